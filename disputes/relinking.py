"""From the disputes that linking finds to rows. A dispute keeps its row as long as most of it stays together; an address
that changes leaves a redirect. Called by services inside their transaction, under the linking lock."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from disputes import linking, nodes
from disputes.models import ClaimLink, Dispute, DisputeRedirect


def apply(block: linking.Block, loaded: nodes.Nodes) -> set[Dispute]:
    """Make the rows say what the block says; the disputes that gained or lost a claim are returned."""
    current = _current_links(loaded)
    rows = _rows_for(block, loaded, current)
    outcome = ClaimLink.Outcome
    wanted = {
        link.node: _columns(link, outcome.ACCEPTED, rows[slug])
        for slug, links in block.disputes.items()
        for link in links
    }
    wanted |= {each.link.node: _columns(each.link, outcome.PROPOSED, rows[each.dispute]) for each in block.proposed}
    wanted |= {link.node: _columns(link, outcome.UNSURE, None) for link in block.unsure}
    changed: set[Dispute] = set()
    for node, columns in wanted.items():
        claim = loaded.claims[node]
        was = current.get(claim.pk)
        if was is None or (was.dispute, was.outcome) != (columns["dispute"], columns["outcome"]):
            changed |= {dispute for dispute in (columns["dispute"], was and was.dispute) if dispute}
        if was is None or any(getattr(was, name) != value for name, value in columns.items()):
            ClaimLink.objects.update_or_create(claim=claim, defaults={"article": claim.reading.article, **columns})
    return changed


def _current_links(loaded: nodes.Nodes) -> dict[int, ClaimLink]:
    links = ClaimLink.objects.filter(claim__in=loaded.claims.values()).select_related("dispute")
    return {link.claim_id: link for link in links}


def _columns(link: linking.Link, outcome: ClaimLink.Outcome, dispute: Dispute | None) -> dict[str, Any]:
    return {
        "dispute": dispute,
        "outcome": outcome,
        "score": link.score,
        "reasons": list(link.reasons),
        "union_words": sorted(nodes.words_of(link.node.unions)),
        "employer_words": sorted(nodes.words_of(link.node.employers)),
    }


def _rows_for(block: linking.Block, loaded: nodes.Nodes, current: dict[int, ClaimLink]) -> dict[str, Dispute]:
    """Slug -> row: the one most of its claims are linked to already, else the one at that address, else a new one."""
    free = {link.dispute for link in current.values() if link.dispute}
    free |= set(Dispute.objects.filter(slug__in=block.disputes))
    rows: dict[str, Dispute] = {}
    for slug, links in block.disputes.items():
        claims = {loaded.claims[link.node].pk for link in links} & current.keys()
        held = Counter(current[claim].dispute for claim in claims if current[claim].outcome == "accepted")
        best = max(free, key=lambda row: (held[row], row.slug == slug, -row.pk), default=None)
        if best and (held[best] or best.slug == slug):
            free.remove(best)
            rows[slug] = best
    _move(rows)
    for slug in block.disputes.keys() - rows.keys():
        DisputeRedirect.objects.filter(slug=slug).delete()
        rows[slug] = Dispute.objects.create(slug=slug, stale_since=timezone.now())
    return rows


def _move(rows: dict[str, Dispute]) -> None:
    """Give rows their new addresses, leaving a redirect at the old ones. Through a free name first: two may swap."""
    moving = {slug: row for slug, row in rows.items() if row.slug != slug}
    for row in moving.values():
        Dispute.objects.filter(pk=row.pk).update(slug=f"moving-{row.pk}")
    for slug, row in moving.items():
        old, row.slug = row.slug, slug
        DisputeRedirect.objects.filter(slug=slug).delete()
        Dispute.objects.filter(slug=slug).exclude(pk=row.pk).update(slug=f"{slug}-was-{row.pk}")
        row.save(update_fields=["slug"])
        if not Dispute.objects.filter(slug=old).exists() and old not in rows:
            DisputeRedirect.objects.update_or_create(slug=old, defaults={"dispute": row})


def is_empty(dispute: Dispute) -> bool:
    return not dispute.links.accepted().exists() and not dispute.statements.exists()


def held_by(disputes: Iterable[Dispute]) -> dict[int, list[int]]:
    """Dispute -> the claims linked to it, by id."""
    held: dict[int, list[int]] = {}
    for dispute, claim in ClaimLink.objects.filter(dispute__in=disputes).values_list("dispute", "claim"):
        held.setdefault(dispute, []).append(claim)
    return held


def lead_on(dispute: Dispute, *, claims: list[int]) -> int | None:
    """The address of a dispute that is no more leads to where most of its ``claims`` went: to the dispute of that id."""
    went = Counter(ClaimLink.objects.filter(claim__in=claims).exclude(dispute=None).values_list("dispute", flat=True))
    if not went:
        return None
    heir = min(went, key=lambda pk: (-went[pk], pk))
    dispute.redirects.update(dispute=heir)
    DisputeRedirect.objects.update_or_create(slug=dispute.slug, defaults={"dispute_id": heir})
    return heir
