"""What articles and people say of one dispute, as resolution sees it."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Q

from articles.models import Article, Claim
from articles.querysets import ClaimQuerySet
from disputes import speaking
from disputes.facts import Assertion, Evidence
from disputes.models import Dispute, Statement
from disputes.nodes import PARTIES
from disputes.organisations import Identities


def of(dispute: Dispute, *, until: date | None = None) -> list[Assertion]:
    """All of them; with a day, those published or put on record by its end, the undated ones left out."""
    return [*_from_articles(dispute, until), *_from_statements(dispute, until)]


def days_of_news(dispute: Dispute) -> set[date | None]:
    """The days on which something that counts was published or put on record; None among them where some bears no date."""
    printed = Article.objects.originals().filter(pk__in=dispute.links.accepted().values("article"))
    stated = Statement.objects.standing().filter(dispute=dispute)
    days = printed.order_by().values_list("published").union(stated.order_by().values_list("stated_on"))
    return {day for (day,) in days}


def claims_of(dispute: Dispute) -> ClaimQuerySet:
    """Every claim that speaks of this dispute: same article, same index; where an article tells of one dispute only, also
    those that name none. What an agency copy says is said already, by the first."""
    links = dispute.links.accepted().select_related("claim")
    speaks = Q(pk__in=[])
    for link in links:
        index = Q(dispute_index=link.claim.dispute_index)
        if link.claim.dispute_index == 0:
            index |= Q(dispute_index=None)
        speaks |= Q(reading=link.claim.reading_id) & index
    return Claim.objects.filter(speaks, reading__article__copy_of=None).news().with_evidence()


def _from_articles(dispute: Dispute, until: date | None) -> Iterator[Assertion]:
    claims = list(claims_of(dispute).known_by(until))
    identities = Identities(
        (kind, org)
        for claim in claims
        if claim.predicate == "dispute"
        for kind, field in PARTIES
        for org in claim.value[field]
    )
    said_by = speaking.speakers(claims)
    for claim in claims:
        article = claim.reading.article
        yield Assertion(
            predicate=claim.predicate,
            value=_with_known_names(claim, identities),
            evidence=tuple(_evidence(claim)),
            origin="article" if claim.as_read is None else "editor",
            published=article.published,
            article=article.sha256,
            position=claim.position,
            confidence=claim.confidence,
            said_by=said_by.get(claim.pk, ""),
        )


def _with_known_names(claim: Claim, identities: Identities) -> dict[str, Any]:
    """Parties by the name their organisation goes by, where it is confirmed."""
    if claim.predicate != "dispute":
        return claim.value
    parties = {
        field: [
            {**org, "name": identities.name(kind, org["name"])} for org in claim.value[field] if org["name"].strip()
        ]
        for kind, field in PARTIES
    }
    return {**claim.value, **parties}


def _evidence(claim: Claim) -> Iterator[Evidence]:
    text, sha256 = claim.reading.cleaned_text.text, claim.reading.article.sha256
    for span in claim.spans.all():
        yield Evidence(article=sha256, start=span.start, end=span.end, text=text[span.start : span.end])


def _from_statements(dispute: Dispute, until: date | None) -> Iterator[Assertion]:
    for statement in Statement.objects.standing().known_by(until).filter(dispute=dispute):
        yield Assertion(
            predicate=statement.predicate,
            value=statement.value,
            evidence=(Evidence(record=statement.record, source=statement.source),),
            origin=statement.origin,
            published=statement.stated_on,
        )
