"""read(): the whole of reading, from a cleaned text to its claims and quotes."""

from __future__ import annotations

from datetime import date

from extraction import claims, document, language
from extraction.types import Reading


def read(text: str, *, published: date | None = None, title: str | None = None) -> Reading:
    """Read a cleaned text. Pure: the same text, date and title give the same reading.

    A text in another language than English is left unread: no claims, no quotes.
    """
    tongue = language.detect(text)
    if not language.is_read(tongue):
        return Reading(text=text, language=tongue)
    doc = document.build(text, published=published, title=title)
    return Reading(text=text, language=tongue, claims=claims.find_all(doc), quotes=doc.quotes)
