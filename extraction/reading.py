"""read(): the whole of reading, from a cleaned text to its claims and quotes."""

from __future__ import annotations

from datetime import date

from extraction import claims, document
from extraction.types import Reading


def read(text: str, *, published: date | None = None, title: str | None = None) -> Reading:
    """Read a cleaned text. Pure: the same text, date and title give the same reading."""
    doc = document.build(text, published=published, title=title)
    return Reading(text=text, language="en", claims=claims.find_all(doc), quotes=doc.quotes)
