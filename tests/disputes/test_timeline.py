from __future__ import annotations

from datetime import date
from itertools import permutations
from typing import Any

import pytest

from disputes import summary, timeline
from disputes.facts import Action, Assertion, Entry, Evidence, Facts, When
from extraction.types import ActionValue, BallotValue, OfferValue, QuestionValue, TalksValue, Value
from tests.disputes.making import count, facts_of, on, result, said, strike


def test_events_stand_in_order_of_date_whatever_the_order_of_the_articles() -> None:
    told = (
        said(BallotValue("announced"), in_article="a", published="2025-01-10"),
        said(result("for", closed_on=on("2025-02-20")), in_article="b", published="2025-02-21"),
        said(strike(start="2025-03-10"), in_article="c", published="2025-02-21"),
        said(TalksValue("failed", on("2025-03-01")), in_article="d"),
    )
    for order in permutations(told):
        kinds = [entry.kind for entry in timeline.build(facts_of(*order))]
        assert kinds == ["ballot_announced", "ballot_result", "talks", "action"]


def test_an_undated_announcement_of_a_ballot_stands_before_its_result_and_bears_no_date() -> None:
    announced, held, action = timeline.build(
        facts_of(
            said(BallotValue("announced"), in_article="undated"),
            said(result("for", closed_on=on("2025-10-13", "2025-10-19")), in_article="b", published="2025-10-20"),
            said(strike(start="2025-11-05"), in_article="b", published="2025-10-20"),
        )
    )
    assert (announced.kind, announced.when.day, announced.when.range) == ("ballot_announced", None, None)
    assert (held.when.day, held.when.range) == (None, (date(2025, 10, 13), date(2025, 10, 19)))
    assert action.when.day == date(2025, 11, 5)


def test_all_undated_events_stand_in_the_natural_order_of_stages() -> None:
    facts = facts_of(
        *(
            said(value, in_article=str(i))
            for i, value in enumerate(
                (
                    OfferValue("settlement", "the deal"),
                    TalksValue("held"),
                    strike(),
                    result("for"),
                    BallotValue("announced"),
                    OfferValue("pay_claim", "a rise"),
                )
            )
        )
    )
    kinds = [entry.kind for entry in timeline.build(facts)]
    assert kinds == ["claim", "ballot_announced", "ballot_result", "action", "talks", "settlement"]


def test_what_became_of_an_offer_is_an_event_of_its_own_day() -> None:
    offer = {"kind": "pay_offer", "what": "a rise over two years", "amount": "8.8", "unit": "percent"}
    entries = timeline.build(
        facts_of(
            said(OfferValue(**offer), published="2025-01-10"),  # type: ignore[arg-type]
            said(OfferValue(**offer, status="rejected"), in_article="b", published="2025-02-01"),  # type: ignore[arg-type]
        )
    )
    assert [(entry.when.day, entry.text) for entry in entries] == [
        (date(2025, 1, 10), "An offer of 8.8 per cent was reported: a rise over two years."),
        (date(2025, 2, 1), "An offer of 8.8 per cent was reported rejected."),
    ]


BOTH = BallotValue(
    "result",
    turnout_pct="61.0",
    questions=(QuestionValue("strike", "for", yes_pct="85"), QuestionValue("asos", "for", yes=1230, no=40)),
)
BAN = ActionValue("overtime_ban", "notified", on("2025-02-04"), group="night\nporters")

TEXTS: list[tuple[Value, str]] = [
    (BallotValue("announced"), "A ballot on industrial action was reported."),
    (BallotValue("announced", about="consultative"), "A consultative ballot on industrial action was reported."),
    (BallotValue("open", opened_on=on("2025-02-04")), "A ballot on industrial action opened."),
    (BallotValue("closed"), "A ballot on industrial action closed."),
    (BallotValue("result"), "A ballot on industrial action was held."),
    (result("for"), "Members voted for strike action."),
    (result("against", "44.6"), "Members voted against strike action (44.6 per cent for)."),
    (result(None, "85"), "Members voted on strike action (85 per cent for)."),
    (
        BOTH,
        "Members voted for strike action (85 per cent for) and for action short of a strike (1,230 for, 40 against), "
        "on a turnout of 61.0 per cent.",
    ),
    (
        BallotValue("result", about="offer", questions=(QuestionValue("unspecified", "for"),)),
        "Members voted for the offer.",
    ),
    (strike(), "A strike was announced."),
    (strike(start="2025-02-04"), "A strike was announced for this day."),
    (
        ActionValue("strike", "announced", on("2025-02-03", "2025-02-09")),
        "A strike was announced for a day in this time.",
    ),
    (strike("called_off", "2025-02-04"), "A strike set for this day was called off."),
    (
        strike("under_way", "2025-02-04", "2025-02-17", members=count(300, "more than")),
        "A strike by more than 300 members lasting until 17 February 2025 was reported under way.",
    ),
    (strike("took_place", members=count(1)), "A strike by 1 member took place."),
    (BAN, "Notice of an overtime ban (night porters) on this day was given."),
    (ActionValue("asos", "suspended"), "Action short of a strike was suspended."),
    (OfferValue("bonus", "a lump sum.", "1250", "GBP"), "A one-off payment of £1,250 was reported: a lump sum."),
    (OfferValue("pay_claim", "more pay"), "A pay claim was reported: more pay."),
    (OfferValue("settlement", "the deal"), "A settlement was reported: the deal."),
    (TalksValue("resumed"), "Talks resumed."),
    (TalksValue("settled"), "The dispute was reported settled."),
]


@pytest.mark.parametrize(("value", "text"), TEXTS, ids=[text for _, text in TEXTS])
def test_an_entry_says_what_is_stated_and_no_more(value: Value, text: str) -> None:
    assert [entry.text for entry in _entries(value)] == [text]


def test_days_that_are_only_due_are_not_told_as_past() -> None:
    due = BallotValue("announced", opened_on=on("2025-02-04"), closed_on=on("2025-03-04"))
    assert [entry.text for entry in _entries(due)] == [
        "A ballot on industrial action was reported.",
        "A ballot on industrial action was due to open.",
        "A ballot on industrial action was due to close.",
    ]


def test_a_day_that_was_moved_says_to_when() -> None:
    old = said(strike(start="2025-02-04"), in_article="a", published="2025-01-10")
    moved = said(strike(start="2025-02-11", moved=True), in_article="b", published="2025-01-20")
    assert [entry.text for entry in timeline.build(facts_of(old, moved))] == [
        "A strike set for this day was moved to 11 February 2025.",
        "A strike was announced for this day.",
    ]


def test_a_day_that_is_not_known_was_moved_without_being_called_this_day() -> None:
    moved = said(strike(start="2025-02-11", moved=True), in_article="b", published="2025-01-20")
    in_a_week = said(ActionValue("strike", "announced", on("2025-02-03", "2025-02-09")), published="2025-01-10")
    texts = [entry.text for entry in timeline.build(facts_of(in_a_week, moved))]
    assert texts[0] == "A strike set for a day in this time was moved to 11 February 2025."
    later = date(2025, 2, 11)
    nowhere = Action(
        "strike", "suspended", (Evidence(article="a", start=0, end=1, text="x"),), moved_to=When(later, later)
    )
    (entry,) = timeline.build(Facts(actions=(nowhere,)))
    assert entry.text == "A strike was moved to 11 February 2025."


def test_what_had_begun_is_not_told_as_only_set() -> None:
    begun = said(strike("under_way", "2025-02-04"), in_article="a", published="2025-02-05")
    off = said(strike("suspended", "2025-02-04"), in_article="b", published="2025-02-10")
    assert _texts(begun, off) == ["A strike that began on this day was suspended."]
    assert _texts(off) == ["A strike of this day was suspended."]
    told = [sentence.text for sentence in summary.render(facts_of(begun, off))]
    assert "A strike from 4 February 2025 was suspended." in told


def _texts(*assertions: Assertion) -> list[str]:
    return [entry.text for entry in timeline.build(facts_of(*assertions))]


def test_the_words_of_a_date_without_a_day_stay_with_the_entry() -> None:
    (entry,) = _entries(ActionValue("strike", "announced", on(None, words="Lantern Night")))
    assert entry.when.written == "Lantern Night"


def _entries(value: Any) -> tuple[Entry, ...]:
    return timeline.build(facts_of(said(value)))
