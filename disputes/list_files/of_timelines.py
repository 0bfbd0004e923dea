"""The timeline of one dispute: a row an entry. Sources are articles by their SHA-256, records by where they can be checked."""

from collections.abc import Iterable, Iterator
from typing import Any

from disputes.models import TimelineEntry

COLUMNS = {
    "date": "Date",
    "date_from": "Date From",
    "date_to": "Date To",
    "date_written": "Date As Written",
    "kind": "Kind",
    "text": "What",
    "sources": "Sources",
}


def rows(entries: Iterable[TimelineEntry]) -> Iterator[dict[str, Any]]:
    """Where a day is not exact, it is None, and lies between the two beside it where they are known."""
    for entry in entries:
        exact = entry.date is not None
        yield {
            "date": entry.date,
            "date_from": None if exact else entry.date_earliest,
            "date_to": None if exact else entry.date_latest,
            "date_written": entry.date_written or None,
            "kind": entry.kind,
            "text": entry.text,
            "sources": list(dict.fromkeys(each.get("article") or each["source"] for each in entry.evidence)),
        }
