"""A text that says too much of one thing is read as far as the bound, and the reading says so."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from extraction import read
from extraction.report import of_text
from tests.extraction.adversaries import LEAD

PUBLISHED = date(2025, 4, 1)


def _days(number: int) -> str:
    days = (PUBLISHED + timedelta(2 * n) for n in range(number))
    return LEAD + "".join(f"They will strike on {d.day} {d:%B} {d.year}.\n" for d in days)


def _offers(number: int) -> str:
    return LEAD + "".join(f"The union rejected a pay offer of £{1_000 + n}.\n" for n in range(number))


@pytest.mark.parametrize(
    ("text", "predicate"), [(_days(1_010), "industrial_action"), (_offers(220), "offer")], ids=["strikes", "offers"]
)
def test_a_reading_says_of_what_it_read_only_the_first(text: str, predicate: str) -> None:
    assert predicate in read(text, published=PUBLISHED).cut_short
    assert predicate in of_text(text, published=PUBLISHED)["cut_short"]


@pytest.mark.parametrize("text", [_days(200), _offers(150)], ids=["strikes", "offers"])
def test_a_text_within_the_bounds_is_read_whole(text: str) -> None:
    assert read(text, published=PUBLISHED).cut_short == ()
