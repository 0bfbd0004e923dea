"""Who said exactly what: direct, mixed and indirect quotes with their speakers."""

from __future__ import annotations

from extraction.types import Quote


def find(text: str) -> tuple[Quote, ...]:
    """All quotes of a cleaned text, in text order."""
    return ()
