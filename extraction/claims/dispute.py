"""Predicate 'dispute': who is in dispute with whom over what."""

from __future__ import annotations

from collections.abc import Iterator

from extraction.document import Document
from extraction.types import Claim

PREDICATE = "dispute"


def find(doc: Document) -> Iterator[Claim]:
    """Yield the disputes the text is about, main one first, then those of its background."""
    yield from ()
