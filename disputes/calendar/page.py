"""What the calendar page shows. The day is an argument.

However many days are on record, only those of a window of days are loaded: whole days, so that events of one day stay together.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet

from disputes.calendar.events import KINDS, Event, events
from disputes.calendar.months import Month, last_of, month_of
from disputes.calendar.year_strip import Year, year_of
from disputes.models import IndustrialAction, Mandate, Vote
from disputes.querysets import DisputeQuerySet

EVENTS_A_PAGE = 50
"""A page ends with the day on which it has as many."""
ONE_DAY = timedelta(days=1)
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
class Wanted:
    """The events of some disputes; no ``kinds`` (``disputes.calendar.events.KINDS``) are all kinds."""

    disputes: DisputeQuerySet
    kinds: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """Some days of a calendar; ``further`` is the day to go on from, None where nothing follows."""

    events: Sequence[Event] = ()
    further: date | None = None

    def standing(self) -> list[Event]:
        return [event for event in self.events if event.is_exact and not event.is_off]

    def inexact(self) -> list[Event]:
        """What stands, on a day that is only known as a range."""
        return [event for event in self.events if not event.is_exact and not event.is_off]

    def off(self) -> list[Event]:
        return [event for event in self.events if event.is_off]


def coming(wanted: Wanted, *, today: date, start: date | None = None) -> Listed:
    """What is not over, the first first; with ``start`` only what begins on that day or later, which is ``further`` too."""
    window = Window(begins_from=start, ends_from=today)
    until = _enough(_first_days(wanted, window, order="first", at_most=EVENTS_A_PAGE + 1))
    found = _events_of(wanted, replace(window, begins_to=until))
    if until is None:
        return Listed(found)
    later = _first_days(wanted, replace(window, begins_from=until + ONE_DAY), order="first", at_most=1)
    return Listed(found, *later)


def past(wanted: Wanted, *, today: date, before: date | None = None) -> Listed:
    """What is over, the last first; with ``before`` only what began before that day, which is ``further`` too."""
    begun_by = before - ONE_DAY if before and before > date.min else before
    window = Window(begins_to=begun_by, ends_to=today - ONE_DAY)
    since = _enough(_first_days(wanted, window, order="-first", at_most=EVENTS_A_PAGE + 1))
    found = _events_of(wanted, replace(window, begins_from=since))[::-1]
    if since is None:
        return Listed(found)
    earlier = _first_days(wanted, replace(window, begins_to=since - ONE_DAY), order="-first", at_most=1)
    return Listed(found, since if earlier else None)


def month_page(wanted: Wanted, *, first: date, today: date) -> Month:
    """The month that begins on ``first``."""
    return month_of(first, _events_of(wanted, _touching(first, last_of(first))), today=today)


def day_page(wanted: Wanted, *, day: date) -> tuple[list[Event], list[Event]]:
    """What is on that day, and that of which it is only known that its day lies in a range around it."""
    found = _events_of(wanted, _touching(day, day))
    return [event for event in found if event.is_exact], [event for event in found if not event.is_exact]


def nearest(wanted: Wanted, *, first: date, last: date) -> tuple[date | None, date | None]:
    """The last day before and the first day after these on which something begins, for when nothing is on between them."""
    before, after = Window(begins_to=first - ONE_DAY), Window(begins_from=last + ONE_DAY)
    return (
        next(iter(_first_days(wanted, before, order="-first", at_most=1)), None),
        next(iter(_first_days(wanted, after, order="first", at_most=1)), None),
    )


def year_page(disputes: DisputeQuerySet, year: int) -> tuple[Year, int]:
    """The strikes of a year that stand, and how many are not drawn since their day is not known exactly."""
    strikes = IndustrialAction.objects.standing().filter(dispute__in=disputes.order_by().values("pk"), kind="strike")
    of_year = _touching(date(year, 1, 1), date(year, 12, 31)).of("first", "last")
    rows = strikes.with_days().filter(of_year, first__isnull=False, last__isnull=False).order_by()
    days = rows.filter(starts_on__isnull=False).values_list("dispute", "first", "last")
    return year_of(year, days), rows.filter(starts_on=None).count()


def _touching(first: date, last: date) -> Window:
    return Window(begins_to=last, ends_from=first)


def events_of(disputes: DisputeQuerySet, window: Window = EVERYTHING, *, kinds: Collection[str] = ()) -> list[Event]:
    """The dated events of these disputes, in three queries. No ``kinds`` are all kinds."""
    return _events_of(Wanted(disputes, kinds), window)


def _events_of(wanted: Wanted, window: Window) -> list[Event]:
    actions, mandates, *votes = _dated(wanted, window)
    found = events(
        actions=actions.select_related("dispute").defer(*NOT_SHOWN),
        mandates=mandates.select_related("dispute").defer("evidence"),
        votes=reduce(or_, votes).select_related("dispute").defer(*NOT_SHOWN_OF_VOTES),
    )
    return [event for event in found if window.holds(event)]


def _enough(days: list[date]) -> date | None:
    """The day with which a page is full; None where all fit on it."""
    return days[EVENTS_A_PAGE - 1] if len(days) > EVENTS_A_PAGE else None


def _first_days(wanted: Wanted, window: Window, *, order: str, at_most: int) -> list[date]:
    """The days on which the first of the events begin. Each kind is cut by its own index before they are put together."""
    cut = [rows.order_by(order).values_list("first", flat=True)[:at_most] for rows in _dated(wanted, window)]
    return list(cut[0].union(*cut[1:], all=True).order_by(order)[:at_most])


def _dated(wanted: Wanted, window: Window) -> Iterator[QuerySet]:
    """Actions, mandates that end, votes that open, and votes that close in the window, each with ``first`` and ``last``."""
    of_these = wanted.disputes.order_by().values("pk")
    actions, mandates, votes = (kind.objects.filter(dispute__in=of_these) for kind in (IndustrialAction, Mandate, Vote))
    if wanted.kinds:
        actions = actions.filter(kind__in=[action for kind in wanted.kinds for action in KINDS[kind]])
        mandates = mandates if "mandate" in wanted.kinds else mandates.none()
        votes = votes if "ballot" in wanted.kinds else votes.none()
    for rows in (actions.with_days(), mandates.with_days(), *(votes.with_days_of(day) for day in DAYS_OF_VOTES)):
        yield rows.filter(window.of("first", "last"), first__isnull=False, last__isnull=False).order_by()
