"""A round-up: several disputes in one text, each told in a paragraph of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extraction import parties
from extraction.conflict import Cue
from extraction.document import Document
from extraction.types import Org, Span

_FEWEST = 3
_MOST = 15

Item = tuple[tuple[Org, ...], tuple[Org, ...], tuple[Span, ...]]


def find(doc: Document, cues: Sequence[Cue]) -> tuple[Item, ...]:
    """Unions, employers and sentences of every paragraph on a dispute, if at least three have parties of their own."""
    told = _paragraphs(doc, cues)
    if not _FEWEST <= len(told) <= _MOST:
        return ()
    items = tuple(_items(doc, told))
    unions = {o.name for named, _, _ in items for o in named}
    employers = {o.name for _, named, _ in items for o in named}
    apart = len(unions) >= len(items) - 1 and len(employers) >= len(items)
    return items if apart and min(len(items), len(unions)) >= _FEWEST else ()


def _paragraphs(doc: Document, cues: Sequence[Cue]) -> dict[Span, list[Cue]]:
    """The paragraphs with words of conflict that name a union, each with those words."""
    told: dict[Span, list[Cue]] = {}
    for cue in cues:
        paragraph = doc.paragraph_at(cue.span.start)
        if paragraph:
            told.setdefault(paragraph, []).append(cue)
    return {
        paragraph: mine
        for paragraph, mine in told.items()
        if any(c.strong for c in mine) and any(o.kind == "union" for o in doc.orgs_in(paragraph))
    }


def _items(doc: Document, told: dict[Span, list[Cue]]) -> Iterator[Item]:
    for paragraph, cues in told.items():
        sentences = tuple(doc.sentences_in(paragraph))
        part = replace(doc, paragraphs=(paragraph,), sentences=sentences, orgs=doc.orgs_in(paragraph))
        scene = parties.Scene.of(part, cues)
        unions, employers = parties.unions(scene), parties.employers(scene)
        if unions and employers:
            yield unions, employers, sentences
