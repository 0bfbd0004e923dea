"""One cleaned text, prepared once for every reader of claims: paragraphs, sentences, quotes and organisations."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import islice
from typing import TypeVar

from extraction import background, quotes, sentences
from extraction.normalise import organisations
from extraction.types import Claim, Org, Quote, Span

T = TypeVar("T")


@dataclass(slots=True)
class Asides:
    """Which sentences (by where they begin) were found to be none of these disputes' matter: every reader asks."""

    disputes: Sequence[Claim] = ()
    known: dict[int, bool] = field(default_factory=dict)


@dataclass(frozen=True)
class Document:
    """``orgs`` holds every mention in the order of the text, resolved ('the union' carries the name of that union).

    ``cut_short`` collects the predicates of which only the first mentions were read, there being too many.
    """

    text: str
    published: date | None
    title: str | None
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    quotes: tuple[Quote, ...]
    orgs: tuple[Org, ...]
    cut_short: set[str] = field(default_factory=set)
    asides: Asides = field(default_factory=Asides, compare=False, repr=False)

    def first(self, most: int, mentions: Iterable[T], *, predicate: str) -> list[T]:
        """The first ``most`` of the mentions; where there are more ``cut_short`` says so."""
        found = list(islice(mentions, most + 1))
        if len(found) > most:
            self.cut_short.add(predicate)
        return found[:most]

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence that holds the character at ``offset``."""
        at = bisect_right(self._sentence_starts, offset) - 1
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None

    def paragraph_at(self, offset: int) -> Span | None:
        return _holder(self.paragraphs, offset)

    def sentences_in(self, span: Span) -> Iterator[Span]:
        """The sentences that share a character with ``span``."""
        at = max(0, bisect_right(self._sentence_starts, span.start) - 1)
        while at < len(self.sentences) and self.sentences[at].start < span.end:
            if span.touches(self.sentences[at]):
                yield self.sentences[at]
            at += 1

    def orgs_in(self, span: Span) -> tuple[Org, ...]:
        """The mentions that begin inside ``span``."""
        first = bisect_left(self._org_starts, span.start)
        return self.orgs[first : bisect_left(self._org_starts, span.end, first)]

    def in_quote(self, span: Span) -> bool:
        """Whether ``span`` lies inside words given in quotation marks."""
        return any(quote.span.covers(span) for quote in self.quotes_in(span))

    def quotes_in(self, span: Span) -> Iterator[Quote]:
        """The quotes in marks that share a character with ``span``."""
        at = max(0, bisect_right(self._quoted, span.start, key=lambda q: q.span.start) - 1)
        while at < len(self._quoted) and self._quoted[at].span.start < span.end:
            if self._quoted[at].span.touches(span):
                yield self._quoted[at]
            at += 1

    def is_background(self, sentence: Span) -> bool:
        """Whether the sentence tells of history, another country or a comparison, not of this news."""
        place = (sentence.start, sentence.end)
        known = self._background.get(place)
        if known is None:
            known = background.is_background(sentence.of(self.text), year=self._reference_year)
            self._background[place] = known
        return known

    def is_long_ago(self, sentence: Span) -> bool:
        """Whether the sentence tells of a time before living disputes."""
        return background.is_long_ago(sentence.of(self.text), year=self._reference_year)

    @cached_property
    def _org_starts(self) -> list[int]:
        return [org.span.start for org in self.orgs]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _quoted(self) -> tuple[Quote, ...]:
        return tuple(sorted((q for q in self.quotes if q.kind != "indirect"), key=lambda q: q.span))

    @cached_property
    def _reference_year(self) -> int:
        return background.reference_year(self.text, self.published)

    @cached_property
    def _background(self) -> dict[tuple[int, int], bool]:
        """What ``is_background`` has found so far: most sentences are never asked about."""
        return {}


def build(text: str, *, published: date | None = None, title: str | None = None) -> Document:
    """Prepare ``text`` (already cleaned). Linear in its length."""
    return Document(
        text=text,
        published=published,
        title=title,
        paragraphs=sentences.paragraphs(text),
        sentences=sentences.sentences(text),
        quotes=quotes.find(text),
        orgs=organisations.find(text),
    )


def _holder(spans: Sequence[Span], offset: int) -> Span | None:
    at = bisect_right(spans, offset, key=lambda s: s.start) - 1
    return spans[at] if at >= 0 and offset < spans[at].end else None
