"""Claims, offers and settlements for each group of workers, and the votes on them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from disputes.facts import Offer
from extraction.types import BallotValue, OfferValue, QuestionValue
from tests.disputes.making import facts_of, on, recorded, said

JAN, FEB, MAR, APR = "2025-01-10", "2025-02-10", "2025-03-10", "2025-04-10"


def offer(amount: str | None, **more: Any) -> OfferValue:
    return OfferValue("pay_offer", "a rise", amount, amount and "percent", **more)


def vote_on_offer(outcome: Any = "against", yes_pct: str | None = None) -> BallotValue:
    return BallotValue("result", "offer", questions=(QuestionValue("unspecified", outcome, yes_pct=yes_pct),))


def test_the_same_figure_for_two_groups_is_two_steps_and_one_for_all_joins_none_of_others() -> None:
    steps = facts_of(
        said(offer("4", group="drivers"), in_article="a"),
        said(offer("4", group="cleaners"), in_article="a"),
        said(offer("3"), in_article="a"),
    ).offers
    assert sorted((step.amount, step.group) for step in steps) == [("3", ""), ("4", "cleaners"), ("4", "drivers")]


def test_a_report_that_names_no_group_tells_of_the_step_whose_group_is_known() -> None:
    (step,) = facts_of(said(offer("4", group="drivers"), in_article="a"), said(offer("4"), in_article="b")).offers
    assert step.group == "drivers"
    assert len(step.evidence) == 2


def test_from_when_and_over_how_long_come_from_whoever_tells() -> None:
    (step,) = facts_of(
        said(offer("4", from_when=on("2025-04-01")), in_article="a", published=JAN),
        said(offer("4", over="two years"), in_article="b", published=FEB),
    ).offers
    assert (step.from_when.day and step.from_when.day.isoformat(), step.over) == ("2025-04-01", "two years")


def test_who_told_of_an_offer_stands_with_it() -> None:
    spoken = replace(said(offer("4")), said_by="Ada Penhale, Lantern Keepers Union")
    (step,) = facts_of(spoken).offers
    assert step.said_by == "Ada Penhale, Lantern Keepers Union"


def test_a_vote_is_on_the_last_offer_told_by_then() -> None:
    first, second, third = facts_of(
        said(offer("3"), in_article="a", published=JAN),
        said(offer("4"), in_article="b", published=FEB),
        said(vote_on_offer("against", "12"), in_article="c", published=MAR),
        said(offer("5"), in_article="d", published=APR),
    ).offers
    assert _result(second) == ("against", "12")
    assert (first.vote, third.vote) == (None, None)


def test_a_vote_is_on_the_offer_that_the_same_words_name() -> None:
    vote = said(vote_on_offer(), in_article="c", published=MAR)
    named = replace(said(offer("3", status="rejected"), in_article="c", published=MAR), evidence=vote.evidence)
    first, second = facts_of(
        said(offer("3"), in_article="a", published=JAN), said(offer("4"), in_article="b", published=FEB), vote, named
    ).offers
    assert first.vote
    assert second.vote is None


def test_a_vote_is_on_all_parts_of_an_offer() -> None:
    bonus = OfferValue("bonus", "a lump sum", "500", "GBP")
    parts = facts_of(
        said(offer("3"), in_article="a", published=JAN, position=1),
        said(bonus, in_article="a", published=JAN, position=9000),
        said(vote_on_offer("for"), in_article="b", published=FEB),
    ).offers
    assert [_result(part) for part in parts] == [("for", None), ("for", None)]


def test_where_two_offers_may_be_meant_the_vote_is_on_neither() -> None:
    for other in (offer("4"), offer("3", group="cleaners")):
        steps = facts_of(
            said(offer("3", group="drivers"), in_article="a", published=JAN),
            said(other, in_article="b", published=JAN),
            said(vote_on_offer(), in_article="c", published=FEB),
        ).offers
        assert [step.vote for step in steps] == [None, None]


def test_an_offer_without_its_day_leaves_open_which_was_the_last() -> None:
    steps = facts_of(
        said(offer("3"), in_article="undated"),
        said(offer("4"), in_article="b", published=JAN),
        said(vote_on_offer(), in_article="c", published=FEB),
    ).offers
    assert [step.vote for step in steps] == [None, None]


def test_no_vote_is_on_a_claim() -> None:
    claim = OfferValue("pay_claim", "a rise", "9", "percent")
    (step,) = facts_of(said(claim, published=JAN), recorded(vote_on_offer(), published=FEB)).offers
    assert step.vote is None


def _result(step: Offer) -> tuple[str | None, str | None]:
    assert step.vote
    return step.vote.questions[0].outcome, step.vote.questions[0].yes_pct
