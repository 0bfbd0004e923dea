"""What articles and people say of one dispute, as resolution sees it."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Q

from articles.models import Claim
from disputes import speaking
from disputes.facts import Assertion, Evidence
from disputes.models import Dispute, Statement
from disputes.nodes import PARTIES
from disputes.organisations import Identities


def of(dispute: Dispute) -> list[Assertion]:
    return [*_from_articles(dispute), *_from_statements(dispute)]


def claims_of(dispute: Dispute) -> Iterable[Claim]:
    """Every claim that speaks of this dispute: same article, same index; where an article tells of one dispute only, also
    those that name none. What an agency copy says is said already, by the first."""
    links = dispute.links.filter(outcome="accepted").select_related("claim")
    speaks = Q(pk__in=[])
    for link in links:
        index = Q(dispute_index=link.claim.dispute_index)
        if link.claim.dispute_index == 0:
            index |= Q(dispute_index=None)
        speaks |= Q(reading=link.claim.reading_id) & index
    return Claim.objects.filter(speaks, reading__article__copy_of=None).news().with_evidence()


def _from_articles(dispute: Dispute) -> Iterator[Assertion]:
    claims = list(claims_of(dispute))
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


def _from_statements(dispute: Dispute) -> Iterator[Assertion]:
    for statement in Statement.objects.filter(dispute=dispute, withdrawn_at=None):
        yield Assertion(
            predicate=statement.predicate,
            value=statement.value,
            evidence=(Evidence(record=statement.record, source=statement.source),),
            origin=statement.origin,
            published=statement.stated_on,
        )
