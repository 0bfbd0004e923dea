"""What a decision would change, told before it is made: it is made, everything is derived, and all of it taken back."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from articles.copy_marking import lock_copies, mark_copies
from articles.models import Article, Reading
from disputes import services, state
from disputes.models import Dispute
from disputes.state import Lines

AT_MOST = 50
"""So many disputes are computed to tell what a decision would change; how many more it touches is told as a number."""


@dataclass(frozen=True, slots=True)
class Altered:
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of one dispute, or of what one article or some people are quoted with."""

    heading: str
    note: str
    gained: list[str]
    lost: list[str]
    altered: list[Altered]


@dataclass(frozen=True, slots=True)
class Consequences:
    """What would change, and in how many disputes more something might that were not computed."""

    changes: list[Change]
    not_looked_at: int


@dataclass(frozen=True, slots=True)
class Settled:
    """The ids of the disputes that were recomputed, and of those that are left stale."""

    computed: set[int]
    left: list[int]


def consequences(*, kind: str, subject: dict[str, Any], decided_by: Any, reason: str = "") -> Consequences:
    """The changes that this decision would make. Raises ``Refused`` as deciding would. Leaves nothing behind."""

    def decide() -> Iterable[str]:
        services.decide(kind=kind, subject=subject, decided_by=decided_by, reason=reason)
        return articles_of(subject)

    return _changes_by(decide, subject=subject)


def of_letting_stand(readings: Sequence[Reading]) -> Consequences:
    """The changes that it would make if these readings were the current ones of their articles. Leaves nothing behind."""

    def let_stand() -> Iterable[str]:
        services.let_stand(readings=readings)
        return {reading.article.sha256 for reading in readings}

    return _changes_by(let_stand, subject={})


def _changes_by(act: Callable[[], Iterable[str]], *, subject: Mapping[str, Any]) -> Consequences:
    """``act`` returns the articles it touched, by hash; ``subject`` names what is compared besides disputes."""
    known = set(Dispute.objects.values_list("pk", flat=True))
    with transaction.atomic():
        lock_copies()  # first, as whoever marks copies does: two that wait for each other would be one too many
        since = timezone.now()
        settled = settle(act(), since=since, at_most=AT_MOST)
        now = state.of_disputes(settled.computed)
        now_beside = state.beside(subject)
        gone = known - set(Dispute.objects.values_list("pk", flat=True))
        transaction.set_rollback(True)
    was, was_beside = state.of_disputes((settled.computed | gone) & known), state.beside(subject)
    changes = [_change(was.get(pk), now.get(pk)) for pk in sorted(was.keys() | now.keys())]
    changes += [_change(was_beside.get(key), now_beside.get(key)) for key in was_beside.keys() | now_beside.keys()]
    told = [change for change in changes if change.gained or change.lost or change.altered or change.note]
    return Consequences(told, len(settled.left))


def settle(articles: Iterable[str], *, since: datetime, at_most: int) -> Settled:
    """Have copies of these articles compared, and what became stale ``since`` then recomputed at once."""
    unchecked = Article.objects.unchecked().filter(sha256__in=list(articles))
    told_anew = {pk for article in unchecked for pk in mark_copies(article=article)}
    services.mark_stale(articles=told_anew)
    stale = Dispute.objects.stale().filter(stale_since__gte=since).order_by("stale_since", "pk")
    ids = list(stale.values_list("pk", flat=True))
    return Settled({pk for pk in ids[:at_most] if services.recompute(dispute_id=pk)}, ids[at_most:])


def articles_of(subject: dict[str, Any]) -> set[str]:
    """The articles that a subject of any kind names."""
    one = [subject["article"]] if "article" in subject else []
    return {*one, *subject.get("together", ()), *subject.get("apart", ())}


def _change(was: Lines | None, now: Lines | None) -> Change:
    before, after = (lines.said if lines else {} for lines in (was, now))
    return Change(
        heading=(now or was).heading,  # type: ignore[union-attr]  # one of the two is there
        note="" if was and now else "This is new." if now else "This is no longer there.",
        gained=[after[key] for key in after if key not in before],
        lost=[before[key] for key in before if key not in after],
        altered=[Altered(before[key], after[key]) for key in after if key in before and before[key] != after[key]],
    )
