"""What the page of an article shows, put together from its current reading."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from articles import tombstones
from articles.claim_words import label, rows
from articles.marking import Mark, Paragraph, paragraphs
from articles.models import Article, Claim, EvidenceSpan, Quote, Reading
from articles.utterances import Utterance, utterances


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that a claim rests on. ``anchor`` is empty where an earlier passage of the page has it already."""

    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A claim in plain words, with the words it rests on. ``claim`` is its id, None for one that is not kept."""

    label: str
    rows: list[tuple[str, str]]
    background: bool
    passages: list[Passage]
    claim: int | None = None
    is_corrected: bool = False


def article_page(article: Article) -> dict[str, Any]:
    """Findings and utterances of the current reading; both empty for an article that was not read yet.

    ``anchored``: links to spans and quotes lead to them here, for want of the full text.
    """
    reading = article.readings.filter(is_current=True).select_related("cleaned_text").first()
    if reading is None:
        return {"article": article, "reading": None, "findings": [], "utterances": []}
    claims = list(reading.claims.standing().prefetch_related("spans"))
    return {
        "article": article,
        "reading": reading,
        "findings": list(findings(claims, text=reading.cleaned_text.text)),
        "utterances": utterances(reading.quotes.standing().select_related("person")),
        "tombstones": tombstones.of_article(article.sha256),
        "anchored": True,
    }


def findings(claims: Iterable[Claim], *, text: str) -> Iterator[Finding]:
    given: set[str] = set()
    for claim in claims:
        passages = []
        for span in claim.spans.all():
            anchor = span_anchor(span.start, span.end)
            passages.append(Passage(text[span.start : span.end], anchor="" if anchor in given else anchor))
            given.add(anchor)
        yield _finding(claim, passages)


def finding(claim: Claim) -> Finding:
    """One claim by itself; it comes with its text and its spans."""
    text = claim.reading.cleaned_text.text
    return _finding(claim, [Passage(text[span.start : span.end], anchor="") for span in claim.spans.all()])


def _finding(claim: Claim, passages: list[Passage]) -> Finding:
    corrected = claim.as_read is not None
    return Finding(label(claim.predicate), rows(claim.value), claim.background, passages, claim.pk, corrected)


def full_text(reading: Reading, *, said: Iterable[Utterance]) -> list[Paragraph]:
    """The text with its marks and what was cut: for those who may read what is the publisher's."""
    spans = EvidenceSpan.objects.filter(claim__reading=reading, claim__withdrawn=False)
    marks = [Mark(span.start, span.end, "evidence", span_anchor(span.start, span.end)) for span in spans]
    quotes = [stretch for utterance in said for stretch in utterance.stretches]
    marks += [Mark(quote.start, quote.end, "quote", quote_anchor(quote)) for quote in quotes]
    return paragraphs(reading.cleaned_text.text, marks=marks, cuts=reading.cleaned_text.cuts)


def span_anchor(start: int, end: int) -> str:
    return f"span-{start}-{end}"


def quote_anchor(quote: Quote) -> str:
    return f"quote-{quote.start}"
