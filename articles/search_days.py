"""Days typed into a search: 'before:2026-03-01', 'after:2025'. PURE."""

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from articles.search_words import FieldWords

DAY_FIELDS = ("before", "after")
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_BRITISH = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


@dataclass(frozen=True, slots=True)
class DayWords:
    """Before or after a day, or not so."""

    field: str
    day: date
    excluded: bool

    @property
    def lookup(self) -> str:
        """The way the day printed compares with it."""
        if self.field == "before":
            return "gte" if self.excluded else "lt"
        return "lte" if self.excluded else "gt"


def day_words_of(fields: Iterable[FieldWords]) -> tuple[list[DayWords], list[str]]:
    """What names a day, a month or a year, and what of it names none, as typed. After a month is after its last day."""
    understood, others = [], []
    for each in fields:
        if each.field not in DAY_FIELDS:
            continue
        period = _period(each.text)
        if period:
            day = period[0] if each.field == "before" else period[1]
            understood.append(DayWords(each.field, day, each.excluded))
        else:
            others.append(f"{each.field}:{each.text}")
    return understood, others


def _period(text: str) -> tuple[date, date] | None:
    """The first and the last day of what is written; None for what is no day, month or year."""
    iso, british = _DAY.fullmatch(text), _BRITISH.fullmatch(text)
    parts = iso.groups() if iso else british.groups()[::-1] if british else None
    if parts is None:
        return None
    year, month, day = (int(part) if part else None for part in parts)
    try:
        first = date(year or 0, month or 1, day or 1)
        last = date(first.year, month or 12, day or monthrange(first.year, month or 12)[1])
    except ValueError:
        return None
    return first, last
