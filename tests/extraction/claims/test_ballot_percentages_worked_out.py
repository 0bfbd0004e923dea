"""Percentages that counts, ratios and shares of a ballot amount to, for the report alone."""

from __future__ import annotations

import pytest

from extraction.claims.ballot.worked_out import percent_for, percent_of_share, turnout_of
from extraction.types import BallotValue, QuestionValue


@pytest.mark.parametrize(
    ("words", "percent"),
    [("two-thirds", 66.7), ("nine in ten", 90.0), ("31 of 34", 91.2), ("38 of the 41", 92.7), ("4-1", 80.0),
     ("three to one", 75.0), ("a landslide", None)],
)  # fmt: skip
def test_a_share_in_words_comes_to_a_percentage(words: str, percent: float | None) -> None:
    assert percent_of_share(words) == percent


@pytest.mark.parametrize(
    ("question", "percent"),
    [
        (QuestionValue("strike", yes_pct="88.0", yes=1, no=1), 88.0),
        (QuestionValue("strike", yes=226, no=31), 87.9),
        (QuestionValue("strike", yes=0, no=0), None),
        (QuestionValue("strike", yes=742), None),
        (QuestionValue("strike", no_pct="64"), None),
    ],
)
def test_what_is_printed_comes_before_what_is_worked_out(question: QuestionValue, percent: float | None) -> None:
    assert percent_for(question) == percent


def test_those_for_it_are_counted_against_the_papers_returned() -> None:
    assert percent_for(QuestionValue("strike", yes=742), papers_returned=803) == 92.4


def test_a_turnout_is_worked_out_from_papers_and_electorate() -> None:
    assert turnout_of(BallotValue("result", entitled_to_vote=52, papers_returned=23)) == 44.2
    assert turnout_of(BallotValue("result", turnout_share="nine in ten")) == 90.0
    assert turnout_of(BallotValue("result", entitled_to_vote=52)) is None
