"""Where a text speaks of an organisation."""

from __future__ import annotations

from dataclasses import dataclass

from extraction.normalise.register import Entry
from extraction.types import Org, Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the text and the organisation it stands for; ``by_name`` is False for 'the union'."""

    span: Span
    entry: Entry
    by_name: bool = True

    def org(self, text: str) -> Org:
        return Org(self.entry.name, self.span.of(text), self.span, self.entry.kind, self.entry.known)
