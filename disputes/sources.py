"""The articles that a dispute rests on."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Q

from articles.models import Article
from disputes.models import ClaimLink, Dispute

Evidence = dict[str, Any]
"""The JSON of disputes.facts.Evidence."""


def sources_of(dispute: Dispute) -> list[Article]:
    """Each public article that was linked to the dispute or that one of its facts cites, in one query."""
    linked = ClaimLink.objects.filter(dispute=dispute, outcome=ClaimLink.Outcome.ACCEPTED)
    cited = Q(sha256__in=cited_articles(evidence_of(dispute)))
    return list(Article.objects.public().for_display().filter(cited | Q(pk__in=linked.values("article"))))


def cited_articles(evidence: Iterable[Evidence]) -> set[str]:
    return {selector["article"] for selector in evidence if selector.get("article")}


def evidence_of(dispute: Dispute) -> Iterator[Evidence]:
    """Every selector behind the facts and the newest summary; reads what ``with_facts`` fetched."""
    yield from dispute.members_evidence
    for figure in dispute.members_figures:
        yield from figure.get("evidence", [])
    for facts in ("actions", "votes", "allowances", "offers", "roles", "positions", "timeline"):
        for fact in getattr(dispute, facts).all():
            yield from fact.evidence
    for action in dispute.actions.all():
        for step in action.history:
            yield from step["evidence"]
    for summary in dispute.summaries.all()[:1]:
        for sentence in summary.sentences:
            yield from sentence["evidence"]
