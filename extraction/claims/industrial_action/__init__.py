"""predicate 'industrial_action': strikes and other action called or taken, one claim a contiguous spell of days.

Action that is only threatened, balloted on or ruled out yields nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extraction.document import Document
from extraction.types import Claim

from .mentions import mentions
from .merge import merged

PREDICATE = "industrial_action"

_MOST_MENTIONS = 1_000


def find(doc: Document, disputes: Sequence[Claim]) -> Iterator[Claim]:
    if disputes:
        told = doc.first(_MOST_MENTIONS, mentions(doc, disputes), predicate=PREDICATE)
        yield from merged(told, published=doc.published)
