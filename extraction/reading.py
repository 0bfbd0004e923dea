"""read(): the whole of reading, from a cleaned text to its claims and quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from extraction import claims, document, language
from extraction.types import Org, Quote, Reading


def read(text: str, *, published: date | None = None, title: str | None = None) -> Reading:
    """Read a cleaned text. Pure: the same text, date and title give the same reading.

    A text in another language than English is left unread: no claims, no quotes.
    """
    tongue = language.detect(text)
    if not language.is_read(tongue):
        return Reading(text=text, language=tongue)
    doc = document.build(text, published=published, title=title)
    quotes = tuple(_with_bodies(doc.quotes, doc.orgs))
    found = claims.find_all(doc)
    return Reading(text=text, language=tongue, claims=found, quotes=quotes, cut_short=tuple(sorted(doc.cut_short)))


def _with_bodies(quotes: Iterable[Quote], orgs: Iterable[Org]) -> Iterator[Quote]:
    """A speaker whose name is that of an organisation of this text is no person, whatever it looks like."""
    names = {name.casefold().removeprefix("the ") for org in orgs for name in (org.name, org.as_written)}
    for quote in quotes:
        speaker = quote.speaker
        if speaker and speaker.kind == "person" and speaker.name.casefold().removeprefix("the ") in names:
            yield replace(quote, speaker=replace(speaker, kind="organisation"))
        else:
            yield quote
