"""Events as an iCalendar file (RFC 5545): whole days, the same file for the same facts. PURE."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, time, timedelta

import icalendar

from disputes.calendar import Event
from disputes.models import Dispute
from disputes.plain_words import plain

PRODUCT = "-//Dispute Tracker//Industrial action and ballots//EN"
UID_SUFFIX = "@dispute-tracker"


def calendar_file(events: Iterable[Event], *, name: str, address_of: Callable[[Dispute], str]) -> bytes:
    """Those of known days. What was called off or suspended stays, as cancelled, to go from calendars."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    for event in events:
        if event.is_exact:
            calendar.add_component(_entry(event, address=address_of(event.dispute)))
    return calendar.to_ical()


def _entry(event: Event, *, address: str) -> icalendar.Event:
    entry = icalendar.Event()
    entry.add("uid", event.uid + UID_SUFFIX)
    entry.add("dtstamp", _last_news(event))
    entry.add("dtstart", event.first)
    entry.add("dtend", event.last + timedelta(days=1))
    entry.add("summary", f"{event.what}: {event.dispute}")
    entry.add("description", "\n".join([*_notes(event), address]))
    entry.add("status", "CANCELLED" if event.is_off else "CONFIRMED")
    entry.add("transp", "TRANSPARENT")
    entry.add("url", address)
    return entry


def _last_news(event: Event) -> datetime:
    """The day of the latest news of the dispute: it changes with what is known, not with the clock."""
    return datetime.combine(event.dispute.as_of or event.first, time.min, tzinfo=UTC)


def _notes(event: Event) -> list[str]:
    notes = [plain(event.status, family="status")] if event.status else []
    notes += [event.who] if event.who else []
    notes += ["When it ends is not stated"] if event.ends_unknown else []
    notes += [f"Check: {reason}" for reason in event.checks]
    return [f"{note}." for note in notes]
