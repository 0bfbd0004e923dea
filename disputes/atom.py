"""Atom with the entries that were taken down (RFC 6721), so that those who copied them can follow."""

from datetime import datetime
from typing import Any, NamedTuple

from django.utils.feedgenerator import Atom1Feed, rfc3339_date

TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"


class Deleted(NamedTuple):
    """An entry that is no longer given: its id, since when, and why."""

    guid: str
    when: datetime
    reason: str


class AtomWithDeleted(Atom1Feed):
    """Takes ``deleted``, a list of ``Deleted``, beside what every feed takes."""

    def root_attributes(self) -> dict[str, str]:
        return {**super().root_attributes(), "xmlns:at": TOMBSTONES}

    def write_items(self, handler: Any) -> None:
        super().write_items(handler)
        for entry in self.feed["deleted"]:
            handler.startElement("at:deleted-entry", {"ref": entry.guid, "when": rfc3339_date(entry.when)})
            handler.addQuickElement("at:comment", entry.reason)
            handler.endElement("at:deleted-entry")
