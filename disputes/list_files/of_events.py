"""Days of a calendar: a row an event. A day that is not known exactly is a range, and 'exact' says no."""

from collections.abc import Iterable, Iterator
from typing import Any

from disputes.calendar.events import Event

COLUMNS = {
    "dispute": "Dispute",
    "employers": "Employer",
    "unions": "Labor Organization",
    "what": "Action",
    "who": "Who",
    "first": "Start Date",
    "last": "End Date",
    "exact": "Exact",
    "end_stated": "End Stated",
    "status": "Status",
    "checks": "Checks",
    "address": "Address",
}


def rows(events: Iterable[Event], *, site: str) -> Iterator[dict[str, Any]]:
    for event in events:
        yield {
            "dispute": str(event.dispute),
            "employers": event.dispute.employer_names,
            "unions": event.dispute.union_names,
            "what": str(event.what),
            "who": event.who or None,
            "first": event.first,
            "last": None if event.ends_unknown else event.last,
            "exact": event.is_exact,
            "end_stated": not event.ends_unknown,
            "status": event.status or None,
            "checks": list(event.checks),
            "address": site + event.dispute.get_absolute_url(),
        }
