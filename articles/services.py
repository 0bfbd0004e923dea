"""Writes: one verb each, keyword-only, atomic."""

import hashlib
import logging
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

import extraction
from articles import documents, rereading
from articles.comparing import compare
from articles.decisions import respect
from articles.decoding import Rejected
from articles.models import Article, Batch, BatchItem, CleanedText, Draft, Outlet, Reading
from articles.storing import store_claims, store_quotes
from extraction import types
from extraction.cleaning import clean
from extraction.types import Cleaned

logger = logging.getLogger(__name__)

__all__ = [
    "Ingested", "Rejected", "correct_details", "hold", "ingest", "keep", "make_current", "read", "read_beside", "record_received",
    "record_rejected",
]  # fmt: skip

DRAFTS_ARE_HELD = timedelta(days=2)


@dataclass(frozen=True)
class Ingested:
    """What came of it: the article, whether it is new, and remarks for whoever sent it."""

    article: Article
    is_new: bool
    remarks: tuple[str, ...] = ()


@transaction.atomic
def ingest(
    *,
    body: bytes,
    origin: str,
    content_type: str = "",
    url: str = "",
    title: str = "",
    outlet: str = "",
    published: date | None = None,
) -> Ingested:
    """Keep what was published: a plain text, a web page, a PDF. The same bytes again only fill in what was missing.

    ``content_type`` is what a server said of the bytes. ``published`` is the day it was printed, None where not stated.
    What is given here goes before what the document states of itself, and that before what a header in its text says.
    Raises ``Rejected`` where the bytes cannot be an article; nothing is stored then.
    """
    document = documents.read(body, content_type=content_type)
    cleaned = clean(document.text)
    if not cleaned.text.strip():
        raise Rejected("nothing left to read: it holds only navigation, advertisements or links to other stories")
    details = {
        "url": url or document.url,
        "title": (title or document.title or cleaned.title or "")[:500],
        "author": document.author,
        "outlet": _outlet(outlet or document.outlet),
        "published": published or document.published or cleaned.published,
    }
    received = {"body": body, "origin": origin[:2000], "content_type": content_type[:100]}
    article, is_new = Article.objects.get_or_create(
        sha256=hashlib.sha256(body).hexdigest(), defaults={**received, **details}
    )
    if is_new:
        return Ingested(article, is_new=True)
    if article.withdrawn_at:
        raise Rejected("it was here and has been withdrawn: an editor can show it again")
    return Ingested(article, is_new=False, remarks=_fill_in(article, details))


def _outlet(name: str) -> Outlet | None:
    return Outlet.objects.get_or_create(name=name[:200])[0] if name else None


def _fill_in(article: Article, details: dict) -> tuple[str, ...]:
    """Details it lacked are taken over; those that differ from what is kept are told, not taken."""
    missing = {name: value for name, value in details.items() if value and not getattr(article, name)}
    for name, value in missing.items():
        setattr(article, name, value)
    if missing:
        article.save(update_fields=list(missing))
    differing = [name for name, value in details.items() if value and getattr(article, name) != value]
    return tuple(f"its {name} stays {getattr(article, name)}, not {details[name]}" for name in differing)


@transaction.atomic
def read(*, article: Article) -> Reading | None:
    """Read it with this extraction version and make that its current reading; None where that is done already, or where an older
    reading stands until somebody lets this version go live.

    The rows of earlier readings stay, superseded.
    """
    article = _locked(article)
    rereading.begin()
    if not rereading.to_read().filter(pk=article.pk).exists():
        return None
    reading = _read_beside(article) or _new_reading(article)
    make_current(reading=reading)
    return reading


@transaction.atomic
def read_beside(*, article: Article) -> Reading | None:
    """Read it with this extraction version beside the reading that stands, and keep what would change; None where that is not
    to be done. Nothing of it shows until it is made current."""
    article = _locked(article)
    rereading.begin()
    if not rereading.to_read_beside().filter(pk=article.pk).exists():
        return None
    rereading.forget_beside(article)
    reading = _new_reading(article, is_waiting=True)
    respect(reading)
    compare(reading)
    return reading


@transaction.atomic
def make_current(*, reading: Reading) -> None:
    """Let this reading of its article stand, under the decisions that stand by now."""
    reading.changes.all().delete()
    Reading.objects.filter(article=reading.article_id, is_current=True).exclude(pk=reading.pk).update(is_current=False)
    reading.is_current, reading.is_waiting = True, False
    reading.save(update_fields=["is_current", "is_waiting"])
    rereading.forget_beside(reading.article)
    respect(reading)
    Article.objects.filter(pk=reading.article_id).update(copies_checked=False)


def _locked(article: Article) -> Article:
    return Article.objects.select_for_update(no_key=True, of=("self",)).get(pk=article.pk)


def _read_beside(article: Article) -> Reading | None:
    """The reading by this version that waits, if it was made against the date now known."""
    beside = Reading.objects.beside().filter(article=article, published=article.published)
    return beside.select_related("article", "cleaned_text").first()


def _new_reading(article: Article, **columns: bool) -> Reading:
    cleaned = clean(documents.read(bytes(article.body), content_type=article.content_type).text)
    found, failure = _found_in(cleaned, article)
    reading = Reading.objects.create(
        article=article,
        cleaned_text=_keep_text(article, cleaned),
        version=extraction.VERSION,
        published=article.published,
        language=found.language,
        failure=failure,
        **{"is_current": False, **columns},
    )
    store_claims(reading, found.claims)
    store_quotes(reading, found.quotes)
    return reading


def _found_in(cleaned: Cleaned, article: Article) -> tuple[types.Reading, str]:
    """What is read, and '' or what went wrong: a text that trips this version is told once and left to the next one."""
    try:
        return extraction.read(cleaned.text, published=article.published, title=article.title or None), ""
    except Exception as error:
        logger.exception("%s could not be read", article.sha256)
        return types.Reading(text=cleaned.text, language="und"), f"{type(error).__name__}: {error}"[:300]


def _keep_text(article: Article, cleaned: Cleaned) -> CleanedText:
    cuts = [{"at": cut.at, "text": cut.text, "reason": cut.reason} for cut in cleaned.cuts]
    return CleanedText.objects.get_or_create(
        article=article,
        sha256=hashlib.sha256(cleaned.text.encode("utf-8", "surrogatepass")).hexdigest(),
        defaults={"text": cleaned.text, "cuts": cuts},
    )[0]


def correct_details(*, article: Article, title: str, url: str, outlet: Outlet | None, published: date | None) -> None:
    """An editor's correction. A changed date makes the text unread: relative dates resolve anew."""
    Article.objects.filter(pk=article.pk).update(title=title, url=url, outlet=outlet, published=published)


# ---- what is looked at before it is kept ----------------------------------------------------------


@transaction.atomic
def hold(*, body: bytes, origin: str, held_by: Any, content_type: str = "", url: str = "", outlet: str = "") -> Draft:
    """Hold what an editor brought until it is kept; what was held for long and never kept goes."""
    Draft.objects.left_before(timezone.now() - DRAFTS_ARE_HELD).delete()
    return Draft.objects.create(
        body=body,
        origin=origin[:2000],
        content_type=content_type[:100],
        url=url[:2000],
        outlet=outlet[:200],
        held_by=held_by,
    )


@transaction.atomic
def keep(*, draft: Draft, made_by: Any) -> Batch:
    """Make an article of the draft, as a batch of one. Raises ``Rejected``; the draft stays then."""
    came = ingest(
        body=bytes(draft.body),
        origin=draft.origin,
        content_type=draft.content_type,
        url=draft.url,
        title=draft.title,
        outlet=draft.outlet,
        published=draft.published,
    )
    batch = Batch.objects.create(way=Batch.Way.FORM, made_by=made_by)
    record_received(batch=batch, origin=draft.origin, came=came)
    draft.delete()
    return batch


# ---- what came in together ------------------------------------------------------------------------


def record_received(*, batch: Batch, origin: str, came: Ingested) -> BatchItem:
    return BatchItem.objects.create(
        batch=batch, origin=origin[:2000], article=came.article, is_new=came.is_new, remarks=list(came.remarks)
    )


def record_rejected(*, batch: Batch, origin: str, reason: Rejected) -> BatchItem:
    return BatchItem.objects.create(batch=batch, origin=origin[:2000], rejection=str(reason)[:1000])
