"""Who said exactly what: direct, mixed and indirect quotes with their speakers.

    for quote in find(text): quote.span.of(text), quote.speaker

The way: quotation marks -> tokens -> names -> verbs of saying with their subjects -> who is meant -> quotes.
Rules and word lists alone; nothing here learns, keeps state or looks anything up.
"""

from __future__ import annotations

from extraction.quotes.assembly import Findings, assemble
from extraction.quotes.attribution import attribute
from extraction.quotes.cues import find_cues
from extraction.quotes.echoes import resolve_echoes
from extraction.quotes.indirect import find_indirect
from extraction.quotes.marks import stretches
from extraction.quotes.names import find_names
from extraction.quotes.people import cast_of
from extraction.quotes.phrases import Page
from extraction.quotes.reference import resolve
from extraction.quotes.tokens import tokenise
from extraction.types import Quote


def find(text: str) -> tuple[Quote, ...]:
    """All quotes of a cleaned text, in text order."""
    tokens = tokenise(text, stretches(text))
    page = Page.of(tokens, find_names(tokens))
    cues = [find_cues(page, sentence) for sentence in tokens.sentences]
    cast, attributions = cast_of(page), attribute(page, cues)
    resolve_echoes(page, attributions)
    return assemble(
        Findings(
            page=page,
            cast=cast,
            referents=resolve(page, cast, cues),
            cues=cues,
            attributions=attributions,
            indirect=find_indirect(page, cues),
        )
    )
