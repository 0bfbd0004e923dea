"""Counting days as the Acts do. Calendar days throughout; 'the date of the ballot' is the last day on which votes may be cast."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

BEFORE_CLOSING = timedelta(weeks=26)
"""An opening day that is not known is taken to lie within so long before the closing day: an assumption, shown with what
rests on it."""
OPENED_BEFORE = "it opened within the 26 weeks before it closed"


@dataclass(frozen=True, slots=True)
class Days:
    """A day that is known, or the first and last it can be."""

    earliest: date
    latest: date

    @classmethod
    def on(cls, day: date) -> "Days":
        return cls(day, day)

    @property
    def day(self) -> date | None:
        """The day itself, where it is known."""
        return self.earliest if self.earliest == self.latest else None

    def __post_init__(self) -> None:
        if self.latest < self.earliest:
            raise ValueError(f"{self.latest} is before {self.earliest}")


@dataclass(frozen=True, slots=True)
class LastDay:
    day: date
    month_was_short: bool
    """The month has no such day: the period ends with its last day, and no day is taken off. To be looked at by a lawyer."""


def last_day_of_months(first: date, months: int) -> LastDay:
    """The last day of a period of months beginning with ``first``: a day before the same day of the month it ends in."""
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    longest = monthrange(year, month + 1)[1]
    if first.day > longest:
        return LastDay(date(year, month + 1, longest), month_was_short=True)
    return LastDay(date(year, month + 1, first.day) - timedelta(days=1), month_was_short=False)


def last_day_of_weeks(first: date, weeks: int) -> date:
    """The last day of a period of weeks beginning with ``first``, which is its first day."""
    return first + timedelta(weeks=weeks, days=-1)


def opening_days(opened: Days | None, closed: Days | None) -> Days | None:
    """The days on which a ballot can have opened; None where neither day is known."""
    if opened:
        return opened
    return Days(closed.earliest - BEFORE_CLOSING, closed.latest) if closed else None
