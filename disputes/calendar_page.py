"""What the calendar page and the calendar files show. The day is an argument."""

from datetime import date

from disputes.calendar import Event, events
from disputes.models import IndustrialAction, Vote
from disputes.querysets import DisputeQuerySet

NOT_SHOWN = ("evidence", "history", "differing")
NOT_SHOWN_OF_VOTES = (*NOT_SHOWN, "questions")


def events_of(disputes: DisputeQuerySet) -> list[Event]:
    """The dated events of these disputes, in two queries."""
    wanted = disputes.order_by().values("pk")
    actions = IndustrialAction.objects.filter(dispute__in=wanted).select_related("dispute").defer(*NOT_SHOWN)
    votes = Vote.objects.filter(dispute__in=wanted).select_related("dispute").defer(*NOT_SHOWN_OF_VOTES)
    return events(actions=actions, votes=votes)


def coming(found: list[Event], *, today: date) -> list[Event]:
    """What stands and is not over: the first first."""
    return [event for event in found if event.last >= today and not event.is_off]


def called_off(found: list[Event], *, today: date) -> list[Event]:
    """What would be ahead, and was called off or suspended: the first first."""
    return [event for event in found if event.last >= today and event.is_off]


def past(found: list[Event], *, today: date) -> list[Event]:
    """What is over: the last first."""
    return [event for event in reversed(found) if event.last < today]
