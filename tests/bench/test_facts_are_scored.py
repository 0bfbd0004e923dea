"""Facts held against the gold, field by field; what is optional counts neither way."""

import pytest

from bench.reading import facts

DISPUTE = {
    "union": ["Sound Boatmen's Guild"],
    "employer": ["Kestrel Ferries"],
    "issue": ["pay"],
    "members_affected": 400,
}
GOLD = {
    "is_dispute": True,
    "disputes": [DISPUTE],
    "ballots": [{"status": "result", "turnout_pct": 71, "strike_yes_pct": 88}],
    "actions": [{"kind": "strike", "start": "2027-03-03", "end": "2027-03-05", "status": "planned"}],
    "allowances_or_pay": [{"what": "a pay rise", "amount": 5.5, "unit": "percent", "kind": "pay_offer"}],
    "roles": ["deckhands"],
    "quotes": [{"text": "We will not sail on a promise of jam", "speaker": "Ada Penhale"}],
}


def tally(field, **changed):
    found = facts.judge("ferry/002", GOLD, GOLD | changed).tallies[field]
    return found.right, found.gold, found.given


def test_what_equals_the_gold_is_right_in_every_field():
    found = facts.judge("ferry/002", GOLD, GOLD)

    assert {name: (t.right, t.gold, t.given) for name, t in found.tallies.items()} == dict.fromkeys(
        found.tallies, (1, 1, 1)
    )
    assert found.misses == []


@pytest.mark.parametrize(
    ("field", "key", "value"),
    [
        ("disputes", "disputes", DISPUTE | {"employer": ["Heron Ferries"]}),
        ("issues", "disputes", DISPUTE | {"issue": ["pensions"]}),
        ("members affected", "disputes", DISPUTE | {"members_affected": 4000}),
        ("ballots", "ballots", {"status": "result", "turnout_pct": 71, "strike_yes_pct": 89}),
        ("status of ballots", "ballots", {"status": "open", "turnout_pct": 71, "strike_yes_pct": 88}),
        ("actions", "actions", {"kind": "strike", "start": "2027-03-04", "end": "2027-03-05", "status": "planned"}),
        ("actions", "actions", {"kind": "strike", "start": "2027-03-03", "end": None, "status": "planned"}),
        ("actions", "actions", {"kind": "asos", "start": "2027-03-03", "end": "2027-03-05", "status": "planned"}),
        ("status of actions", "actions", {**GOLD["actions"][0], "status": "called_off"}),
        ("amounts", "allowances_or_pay", {"amount": 5.5, "unit": "GBP", "kind": "pay_offer"}),
    ],
)
def test_a_fact_that_differs_is_missed_and_invented(field, key, value):
    assert tally(field, **{key: [value]}) == (0, 1, 1)


@pytest.mark.parametrize(
    ("field", "key", "value"),
    [
        ("disputes", "disputes", DISPUTE | {"union": ["SBG"]}),
        ("members affected", "disputes", DISPUTE | {"members_affected": 395}),
        ("ballots", "ballots", {"status": "result", "turnout_pct": 71.4, "strike_yes_pct": "88.3"}),
        (
            "ballots",
            "ballots",
            {"status": "result", "turnout_pct": 71, "questions": [{"action": "strike", "yes": 44, "no": 6}]},
        ),
        ("ballots", "ballots", {"status": "result", "strike_yes_pct": 88, "papers_returned": 71, "eligible": 100}),
        ("actions", "actions", {**GOLD["actions"][0], "end": "2027-03-06"}),
        ("roles", "roles", "deckhand"),
    ],
)
def test_small_differences_are_none(field, key, value):
    assert tally(field, **{key: [value]}) == (1, 1, 1)


def test_what_is_optional_counts_neither_way():
    gold = GOLD | {
        "actions": [*GOLD["actions"], {"kind": "strike", "start": "2026-01-09", "status": "happened", "optional": True}]
    }

    for given in (gold, GOLD):
        found = facts.judge("ferry/002", gold, given).tallies["actions"]
        assert (found.right, found.gold, found.given) == (1, 1, 1)


def test_a_statement_cut_in_two_is_still_found():
    halves = [
        {"text": "We will not sail on", "speaker": "Ada Penhale"},
        {"text": "a promise of jam we", "speaker": "Ada Penhale"},
    ]

    assert tally("quotes", quotes=[{"text": "We will not sail on a", "speaker": "she"}])[0] == 0
    assert tally("quotes", quotes=[*halves, {"text": "We will not sail on a promise of", "speaker": "she"}])[0] == 1


def test_a_text_about_no_dispute_has_nothing_to_find_but_disputes_that_are_none():
    found = facts.judge("ferry/003", {"is_dispute": False}, GOLD)

    assert found.tallies["is it a dispute"].right == 0
    assert (found.tallies["disputes"].gold, found.tallies["disputes"].given) == (0, 1)
    assert "actions" not in found.tallies
