"""Choosing the year, or the week, that a date without one must mean."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from .tense import Tense

# Print lags behind: 'is set to begin on the 9th' may appear on the 11th. Beyond this the tense outweighs nearness.
_LAG = timedelta(days=30)
_WRONG_TENSE = timedelta(days=250)


def day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def nearest(candidates: Iterable[date], *, published: date, tense: Tense, lag: timedelta = _LAG) -> date | None:
    """The candidate that lies nearest to the published date, on the side that the tense tells."""

    def distance(candidate: date) -> tuple[timedelta, bool]:
        ahead = candidate - published
        wrong = (tense == "future" and ahead < -lag) or (tense == "past" and ahead > lag)
        return (abs(ahead) + (_WRONG_TENSE if wrong else timedelta()), ahead < timedelta())

    return min(candidates, key=distance, default=None)


def nearest_in_year(
    month: int, number: int, *, published: date, tense: Tense, weekday: int | None = None, lag: timedelta = _LAG
) -> date | None:
    """The day and month in the year that fits; a weekday that is written with it must agree where it can."""
    years = range(published.year - 1, published.year + 2)
    days = [d for d in (day(y, month, number) for y in years if 1 <= y <= 9999) if d]
    agreeing = [d for d in days if weekday is None or d.weekday() == weekday]
    return nearest(agreeing or days, published=published, tense=tense, lag=lag)


def nearest_weekday(weekday: int, *, published: date, tense: Tense) -> date | None:
    """'on Tuesday': within six days of the published date, which itself counts."""
    ahead = (weekday - published.weekday()) % 7
    days = [published + timedelta(ahead), published + timedelta(ahead - 7)]
    return nearest(days, published=published, tense=tense, lag=timedelta())


def weekday_in_week(weekday: int, *, published: date, weeks: int) -> date:
    """The weekday of this week (0), next week (1), last week (-1); weeks begin on Monday."""
    monday = published - timedelta(published.weekday())
    return monday + timedelta(7 * weeks + weekday)


def last_of_month(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(1)
