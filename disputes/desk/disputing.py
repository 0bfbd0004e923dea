"""Disputes as the kinds of items look at them."""

from django.db.models import F, Min, Q

from disputes.models import Dispute
from disputes.querysets import DisputeQuerySet


def settled_disputes() -> DisputeQuerySet:
    """Public, and not waiting to be computed anew; each with ``anchor``, the name that outlasts its rows and its address.

    Those that wait are left out: what was decided a moment ago has not reached them yet.
    """
    accepted = Q(links__outcome="accepted")
    anchored = Dispute.objects.public().filter(stale_since=None)
    anchored = anchored.annotate(anchor=Min("links__article__sha256", filter=accepted))
    return anchored.order_by(F("as_of").desc(nulls_last=True), "slug")


def name_of(dispute: Dispute) -> str:
    """Its anchor; its address where only statements make it."""
    return dispute.anchor or dispute.slug
