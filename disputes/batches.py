"""How far the articles of a batch have come, as its page shows it. Asks as often for one article as for many."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from hashlib import blake2s
from typing import Any

from django.utils.translation import gettext_lazy as _

from articles.models import Batch, BatchItem, Reading
from disputes import progress
from disputes.models import ClaimLink, Dispute

STEPS = {
    "rejected": _("rejected"),
    "received": _("received, waits to be read"),
    "read": _("read, waits to be linked to its dispute"),
    "linked": _("linked, its summary is being written"),
    "done": _("done"),
}


@dataclass(frozen=True, slots=True)
class Way:
    """How far one item has come: ``step`` is one of STEPS. ``outcome`` says in words why no dispute came of it."""

    item: BatchItem
    step: str
    outcome: str
    disputes: list[Dispute]

    @property
    def words(self) -> str:
        return STEPS[self.step]

    @property
    def finished(self) -> bool:
        return self.step in ("rejected", "done")


def batch_page(batch: Batch) -> dict[str, Any]:
    """``mark`` changes whenever the page would: whoever has seen it needs no new one."""
    ways = ways_of(batch)
    finished = sum(way.finished for way in ways)
    return {
        "batch": batch,
        "ways": ways,
        "finished": finished,
        "is_finished": finished == len(ways),
        "mark": blake2s(" ".join(way.step for way in ways).encode(), digest_size=8).hexdigest(),
    }


def ways_of(batch: Batch) -> list[Way]:
    items = list(batch.items.select_related("article__outlet").defer("article__body"))
    known = {item.article_id for item in items if item.article_id}
    waiting = _Waiting(known)
    readings = {reading.article_id: reading for reading in Reading.objects.filter(article__in=known, is_current=True)}
    links = defaultdict(list)
    for link in ClaimLink.objects.filter(article__in=known).select_related("dispute"):
        links[link.article_id].append(link)
    return [_way(item, waiting, readings.get(item.article_id), links[item.article_id]) for item in items]


class _Waiting:
    """Of these articles, which wait to be read and which to be linked."""

    def __init__(self, articles: Collection[int]) -> None:
        self.to_read = set(progress.to_read().filter(pk__in=articles).values_list("pk", flat=True))
        self.to_link = set(progress.to_link(among=articles).values_list("pk", flat=True))


def _way(item: BatchItem, waiting: _Waiting, reading: Reading | None, links: list[ClaimLink]) -> Way:
    if item.article_id is None:
        return Way(item, "rejected", item.rejection, [])
    disputes = sorted({link.dispute for link in links if link.is_accepted}, key=lambda dispute: dispute.slug)
    if item.article_id in waiting.to_read:
        return Way(item, "received", "", [])
    if item.article_id in waiting.to_link:
        return Way(item, "read", "", [])
    if any(dispute.stale_since for dispute in disputes):
        return Way(item, "linked", "", disputes)
    return Way(item, "done", "" if disputes else progress.outcome_words(reading, links), disputes)
