"""What would be read out of an article that is not kept yet. Stores nothing."""

import hashlib
import logging
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.forms import ModelForm

import extraction
from articles import documents
from articles.claim_words import label, rows
from articles.decoding import Rejected
from articles.models import Article, CleanedText, Draft, Reading
from articles.pages import Finding, Passage
from articles.storing import quote_row
from articles.utterances import Utterance, utterances
from extraction import types
from extraction.jsonable import to_json

logger = logging.getLogger(__name__)

LONGEST_SHOWN = 100_000
"""Characters. A longer text is read after it is kept, by the worker: nobody waits for a page that long."""
COUNTED = ("dispute", "ballot", "industrial_action")


@dataclass(frozen=True, slots=True)
class Preview:
    """What keeping the draft would come to. ``why_not`` says in words why nothing of it was read, where that is so."""

    title: str
    outlet: str
    published: date | None
    stated: date | None
    cuts: tuple[types.Cut, ...]
    findings: list[Finding]
    utterances: list[Utterance]
    counts: dict[str, int]
    article: Article
    known: Article | None
    at_same_address: Article | None
    why_not: str = ""


def draft_page(form: ModelForm) -> dict[str, Any]:
    """What the page of a draft shows, as it is held: details that were just typed stand in the form alone."""
    draft = Draft.objects.get(pk=form.instance.pk)
    return {"draft": draft, "form": form, "preview": preview(draft)}


def preview(draft: Draft) -> Preview:
    """Raises ``Rejected`` where the bytes cannot be an article."""
    body = bytes(draft.body)
    document, cleaned = opened(body, content_type=draft.content_type)
    title = draft.title or document.title or cleaned.title or ""
    stated = document.published or cleaned.published
    published = draft.published or stated
    found, why_not = _found_in(cleaned, published=published, title=title)
    article = Article(sha256=hashlib.sha256(body).hexdigest(), origin=draft.origin, title=title, published=published)
    reading = Reading(article=article, cleaned_text=CleanedText(text=cleaned.text), language=found.language)
    return Preview(
        title=title,
        outlet=draft.outlet or document.outlet,
        published=published,
        stated=stated,
        cuts=cleaned.cuts,
        findings=_findings(found),
        utterances=utterances(quote_row(reading, quote, people={}) for quote in found.quotes),
        counts=_counts(found),
        article=article,
        known=Article.objects.filter(sha256=article.sha256).defer("body").first(),
        at_same_address=Article.objects.published_at(draft.url).defer("body").first() if draft.url else None,
        why_not=why_not,
    )


def opened(body: bytes, *, content_type: str) -> tuple[documents.Document, types.Cleaned]:
    """The document, and its text to read. Raises ``Rejected`` as ``articles.services.ingest`` would."""
    document = documents.read(body, content_type=content_type)
    cleaned = extraction.clean(document.text)
    if not cleaned.text.strip():
        raise Rejected("nothing left to read: it holds only navigation, advertisements or links to other stories")
    return document, cleaned


def _found_in(cleaned: types.Cleaned, *, published: date | None, title: str) -> tuple[types.Reading, str]:
    nothing = types.Reading(text=cleaned.text, language="und")
    if len(cleaned.text) > LONGEST_SHOWN:
        return nothing, "It is too long to be read while you wait. Once it is kept it will be read."
    try:
        found = extraction.read(cleaned.text, published=published, title=title or None)
    except Exception:
        logger.exception("a draft could not be read")
        return nothing, "It could not be read. It can be kept: the next version of the reader will try again."
    return found, _left_unread(found.language)


def _left_unread(language: str) -> str:
    if language == "en":
        return ""
    if language == "und":
        return "What language it is in could not be told. It can be kept, and nothing is read out of it."
    return f"It is not in English ({language}). It can be kept, and nothing is read out of it."


def _findings(found: types.Reading) -> list[Finding]:
    return [
        Finding(
            label=label(claim.predicate),
            rows=rows(to_json(claim.value)),
            background=claim.background,
            passages=[Passage(span.of(found.text), anchor="") for span in claim.evidence],
        )
        for claim in found.claims
    ]


def _counts(found: types.Reading) -> dict[str, int]:
    """How many of each: news only, since background makes no fact."""
    told = Counter(claim.predicate for claim in found.claims if not claim.background)
    return {**{name: told[name] for name in COUNTED}, "quote": _printed(found.quotes)}


def _printed(quotes: Sequence[types.Quote]) -> int:
    return len({quote.group for quote in quotes if quote.kind != "indirect"})
