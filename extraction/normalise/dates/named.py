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
    r"st\.? stephen['’]?s day": (12, 26),
    r"anzac day": (4, 25),
    r"australia day": (1, 26),
    r"canada day": (7, 1),
    r"twelfth night": (1, 5),
    r"cinco de mayo": (5, 5),
    r"veterans(?:['’])? day": (11, 11),
    r"world aids day": (12, 1),
    r"st\.? andrew['’]?s day": (11, 30),
}
# Name in the text -> (country, subdivision, the name that the holidays package gives the day).
_PUBLIC = {
    r"good friday": ("GB", "ENG", "Good Friday"),
    r"easter monday": ("GB", "ENG", "Easter Monday"),
    r"(?:early may|may day) bank holiday(?: monday)?(?! weekend)": ("GB", "ENG", "May Day"),
    r"(?:late may|spring|whitsun) bank holiday(?: monday)?(?! weekend)": ("GB", "ENG", "Spring Bank Holiday"),
    r"(?:(?:late )?august|summer) bank holiday(?: monday)?(?! weekend)": ("GB", "ENG", "Late Summer Bank Holiday"),
    r"labou?r day(?! weekend)": ("US", None, "Labor Day"),
    r"memorial day(?! weekend)": ("US", None, "Memorial Day"),
    r"thanksgiving(?: day)?(?! week)": ("US", None, "Thanksgiving Day"),
    r"martin luther king(?:,? jr\.?)? day|mlk day": ("US", None, "Martin Luther King Jr. Day"),
    r"presidents['’]? day": ("US", None, "Washington's Birthday"),
    r"columbus day": ("US", None, "Columbus Day"),
}
# Days counted from a public holiday: (the holiday's pattern above, days after it).
_COUNTED = {
    r"black friday": (r"thanksgiving(?: day)?(?! week)", 1),
    r"cyber monday": (r"thanksgiving(?: day)?(?! week)", 4),
    r"easter sunday": (r"easter monday", -1),
    r"maundy thursday": (r"good friday", -1),
    r"ash wednesday": (r"good friday", -44),
    r"shrove tuesday|pancake day": (r"good friday", -45),
    r"palm sunday": (r"good friday", -5),
    r"holy saturday|easter saturday": (r"good friday", 1),
    r"whit monday": (r"good friday", 52),
}
# The nth weekday of a month: (month, weekday, which of them).
_NTH = {r"remembrance sunday": (11, 6, 2)}
# Several days: (the holiday's pattern above, first and last day counted from it).
_STRETCHES = {
    r"(?:(?:early )?may|may day) bank holiday weekend": ("GB", "ENG", "May Day", -2, 0),
    r"(?:late may|spring|whitsun) bank holiday weekend": ("GB", "ENG", "Spring Bank Holiday", -2, 0),
    r"(?:(?:late )?august|summer) bank holiday weekend": ("GB", "ENG", "Late Summer Bank Holiday", -2, 0),
    r"easter (?:bank holiday )?weekend": ("GB", "ENG", "Good Friday", 0, 3),
    r"(?:over|at|during) easter": ("GB", "ENG", "Good Friday", 0, 3),
    r"labou?r day weekend": ("US", None, "Labor Day", -2, 0),
    r"memorial day weekend": ("US", None, "Memorial Day", -2, 0),
    r"thanksgiving (?:holiday )?weekend": ("US", None, "Thanksgiving Day", 0, 3),
    r"thanksgiving week": ("US", None, "Thanksgiving Day", -3, 3),
}
_BANK_HOLIDAY = re.compile(
    r"\b(?:(?:the|this|next|last|coming) )+(?:coming )?bank holiday (?P<what>weekend|monday)\b(?! week)", re.I
)
_SOON = timedelta(16)
_CHRISTMAS = re.compile(
    r"\b(?:(?P<before>before|by|in the run-up to) |(?:over|at|during) )?(?:the )?christmas(?: period)?\b"
    r"(?! (?:day|eve|week|box|bonus|card|dinner|party|market|shop|tree|holiday|strike|getaway|present))",
    re.I,
)

# What may be left out of a name, and what has more than one form.
_OPEN = re.compile(r"\(\?[^()]*\)\??|\[[^]]*\]\??|(?:\\.|\w)\?")

DayOf = Callable[[int], date | None]


def named_spells(text: str, anchor: Anchor) -> Iterator[Spell]:
    words = text.lower()
    for pattern, hints, day_of, first, last in _patterns():
        if not any(hint in words for hint in hints):
            continue
        for match in pattern.finditer(text):
            day = _day(text, match, anchor, day_of)
            yield Spell(_value(text, match, anchor, (day + timedelta(first), day + timedelta(last)) if day else None))
    for match in _BANK_HOLIDAY.finditer(text) if "bank holiday" in words else ():
        yield Spell(_value(text, match, anchor, _bank_holiday(text, match, anchor.published)))
    for match in _CHRISTMAS.finditer(text) if "christmas" in words else ():
        day = _day(text, match, anchor, lambda year: date(year, 12, 25))
        yield Spell(_value(text, match, anchor, _about_christmas(match, day, anchor) if day else None))


def _bank_holiday(text: str, match: re.Match[str], published: date | None) -> tuple[date, date] | None:
    """The Monday that England keeps within a fortnight or so; one further off may be another country's."""
    if published is None:
        return None
    years = range(published.year - 1, published.year + 2)
    mondays = [d for y in years for d in _holidays("GB", "ENG", y).values() if d.weekday() == 0]
    found = nearest(mondays, published=published, tense=tense_at(text, Span(*match.span())), lag=timedelta())
    if found is None or abs(found - published) > _SOON:
        return None
    return (found - timedelta(2), found) if match["what"].lower() == "weekend" else (found, found)


def _value(text: str, match: re.Match[str], anchor: Anchor, days: tuple[date, date] | None) -> DateValue:
    return value(text, match.start(), match.end(), days, year_span=anchor.year_span)


def _day(text: str, match: re.Match[str], anchor: Anchor, day_of: DayOf) -> date | None:
    if anchor.published is None:
        return day_of(anchor.year) if anchor.year else None
    year = anchor.published.year
    candidates = [d for d in map(day_of, (year - 1, year, year + 1)) if d]
    return nearest(candidates, published=anchor.published, tense=tense_at(text, Span(*match.span())))


def _about_christmas(match: re.Match[str], day: date, anchor: Anchor) -> tuple[date, date] | None:
    """'before Christmas' begins now where it is to come, and nobody knows when where it has been."""
    if match["before"]:
        eve = day - timedelta(1)
        return (anchor.published, eve) if anchor.published and anchor.published <= eve else None
    return (day - timedelta(1), day + timedelta(1))


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[re.Pattern[str], tuple[str, ...], DayOf, int, int], ...]:
    """Each name's pattern, words of which a text must hold one for it to match, and the days it stands for: a day of
    the year, and how far from it the first and the last lie.
    """
    table: dict[str, DayOf] = {name: _fixed(*month_day) for name, month_day in _FIXED.items()}
    table |= {name: _public(*key) for name, key in _PUBLIC.items()}
    table |= {name: _nth(*which) for name, which in _NTH.items()}
    table |= {name: _counted(table[holiday], after) for name, (holiday, after) in _COUNTED.items()}
    days = {name: (day_of, 0, 0) for name, day_of in table.items()}
    days |= {
        name: (_public(country, part, holiday), first, last)
        for name, (country, part, holiday, first, last) in _STRETCHES.items()
    }
    return tuple((re.compile(rf"\b(?:{name})\b", re.I), _hints(name), *which) for name, which in days.items())


def _hints(name: str) -> tuple[str, ...]:
    """Of each spelling of a name the longest part that is always there: 'bank holiday', 'new year'."""
    while name != (firm := _OPEN.sub("\0", name)):
        name = firm
    return tuple(max(spelling.split("\0"), key=len) for spelling in firm.split("|"))


def _fixed(month: int, day: int) -> DayOf:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, count: int) -> DayOf:
    def nth(year: int) -> date:
        first = date(year, month, 1)
        return first + timedelta((weekday - first.weekday()) % 7 + 7 * (count - 1))

    return nth


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
