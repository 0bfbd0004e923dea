"""predicate 'ballot': votes of members on action or on an offer, with the figures as printed; none is worked out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extraction.document import Document
from extraction.types import Claim

from .context import in_turn
from .mentions import mentions
from .merge import merged

PREDICATE = "ballot"

_MOST_MENTIONS = 300


def find(doc: Document, disputes: Sequence[Claim]) -> Iterator[Claim]:
    if disputes:
        told = doc.first(_MOST_MENTIONS, mentions(doc, disputes), predicate=PREDICATE)
        yield from merged(list(in_turn(doc, told)), published=doc.published)
