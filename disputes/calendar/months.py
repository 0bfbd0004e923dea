"""A month as weeks of days with what is on each. PURE."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from disputes.calendar.events import Event

ONE_DAY, A_WEEK = timedelta(days=1), 7
LONG = 14
"""What lasts more days than that is written on its first and last day; on the others it is counted."""
AT_MOST_A_DAY = 4
"""So many are written on a day; with one more, the day itself leads to all of them."""


@dataclass(frozen=True, slots=True)
class OnDay:
    """An event on one of its days, the ``number``-th of ``of``."""

    event: Event
    number: int
    of: int

    @property
    def begins(self) -> bool:
        return self.of > LONG and self.number == 1

    @property
    def ends(self) -> bool:
        return self.of > LONG and self.number == self.of


@dataclass(frozen=True, slots=True)
class Day:
    """``more`` are not written for want of room; ``going_on`` began on an earlier day, last long and stand."""

    on: date
    is_of_month: bool
    is_today: bool
    written: Sequence[OnDay] = ()
    more: int = 0
    going_on: int = 0

    @property
    def count(self) -> int:
        return len(self.written) + self.more + self.going_on


@dataclass(frozen=True, slots=True)
class Month:
    """``long``: what lasts more than ``LONG`` days; ``inexact``: of these it is only known that their day lies in a range."""

    first: date
    weeks: Sequence[Sequence[Day]]
    long: Sequence[Event]
    inexact: Sequence[Event]

    @property
    def last(self) -> date:
        return last_of(self.first)

    @property
    def previous(self) -> date:
        return (self.first - ONE_DAY).replace(day=1)

    @property
    def next(self) -> date:
        return self.last + ONE_DAY

    @property
    def is_empty(self) -> bool:
        return not (self.long or self.inexact or any(day.count for week in self.weeks for day in week))


def last_of(first: date) -> date:
    """The last day of the month that begins on ``first``."""
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - ONE_DAY


def month_of(first: date, found: Iterable[Event], *, today: date) -> Month:
    """``found``: events with a day in this month, or a range of days that touches it."""
    exact = [event for event in found if event.is_exact]
    inexact = [event for event in found if not event.is_exact]
    long = [event for event in exact if _length(event) > LONG]
    written: dict[date, list[OnDay]] = defaultdict(list)
    for event in sorted(exact, key=lambda event: (event.is_off, event.place)):
        for day in _days_to_write(event):
            written[day.event.first + (day.number - 1) * ONE_DAY].append(day)
    weeks = [[_day(on, first, written[on], _going_on(on, long), today) for on in week] for week in _weeks(first)]
    return Month(first, weeks, long, inexact)


def _length(event: Event) -> int:
    return (event.last - event.first).days + 1


def _days_to_write(event: Event) -> Iterator[OnDay]:
    length = _length(event)
    numbers = range(1, length + 1) if length <= LONG else (1, length)
    return (OnDay(event, number, length) for number in numbers)


def _weeks(first: date) -> Iterator[list[date]]:
    """Whole weeks from Monday on, that hold the month."""
    monday = first - first.weekday() * ONE_DAY
    while monday <= last_of(first):
        yield [monday + number * ONE_DAY for number in range(A_WEEK)]
        monday += A_WEEK * ONE_DAY


def _going_on(on: date, long: Iterable[Event]) -> int:
    return sum(event.first < on < event.last and not event.is_off for event in long)


def _day(on: date, first: date, written: Sequence[OnDay], going_on: int, today: date) -> Day:
    if on.month != first.month:
        return Day(on, is_of_month=False, is_today=False)
    more = max(len(written) - AT_MOST_A_DAY, 0)
    return Day(on, True, on == today, written[:AT_MOST_A_DAY], more, going_on)
