"""Years and quarters, as pictures stand side by side in them. PURE."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

By = Literal["year", "quarter"]
SHOWN = 10
"""So many stand beside one another on a phone, each wide enough to be pointed at."""
FIRST_YEAR, LAST_YEAR = 1800, 2200
"""Of the last period that can be asked for."""


@dataclass(frozen=True, slots=True)
class Period:
    """``name`` is '2026', or '2026-Q1'; both days are included."""

    name: str
    first: date
    last: date


def periods_to(name: str, *, by: By, today: date) -> list[Period]:
    """The ``SHOWN`` periods that end with the one of this name, or with that of today where there is no such name."""
    last = _asked(name, by)
    if last is None:
        last = _number(today, by)
    return [_period(number, by) for number in range(last - SHOWN + 1, last + 1)]


def _asked(name: str, by: By) -> int | None:
    """Periods counted from the beginning; None for what is no name."""
    written = re.fullmatch("([0-9]{4})(?:-Q([1-4]))?", name)
    if not written or not FIRST_YEAR <= int(written[1]) <= LAST_YEAR or bool(written[2]) != (by == "quarter"):
        return None
    return _number(date(int(written[1]), int(written[2] or 1) * 3, 1), by)


def _number(day: date, by: By) -> int:
    """Of the period that has this day."""
    return day.year if by == "year" else day.year * 4 + (day.month - 1) // 3


def _period(number: int, by: By) -> Period:
    if by == "year":
        return Period(str(number), date(number, 1, 1), date(number, 12, 31))
    year, quarter = divmod(number, 4)
    first = date(year, quarter * 3 + 1, 1)
    following = date(year + (quarter == 3), (quarter * 3 + 3) % 12 + 1, 1)
    return Period(f"{year}-Q{quarter + 1}", first, following - timedelta(days=1))


def before(shown: list[Period], *, by: By) -> str:
    """The name of the period before those that are shown; '' where nobody can ask for it."""
    earlier = _period(_number(shown[0].first, by) - 1, by)
    return earlier.name if earlier.first.year >= FIRST_YEAR else ""


def after(shown: list[Period], *, by: By, today: date) -> str:
    """The name to ask for to see later ones; '' where none has begun."""
    return "" if shown[-1].last >= today else _period(_number(shown[-1].first, by) + SHOWN, by).name
