"""The figures of a sentence that may be steps of a bargain: percentages, sums of money, and years told as '4/3/3'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extraction.normalise.counts import find_percentages
from extraction.normalise.money import find_amounts
from extraction.types import Span

from . import words as w

PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Figure:
    amount: str
    unit: str
    span: Span  # within its sentence
    is_year_by_year: bool = False

    @property
    def is_money(self) -> bool:
        return self.unit != PERCENT


def figures_of(words: str) -> list[Figure]:
    percentages = [Figure(p.printed, PERCENT, p.span) for p in find_percentages(words)]
    sums = [Figure(m.amount, m.currency, m.span) for m in find_amounts(words)]
    return sorted([*percentages, *sums, *_by_year(words)], key=lambda f: f.span)


def _by_year(words: str) -> Iterator[Figure]:
    """'an offer of 4/3/3', 'accepted 5/4/4': per cent a year, where a word of pay stands before it."""
    for match in w.YEAR_BY_YEAR.finditer(words):
        for figure in re.finditer(r"\d+(?:\.\d+)?", match["figures"]):
            start = match.start("figures")
            yield Figure(figure[0], PERCENT, Span(start + figure.start(), start + figure.end()), is_year_by_year=True)


def is_what_was_before(words: str, figure: Figure) -> bool:
    """'from £9 to £11', 'up from £9': what is paid now."""
    if _BEFORE_THE_STEP.search(words[max(0, figure.span.start - 25) : figure.span.start]):
        return True
    raised = re.search(r"\bfrom (?:\w+ ){0,2}$", words[max(0, figure.span.start - 25) : figure.span.start], re.I)
    return bool(raised and figure.is_money and re.match(r"(?: an? \w+| per \w+)? to\b", words[figure.span.end :]))


_BEFORE_THE_STEP = re.compile(
    r"\b(?:up from|instead of|rather than|compared with|currently|now paid) (?:just |only )?$", re.I
)
