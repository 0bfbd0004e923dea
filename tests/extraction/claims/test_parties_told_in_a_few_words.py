"""The two sides of a dispute, in reports of one or two sentences."""

from __future__ import annotations

import pytest

from extraction.reading import read
from extraction.types import DisputeValue

TOLD = {
    "people told by an ending": (
        "Parcel riders for QuickBite staged a strike in five cities on Friday over pay. The IWGB said 400 took part.",
        "IWGB",
        "QuickBite",
    ),
    "two names joined": (
        "Workers at pub chain Harlow & Reed have walked out in a dispute over tips. Unite says 60 are taking part.",
        "Unite",
        "Harlow & Reed",
    ),
    "ballot papers": (
        "Ballot papers have gone out to 2,200 members of Prospect at Larkspur Optics in a row about pay.",
        "Prospect",
        "Larkspur Optics",
    ),
    "struck for another day": (
        "School bus drivers in the Fairmont district struck for a second day Wednesday. Their employer, First Crest, "
        "has offered 3 percent. Teamsters Local 712 is seeking 9 percent.",
        "Teamsters",
        "First Crest",
    ),
    "voted for strikes": (
        "Pilots at budget carrier Aerolux voted for strikes on Thursday. The Balpa union said most had voted.",
        "BALPA",
        "Aerolux",
    ),
    "the owner of several sites": (
        "Employees in Harcombe's four distribution centres voted to strike, Usdaw said. A picket is planned at the "
        "Tamebridge site on Monday.",
        "Usdaw",
        "Harcombe",
    ),
    "a plant of a company": (
        "A strike at the Tarnworth tyre plant of Kelmann entered its third week. Workers represented by USW Local 9 are "
        "resisting cuts to pensions.",
        "USW",
        "Kelmann",
    ),
}


@pytest.mark.parametrize(("text", "union", "employer"), TOLD.values(), ids=TOLD.keys())
def test_both_sides_are_named(text: str, union: str, employer: str) -> None:
    value = _only_dispute(text)
    assert union in value.unions[0].name
    assert [org.name for org in value.employers] == [employer]


@pytest.mark.parametrize("words", ["the Met Office", "the Met Opera"])
def test_a_longer_name_that_begins_like_a_known_one_is_not_that(words: str) -> None:
    value = _only_dispute(f"Members of Prospect at {words} are to strike over pay. They will walk out on Monday.")
    assert "Metropolitan Police Service" not in [org.name for org in value.employers]


def _only_dispute(text: str) -> DisputeValue:
    (dispute,) = read(text).disputes
    assert isinstance(dispute.value, DisputeValue)
    return dispute.value
