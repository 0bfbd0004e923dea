"""What each side holds, word for word."""

from __future__ import annotations

import pytest

import extraction
from extraction.types import PositionValue

LEAD = "Drivers at Larkspur Buses will strike on Monday, Unite has announced, in a row over pay.\n\n"

ROWS = [
    ("Unite says the offer is an insult to its members.", "union", "Unite"),
    ("The union said that the company could afford a fair pay rise.", "union", "Unite"),
    ("Unite general secretary Ann Lee accused the company of putting profits before pay.", "union", "Unite"),
    ("Larkspur Buses says it has made a reasonable offer and will not change it.", "employer", "Larkspur Buses"),
    ("Larkspur Buses, for its part, insists that the pay offer is fair.", "employer", "Larkspur Buses"),
    ("The company rejected the union's demand for a shorter working week.", "employer", "Larkspur Buses"),
    ("Bosses say they cannot afford a higher offer this year.", "employer", "Larkspur Buses"),
    ("“Our members deserve fair pay for hard work,” said Ann Lee, regional officer of Unite.", "union", "Unite"),
    ("A spokesman for Larkspur Buses said: “We have made a fair offer to our staff.”", "employer", "Larkspur Buses"),
]


def _positions(text: str) -> list[PositionValue]:
    return [c.value for c in extraction.read(text).claims if isinstance(c.value, PositionValue)]


@pytest.mark.parametrize(("sentence", "side", "party"), ROWS)
def test_a_clause_is_laid_to_the_side_that_holds_it(sentence: str, side: str, party: str) -> None:
    found = _positions(LEAD + sentence)
    assert (side, party) in [(p.side, p.party) for p in found]
    assert all(p.text in LEAD + sentence for p in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "A passenger said the pay offer looked fair to her.",
        "Ann Lee, general secretary of the Coopers' Union, said her members had accepted a fair offer.",
        "Larkspur Buses runs 40 routes and has 900 staff with a contract.",
    ],
)
def test_nobody_elses_words_are_laid_to_a_side(sentence: str) -> None:
    assert [p for p in _positions(LEAD + sentence) if p.text in sentence] == []


def test_no_side_is_given_more_than_three_clauses() -> None:
    text = LEAD + " ".join(f"Unite said the offer number {n} was an insult to its members." for n in range(9))
    assert len(_positions(text)) == 3
