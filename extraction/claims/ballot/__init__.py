"""predicate 'ballot': votes of members on action or on an offer, with the figures as printed; none is worked out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from extraction.document import Document
from extraction.types import Claim

from .mentions import mentions
from .merge import merged

PREDICATE = "ballot"

_MOST_MENTIONS = 300


def find(doc: Document, disputes: Sequence[Claim]) -> Iterator[Claim]:
    if disputes:
        yield from merged(list(islice(mentions(doc, disputes), _MOST_MENTIONS)), published=doc.published)
