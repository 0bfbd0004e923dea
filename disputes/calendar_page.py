"""What the calendar page and the calendar files show. The day is an argument.

However many days are on record, only those of a window of days are loaded: whole days, so that events of one day stay together.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet

from disputes.calendar import Event, events
from disputes.models import IndustrialAction, Mandate, Vote
from disputes.querysets import DisputeQuerySet

EVENTS_A_PAGE = 50
"""A page ends with the day on which it has as many."""
ONE_DAY, FILED = timedelta(days=1), timedelta(days=365)
NOT_SHOWN = ("evidence", "history", "differing")
NOT_SHOWN_OF_VOTES = (*NOT_SHOWN, "questions")
DAYS_OF_VOTES = ("opened_on", "closed_on")


@dataclass(frozen=True, slots=True)
class Window:
    """Events that begin, and end, between two days; both of them included, and each may be left open."""

    begins_from: date | None = None
    begins_to: date | None = None
    ends_from: date | None = None
    ends_to: date | None = None

    def holds(self, event: Event) -> bool:
        return (
            (self.begins_from or date.min) <= event.first <= (self.begins_to or date.max)
            and (self.ends_from or date.min) <= event.last <= (self.ends_to or date.max)
        )  # fmt: skip

    def of(self, first: str, last: str) -> Q:
        """As a condition on these columns."""
        bounds = {
            f"{first}__gte": self.begins_from, f"{first}__lte": self.begins_to,
            f"{last}__gte": self.ends_from, f"{last}__lte": self.ends_to,
        }  # fmt: skip
        return Q(**{name: day for name, day in bounds.items() if day})


EVERYTHING = Window()


@dataclass(frozen=True, slots=True)
class Listed:
    """Some days of a calendar; ``further`` is the day to go on from, None where nothing follows."""

    events: Sequence[Event] = ()
    further: date | None = None

    def standing(self) -> list[Event]:
        return [event for event in self.events if not event.is_off]

    def off(self) -> list[Event]:
        return [event for event in self.events if event.is_off]


def coming(disputes: DisputeQuerySet, *, today: date, start: date | None = None) -> Listed:
    """What is not over, the first first; with ``start`` only what begins on that day or later, which is ``further`` too."""
    window = Window(begins_from=start, ends_from=today)
    until = _enough(_first_days(disputes, window, order="first", at_most=EVENTS_A_PAGE + 1))
    found = events_of(disputes, replace(window, begins_to=until))
    if until is None:
        return Listed(found)
    later = _first_days(disputes, replace(window, begins_from=until + ONE_DAY), order="first", at_most=1)
    return Listed(found, *later)


def past(disputes: DisputeQuerySet, *, today: date, before: date | None = None) -> Listed:
    """What is over, the last first; with ``before`` only what began before that day, which is ``further`` too."""
    begun_by = before - ONE_DAY if before and before > date.min else before
    window = Window(begins_to=begun_by, ends_to=today - ONE_DAY)
    since = _enough(_first_days(disputes, window, order="-first", at_most=EVENTS_A_PAGE + 1))
    found = events_of(disputes, replace(window, begins_from=since))[::-1]
    if since is None:
        return Listed(found)
    earlier = _first_days(disputes, replace(window, begins_to=since - ONE_DAY), order="-first", at_most=1)
    return Listed(found, since if earlier else None)


def filed(disputes: DisputeQuerySet, *, today: date, year: int | None = None) -> list[Event]:
    """What a file holds: what began within a year, or is to begin; or what begins in a calendar year."""
    return events_of(disputes, _file_window(today, year))


def year_before(disputes: DisputeQuerySet, *, today: date, year: int | None = None) -> int | None:
    """The calendar year of the last event that began before those of a file; None where there is none."""
    window = Window(begins_to=_file_window(today, year).begins_from - ONE_DAY)
    last = _first_days(disputes, window, order="-first", at_most=1)
    return last[0].year if last else None


def _file_window(today: date, year: int | None) -> Window:
    return (
        Window(begins_from=date(year, 1, 1), begins_to=date(year, 12, 31))
        if year
        else Window(begins_from=today - FILED)
    )


def events_of(disputes: DisputeQuerySet, window: Window = EVERYTHING) -> list[Event]:
    """The dated events of these disputes, in three queries."""
    actions, mandates, *votes = _dated(disputes, window)
    found = events(
        actions=actions.select_related("dispute").defer(*NOT_SHOWN),
        mandates=mandates.select_related("dispute").defer("evidence"),
        votes=reduce(or_, votes).select_related("dispute").defer(*NOT_SHOWN_OF_VOTES),
    )
    return [event for event in found if window.holds(event)]


def _enough(days: list[date]) -> date | None:
    """The day with which a page is full; None where all fit on it."""
    return days[EVENTS_A_PAGE - 1] if len(days) > EVENTS_A_PAGE else None


def _first_days(disputes: DisputeQuerySet, window: Window, *, order: str, at_most: int) -> list[date]:
    """The days on which the first of the events begin. Each kind is cut by its own index before they are put together."""
    cut = [rows.order_by(order).values_list("first", flat=True)[:at_most] for rows in _dated(disputes, window)]
    return list(cut[0].union(*cut[1:], all=True).order_by(order)[:at_most])


def _dated(disputes: DisputeQuerySet, window: Window) -> Iterator[QuerySet]:
    """Actions, mandates that end, votes that open, and votes that close in the window, each with ``first`` and ``last``."""
    wanted = disputes.order_by().values("pk")
    actions, mandates, votes = (kind.objects.filter(dispute__in=wanted) for kind in (IndustrialAction, Mandate, Vote))
    for rows in (actions.with_days(), mandates.with_days(), *(votes.with_days_of(day) for day in DAYS_OF_VOTES)):
        yield rows.filter(window.of("first", "last"), first__isnull=False, last__isnull=False).order_by()
