"""Predicate 'cost': what a strike costs the employer, its trade or the economy, and who bears it.

What strikers lose in wages, and what meeting their claim would cost, are no such figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extraction.claims.belonging import dispute_of, is_aside
from extraction.claims.cost import words
from extraction.claims.cost.sums import Sum, sums_in
from extraction.claims.cost.telling import told_of
from extraction.document import Document
from extraction.smallcase import small
from extraction.types import Claim, Span

PREDICATE = "cost"


def find(doc: Document, disputes: Sequence[Claim]) -> Iterator[Claim]:
    """Yield a claim for every sum that a strike is said to cost, to have cost, or to be going to cost."""
    for sentence in doc.sentences:
        for sum_ in _sums(doc, sentence, disputes):
            found = told_of(doc.text, sum_, sentence)
            if found is None:
                continue
            value, shown = found
            yield Claim(
                PREDICATE,
                value,
                evidence=(shown, sentence),
                dispute=dispute_of(doc, sentence, disputes),
                confidence=0.7,
            )


def _sums(doc: Document, sentence: Span, disputes: Sequence[Claim]) -> Iterator[Sum]:
    """Those of a sentence that speaks of a strike of this article."""
    if not words.WORTH_READING.search(small(sentence.of(doc.text))) or is_aside(doc, sentence, disputes):
        return
    yield from sums_in(doc.text, sentence)
