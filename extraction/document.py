"""One cleaned text, prepared once for every reader of claims: paragraphs, sentences, quotes and organisations."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from extraction.types import Org, Quote, Span

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9£$])|\n+")


@dataclass(frozen=True)
class Document:
    """``orgs`` holds every mention in the order of the text, resolved ('the union' carries the name of that union)."""

    text: str
    published: date | None
    title: str | None
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    quotes: tuple[Quote, ...]
    orgs: tuple[Org, ...]

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence that holds the character at ``offset``."""
        return _holder(self.sentences, offset)

    def paragraph_at(self, offset: int) -> Span | None:
        return _holder(self.paragraphs, offset)

    def sentences_in(self, span: Span) -> Iterator[Span]:
        return (s for s in self.sentences if span.touches(s))

    def orgs_in(self, span: Span) -> tuple[Org, ...]:
        """The mentions that begin inside ``span``."""
        return tuple(o for o in self.orgs if span.start <= o.span.start < span.end)

    def in_quote(self, span: Span) -> bool:
        """Whether ``span`` lies inside words given in quotation marks."""
        return any(q.span.covers(span) for q in self.quotes if q.kind != "indirect")

    def is_background(self, sentence: Span) -> bool:
        """Whether the sentence tells of history, another country or a comparison, not of this news."""
        return False


def build(text: str, *, published: date | None = None, title: str | None = None) -> Document:
    """Prepare ``text`` (already cleaned). Linear in its length."""
    paragraphs = tuple(Span(m.start(), m.end()) for m in _PARAGRAPH.finditer(text) if m.group().strip())
    sentences = tuple(s for p in paragraphs for s in _split(text, p))
    return Document(
        text=text, published=published, title=title, paragraphs=paragraphs, sentences=sentences, quotes=(), orgs=()
    )


def _split(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    for end in _SENTENCE_END.finditer(text, paragraph.start, paragraph.end):
        if text[start : end.start() + 1].strip():
            yield Span(start, end.start() + len(end.group().rstrip()))
        start = end.end()
    if text[start : paragraph.end].strip():
        yield Span(start, paragraph.end)


def _holder(spans: Sequence[Span], offset: int) -> Span | None:
    at = bisect_right(spans, offset, key=lambda s: s.start) - 1
    return spans[at] if at >= 0 and offset < spans[at].end else None
