"""What the pages about a new version of the reader show: how far it has come, and what it would change. Reads only."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2s
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

import extraction
from articles import claim_words, rereading
from articles.decisions.claims import lost_in
from articles.models import ReaderVersion, Reading, ReadingChange
from disputes.desk import log
from disputes.models import ClaimLink, Dispute

DISPUTES_A_PAGE, CHANGES_A_PAGE = 25, 50
SHOWN_AT_MOST = 20
"""Of failures, and of decisions that are not found again."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the version that runs has come with the articles that others have read; ``mark`` changes whenever this does."""

    version: ReaderVersion | None
    done: int
    left: int

    @property
    def total(self) -> int:
        return self.done + self.left

    @property
    def is_waiting(self) -> bool:
        return bool(self.version and self.version.is_waiting)

    @property
    def is_ready(self) -> bool:
        """An editor may let it go live."""
        return self.is_waiting and not self.left

    @property
    def mark(self) -> str:
        told = f"{self.version and self.version.state} {self.done} {self.left}"
        return blake2s(told.encode(), digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True)
class Changed:
    """How much becomes otherwise under one heading: a dispute, None where an article tells of none yet, or a predicate."""

    heading: Any
    gained: int
    lost: int
    altered: int


COUNTS = {kind: Count("pk", filter=Q(kind=kind)) for kind in ReadingChange.Kind.values}


def progress() -> Progress:
    version = ReaderVersion.objects.filter(version=extraction.VERSION).select_related("decided_by").first()
    if version and version.is_waiting:
        return Progress(version, done=Reading.objects.beside().count(), left=rereading.to_read_beside().count())
    current = Reading.objects.current()
    is_live = version and version.state == ReaderVersion.State.LIVE
    return Progress(
        version,
        done=current.filter(version=extraction.VERSION).count(),
        left=Reading.objects.by_other_versions().count() if is_live else 0,
    )


def rereading_page(asked: Mapping[str, str]) -> dict[str, Any]:
    """``asked``: page."""
    failed = Reading.objects.beside().exclude(failure="").select_related("article").defer("article__body")
    not_found = lost_in(Reading.objects.beside())
    return {
        "progress": progress(),
        "runs": extraction.VERSION,
        "by_predicate": _by_predicate(),
        "page": _by_dispute(asked.get("page", "")),
        "failed": failed.order_by("article__sha256")[:SHOWN_AT_MOST],
        "failures": failed.count(),
        "not_found": log.lines(not_found[:SHOWN_AT_MOST]),
        "not_found_count": len(not_found),
        "history": ReaderVersion.objects.select_related("decided_by"),
    }


def changes_page(dispute: Dispute | None, asked: Mapping[str, str]) -> dict[str, Any]:
    """What would change of one dispute, or in articles that tell of none yet; by predicate. ``asked``: page."""
    changes = _with_dispute().filter(dispute=dispute.pk) if dispute else _with_dispute().filter(dispute=None)
    related = changes.select_related("reading__article__outlet").defer("reading__article__body")
    ordered = related.order_by("predicate", "kind", "reading__article__sha256", "position")
    page = Paginator(ordered, CHANGES_A_PAGE).get_page(asked.get("page"))
    for change in page:
        change.about = claim_words.label(change.predicate)
    return {"dispute": dispute, "page": page, "runs": extraction.VERSION}


def readings_of(dispute: Dispute) -> list[Reading]:
    """Those that wait beside the current ones of its articles."""
    articles = dispute.links.accepted().values("article")
    beside = Reading.objects.beside().filter(article__in=articles).select_related("article", "cleaned_text")
    return list(beside.defer("article__body").order_by("pk"))


def _by_predicate() -> list[Changed]:
    rows = ReadingChange.objects.to_look_at().order_by().values("predicate").annotate(**COUNTS).order_by("predicate")
    return [Changed(claim_words.label(row.pop("predicate")), **row) for row in rows]


def _by_dispute(number: str) -> Page:
    """Those of which most would change first; what articles tell that are of no dispute yet at the end."""
    rows = _with_dispute().order_by().values("dispute").annotate(**COUNTS, every=Count("pk"))
    page = Paginator(rows.order_by("-every", "dispute"), DISPUTES_A_PAGE).get_page(number)
    disputes = Dispute.objects.in_bulk([row["dispute"] for row in page if row["dispute"]])
    page.object_list = [
        Changed(disputes.get(row["dispute"]), *(row[kind] for kind in ("gained", "lost", "altered"))) for row in page
    ]
    return page


def _with_dispute() -> QuerySet[ReadingChange]:
    """Each with the id of the ``dispute`` that it would change, None where its article does not tell of it so far."""
    links = ClaimLink.objects.accepted().filter(
        article=OuterRef("reading__article"), claim__dispute_index=OuterRef("dispute_index")
    )
    return ReadingChange.objects.to_look_at().annotate(dispute=Subquery(links.order_by("pk").values("dispute")[:1]))
