"""Properties of the date reader that no text may break."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extraction.normalise.dates import find_dates, find_spells
from tests.growth import growth

PIECES = st.sampled_from([
    "on", "Monday", "4", "17", "–", "-", "February", "May", "2025", ",", "and", "to", "every", "until", "next", "week",
    "the", "31st", "two-week", "strike", "from", "7am", "Christmas", "last", "between", ".", "\n", "(", "’s",
    "of", "for",
    "three", "£5", "%",
])  # fmt: skip
DAYS = st.none() | st.dates(min_value=date(1960, 1, 1), max_value=date(2090, 12, 31))


@given(st.lists(PIECES, max_size=30).map(" ".join), DAYS)
@settings(max_examples=300, deadline=None)
def test_every_span_cuts_out_exactly_the_words_and_no_range_runs_backwards(text: str, published: date | None) -> None:
    for found in find_dates(text, published=published):
        assert found.span.of(text) == found.as_written
        assert (found.earliest is None) == (found.latest is None)
        assert found.earliest is None or found.latest is None or found.earliest <= found.latest


@given(st.text(max_size=200), DAYS)
@settings(max_examples=200, deadline=None)
def test_no_text_makes_it_fail(text: str, published: date | None) -> None:
    for spell in find_spells(text, published=published):
        assert spell.span.of(text)


@pytest.mark.parametrize(
    "unit", ["4, ", "on Monday 4, ", "from 4 to ", "every Saturday until ", "May ", "next week ", "- "]
)
def test_the_time_grows_with_the_length_of_the_text(unit: str) -> None:
    small, large = ((unit * (length // len(unit) + 1))[:length] for length in (20_000, 80_000))
    assert growth(lambda text: find_spells(text, published=date(2025, 1, 1)), small, large) < 11
