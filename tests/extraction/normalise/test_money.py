"""Sums of money with their currency, and the period they are paid for."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extraction.normalise.money import find_amounts

SUMS = [
    ("a £1,250 allowance", [("1250", "GBP", None)]),
    ("GBP 1,250 a year", [("1250", "GBP", "year")]),
    ("a £260m gap", [("260000000", "GBP", None)]),
    ("£2.5bn of profit", [("2500000000", "GBP", None)]),
    ("£3.4 million", [("3400000", "GBP", None)]),
    ("£29k", [("29000", "GBP", None)]),
    ("$750,000", [("750000", "USD", None)]),
    ("US$5 million", [("5000000", "USD", None)]),
    ("C$3.50 an hour", [("3.50", "CAD", "hour")]),
    ("A$40 a shift", [("40", "AUD", "day")]),
    ("€7.50 per hour", [("7.50", "EUR", "hour")]),
    ("50p an hour", [("0.50", "GBP", "hour")]),
    ("25 cents per hour", [("0.25", "USD", "hour")]),
    ("500 pounds a month", [("500", "GBP", "month")]),
    ("1,000 euros", [("1000", "EUR", None)]),
    ("two dollars", []),
    ("a 25-cent raise", [("0.25", "USD", None)]),
    ("$A95 a week", [("95", "AUD", "week")]),
    ("IR£500", [("500", "IEP", None)]),
    ("£12.60ph", [("12.60", "GBP", "hour")]),
    ("£2,000 pa", [("2000", "GBP", "year")]),
    ("£5-6m or £10-12,000", []),
    ("£1.3 trillion", [("1300000000000", "GBP", None)]),
    ("£18 an hour on weekdays, £19 on Saturdays", [("18", "GBP", "hour"), ("19", "GBP", None)]),
    ("a £29,759-a-year post", [("29759", "GBP", "year")]),
    ("£94.25 per week", [("94.25", "GBP", "week")]),
    ("£500, weekly", [("500", "GBP", "week")]),
    ("£10/hour", [("10", "GBP", "hour")]),
    ("5.4% plus a £500 lump sum", [("500", "GBP", None)]),
    ("it is 5 p.m. and 40 people wait", []),
    ("£8.50", [("8.50", "GBP", None)]),
    ("between £9,000 and £12,000", [("9000", "GBP", None), ("12000", "GBP", None)]),
]


@pytest.mark.parametrize(("text", "expected"), SUMS)
def test_a_sum_is_read_with_its_currency_and_period(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = find_amounts(text)
    assert [(m.amount, m.currency, m.per) for m in found] == expected
    assert all(m.span.of(text) == m.as_written for m in found)


@given(st.text(alphabet="£$€0123456789,.mkbnp \nUSCGBaehor", max_size=120))
@settings(max_examples=300, deadline=None)
def test_every_span_cuts_out_exactly_the_words(text: str) -> None:
    assert all(m.span.of(text) == m.as_written for m in find_amounts(text))
