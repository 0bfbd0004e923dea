"""Days that come again: 'every Saturday until Christmas', 'each Sunday in May', 'each Friday for three weeks'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from extraction.types import DateValue

from .anchor import Anchor
from .spell import Spell, value
from .words import NUMBER, WEEKDAYS, number, weekday_number

_EVERY = re.compile(
    rf"\b(?:every|each) (?P<day>{'|'.join(WEEKDAYS)})(?: and (?P<other>{'|'.join(WEEKDAYS)}))?\b"
    rf"(?:,? (?:(?P<until>until|till|up to|through to|before|(?P<within>in|during|throughout)) |"
    rf"for (?:the next )?(?P<n>{NUMBER}) weeks?\b))?",
    re.I,
)
_MOST = 60


def repeated_spells(text: str, anchor: Anchor, ends: Sequence[Spell]) -> Iterator[Spell]:
    """One spell a day; one of ``ends``, the spells of the text, may stand after 'until'. Without an end, words only."""
    # 'Saturday until 15 November' was read as a range: its last day is the end that is meant here.
    last_days = (spell.ends_on or spell.starts_on for spell in ends)
    by_start = {last.span.start: last for last in last_days}
    for match in _EVERY.finditer(text):
        end = by_start.get(match.end()) if match["until"] else None
        stop = end.span.end if end else match.end() if match["n"] else match.end("other" if match["other"] else "day")
        days = _days(match, anchor.published, end)
        if not days:
            yield Spell(value(text, match.start(), stop))
        for day in days:
            yield Spell(value(text, match.start(), stop, (day, day)))


def _days(match: re.Match[str], published: date | None, end: DateValue | None) -> list[date]:
    if published is None:
        return []
    weekdays = [match["day"], match["other"]] if match["other"] else [match["day"]]
    return sorted(day for name in weekdays for day in _each(weekday_number(name), match, published, end))


def _each(weekday: int, match: re.Match[str], published: date, end: DateValue | None) -> list[date]:
    begins = end.earliest if match["within"] and end and end.earliest else published
    first = begins + timedelta((weekday - begins.weekday()) % 7)
    if match["n"]:
        return [first + timedelta(7 * n) for n in range(number(match["n"]))]
    last = (end.latest if match["within"] else end.earliest) if end else None
    if last is None:
        return []
    weeks = (last - first).days // 7
    return [first + timedelta(7 * n) for n in range(min(weeks + 1, _MOST))]
