"""Dates that name a day, a weekday or a month: '14-16 March', 'Feb 4-17', 'next Monday and Tuesday', 'in June 2019'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from extraction.types import DateValue

from .anchor import Anchor
from .grammar import Item, Part, runs
from .nearest import day, last_of_month, nearest, nearest_in_year, nearest_weekday, weekday_in_week
from .spell import Spell, value
from .tense import Tense, tense_at

_MONTH_ALONE_AFTER = re.compile(
    r"\b(?:in|by|since|until|till|from|during|throughout|of|before|after|early|late|mid|through|to|and|last|next|this|"
    r"between)[\s-]+$",
    re.I,
)
_PART_OF_MONTH = re.compile(r"\b(early|mid|late|(?:the )?(?:start|beginning|end|middle) of)[\s-]+(?:in )?$", re.I)
_DAYS_OF_PART = {"early": (1, 10), "start": (1, 10), "beginning": (1, 10), "mid": (11, 20), "middle": (11, 20)}


def explicit_spells(text: str, anchor: Anchor) -> Iterator[Spell]:
    for items in runs(text):
        before: date | None = None
        for item in items:
            spell = _Resolver(text, anchor, before).spell(item)
            if spell is not None:
                yield spell
                before = spell.last_day


class _Resolver:
    """Turns the parts of one item into days; ``before`` is the last day of the item that precedes it in its list."""

    def __init__(self, text: str, anchor: Anchor, before: date | None) -> None:
        self._text = text
        self._anchor = anchor
        self._before = before

    def spell(self, item: Item) -> Spell | None:
        first = self._value(item.first, not_before=self._before)
        if first is None or item.last is None:
            return Spell(first) if first else None
        last = self._value(item.last, not_before=first.earliest)
        if last is None:
            return Spell(first)
        if first.earliest and last.latest and last.latest < first.earliest:
            return Spell(first, value(self._text, last.span.start, last.span.end))
        return Spell(first, last)

    def _value(self, part: Part, *, not_before: date | None) -> DateValue | None:
        whole_month = part.month is not None and part.day is None
        if (
            whole_month
            and part.year is None
            and part.week is None
            and not _MONTH_ALONE_AFTER.search(self._before_part(part))
        ):
            return None
        start = part.start
        before = self._before_part(part)
        if whole_month and (words := _PART_OF_MONTH.search(before)):
            start -= len(before) - words.start()
            days = self._part_of(self._month(part), words[1])
        elif whole_month:
            days = self._month(part)
        else:
            exact = self._day(part, not_before=not_before)
            days = (exact, exact) if exact else None
        return value(self._text, start, part.end, days, year_span=None if part.year else self._anchor.year_span)

    def _before_part(self, part: Part) -> str:
        return self._text[max(0, part.start - 24) : part.start]

    def _day(self, part: Part, *, not_before: date | None) -> date | None:
        if part.month is not None and part.day is not None:
            return self._day_of_month(part, not_before=not_before)
        if self._anchor.published is None or part.weekday is None:
            return None
        if part.day is not None:
            return self._weekday_with_number(part.weekday, part.day)
        if part.of_week and part.week is not None:
            return weekday_in_week(part.weekday, published=self._anchor.published, weeks=part.week)
        return self._weekday(part.weekday, part.week, not_before=not_before, tense=self._tense(part))

    def _day_of_month(self, part: Part, *, not_before: date | None) -> date | None:
        assert part.month is not None and part.day is not None
        year = part.year or self._anchor.year
        if year is not None:
            return day(year, part.month, part.day)
        if self._anchor.published is None:
            return None
        found = nearest_in_year(
            part.month, part.day, published=self._anchor.published, tense=self._tense(part), weekday=part.weekday
        )
        if found and not_before and found < not_before and (not_before - found).days > 180:
            return day(found.year + 1, part.month, part.day)
        return found

    def _weekday_with_number(self, weekday: int, number: int) -> date | None:
        """'Thursday 31st': the nearest day that is both, within two months."""
        published = self._anchor.published
        assert published is not None
        near = (published + timedelta(n) for n in range(-62, 63))
        fitting = [d for d in near if d.day == number and d.weekday() == weekday]
        return nearest(fitting, published=published, tense="unknown")

    def _weekday(self, weekday: int, week: int | None, *, not_before: date | None, tense: Tense) -> date | None:
        published = self._anchor.published
        assert published is not None
        if not_before is not None and abs((not_before - published).days) < 60:
            return not_before + timedelta((weekday - not_before.weekday() - 1) % 7 + 1)
        if week == 0:  # 'this Wednesday'
            return nearest_weekday(weekday, published=published, tense="unknown" if tense == "past" else "future")
        if week == -1:  # 'last Thursday': the one before today
            return published - timedelta((published.weekday() - weekday - 1) % 7 + 1)
        if week is not None:
            return weekday_in_week(weekday, published=published, weeks=week)
        return nearest_weekday(weekday, published=published, tense=tense)

    def _month(self, part: Part) -> tuple[date, date] | None:
        assert part.month is not None
        year = part.year or self._anchor.year
        if part.week is not None and self._anchor.published is not None:
            year = _year_of_step(part.month, part.week, self._anchor.published)
        elif year is None and self._anchor.published is not None:
            middle = nearest_in_year(part.month, 15, published=self._anchor.published, tense=self._tense(part))
            year = middle.year if middle else None
        return (date(year, part.month, 1), last_of_month(year, part.month)) if year else None

    def _part_of(self, days: tuple[date, date] | None, words: str) -> tuple[date, date] | None:
        if days is None:
            return None
        key = next((k for k in _DAYS_OF_PART if k in words.lower()), None)
        if key is None:
            return (days[0].replace(day=21), days[1])
        return (days[0].replace(day=_DAYS_OF_PART[key][0]), days[0].replace(day=_DAYS_OF_PART[key][1]))

    def _tense(self, part: Part) -> Tense:
        return tense_at(self._text, value(self._text, part.start, part.end).span)


def _year_of_step(month: int, step: int, published: date) -> int:
    """The year of 'last October', 'this May' and 'next April'; the month of publication itself is none of them but 'this'."""
    if step < 0:
        return published.year - (month >= published.month)
    return published.year + (step > 0 and month <= published.month)
