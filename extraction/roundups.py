"""A round-up: several disputes in one text, each told in a paragraph of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extraction import parties
from extraction.conflict import Cue
from extraction.document import Document
from extraction.types import Org, Span

_FEWEST = 3

Item = tuple[tuple[Org, ...], tuple[Org, ...], tuple[Span, ...]]


def find(doc: Document, cues: Sequence[Cue]) -> tuple[Item, ...]:
    """Unions, employers and sentences of every paragraph on a dispute, if at least three have parties of their own."""
    items = tuple(_items(doc, cues))
    unions = {o.name for named, _, _ in items for o in named}
    employers = {o.name for _, named, _ in items for o in named}
    if min(len(items), len(unions), len(employers)) < _FEWEST:
        return ()
    apart = len(unions) >= len(items) - 1 and len(employers) >= len(items)
    return items if apart else ()


def _items(doc: Document, cues: Sequence[Cue]) -> Iterator[Item]:
    for paragraph in doc.paragraphs:
        mine = [c for c in cues if paragraph.covers(c.span)]
        if not any(c.strong for c in mine):
            continue
        sentences = tuple(doc.sentences_in(paragraph))
        part = replace(doc, paragraphs=(paragraph,), sentences=sentences, orgs=doc.orgs_in(paragraph))
        scene = parties.Scene.of(part, mine)
        unions, employers = parties.unions(scene), parties.employers(scene)
        if unions and employers:
            yield unions, employers, sentences
