"""predicate 'industrial_action': strikes and other action that is called or taken, one claim a contiguous spell of days.

Action that is only threatened, balloted on or ruled out yields nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extraction.document import Document
from extraction.types import Claim

from .mentions import mentions
from .merge import merged

PREDICATE = "industrial_action"


def find(doc: Document, disputes: Sequence[Claim]) -> Iterator[Claim]:
    if disputes:
        yield from merged(list(mentions(doc, disputes)), published=doc.published)
