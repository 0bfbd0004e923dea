"""Published entries as an iCalendar file (RFC 5545, RFC 7986): whole days, the same file for the same register. PURE.

What does not go ahead, and what is no longer on record, stays in the file. Two ways to tell it: ``CANCELLED`` for calendars that
keep to the standard, ``IN_WORDS`` for those that hide what is cancelled, or ignore that it is.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import icalendar

from disputes.models import CalendarEntry
from disputes.plain_words import plain

PRODUCT = "-//Dispute Tracker//Industrial action and ballots//EN"
UID_SUFFIX = "@dispute-tracker"
FETCH_AGAIN_AFTER = timedelta(hours=4)
OLDER_NAMES = {"name": "x-wr-calname", "description": "x-wr-caldesc"}
"""What calendars read that do not know RFC 7986."""

CATEGORIES = {
    "strike": "Strike",
    "asos": "Action short of a strike",
    "lockout": "Lockout",
    "ballot": "Ballot",
    "mandate": "Mandate",
}
COLOURS = {
    "strike": "firebrick",
    "asos": "darkorange",
    "lockout": "dimgray",
    "ballot": "steelblue",
    "mandate": "indigo",
}
"""Names of CSS3, as RFC 7986 asks for."""

CANCELLED, IN_WORDS = "cancelled", "in words"
NO_LONGER = "No longer on record"


@dataclass(frozen=True, slots=True)
class Entry:
    """What one reader is told: an entry, with words of the reader's own before its title, and whether it is sure for them."""

    row: CalendarEntry
    before: str = ""
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class About:
    """Of the calendar itself. ``address`` is where a person reads the same; ``off`` how it tells what does not go ahead."""

    name: str
    description: str
    address: str
    off: str = CANCELLED


def calendar_file(found: Sequence[Entry], *, about: About, whole: Callable[[str], str]) -> bytes:
    """``whole`` makes a whole address of a path."""
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODUCT)
    for name, words in (("name", about.name), ("description", about.description)):
        calendar.add(name, icalendar.vText(words))
        calendar.add(OLDER_NAMES[name], icalendar.vText(words))
    calendar.add("url", whole(about.address))
    calendar.add("refresh-interval", FETCH_AGAIN_AFTER, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", icalendar.vDuration(FETCH_AGAIN_AFTER))
    newest = last_changed([each.row for each in found])
    if newest:
        calendar.add("last-modified", newest)
    for each in found:
        calendar.add_component(_event(each, about=about, whole=whole))
    return calendar.to_ical()


def last_changed(rows: Collection[CalendarEntry]) -> datetime | None:
    """To the second, as files tell it."""
    newest = max((row.changed_at for row in rows), default=None)
    return newest and newest.replace(microsecond=0)


def _event(entry: Entry, *, about: About, whole: Callable[[str], str]) -> icalendar.Event:
    row, event = entry.row, icalendar.Event()
    event.add("uid", row.uid + UID_SUFFIX)
    event.add("sequence", row.sequence)
    event.add("dtstamp", row.changed_at)
    event.add("created", row.published_at)
    event.add("last-modified", row.changed_at)
    event.add("dtstart", row.first)
    event.add("dtend", row.last + timedelta(days=1))
    event.add("summary", _summary(entry, off=about.off))
    event.add("status", _status(entry, off=about.off))
    event.add("transp", "TRANSPARENT")
    event.add("class", "PUBLIC")
    event.add("categories", [CATEGORIES.get(row.kind, row.what)])
    event.add("color", COLOURS.get(row.kind, "dimgray"))
    address = whole(row.address or about.address)
    event.add("description", "\n".join([*notes_of(row), address]))
    event.add("url", address)
    return event


def _summary(entry: Entry, *, off: str) -> str:
    row = entry.row
    told = f"{row.what}: {row.title}" if row.title else row.what
    before = f"{off_words(row).upper()}: " if row.is_off and off == IN_WORDS else entry.before
    return before + told


def off_words(row: CalendarEntry) -> str:
    """'Called off', 'Suspended', 'No longer on record': of what is off."""
    return NO_LONGER if row.gone_since else plain(row.status, family="status")


def _status(entry: Entry, *, off: str) -> str:
    """Tentative is a day that has to be looked at, or that is the first of days whose end nobody stated."""
    if entry.row.is_off:
        return "CONFIRMED" if off == IN_WORDS else "CANCELLED"
    lasts = entry.row.ends_unknown and entry.row.kind != "strike"
    return "TENTATIVE" if lasts or entry.row.checks or not entry.is_sure else "CONFIRMED"


def notes_of(row: CalendarEntry) -> list[str]:
    """What there is to say of it beside what and when, a sentence each."""
    if row.gone_since:
        return ["This was published before. It is no longer on record: it was corrected, or its source was withdrawn."]
    notes = [plain(row.status, family="status")] if row.status else []
    notes += [row.who] if row.who else []
    notes += ["When it ends is not stated"] if row.ends_unknown else []
    notes += [f"Check: {reason}" for reason in row.checks]
    return [f"{note}." for note in notes]
