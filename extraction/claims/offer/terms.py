"""For whom a step of the ladder is, from when, and over how long: what stands right beside its figure."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from extraction.document import Document
from extraction.normalise.dates import find_spells
from extraction.normalise.dates.words import NUMBER
from extraction.normalise.occupations import find_occupations
from extraction.types import DateValue, Span

_REACH = 90
_TIME = rf"(?:{NUMBER}|\d+)[- ](?:and[- ]a[- ]half[- ])?(?:year|month)s?"
_OVER = re.compile(rf"\b(?:over|across|spread over) (?:the )?(?:next |coming |last )?(?P<over>{_TIME})\b", re.I)
_LONG = re.compile(
    rf"\b(?P<over>{_TIME}) (?:[\w-]+ ){{0,2}}?(?:deal|offer|agreement|settlement|award|proposal)\b", re.I
)
_FROM_WORDS = (
    r"\b(?:from|back-?dated to|effective(?: from)?|starting(?: in| on| from)?|tak(?:ing|es|e) effect (?:on|in|from))"
)
_FROM_AT_ALL = re.compile(_FROM_WORDS, re.I)
_FROM = re.compile(rf"{_FROM_WORDS}(?: the)? $", re.I)
_TELLS_THE_YEAR = re.compile(r"\b(?:\d{4}|next|last|this)\b", re.I)
_FOR = re.compile(r"\b(?:for|to)(?: (?:all|its|the|their|most|some|other))* $", re.I)
_WORKFORCE = re.compile(
    r"\b(?:for|to) (?:all |its |the |their |most |some |other )*(?P<group>(?:[\w-]+ ){0,2}?"
    r"(?:lowest|lower|highest|higher|best|worst|part-time|full-time|junior|senior|hourly)[- ]?(?:paid |grade |graded )?"
    r"(?:staff|workers?|employees|members|grades|earners))\b",
    re.I,
)


def over(words: str, *, at: Span, edge: int) -> str | None:
    """'two years'; behind the figure, or in the name of the deal before it."""
    behind = _OVER.search(words, at.end, min(edge, at.end + _REACH))
    before = list(_LONG.finditer(words, max(0, at.start - _REACH), min(edge, at.end + _REACH)))
    found = behind or (before[-1] if before else None)
    if found is None:
        return None
    length = found["over"].replace("-", " ").removesuffix("s")
    return length if re.match(r"(?:an?|one|1) (?!and)", length, re.I) else f"{length}s"


def from_when(doc: Document, sentence: Span, *, at: Span, edge: int) -> DateValue | None:
    """The day from which it is paid, told behind the figure; without its year ('backdated to April') its words alone."""
    first, last = sentence.start + at.end, sentence.start + min(edge, at.end + _REACH)
    if not _FROM_AT_ALL.search(doc.text, first, last):
        return None
    spells = find_spells(doc.text, published=doc.published)
    for spell in spells[bisect_left(spells, first, key=lambda spell: spell.span.start) :]:
        if spell.span.start >= last:
            return None
        if _FROM.search(doc.text, first, spell.span.start):
            when = spell.starts_on
            return (
                when
                if _TELLS_THE_YEAR.search(when.as_written)
                else replace(when, earliest=None, latest=None, year_span=None)
            )
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
