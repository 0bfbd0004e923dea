"""Dates written in figures alone: 2025-10-20, 20/10/2025, 20.10.25, and bare years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from .nearest import day
from .spell import Spell, value

_ISO = re.compile(r"(?<![\d-])(\d{4})-(\d\d)-(\d\d)(?![\d-])")
_SLASHED = re.compile(r"(?<![\d/.])(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d\d)(?![\d/]|\.\d)")
_YEAR = re.compile(
    r"\b(?:in|since|by|during|until|till|from|of|for|early|late|before|after|between|and|to)\s+"
    r"((?:19|20)\d\d)\b(?![%,/-]?\d|%|\s?per\b)",
    re.I,
)


def numeric_spells(text: str) -> Iterator[Spell]:
    for match in _ISO.finditer(text):
        yield _spell(text, match, day(int(match[1]), int(match[2]), int(match[3])))
    for match in _SLASHED.finditer(text):
        yield _spell(text, match, _slashed(int(match[1]), int(match[3]), match[4]))
    for match in _YEAR.finditer(text):
        year = int(match[1])
        yield Spell(value(text, match.start(1), match.end(1), (date(year, 1, 1), date(year, 12, 31))))


def _slashed(first: int, second: int, year: str) -> date | None:
    """Day and month in either order; where both orders make another day, nobody can tell, and it stays words."""
    full = int(year) if len(year) == 4 else 2000 + int(year) if int(year) < 70 else 1900 + int(year)
    readings = {d for d in (day(full, second, first), day(full, first, second)) if d}
    return readings.pop() if len(readings) == 1 else None


def _spell(text: str, match: re.Match[str], found: date | None) -> Spell:
    return Spell(value(text, match.start(), match.end(), (found, found) if found else None))
