"""For whom a step of the ladder is, from when, and over how long: what stands right beside its figure."""

from __future__ import annotations

import re

from extraction.document import Document
from extraction.normalise.dates import find_dates
from extraction.normalise.dates.words import NUMBER
from extraction.normalise.occupations import find_occupations
from extraction.types import DateValue, Span

_REACH = 90
_TIME = rf"(?:{NUMBER}|\d+)[- ](?:and[- ]a[- ]half[- ])?(?:year|month)s?"
_OVER = re.compile(rf"\b(?:over|across|spread over) (?:the )?(?:next |coming |last )?(?P<over>{_TIME})\b", re.I)
_LONG = re.compile(rf"\b(?P<over>{_TIME}) (?:[\w-]+ ){{0,2}}?(?:deal|offer|agreement|settlement|award|proposal)\b", re.I)
_FROM = re.compile(
    r"\b(?:from|backdated to|back-dated to|with effect from|effective(?: from)?|starting(?: in| on| from)?|"
    r"(?:taking|takes|to take) effect (?:on|in|from)|payable from)(?: the)? $",
    re.I,
)
_FOR = re.compile(r"\b(?:for|to)(?: (?:all|its|the|their|most|some|other))* $", re.I)
_WORKFORCE = re.compile(
    r"\b(?:for|to) (?:all |its |the |their |most |some |other )*(?P<group>(?:[\w-]+ ){0,2}?"
    r"(?:lowest|lower|highest|higher|best|worst|part-time|full-time|junior|senior|hourly)[- ]?(?:paid |grade |graded )?"
    r"(?:staff|workers?|employees|members|grades|earners))\b",
    re.I,
)


def over(words: str, *, at: Span, edge: int) -> str | None:
    """'two years', as written; behind the figure, or in the name of the deal before it."""
    behind = _OVER.search(words, at.end, min(edge, at.end + _REACH))
    before = list(_LONG.finditer(words, max(0, at.start - _REACH), min(edge, at.end + _REACH)))
    found = behind or (before[-1] if before else None)
    return found["over"].replace("-", " ") if found else None


def from_when(doc: Document, sentence: Span, *, at: Span, edge: int) -> DateValue | None:
    """The day from which it is paid, told behind the figure."""
    words = sentence.of(doc.text)
    for when in _dates_in(doc, sentence):
        start = when.span.start - sentence.start
        if at.end <= start <= min(edge, at.end + _REACH) and _FROM.search(words, at.end, start):
            return when
    return None


def group(words: str, *, at: Span, edge: int) -> str | None:
    """The part of the workforce that it is for, told right behind the figure: 'for night porters'."""
    edge = min(edge, at.end + _REACH)
    named = _WORKFORCE.search(words, at.end, edge)
    if named:
        return named["group"]
    for span in find_occupations(words):
        if at.end < span.start and span.end <= edge and _FOR.search(words, at.end, span.start):
            return span.of(words)
    return None


def _dates_in(doc: Document, sentence: Span) -> list[DateValue]:
    return [d for d in find_dates(doc.text, published=doc.published) if sentence.covers(d.span)]
