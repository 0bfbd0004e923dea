"""The articles that a dispute rests on, and the passages of them that a fact cites."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q

from articles.models import Article
from disputes.models import Dispute, Summary

Evidence = dict[str, Any]
"""The JSON of disputes.facts.Evidence."""
FACTS = ("actions", "votes", "mandates", "allowances", "offers", "roles", "positions", "talks", "costs", "timeline")


@dataclass(slots=True)
class Citation:
    """An article with the passages that a fact rests on, the one to show first; or an official or editor's record."""

    article: Article | None = None
    passages: list[Evidence] = field(default_factory=list)
    record: str = ""
    source: str = ""


def citations(evidence: Iterable[Evidence], *, articles: Mapping[str, Article]) -> list[Citation]:
    """One for each article and record, in the order of the evidence; articles that are not given are left out.

    A passage within a longer one of the same article is not shown by itself.
    """
    found: dict[str, Citation] = {}
    for selector in evidence:
        if selector.get("record"):
            found[selector["record"]] = Citation(record=selector["record"], source=selector["source"])
        elif selector["article"] in articles:
            sha256 = selector["article"]
            found.setdefault(sha256, Citation(article=articles[sha256])).passages.append(selector)
    for citation in found.values():
        citation.passages = _outermost(citation.passages)
    return list(found.values())


def _outermost(passages: list[Evidence]) -> list[Evidence]:
    spans = {(passage["start"], passage["end"]): passage for passage in passages}
    return [
        passage
        for (start, end), passage in spans.items()
        if not any(first <= start and end <= last and (first, last) != (start, end) for first, last in spans)
    ]


def sources_of(dispute: Dispute, *, until: date | None = None) -> list[Article]:
    """Each public article that was linked to the dispute or that one of its facts cites, in two queries.

    With a day, those published by then.
    """
    linked = list(dispute.links.accepted().values_list("article", flat=True))
    cited = Q(sha256__in=cited_articles(evidence_of(dispute)))
    articles = Article.objects.public().known_by(until).for_display()
    return list(articles.filter(cited | Q(pk__in=linked)))


@dataclass(frozen=True, slots=True)
class LinkedSource:
    """An article of a dispute, and why it is linked there; no reasons for one that a fact cites and no claim links."""

    article: Article
    score: float = 0.0
    reasons: str = ""


def why_linked(articles: Iterable[Article], *, dispute: Dispute) -> list[LinkedSource]:
    links = {link.article_id: link for link in dispute.links.accepted().order_by("-claim__dispute_index")}
    return [
        LinkedSource(article, links[article.pk].score, ", ".join(links[article.pk].reasons))
        if article.pk in links
        else LinkedSource(article)
        for article in articles
    ]


def cited_articles(evidence: Iterable[Evidence]) -> set[str]:
    return {selector["article"] for selector in evidence if selector.get("article")}


def evidence_of(dispute: Dispute) -> Iterator[Evidence]:
    """Every selector behind the facts and the newest summary; reads what ``with_facts`` fetched."""
    yield from dispute.members_evidence
    for figure in dispute.members_figures:
        yield from figure.get("evidence", [])
    for facts in FACTS:
        for fact in getattr(dispute, facts).all():
            yield from fact.evidence
            for part in (*getattr(fact, "history", ()), *getattr(fact, "differing", ())):
                yield from part["evidence"]
    for offer in dispute.offers.all():
        yield from (offer.vote or {}).get("evidence", [])
    for summary in dispute.summaries.all()[:1]:
        yield from evidence_of_summary(summary)


def evidence_of_summary(summary: Summary) -> Iterator[Evidence]:
    for sentence in summary.sentences:
        yield from sentence["evidence"]
