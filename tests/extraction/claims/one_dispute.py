"""Reading one predicate out of a text that is known to be about one dispute."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Protocol

from extraction import document
from extraction.document import Document
from extraction.types import Claim, DisputeValue, Span

MONDAY = date(2025, 10, 20)


class Reader(Protocol):
    PREDICATE: str

    def find(self, doc: Document, disputes: Sequence[Claim]) -> Iterator[Claim]: ...


def claims_of(reader: Reader, text: str, *, published: date | None = MONDAY) -> list[Claim]:
    """What ``reader`` finds in the text, background apart; every claim must rest on words of the text."""
    dispute = Claim("dispute", DisputeValue(), (Span(0, 1),))
    found = list(reader.find(document.build(text, published=published), [dispute]))
    assert all(claim.evidence and all(0 <= s.start < s.end <= len(text) for s in claim.evidence) for claim in found)
    return [claim for claim in found if not claim.background]
