"""What was taken down, when and why; never the words. Reads the decisions that stand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse

from articles.decisions import taking_down, withdrawing
from articles.decisions.places import Range, touch
from articles.models import ADDRESS_LENGTH, Decision
from articles.querysets import DecisionQuerySet

Selector = Mapping[str, Any]
"""The JSON of evidence: article, start, end; or a record."""


@dataclass(frozen=True, slots=True)
class Tombstone:
    """``stretches`` are those of a quote, in the cleaned text of its article; an article has none."""

    what: str
    article: str
    stretches: tuple[Range, ...]
    taken_down_at: datetime
    reason: str

    @property
    def address(self) -> str:
        """Where it was to be found; whoever asks there now is answered with 410."""
        article = self.article[:ADDRESS_LENGTH]
        if self.what == "article":
            return reverse("article", args=[article])
        return reverse("quote", args=[article, self.stretches[0][0]])

    def covers(self, selector: Selector) -> bool:
        """True where the words of this evidence are among those taken down."""
        if selector.get("article") != self.article:
            return False
        return self.what == "article" or touch([(selector["start"], selector["end"])], self.stretches)


def decisions() -> DecisionQuerySet:
    """Of the log, those by which something is down."""
    return Decision.objects.standing().of_kind(withdrawing.NAME, taking_down.NAME)


def tombstone(decision: Decision) -> Tombstone:
    subject = decision.subject
    return Tombstone(
        what="article" if decision.kind == withdrawing.NAME else "quote",
        article=subject["article"],
        stretches=tuple((start, end) for start, end, _ in subject.get("evidence", ())),
        taken_down_at=decision.decided_at,
        reason=decision.reason,
    )


def all_tombstones() -> list[Tombstone]:
    return [tombstone(decision) for decision in decisions()]


def of_article(sha256: str) -> list[Tombstone]:
    return [tombstone(decision) for decision in decisions().about(article=sha256)]


def covering(evidence: Iterable[Selector], tombstones: Iterable[Tombstone]) -> Tombstone | None:
    """The first by which some of this evidence was taken down; None where all of it stands."""
    selectors = list(evidence)
    return next((stone for stone in tombstones if any(stone.covers(selector) for selector in selectors)), None)
