"""Years and quarters, as pictures stand side by side in them. PURE."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

By = Literal["year", "quarter"]
SHOWN = 10
"""So many stand beside one another on a phone, each wide enough to be pointed at."""
FIRST_YEAR, LAST_YEAR = 1800, 2200


@dataclass(frozen=True, slots=True)
class Period:
    """``name`` is '2026', or '2026-Q1'; both days are included."""

    name: str
    first: date
    last: date


def periods_to(name: str, *, by: By, today: date) -> list[Period]:
    """The ``SHOWN`` periods that end with the one of this name, or with that of today where there is no such name."""
    last = _number(name, by)
    if last is None:
        last = today.year if by == "year" else today.year * 4 + (today.month - 1) // 3
    return [_period(number, by) for number in range(last - SHOWN + 1, last + 1)]


def _number(name: str, by: By) -> int | None:
    """Periods counted from the beginning; None for what is no name."""
    year, parted, quarter = name.partition("-Q")
    if not (year.isascii() and year.isdigit() and FIRST_YEAR <= int(year) <= LAST_YEAR):
        return None
    if by == "year":
        return None if parted else int(year)
    return int(year) * 4 + int(quarter) - 1 if quarter in ("1", "2", "3", "4") else None


def _period(number: int, by: By) -> Period:
    if by == "year":
        return Period(str(number), date(number, 1, 1), date(number, 12, 31))
    year, quarter = divmod(number, 4)
    first = date(year, quarter * 3 + 1, 1)
    following = date(year + (quarter == 3), (quarter * 3 + 3) % 12 + 1, 1)
    return Period(f"{year}-Q{quarter + 1}", first, following - timedelta(days=1))


def before(shown: list[Period], *, by: By) -> str:
    """The name of the period before those that are shown."""
    number = _number(shown[0].name, by)
    assert number is not None
    return _period(number - 1, by).name


def after(shown: list[Period], *, by: By, today: date) -> str:
    """The name to ask for to see later ones; '' where none has begun."""
    number = _number(shown[-1].name, by)
    assert number is not None
    later = _period(number + SHOWN, by)
    return "" if shown[-1].last >= today else later.name
