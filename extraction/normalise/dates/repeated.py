"""Days that come again: 'every Saturday until Christmas', 'Fridays in May', 'each weekday from 3 to 14 November'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from extraction.smallcase import small
from extraction.types import DateValue, Span

from .anchor import Anchor
from .spell import Spell, value
from .tense import tense_at
from .words import NUMBER, WEEKDAYS, number, weekday_number

_NAME = "|".join(WEEKDAYS)
# For small letters.
_EVERY = re.compile(
    rf"\b(?:(?:every|each)(?: (?:subsequent|following))? "
    rf"(?P<days>(?:{_NAME})(?:(?:, | and |, and )(?:{_NAME})){{0,4}}|weekday|weekend|day)"
    rf"|(?P<plural>(?:{_NAME})s(?:(?:, | and |, and )(?:{_NAME})s){{0,4}}|weekdays|weekends))\b",
)
_RECURRING = ("every ", "each ", "days", "weekends")
"""What comes again is written with one of these."""
_UNITS = ("day", "weekday", "weekend")
_FROM = re.compile(r",? (?:from|between|starting|beginning|commencing)(?: on| from)?(?: the)? ", re.I)
_UNTIL = re.compile(r",? (?:until|till|up to|up until|through to|to|before)(?: the)? ", re.I)
_WITHIN = re.compile(r" (?:in|during|throughout|for the rest of|of|over) (?!\d)", re.I)
_AND = re.compile(r" and ")
_FOR = re.compile(rf",? for (?:the next |another )?(?P<n>{NUMBER}) weeks?\b", re.I)
_MOST = 60


@dataclass(slots=True)
class _Course:
    """What is written of the course of the days: from when, until when or for how many weeks."""

    stop: int
    first: date | None = None
    last: date | None = None
    weeks: int | None = None


def repeated_spells(text: str, anchor: Anchor, ends: Sequence[Spell]) -> Iterator[Spell]:
    """One spell a day; spells of the text (``ends``) may stand after 'from', 'until', 'in'. Without an end, words only.

    'every Wednesday from 5 November' tells the first day alone. 'on Fridays', without more, names no day at all.
    """
    starts = {spell.span.start: spell for spell in ends}
    # 'Saturday until 15 November' was read as a range: its last day is the end that is meant here.
    lasts = {spell.ends_on.span.start: spell.ends_on for spell in ends if spell.ends_on}
    words = small(text)
    for match in _EVERY.finditer(words) if any(part in words for part in _RECURRING) else ():
        course = _course(text, match, starts, lasts, anchor.published)
        if (match["plural"] or match["days"].lower() in _UNITS) and course.stop == match.end():
            continue
        days = _days(_weekdays(match["days"] or match["plural"]), course, anchor.published)
        if not days:
            yield Spell(value(text, match.start(), course.stop))
        for day in days:
            yield Spell(value(text, match.start(), course.stop, (day, day)))


def _course(
    text: str, match: re.Match[str], starts: dict[int, Spell], lasts: dict[int, DateValue], published: date | None
) -> _Course:
    course = _Course(match.end())
    for _ in range(3):  # '... for three weeks from 3 November', '... from 3 November until Christmas'
        at = course.stop
        if told := _FOR.match(text, at):
            course.weeks, course.stop = number(told["n"]), told.end()
        elif (told := _FROM.match(text, at)) and (spell := starts.get(told.end())):
            course.first, course.stop = spell.first_day, spell.span.end
            course.last = spell.last_day if spell.ends_on else course.last
        elif (told := _UNTIL.match(text, at)) and (end := _at(told.end(), starts, lasts)):
            course.last, course.stop = _until(end), end.span.end
        elif (told := _WITHIN.match(text, at)) and (spell := starts.get(told.end())):
            course.first, course.last, course.stop = spell.first_day, spell.last_day, spell.span.end
            if (
                (further := _AND.match(text, course.stop))
                and (month := starts.get(further.end()))
                and not month.starts_on.day
            ):
                course.last, course.stop = month.last_day, month.span.end
            if published and course.first and tense_at(text, Span(*match.span())) == "future":
                course.first = max(course.first, published)
    return course


def _at(start: int, starts: dict[int, Spell], lasts: dict[int, DateValue]) -> DateValue | None:
    spell = starts.get(start)
    return spell.starts_on if spell else lasts.get(start)


def _until(end: DateValue) -> date | None:
    """'until Christmas' stops before it, 'until the end of May' with its last day."""
    return end.latest if re.search(r"\bend\b", end.as_written, re.I) else end.earliest


def _weekdays(words: str) -> frozenset[int]:
    kind = words.lower().rstrip("s")
    wholes = {"weekday": range(5), "weekend": range(5, 7), "day": range(7)}
    if kind in wholes:
        return frozenset(wholes[kind])
    return frozenset(weekday_number(name) for name in re.findall(_NAME, words, re.I))


def _days(weekdays: frozenset[int], course: _Course, published: date | None) -> list[date]:
    first = course.first or published
    if published is None or first is None:
        return []
    if course.weeks is not None:
        return _between(weekdays, first, first + timedelta(7 * course.weeks - 1))
    if course.last is not None:
        return _between(weekdays, first, course.last)
    return _between(weekdays, first, first + timedelta(6))[:1] if course.first else []


def _between(weekdays: frozenset[int], first: date, last: date) -> list[date]:
    """Nothing where the days are too many to be meant one by one."""
    span = (last - first).days
    days = [first + timedelta(n) for n in range(min(span, 400) + 1)] if span >= 0 else []
    found = [day for day in days if day.weekday() in weekdays]
    return found if len(found) <= _MOST else []
