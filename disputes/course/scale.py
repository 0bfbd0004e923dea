"""The days that the picture of a dispute shows, and where each stands in it, in hundredths of its width. PURE."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

Unit = Literal["day", "month", "year"]

ZOOMS = {"whole": 0, "year": 366, "quarter": 92, "month": 31}
"""How many days each shows; 'whole' shows all that is known."""
LEAST = 35
"""So few days at least: three days of action do not fill a picture."""
NEAR = 60
"""Today belongs into the picture of a dispute that was at work so many days ago, or will be."""
TICKS_AT_MOST = 12
LAST_LABEL = 93.0
LAST_LABEL_OF_PHONE = 84.0
"""Beyond it there is no room for words."""


@dataclass(frozen=True, slots=True)
class Window:
    """Both days are shown, from their beginning to their end."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    def begin(self, day: date) -> float:
        """Where the day begins: within 0 and 100, also for one that is not shown."""
        return min(max(100 * (day - self.first).days / self.days, 0.0), 100.0)

    def end(self, day: date) -> float:
        return min(max(100 * ((day - self.first).days + 1) / self.days, 0.0), 100.0)

    def shows(self, first: date, last: date) -> bool:
        """Some of these days."""
        return first <= self.last and last >= self.first


@dataclass(frozen=True, slots=True)
class Tick:
    """A line with a day under it. Where there is little room only those that are ``main`` bear their words."""

    day: date
    x: float
    unit: Unit
    main: bool
    names_year: bool

    @property
    def left(self) -> str:
        return share(self.x)


def share(x: float) -> str:
    """As the markup has it, whatever the language of the page."""
    return f"{x:.2f}%"


def moved(day: date, by: int) -> date:
    """So many days later, within what a calendar can hold."""
    return date.fromordinal(min(max(day.toordinal() + by, 1), date.max.toordinal()))


def whole(days: Iterable[date], *, today: date) -> Window | None:
    """All of these days, with some room on both sides; and today, where it is not far off. None where there is no day."""
    known = list(days)
    if not known:
        return None
    first, last = min(known), max(known)
    near = max((last - first).days // 2, NEAR)
    if abs((first - today).days) <= near or abs((today - last).days) <= near:
        first, last = min(first, today), max(last, today)
    room = max((last - first).days // 30, (LEAST - (last - first).days) // 2, 2)
    return Window(moved(first, -room), moved(last, room))


def around(day: date, *, zoom: str) -> Window:
    days = ZOOMS[zoom]
    first = moved(day, -(days // 2))
    return Window(first, moved(first, days - 1))


def ticks(window: Window) -> tuple[Tick, ...]:
    """Weeks, months or years, whichever are not too many; the ones that bear words on a phone are every other one."""
    for unit, step in _steps():
        days = [day for day in _days(window, unit, step) if window.begin(day) <= LAST_LABEL]
        if len(days) <= TICKS_AT_MOST:
            return tuple(_tick(day, window, unit, number) for number, day in enumerate(days))
    return ()


def _tick(day: date, window: Window, unit: Unit, number: int) -> Tick:
    """Of months the first names its year, and so does each January. On a phone there is less room at the end."""
    is_main = number % 2 == 0 and window.begin(day) <= LAST_LABEL_OF_PHONE
    names_year = unit == "year" or (unit == "month" and (number == 0 or day.month == 1))
    return Tick(day, window.begin(day), unit, main=is_main, names_year=names_year)


def _steps() -> Iterator[tuple[Unit, int]]:
    yield from (("day", 7), ("month", 1), ("month", 3), ("month", 6))
    for power in range(4):
        yield from (("year", step * 10**power) for step in (1, 2, 5))


def _days(window: Window, unit: Unit, step: int) -> Iterator[date]:
    """The Mondays, the first days of months, or of years, of the window. More than can be shown are not made."""
    if unit == "day":
        first = window.first.toordinal() + (-window.first.weekday()) % 7
        last = min(window.last.toordinal(), first + step * TICKS_AT_MOST)
        return (date.fromordinal(day) for day in range(first, last + 1, step))
    months = 12 * step if unit == "year" else step
    start = window.first.year * 12 + window.first.month - (window.first.day == 1)
    first = -(-start // months) * months
    last = min(window.last.year * 12 + window.last.month - 1, first + months * TICKS_AT_MOST, date.max.year * 12 + 11)
    return (date(month // 12, month % 12 + 1, 1) for month in range(first, last + 1, months))
