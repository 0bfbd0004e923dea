"""The sums of money of a sentence that may be the cost of a strike: one sum, or a range of two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from extraction.normalise.money import Money, Period, find_amounts
from extraction.types import Span

LEAST = 10_000
"""Smaller sums are what a strike costs one traveller, student or shop."""
_JOINT = re.compile(r"\s?(?:to|and|[-–—])\s?", re.I)
_BETWEEN = re.compile(r"\bbetween \Z", re.I)


@dataclass(frozen=True, slots=True)
class Sum:
    """``span`` holds the words of the sum, or of both ends of the range."""

    amount: str
    currency: str
    span: Span
    up_to: str | None = None
    per: Period | None = None


def sums_in(text: str, sentence: Span) -> Iterator[Sum]:
    """In order of the text. Where the two ends of a range do not agree ('£5 to £6m'), neither is read."""
    amounts = find_amounts(sentence.of(text))
    at = 0
    while at < len(amounts):
        ends = amounts[at : at + 2]
        is_range = len(ends) == 2 and _are_a_range(sentence.of(text), *ends)
        found = _range(*ends) if is_range else _one(ends[0])
        if found:
            yield _placed(found, sentence.start)
        at += 2 if is_range else 1


def _are_a_range(words: str, low: Money, high: Money) -> bool:
    joint = words[low.span.end : high.span.start]
    if not _JOINT.fullmatch(joint):
        return False
    return joint.strip().lower() != "and" or _BETWEEN.search(words, 0, low.span.start) is not None


def _range(low: Money, high: Money) -> Sum | None:
    if low.currency != high.currency or not LEAST <= Decimal(low.amount) < Decimal(high.amount):
        return None
    return Sum(low.amount, low.currency, Span(low.span.start, high.span.end), high.amount, high.per)


def _one(money: Money) -> Sum | None:
    return Sum(money.amount, money.currency, money.span, per=money.per) if Decimal(money.amount) >= LEAST else None


def _placed(found: Sum, start: int) -> Sum:
    span = Span(start + found.span.start, start + found.span.end)
    return Sum(found.amount, found.currency, span, found.up_to, found.per)
