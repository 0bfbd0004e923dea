"""How often something was printed, month by month, as bars. PURE."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

MONTHS_AT_MOST = 60
"""Of a longer time a bar stands for a year."""
STEP, HEIGHT = 26, 80
"""Of the picture: from one bar to the next, and the highest bar."""


@dataclass(frozen=True, slots=True)
class Bar:
    """``first`` is the first day of the month, or of the year; ``height`` and ``y`` are of the picture."""

    first: date
    number: int
    x: int
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Bars:
    """Without a gap from the first with any to the last; ``most`` is the highest, the earliest of equals."""

    bars: list[Bar]
    by_year: bool
    most: Bar

    @property
    def width(self) -> int:
        return len(self.bars) * STEP


def bars(by_month: Mapping[date, int]) -> Bars | None:
    """``by_month``: first day of a month -> how often. None where there is nothing."""
    counted = {month: number for month, number in by_month.items() if number}
    if not counted:
        return None
    by_year = _months_between(min(counted), max(counted)) >= MONTHS_AT_MOST
    steps = _years(counted) if by_year else _months(counted)
    highest = max(steps.values())
    made = [
        Bar(first, number, at * STEP, round(HEIGHT * (1 - number / highest), 1), round(HEIGHT * number / highest, 1))
        for at, (first, number) in enumerate(steps.items())
    ]
    return Bars(made, by_year, max(made, key=lambda bar: bar.number))


def _months_between(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month


def _months(counted: Mapping[date, int]) -> dict[date, int]:
    first = min(counted)
    months = (first.year * 12 + first.month - 1 + n for n in range(_months_between(first, max(counted)) + 1))
    days = (date(month // 12, month % 12 + 1, 1) for month in months)
    return {day: counted.get(day, 0) for day in days}


def _years(counted: Mapping[date, int]) -> dict[date, int]:
    years = dict.fromkeys(range(min(counted).year, max(counted).year + 1), 0)
    for month, number in counted.items():
        years[month.year] += number
    return {date(year, 1, 1): number for year, number in years.items()}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a time lies within a longer one: hundredths of its length."""

    x: float
    width: float


def stretch(first: date, last: date, *, within: tuple[date, date]) -> Stretch:
    """Never too narrow to be seen."""
    whole = max((within[1] - within[0]).days, 1)
    width = max(100 * (last - first).days / whole, 2.0)
    return Stretch(round(min(100 * (first - within[0]).days / whole, 100 - width), 1), round(width, 1))
