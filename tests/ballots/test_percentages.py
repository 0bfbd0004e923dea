"""Percentages are exact to what is printed, and rounding never carries a count over a line that decides."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballots.percentages import FINEST, LINES, percentage

counts = st.integers(min_value=1, max_value=2_000_000).flatmap(
    lambda whole: st.tuples(st.integers(min_value=0, max_value=whole), st.just(whole))
)


@pytest.mark.parametrize(
    ("part", "whole", "printed"),
    [
        (17, 20, "85.0"),
        (2, 3, "66.7"),
        (1, 2, "50.0"),
        (0, 7, "0.0"),
        (7, 7, "100.0"),
        (1, 800, "0.1"),
        (49_960, 100_000, "49.96"),
        (50_001, 100_000, "50.001"),
        (99_999, 100_000, "99.999"),
    ],
)
def test_a_tenth_is_enough_unless_it_would_mislead(part, whole, printed):
    assert percentage(part, whole) == printed


def test_of_nothing_there_is_no_share():
    assert percentage(0, 0) == ""


@given(counts)
def test_what_is_printed_is_as_near_as_its_decimals_allow(count):
    part, whole = count
    printed = percentage(part, whole)
    decimals = len(printed.partition(".")[2])

    assert abs(Fraction(printed) - Fraction(100 * part, whole)) <= Fraction(1, 2 * 10**decimals)


@given(counts)
def test_a_line_is_printed_only_where_it_is_met(count):
    part, whole = count
    printed = Fraction(percentage(part, whole))

    for line in LINES:
        exact = Fraction(100 * part, whole)
        if abs(exact - line) > Fraction(1, 10**FINEST):
            assert (printed > line, printed < line) == (exact > line, exact < line)
