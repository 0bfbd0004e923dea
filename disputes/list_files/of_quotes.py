"""Quotes: a row a stretch of somebody's words. Reported speech (kind indirect) is never to be put in quotation marks."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from articles.models import Quote
from articles.querysets import QuoteQuerySet
from disputes.models import Dispute, DisputeQuote

AT_A_TIME = 500
COLUMNS = {
    "text": "Quote",
    "kind": "Kind",
    "speaker": "Speaker",
    "role": "Role",
    "organisation": "Speaking For",
    "historic": "Said Before",
    "reported_by": "Reported By",
    "outlet": "Outlet",
    "published": "Published",
    "title": "Article",
    "source": "Source",
    "article": "Article SHA-256",
    "disputes": "Disputes",
    "address": "Address",
}


def rows(quotes: QuoteQuerySet, *, site: str) -> Iterator[dict[str, Any]]:
    """In their order; the disputes of some hundred quotes are asked for at once."""
    ahead = quotes.with_source().iterator(chunk_size=AT_A_TIME)
    while some := list(islice(ahead, AT_A_TIME)):
        told = _disputes_of(some)
        yield from (_row(quote, told.get(quote.pk, []), site) for quote in some)


def _disputes_of(quotes: list[Quote]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    links = DisputeQuote.objects.filter(quote__in=quotes, dispute__in=Dispute.objects.public()).order_by(
        "dispute__slug"
    )
    for quote, slug in links.values_list("quote", "dispute__slug"):
        found.setdefault(quote, []).append(slug)
    return found


def _row(quote: Quote, disputes: list[str], site: str) -> dict[str, Any]:
    article = quote.reading.article
    return {
        "text": quote.text,
        "kind": quote.kind,
        "speaker": quote.speaker or None,
        "role": quote.role or None,
        "organisation": quote.organisation or None,
        "historic": quote.historic,
        "reported_by": quote.reported_by or None,
        "outlet": article.outlet.name if article.outlet else None,
        "published": article.published,
        "title": article.title or None,
        "source": article.url or None,
        "article": article.sha256,
        "disputes": disputes,
        "address": site + quote.lasting_address,
    }
