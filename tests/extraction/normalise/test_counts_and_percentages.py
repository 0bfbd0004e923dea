"""Numbers of people, percentages and shares, as printed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extraction.normalise.counts import find_counts, find_percentages, find_shares

COUNTS = [
    ("Almost 6,500 porters", [(6500, "6,500", "almost")]),
    ("around 1,000 cleaners", [(1000, "1,000", "around")]),
    ("more than 300 members", [(300, "300", "more than")]),
    ("no more than 500 members", [(500, "500", "no more than")]),
    (
        "not fewer than 300 deckhands, no less than 40 depots",
        [(300, "300", "not fewer than"), (40, "40", "no less than")],
    ),
    ("just over 40 guards", [(40, "40", "just over")]),
    ("up to 22 pilots", [(22, "22", "up to")]),
    ("an estimated 200 staff", [(200, "200", "an estimated")]),
    ("at least 12 depots and 90 drivers", [(12, "12", "at least"), (90, "90", "")]),
    ("two thousand miners", [(2000, "two thousand", "")]),
    ("some twenty-five bakers", [(25, "twenty-five", "some")]),
    ("three hundred and fifty weavers", [(350, "three hundred and fifty", "")]),
    ("a hundred nurses", [(100, "a hundred", "")]),
    ("1.2 million members", [(1_200_000, "1.2 million", "")]),
    ("the 1,000-strong branch", [(1000, "1,000-strong", "")]),
    ("nearly 40k workers", [(40_000, "40k", "nearly")]),
    ("by 926 votes to 267", [(926, "926", ""), (267, "267", "")]),
    ("hundreds of dockers and thousands of miners", []),
    ("a £300 bonus, 85% and 12 per cent", []),
    ("a 24-hour stoppage at 7am", []),
    ("an average of 3.5 days", []),
    ("Nov. 24 after members met on 3 May", []),
    ("nine in ten members, one in every five", []),
    ("nine in 10 members, three out of every four guards, three quarters of crews", []),
    ("a dozen porters and two dozen guards", [(12, "a dozen", ""), (24, "two dozen", "")]),
    ("dozens of porters, several dozen guards", []),
    ("about half a million carers", [(500_000, "half a million", "about")]),
    ("one and a half million carers, two and a half days", []),
    ("150 000 carers", [(150_000, "150 000", "")]),
    ("150\u00a0200 carers", [(150_200, "150\u00a0200", "")]),
    ("close on 2,000 carers", [(2000, "2,000", "close on")]),
    ("GBP 1,250, 500 euros, 40 pence", []),
    ("between 5 and 6 per cent", []),
    ("120 porters returned their ballot papers", [(120, "120", "")]),
    ("TWO THOUSAND MINERS", [(2000, "TWO THOUSAND", "")]),
]


@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_a_number_is_read_with_the_words_that_soften_it(text: str, expected: list[tuple[int, str, str]]) -> None:
    found = find_counts(text)
    assert [(c.value, c.as_written, c.qualifier) for c in found] == expected
    assert all(c.span.of(text) == c.as_written for c in found)


PERCENTAGES = [
    ("85 per cent backed it and 91.5% did not", ["85", "91.5"]),
    ("a 50.0% turnout", ["50.0"]),
    ("a rise of one per cent", ["1"]),
    ("twenty-five per cent of them", ["25"]),
    ("3.5 percent and 4pc", ["3.5", "4"]),
    ("100 people and 5,000 voters", []),
    ("an 85-per-cent vote, 3½ per cent", ["85", "3.5"]),
    ("two and a half per cent", ["2.5"]),
    ("between 5 and 6 per cent", ["6"]),
    ("five percentage points", []),
]


@pytest.mark.parametrize(("text", "expected"), PERCENTAGES)
def test_a_percentage_is_kept_as_printed(text: str, expected: list[str]) -> None:
    assert [p.printed for p in find_percentages(text)] == expected


SHARES = [
    ("nine in ten voted", [("nine in ten", "9/10")]),
    ("two-thirds said yes", [("two-thirds", "2/3")]),
    ("three quarters of them", [("three quarters", "3/4")]),
    ("half of the crews", [("half", "1/2")]),
    ("4 out of 5 agreed", [("4 out of 5", "4/5")]),
    ("a half-day strike, ten in nine", []),
]


@pytest.mark.parametrize(("text", "expected"), SHARES)
def test_a_share_in_words_is_kept_in_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(s.as_written, str(s.value)) for s in find_shares(text)] == expected


@given(st.text(alphabet="0123456789,.%-£ aehinortuvy\n", max_size=120))
@settings(max_examples=300, deadline=None)
def test_every_span_cuts_out_exactly_the_words(text: str) -> None:
    assert all(c.span.of(text) == c.as_written and c.value > 0 for c in find_counts(text))
    assert all(s.span.of(text) == s.as_written for s in find_shares(text))
    assert all(p.span.of(text) for p in find_percentages(text))
