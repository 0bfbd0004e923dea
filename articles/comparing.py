"""What a reading that waits would change, kept beside it: ``reading_changes`` over its rows and those of the current one."""

from collections.abc import Iterable

from articles import claim_words, reading_changes
from articles.decisions.matching import TELL_APART
from articles.decisions.texts import Texts
from articles.models import Claim, Quote, Reading, ReadingChange
from articles.reading_changes import Change, Told

QUOTE = "quote"


def compare(waiting: Reading) -> None:
    """Keep what would change, as rows, in the place of what was kept before."""
    waiting.changes.all().delete()
    current = Reading.objects.filter(article=waiting.article_id, is_current=True).select_related("cleaned_text").first()
    was = _told_by(current, Texts(waiting)) if current else []
    found = reading_changes.changes(was, _told_by(waiting, Texts(waiting)))
    ReadingChange.objects.bulk_create(_row(waiting, position, change) for position, change in enumerate(found))


def compare_again(articles: Iterable[str]) -> None:
    """What people decided of these articles (by hash) may have changed what stands in either reading."""
    waiting = Reading.objects.filter(is_waiting=True, article__sha256__in=list(articles))
    for reading in waiting.select_related("article", "cleaned_text").defer("article__body"):
        compare(reading)


def _row(reading: Reading, position: int, change: Change) -> ReadingChange:
    was, now = change.was, change.now
    told = now or was
    assert told is not None, "a change has at least one side"
    return ReadingChange(
        reading=reading,
        position=position,
        kind=change.kind,
        predicate=told.predicate,
        dispute_index=change.dispute,
        was=was.shown if was else "",
        now=now.shown if now else "",
        words=told.words,
    )


def _told_by(reading: Reading, texts: Texts) -> list[Told]:
    """All that stands in a reading, its places in the text that ``texts`` are asked about."""
    claims = reading.claims.standing().prefetch_related("spans")
    quotes = reading.quotes.standing().order_by("start", "end", "kind")
    return [
        *(_claim(claim, reading, texts) for claim in claims),
        *(_quote(quote, reading, texts) for quote in quotes),
    ]


def _claim(claim: Claim, reading: Reading, texts: Texts) -> Told:
    spans, text = list(claim.spans.all()), reading.cleaned_text
    rows = claim_words.rows(claim.value)
    said = [*(f"{label}: {words}" for label, words in rows), *(["Told as background"] if claim.background else [])]
    return Told(
        predicate=claim.predicate,
        shown="; ".join(said),
        kind=tuple(repr(claim.value.get(part)) for part in TELL_APART),
        places=texts.places_now((span.start, span.end, text.sha256) for span in spans),
        words=text.text[spans[0].start : spans[0].end] if spans else "",
        dispute=claim.dispute_index or 0,
    )


def _quote(quote: Quote, reading: Reading, texts: Texts) -> Told:
    speaker = ", ".join(filter(None, [quote.speaker, quote.role, quote.organisation])) or "speaker not stated"
    return Told(
        predicate=QUOTE,
        shown=f"“{quote.text}” – {speaker}",
        kind=(),
        places=texts.places_now([(quote.start, quote.end, reading.cleaned_text.sha256)]),
        words="",
        dispute=0,
    )
