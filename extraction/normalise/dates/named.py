"""Days known by a name: Bonfire Night, Black Friday, Labor Day, the August bank holiday."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import lru_cache

import holidays

from extraction.types import DateValue, Span

from .anchor import Anchor
from .nearest import nearest
from .spell import Spell, value
from .tense import tense_at

_FIXED = {
    r"bonfire night|guy fawkes(?: night|['’] night)?": (11, 5),
    r"christmas eve": (12, 24),
    r"christmas day": (12, 25),
    r"boxing day": (12, 26),
    r"new year['’]?s eve|hogmanay": (12, 31),
    r"new year['’]?s day": (1, 1),
    r"valentine['’]?s day": (2, 14),
    r"st\.? david['’]?s day": (3, 1),
    r"international women['’]?s day": (3, 8),
    r"st\.? patrick['’]?s day": (3, 17),
    r"april fool['’]?s(?:['’])? day": (4, 1),
    r"st\.? george['’]?s day": (4, 23),
    r"may day(?! bank)": (5, 1),
    r"armistice day": (11, 11),
    r"ha(?:l|ll)owe['’]?en": (10, 31),
    r"burns night": (1, 25),
    r"independence day|(?:the )?fourth of july": (7, 4),
    r"juneteenth": (6, 19),
    r"veterans(?:['’])? day": (11, 11),
    r"world aids day": (12, 1),
    r"st\.? andrew['’]?s day": (11, 30),
}
# Name in the text -> (country, subdivision, the name that the holidays package gives the day).
_PUBLIC = {
    r"good friday": ("GB", "ENG", "Good Friday"),
    r"easter monday": ("GB", "ENG", "Easter Monday"),
    r"(?:early may|may day) bank holiday": ("GB", "ENG", "May Day"),
    r"(?:late may|spring|whitsun) bank holiday": ("GB", "ENG", "Spring Bank Holiday"),
    r"(?:(?:late )?august|summer) bank holiday": ("GB", "ENG", "Late Summer Bank Holiday"),
    r"labou?r day": ("US", None, "Labor Day"),
    r"memorial day": ("US", None, "Memorial Day"),
    r"thanksgiving(?: day)?": ("US", None, "Thanksgiving Day"),
    r"martin luther king(?:,? jr\.?)? day|mlk day": ("US", None, "Martin Luther King Jr. Day"),
    r"presidents['’]? day": ("US", None, "Washington's Birthday"),
    r"columbus day": ("US", None, "Columbus Day"),
}
# Days counted from a public holiday: (the holiday's pattern above, days after it).
_COUNTED = {
    r"black friday": (r"thanksgiving(?: day)?", 1),
    r"cyber monday": (r"thanksgiving(?: day)?", 4),
    r"easter sunday": (r"easter monday", -1),
    r"maundy thursday": (r"good friday", -1),
    r"ash wednesday": (r"good friday", -44),
    r"shrove tuesday|pancake day": (r"good friday", -45),
}
_CHRISTMAS = re.compile(
    r"\b(?:(?P<before>before|by|in the run-up to) |(?:over|at|during) )?(?:the )?christmas(?: period)?\b"
    r"(?! (?:day|eve))",
    re.I,
)

# What may be left out of a name, and what has more than one form.
_OPEN = re.compile(r"\(\?[^()]*\)\??|\[[^]]*\]\??|(?:\\.|\w)\?")

DayOf = Callable[[int], date | None]


def named_spells(text: str, anchor: Anchor) -> Iterator[Spell]:
    words = text.lower()
    for pattern, hints, day_of in _patterns():
        if not any(hint in words for hint in hints):
            continue
        for match in pattern.finditer(text):
            day = _day(text, match, anchor, day_of)
            yield Spell(_value(text, match, anchor, (day, day) if day else None))
    for match in _CHRISTMAS.finditer(text):
        day = _day(text, match, anchor, lambda year: date(year, 12, 25))
        yield Spell(_value(text, match, anchor, _about_christmas(match, day, anchor) if day else None))


def _value(text: str, match: re.Match[str], anchor: Anchor, days: tuple[date, date] | None) -> DateValue:
    return value(text, match.start(), match.end(), days, year_span=anchor.year_span)


def _day(text: str, match: re.Match[str], anchor: Anchor, day_of: DayOf) -> date | None:
    if anchor.published is None:
        return day_of(anchor.year) if anchor.year else None
    year = anchor.published.year
    candidates = [d for d in map(day_of, (year - 1, year, year + 1)) if d]
    return nearest(candidates, published=anchor.published, tense=tense_at(text, Span(*match.span())))


def _about_christmas(match: re.Match[str], day: date, anchor: Anchor) -> tuple[date, date]:
    if match["before"]:
        eve = day - timedelta(1)
        return (min(anchor.published or eve, eve), eve)
    return (day - timedelta(1), day + timedelta(1))


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[re.Pattern[str], tuple[str, ...], DayOf], ...]:
    """Each day's pattern, words of which a text must hold one for it to match, and its day of a year."""
    table: dict[str, DayOf] = {name: _fixed(*month_day) for name, month_day in _FIXED.items()}
    table |= {name: _public(*key) for name, key in _PUBLIC.items()}
    table |= {name: _counted(table[holiday], after) for name, (holiday, after) in _COUNTED.items()}
    return tuple((re.compile(rf"\b(?:{name})\b", re.I), _hints(name), day_of) for name, day_of in table.items())


def _hints(name: str) -> tuple[str, ...]:
    """Of each spelling of a name the longest part that is always there: 'bank holiday', 'new year'."""
    while name != (firm := _OPEN.sub("\0", name)):
        name = firm
    return tuple(max(spelling.split("\0"), key=len) for spelling in firm.split("|"))


def _fixed(month: int, day: int) -> DayOf:
    return lambda year: date(year, month, day)


def _public(country: str, subdivision: str | None, name: str) -> DayOf:
    return lambda year: _holidays(country, subdivision, year).get(name)


def _counted(day_of: DayOf, after: int) -> DayOf:
    def counted(year: int) -> date | None:
        day = day_of(year)
        return day + timedelta(after) if day else None

    return counted


@lru_cache(maxsize=256)
def _holidays(country: str, subdivision: str | None, year: int) -> dict[str, date]:
    calendar = holidays.country_holidays(country, subdiv=subdivision, years=year, observed=False)
    return {part: day for day, names in sorted(calendar.items()) for part in names.split("; ")}
