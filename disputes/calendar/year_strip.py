"""A year of strike days as a heat map: how many disputes have one on each day. PURE."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from disputes.calendar.months import A_WEEK, ONE_DAY, last_of

SIZES = (3, 5, 7, 9, 11)
"""Of a day without, and of one of each step."""
STEPS = len(SIZES) - 1
PITCH, ROOM = 13, 11
"""From one day to the next, and the room of one, in units of the picture."""

Span = tuple[int, date, date]
"""(dispute, first day, last day)"""


@dataclass(frozen=True, slots=True)
class Cell:
    """A day of the picture. ``step`` is 0 where there is none, else 1 to ``STEPS``; the size says what the colour says."""

    on: date
    count: int
    step: int
    column: int
    row: int

    @property
    def size(self) -> int:
        return SIZES[self.step]

    @property
    def x(self) -> float:
        return self.column * PITCH + (ROOM - self.size) / 2

    @property
    def y(self) -> float:
        return self.row * PITCH + (ROOM - self.size) / 2


@dataclass(frozen=True, slots=True)
class MonthOfYear:
    first: date
    cells: Sequence[Cell]

    @property
    def days(self) -> int:
        """Days with a strike."""
        return sum(cell.count > 0 for cell in self.cells)

    @property
    def busiest(self) -> Cell | None:
        """The first of the days with most disputes."""
        with_some = [cell for cell in self.cells if cell.count]
        return max(with_some, key=lambda cell: cell.count, default=None)

    @property
    def width(self) -> int:
        return (self.cells[-1].column + 1) * PITCH


@dataclass(frozen=True, slots=True)
class Year:
    """``scale``: (step, size, fewest, most) as words beside the picture tell it."""

    year: int
    months: Sequence[MonthOfYear]
    scale: Sequence[tuple[int, int, int, int]]

    @property
    def days(self) -> Sequence[Cell]:
        """Those with a strike."""
        return [cell for month in self.months for cell in month.cells if cell.count]

    @property
    def busiest(self) -> Cell | None:
        return max(self.days, key=lambda cell: cell.count, default=None)


def year_of(year: int, spans: Iterable[Span]) -> Year:
    """``spans`` may reach beyond the year; a dispute counts once a day, however many strikes it has on it."""
    counts = _counts(year, spans)
    tops = _tops(max(counts.values(), default=0))
    firsts = [date(year, month, 1) for month in range(1, 13)]
    return Year(
        year,
        [MonthOfYear(first, _cells(first, counts, tops)) for first in firsts],
        [(step, SIZES[step], low + 1, top) for (step, top), low in zip(_steps(tops), [0, *tops], strict=False)],
    )


def _counts(year: int, spans: Iterable[Span]) -> Counter[date]:
    begin, end = date(year, 1, 1), date(year, 12, 31)
    days: set[tuple[int, date]] = set()
    for dispute, first, last in spans:
        first, last = max(first, begin), min(last, end)
        days |= {(dispute, first + number * ONE_DAY) for number in range((last - first).days + 1)}
    return Counter(day for _, day in days)


def _tops(most: int) -> list[int]:
    """The most that each step stands for: equal steps up to the most there is, fewer where there are few."""
    return sorted({-(-most * step // STEPS) for step in range(1, STEPS + 1)} - {0})


def _cells(first: date, counts: Counter[date], tops: Sequence[int]) -> list[Cell]:
    days = [first + timedelta(days=number) for number in range(last_of(first).day)]
    return [
        Cell(day, counts[day], _step(counts[day], tops), (first.weekday() + day.day - 1) // A_WEEK, day.weekday())
        for day in days
    ]


def _steps(tops: Sequence[int]) -> list[tuple[int, int]]:
    """Each with the most it stands for; the last is always the fullest."""
    return list(enumerate(tops, start=STEPS - len(tops) + 1))


def _step(count: int, tops: Sequence[int]) -> int:
    return next((step for step, top in _steps(tops) if count <= top)) if count else 0
