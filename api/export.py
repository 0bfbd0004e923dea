"""Everything public, as plain data: sorted, stable, without volatile ids and times. The shapes are the API's (serializers)."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from api.serializers import ArticleSerializer, CampaignSerializer, DisputeSerializer, QuoteSerializer
from articles.models import Article, Quote
from disputes.models import Campaign, ClaimLink, Dispute, DisputeQuote

Json = dict[str, Any]


def everything() -> Json:
    return {
        "disputes": list(_disputes()),
        "campaigns": list(_campaigns()),
        "articles": list(_articles()),
        "quotes": list(_quotes()),
    }


def _disputes() -> Iterator[Json]:
    for dispute in Dispute.objects.public().with_facts().order_by("slug"):
        yield DisputeSerializer(dispute).data


def _campaigns() -> Iterator[Json]:
    yield from CampaignSerializer(
        Campaign.objects.with_members().order_by("slug", "family", "first_on"), many=True
    ).data


def _articles() -> Iterator[Json]:
    articles = (
        Article.objects.public().select_related("outlet", "copy_of").defer("body", "copy_of__body").order_by("sha256")
    )
    yield from ArticleSerializer(articles, many=True, context={"disputes": disputes_by_article(articles)}).data


def _quotes() -> Iterator[Json]:
    quotes = Quote.objects.current().with_source().order_by("reading__article__sha256", "start", "end", "kind")
    yield from QuoteSerializer(quotes, many=True, context={"disputes": disputes_by_quote(quotes)}).data


def disputes_by_article(articles: Iterable[Article]) -> dict[int, list[str]]:
    links = ClaimLink.objects.filter(outcome="accepted", article__in=articles)
    return _gathered(links.values_list("article", "dispute__slug"))


def disputes_by_quote(quotes: Iterable[Quote]) -> dict[int, list[str]]:
    return _gathered(DisputeQuote.objects.filter(quote__in=quotes).values_list("quote", "dispute__slug"))


def _gathered(pairs: Iterable[tuple[int, str]]) -> dict[int, list[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for key, slug in pairs:
        found[key].add(slug)
    return {key: sorted(slugs) for key, slugs in found.items()}


# ---- one table of strike dates -----------------------------------------------------------------------

# The columns of Cornell and Illinois' Labor Action Tracker where they fit.
COLUMNS = (
    "Dispute", "Employer", "Labor Organization", "Issues", "Stage", "Members Affected", "Action", "Status",
    "Start Date", "End Date", "Dates As Written", "Number of Participants", "Sources",
)  # fmt: skip


def as_csv(data: Json) -> str:
    """One row an industrial action; a dispute without one has a row of its own."""
    addresses = {article["sha256"]: article["url"] or article["origin"] for article in data["articles"]}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for dispute in data["disputes"]:
        for action in dispute["actions"] or [{}]:
            writer.writerow(plain(cell) for cell in _csv_row(dispute, action, addresses))
    return out.getvalue()


def _csv_row(dispute: Json, action: Json, addresses: dict[str, str]) -> Iterable[Any]:
    evidence = action.get("evidence") or [
        e for sentence in dispute["summary"]["sentences"] for e in sentence["evidence"]
    ]
    sources = sorted({addresses[e["article"]] if "article" in e else e["source"] for e in evidence})
    return (
        dispute["title"], "; ".join(dispute["employers"]), "; ".join(dispute["unions"]), "; ".join(dispute["issues"]),
        dispute["stage"], dispute["members_affected"], action.get("kind"), action.get("status"),
        action.get("starts_on"), action.get("ends_on"), action.get("starts_on_written"), action.get("members"),
        " ".join(sources),
    )  # fmt: skip


def plain(cell: Any) -> Any:
    """A cell that no spreadsheet takes for a formula."""
    if cell is None:
        return ""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t") else cell
