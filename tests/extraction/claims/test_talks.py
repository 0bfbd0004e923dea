"""Talks held, failed, resumed or planned, and the dispute settled; hopes and conditions are neither."""

from __future__ import annotations

import pytest

import extraction
from extraction.types import TalksValue

LEAD = "Drivers at Larkspur Buses are in dispute over pay, and Unite has called a strike. "

ROWS = [
    ("Talks between the two sides broke down on Tuesday.", "failed"),
    ("Negotiations have reached a stalemate.", "failed"),
    ("The strike follows failed talks at Acas.", "failed"),
    ("The union and the company failed to reach agreement.", "failed"),
    ("Talks resumed on Monday.", "resumed"),
    ("Both sides returned to the negotiating table.", "resumed"),
    ("Further talks are planned for Friday.", "planned"),
    ("Talks are due to take place next week.", "planned"),
    ("The company and the union held talks on Monday.", "held"),
    ("After three hours of talks the two sides went home.", "held"),
    ("Drivers accepted the new pay deal.", "settled"),
    ("Members voted to accept a two-year deal.", "settled"),
    ("The dispute has been resolved.", "settled"),
    ("Members voted by 212 to 19 to accept a pay deal.", "settled"),
    ("The pay dispute at the depot is over after staff said yes.", "settled"),
    ("The strike is over.", "settled"),
    ("The union reached a deal with the company.", "settled"),
]
NOTHING = [
    "The strike will go ahead unless a deal is reached.",
    "The company hopes that the dispute has been resolved by then.",
    "Members will vote on whether they have accepted the deal.",
    "The union called for an agreement.",
    "No deal was reached.",
    "The dispute is over pay.",
    "The two sides reached a tentative deal.",
    "The deal has not been accepted.",
    "The company urged drivers to accept the offer.",
    "The mayor talks a lot about buses.",
]


def _talks(text: str) -> list[str]:
    return [c.value.status for c in extraction.read(text).claims if isinstance(c.value, TalksValue)]


@pytest.mark.parametrize(("sentence", "status"), ROWS)
def test_what_came_of_talks_is_read(sentence: str, status: str) -> None:
    assert _talks(LEAD + sentence) == [status]


@pytest.mark.parametrize("sentence", NOTHING)
def test_hopes_conditions_and_denials_are_no_talks(sentence: str) -> None:
    assert _talks(LEAD + sentence) == []


def test_talks_carry_the_one_date_of_their_sentence() -> None:
    reading = extraction.read(LEAD + "Talks broke down on 3 May 2024.")
    (claim,) = [c for c in reading.claims if isinstance(c.value, TalksValue)]
    assert isinstance(claim.value, TalksValue)
    assert claim.value.on is not None
    assert str(claim.value.on.day) == "2024-05-03"
