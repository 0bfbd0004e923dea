"""Dates written in figures alone: 2025-10-20, 20/10/2025, 20.10.25, 10/31, and bare years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from extraction.smallcase import small
from extraction.types import Span

from .anchor import Anchor
from .nearest import day, nearest_in_year
from .spell import Spell, value
from .tense import tense_at
from .words import MONTH, month_number

# For small letters, as all that follow. What stands before a date is looked at behind its first figure, so that figures
# alone are looked for.
_ISO = re.compile(r"(\d(?<![\d/-]\d)\d{3})([-/])(\d\d)\2(\d\d)(?![\d/-])")
_NAMED_MONTH = re.compile(rf"(\d(?<![\w/-]\d)\d?)([-/])({MONTH})\2(\d{{4}}|\d\d)(?![\w-])")
_SLASHED = re.compile(r"(\d(?<![\d/.]\d)\d?)([/.])(\d{1,2})\2(\d{4}|\d\d)(?![\d/]|\.\d)")
# Without a year two numbers are a date only where they can be read in one way, and where a date may stand.
_BARE = re.compile(
    r"\b(?:on|since|from|until|through|by|before|after) (?P<date>(\d{1,2})/(\d{1,2}))"
    rf"(?![\d/%]|\.\d| of|(?:st|nd|rd|th)?\s(?:{MONTH})\b)",
)
_YEAR = re.compile(
    r"\b(?:in|since|by|during|until|till|from|of|for|early|late|before|after|between|and|to)\s+"
    r"((?:19|20)\d\d)\b(?![%,/-]?\d|%|\s?per\b)",
)


# All but bare years hold this, and most texts do not.
_FIGURES_JOINED = re.compile(r"\d[-/.]\w")


def numeric_spells(text: str, anchor: Anchor) -> Iterator[Spell]:
    words = small(text)
    if _FIGURES_JOINED.search(words):
        yield from _of_figures(text, words, anchor)
    for match in _YEAR.finditer(words):
        year = int(match[1])
        yield Spell(value(text, match.start(1), match.end(1), (date(year, 1, 1), date(year, 12, 31))))


def _of_figures(text: str, words: str, anchor: Anchor) -> Iterator[Spell]:
    """``words`` is the text in small letters."""
    for match in _ISO.finditer(words):
        yield _spell(text, match, day(int(match[1]), int(match[3]), int(match[4])))
    for match in _NAMED_MONTH.finditer(words):
        yield _spell(text, match, day(_full_year(match[4]), month_number(match[3]), int(match[1])))
    slashed = list(_SLASHED.finditer(words))
    day_first = _day_stands_first(text, slashed)
    for match in slashed:
        yield _spell(text, match, _slashed(match, day_first=True if match[2] == "." else day_first))
    for match in _BARE.finditer(words):
        if found := _bare(text, match, anchor):
            yield Spell(value(text, match.start("date"), match.end("date"), (found, found)))


def _day_stands_first(text: str, slashed: Sequence[re.Match[str]]) -> bool | None:
    """How this writer orders figures: as in the dates that can be read in one way, else as where pounds are paid."""
    told = {int(m[1]) > 12 for m in slashed if (int(m[1]) > 12) != (int(m[3]) > 12)}
    if told:
        return told.pop() if len(told) == 1 else None
    return True if "£" in text else None


def _slashed(match: re.Match[str], *, day_first: bool | None) -> date | None:
    """Day and month in either order; where nobody can tell, it stays words. With full stops the day is first."""
    first, second, year = int(match[1]), int(match[3]), _full_year(match[4])
    readings = {True: day(year, second, first), False: day(year, first, second)}
    possible = {d for d in readings.values() if d}
    if len(possible) == 1:
        return possible.pop()
    return readings[day_first] if day_first is not None else None


def _bare(text: str, match: re.Match[str], anchor: Anchor) -> date | None:
    first, second = int(match[2]), int(match[3])
    month, number = (second, first) if first > 12 else (first, second)
    if anchor.published is None or number <= 12 or not 1 <= month <= 12:
        return None
    tense = tense_at(text, Span(match.start("date"), match.end("date")))
    return nearest_in_year(month, number, published=anchor.published, tense=tense)


def _full_year(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year) if int(year) < 70 else 1900 + int(year)


def _spell(text: str, match: re.Match[str], found: date | None) -> Spell:
    return Spell(value(text, match.start(), match.end(), (found, found) if found else None))
