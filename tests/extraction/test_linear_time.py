"""Reading takes time in proportion to the length of the text, whatever the text.

Four times the text may take twice that (the machine is shared); the square would take sixteen times.
"""

from __future__ import annotations

import re
from datetime import date

import pytest

from extraction.report import of_text
from extraction.sentences import LONGEST_SENTENCE
from tests.extraction.adversaries import CROWDS, ROWS, near_misses, patterns, text_of
from tests.growth import growth

UNITS = ROWS | CROWDS
PATTERNS = patterns()
MUCH = 8.0
# One kind for each way a text can be large (tokens, marks, sentences, names, days, claims): a megabyte takes seconds,
# and every kind is tried at the smaller sizes above.
AT_A_MEGABYTE = (
    "commas", "words without a full stop", "one word without an end", "digits apart", "line breaks", "noughts",
    "pictures", "opening marks", "nested marks", "single marks that never close", "open paragraphs", "marks in turns",
    "tags that never close", "dates", "strikes", "ballots", "names", "said", "many people", "many speakers",
    "many employers and unions", "trusts", "title case", "dates line by line", "days",
)  # fmt: skip


def _read(text: str) -> None:
    of_text(text, published=date(2025, 4, 1))


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_four_times_the_text_takes_nowhere_near_sixteen_times_as_long(unit: str) -> None:
    assert growth(_read, text_of(unit, 2_000), text_of(unit, 8_000), settled=MUCH) < MUCH


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
def test_no_pattern_goes_back_and_forth_without_end_in_the_longest_sentence(
    pattern: re.Pattern[str],
) -> None:
    """Within a sentence a pattern may try twice what lies before it; what tries every way is found here."""

    def search(units: list[str]) -> None:
        for unit in units:
            for _ in pattern.finditer(unit):
                pass

    small, large = (
        [(unit * size)[:size] for unit in near_misses(pattern)] for size in (LONGEST_SENTENCE // 4, LONGEST_SENTENCE)
    )
    assert growth(search, small, large, settled=40) < 40


@pytest.mark.long
@pytest.mark.parametrize("kind", AT_A_MEGABYTE)
def test_a_megabyte_takes_nowhere_near_sixteen_times_as_long_as_a_quarter_of_it(kind: str) -> None:
    unit = UNITS[kind]
    assert growth(_read, text_of(unit, 250_000), text_of(unit, 1_000_000), settled=MUCH) < MUCH
