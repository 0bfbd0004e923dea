from __future__ import annotations

from typing import Any

import pytest

from disputes import summary
from disputes.facts import Facts
from extraction.types import (
    ActionValue,
    AllowanceValue,
    BallotValue,
    DisputeValue,
    MembersValue,
    OfferValue,
    PositionValue,
    QuestionValue,
    RoleValue,
    TalksValue,
    Value,
)
from tests.disputes.making import count, facts_of, on, org, result, said, strike

GUILD, UNION = org("Guild", "union"), org("Lantern Keepers Union", "union")
NORTHGATE, HARBOURS = org("Northgate"), org("Department for Harbours")


def test_a_whole_summary_reads_as_one_text() -> None:
    facts = facts_of(
        *(
            said(value, published="2025-10-20")
            for value in (
                DisputeValue((UNION,), (NORTHGATE,), ("earnings",), ("pay",)),
                MembersValue(count(6500, "about")),
                AllowanceValue("night allowance", "1250", "GBP", "officers", "clerks"),
                result("for", "85", turnout_pct="61.0", closed_on=on("2025-10-13", "2025-10-19")),
                strike(start="2025-11-05"),
                OfferValue("pay_offer", "a rise", "3", "percent", "management"),
                PositionValue("union", "Lantern Keepers Union", "pay has fallen behind."),
                PositionValue("employer", "Northgate", "the offer is fair"),
            )
        )
    )
    assert _text(facts) == (
        "The dispute between the Lantern Keepers Union and Northgate is over pay. "
        "About 6,500 people are reported to be affected. "
        "Benefits at issue include a night allowance of £1,250, paid to officers and withheld from clerks. "
        "Members voted for strike action (85 per cent for), on a turnout of 61.0 per cent, "
        "in a ballot that closed between 13 and 19 October 2025. "
        "A strike was announced for 5 November 2025. "
        "An offer of 3 per cent from management was reported. "
        "In the words of the article, the position of the Lantern Keepers Union is “pay has fallen behind”; "
        "the position of Northgate is “the offer is fair”."
    )


def test_nothing_known_is_nothing_said() -> None:
    assert summary.render(Facts()) == ()


def test_each_sentence_carries_the_evidence_of_all_that_it_tells() -> None:
    facts = facts_of(
        said(DisputeValue((GUILD,)), in_article="a"),
        said(DisputeValue((), (NORTHGATE,)), in_article="b"),
        said(strike(start="2025-02-04"), in_article="c"),
    )
    matter, action = summary.render(facts)
    assert {evidence.article for evidence in matter.evidence} == {"a", "b"}
    assert {evidence.article for evidence in action.evidence} == {"c"}


SENTENCES: list[tuple[str, list[Value], str]] = [
    (
        "one side known",
        [DisputeValue((GUILD,), (), (), ("pay", "safety"))],
        "The dispute involving Guild is over pay and safety.",
    ),
    (
        "no matter known",
        [DisputeValue((GUILD,), (HARBOURS,))],
        "There is a dispute between Guild and the Department for Harbours.",
    ),
    (
        "only an ONS cause",
        [DisputeValue((GUILD,), (), ("redundancy",))],
        "The dispute involving Guild is over redundancy.",
    ),
    (
        "several parties",
        [DisputeValue((GUILD, UNION), (NORTHGATE,), (), ("pay",))],
        "The dispute between Guild and the Lantern Keepers Union on one side and Northgate on the other is over pay.",
    ),
    ("one person", [MembersValue(count(1))], "1 person is reported to be affected."),
    (
        "other figures",
        [MembersValue(count(900)), MembersValue(count(850, "about"))],
        "900 people are reported to be affected; another figure given is about 850.",
    ),
    (
        "a benefit without an amount",
        [AllowanceValue("free ferry passes", paid_to="officers")],
        "Benefits at issue include free ferry passes, paid to officers.",
    ),
    (
        "a name that holds the amount",
        [AllowanceValue("£500 winter award", "500", "GBP")],
        "Benefits at issue include £500 winter award.",
    ),
    (
        "a ballot to come",
        [BallotValue("announced", opened_on=on("2025-02-04"), closed_on=on("2025-03-04"))],
        "A ballot on industrial action was announced, due to open on 4 February 2025 and to close on 4 March 2025.",
    ),
    (
        "a ballot open",
        [BallotValue("open", opened_on=on("2025-02-04"), closed_on=on("2025-03-04"))],
        "A ballot on industrial action opened on 4 February 2025, due to close on 4 March 2025.",
    ),
    (
        "a strike of several days",
        [strike("took_place", "2024-12-30", "2025-01-02")],
        "A strike took place from 30 December 2024 to 2 January 2025.",
    ),
    (
        "one under way",
        [strike("under_way", "2025-02-04", "2025-02-17", members=count(300, "more than"))],
        "A strike by more than 300 members was reported under way from 4 to 17 February 2025.",
    ),
    (
        "several to come",
        [strike(start="2025-02-04"), strike(start="2025-02-10", end="2025-02-12")],
        "Strikes were announced for 4 February 2025 and 10 to 12 February 2025.",
    ),
    (
        "many to come",
        [strike(start=f"2025-02-{day:02}") for day in (3, 10, 17, 24)],
        "Strikes were announced for 3 February 2025, 10 February 2025, 17 February 2025 and others.",
    ),
    (
        "one on a day not told",
        [ActionValue("overtime_ban", "announced", on("2025-02-03", "2025-02-09"))],
        "An overtime ban was announced for a day between 3 and 9 February 2025.",
    ),
    (
        "days whose year is not told",
        [ActionValue("strike", "announced", on(None, words=words)) for words in ("March 20", "Monday")],
        "A strike was announced for March 20 (year not stated).",
    ),
    (
        "words that name no day",
        [ActionValue("strike", "announced", on(None, words="Monday"))],
        "A strike was announced.",
    ),
    (
        "roles",
        [RoleValue(name) for name in ("lamplighter", "lamplighters", "night porters")],
        "Roles named include lamplighters and night porters.",
    ),
    (
        "a result not told",
        [BallotValue("result", closed_on=on("2025-03-04"))],
        "A ballot on industrial action was held and closed on 4 March 2025.",
    ),
    (
        "an opinion poll of members",
        [
            BallotValue(
                "result",
                about="consultative",
                questions=result("for", "72").questions,
                closed_on=on("2025-03-01", "2025-03-31"),
            )
        ],
        "Members voted for strike action (72 per cent for), in a consultative ballot that closed in March 2025.",
    ),
    (
        "a clause that hung on a verb",
        [PositionValue("union", "Guild", "that the offer is unfair")],
        "In the words of the article, the position of Guild is “the offer is unfair”.",
    ),
    (
        "words that say whose they are",
        [PositionValue("union", "Lantern Keepers Union (LKU)", "LKU calls the offer an insult")],
        "In the words of the article, “LKU calls the offer an insult”.",
    ),
    ("one called off", [strike("called_off", "2025-02-04")], "A strike set for 4 February 2025 was called off."),
    (
        "an offer turned down",
        [OfferValue("pay_offer", "a rise", "8.8", "percent", status="rejected")],
        "An offer of 8.8 per cent was reported rejected.",
    ),
    ("a lump sum", [OfferValue("bonus", "cash", "0.5", "EUR")], "A one-off payment of €0.50 was reported."),
    (
        "a vote on an offer",
        [BallotValue("result", about="offer", questions=(QuestionValue("unspecified", "against", yes_pct="38"),))],
        "Members voted against the offer (38 per cent for).",
    ),
    (
        "a vote of which one side is told as a share, both as counts",
        [BallotValue("result", questions=(QuestionValue("strike", "for", yes=246, no=47, yes_pct="84"),))],
        "Members voted for strike action (84 per cent for).",
    ),
    (
        "a vote told in counts alone",
        [BallotValue("result", questions=(QuestionValue("strike", "for", yes=246, no=47),))],
        "Members voted for strike action (246 for, 47 against).",
    ),
    ("settled", [TalksValue("settled")], "The dispute was reported settled."),
]


@pytest.mark.parametrize(("values", "sentence"), [row[1:] for row in SENTENCES], ids=[row[0] for row in SENTENCES])
def test_a_sentence_says_what_is_stated_and_no_more(values: list[Value], sentence: str) -> None:
    assert _text(facts_of(*map(said, values))) == sentence


def test_one_called_off_is_not_told_as_coming() -> None:
    facts = facts_of(
        said(strike(start="2025-02-04"), published="2025-01-10"),
        said(strike("called_off"), in_article="b", published="2025-01-20"),
    )
    assert _text(facts) == "A strike set for 4 February 2025 was called off."


def test_what_lies_before_the_last_that_happened_is_not_told_as_coming() -> None:
    facts = facts_of(
        said(strike(start="2025-02-04")),
        said(strike("took_place", "2025-02-11")),
        said(strike(start="2025-02-18")),
    )
    assert _text(facts) == "A strike took place on 11 February 2025. A strike was announced for 18 February 2025."


def test_of_several_offers_of_one_day_the_first_told_is_told() -> None:
    facts = facts_of(
        said(OfferValue("pay_offer", "a rise", "5", "percent"), position=10),
        said(OfferValue("pay_offer", "nights", "18", "GBP"), position=90),
    )
    assert _text(facts) == "An offer of 5 per cent was reported."


def test_words_of_a_side_that_hold_marks_or_run_long_are_left_to_the_page() -> None:
    marked = PositionValue("union", "Guild", "the offer is “not” fair")
    long = PositionValue("employer", "Northgate", "it " * 30)
    assert summary.render(facts_of(said(marked), said(long))) == ()


def test_the_summary_changes_only_with_the_facts() -> None:
    """There is no clock in it: the same facts give the same words."""
    facts: Any = facts_of(said(strike(start="1999-02-04"), published="1999-01-10"))
    assert _text(facts) == "A strike was announced for 4 February 1999."


def _text(facts: Facts) -> str:
    return " ".join(sentence.text for sentence in summary.render(facts))
