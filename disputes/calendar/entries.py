"""Which event of today's facts is which entry that was published before. PURE: asks no database, reads no clock.

docs/adr/0014 tells the rule in words.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from disputes.calendar.events import Event
from disputes.models import CalendarEntry

TOLD = ("kind", "code", "first", "last", "ends_unknown", "what", "who", "status", "checks", "title", "address")
"""The columns of an entry that its readers see."""

Pair = tuple[CalendarEntry, Event]


def matched(entries: Iterable[CalendarEntry], events: Iterable[Event]) -> list[Pair]:
    """Each event with the entry it is, one to one; what is left of either is in no pair. The order of neither matters."""
    left, coming = sorted(entries, key=_first_published), sorted(events, key=lambda event: event.place)
    pairs: list[Pair] = []
    for pairing in (_same_day_and_people, _same_day, _moved):
        found = list(pairing(left, coming))
        pairs += found
        taken = {id(each) for pair in found for each in pair}
        left = [entry for entry in left if id(entry) not in taken]
        coming = [event for event in coming if id(event) not in taken]
    return pairs


def _first_published(entry: CalendarEntry) -> tuple[datetime, str]:
    """Of two entries for one event, of disputes that were put together, the elder goes on: that is so in any order."""
    return entry.published_at, entry.uid


def _same_day_and_people(entries: Sequence[CalendarEntry], events: Sequence[Event]) -> Iterator[Pair]:
    return _alike(entries, events, lambda each: (each.code, each.first, each.who))


def _same_day(entries: Sequence[CalendarEntry], events: Sequence[Event]) -> Iterator[Pair]:
    return _alike(entries, events, lambda each: (each.code, each.first))


def _alike(entries: Sequence[CalendarEntry], events: Sequence[Event], key: Callable[[Any], Hashable]) -> Iterator[Pair]:
    waiting: dict[Hashable, list[CalendarEntry]] = defaultdict(list)
    for entry in entries:
        waiting[key(entry)].append(entry)
    for event in events:
        if waiting[key(event)]:
            yield waiting[key(event)].pop(0), event


def _moved(entries: Sequence[CalendarEntry], events: Sequence[Event]) -> Iterator[Pair]:
    """The day itself was put right: one entry and one event of a code are left. Of a ballot or a mandate that is enough; days
    of action must rest on an article in common, since a dispute has many."""
    for code in sorted({event.code for event in events}):
        standing = [entry for entry in entries if entry.code == code and entry.gone_since is None]
        new = [event for event in events if event.code == code]
        if len(standing) == len(new) == 1:
            (entry,), (event,) = standing, new
            if event.kind in ("ballot", "mandate") or set(entry.rests_on) & set(rests_on(event)):
                yield entry, event


def rests_on(event: Event) -> list[str]:
    """The articles, and the records, of its evidence."""
    evidence = event.fact.evidence
    return sorted({each.get("article") or f"record:{each['record']}" for each in evidence})


def told(event: Event) -> dict[str, Any]:
    """The columns of an entry that tells this event."""
    columns = {name: getattr(event, name) for name in ("kind", "code", "first", "last", "ends_unknown", "what", "who")}
    return {
        **columns,
        "status": event.status,
        "checks": list(event.checks),
        "title": str(event.dispute),
        "address": event.dispute.get_absolute_url(),
    }


def wiped(*, title: str, address: str) -> dict[str, Any]:
    """What changes in an entry that is a fact no more: nothing that only articles said stays."""
    return {"who": "", "status": "", "checks": [], "title": title, "address": address}


def home_of(entry: CalendarEntry, homes: Mapping[str, set[int]]) -> int | None:
    """The dispute to which all that the entry rests on went; None where part of it stayed, or it went several ways.

    ``homes``: by article, the disputes that it tells of now.
    """
    disputes = [homes.get(each, set()) for each in entry.rests_on]
    gone_to = set().union(*disputes)
    if entry.dispute_id in gone_to or len(gone_to) != 1 or not all(disputes):
        return None
    return next(iter(gone_to))
