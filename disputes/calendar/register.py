"""The register of what calendars were told. Called by services inside their transaction.

An entry keeps its UID for good. Its counters only rise; all else follows from the facts (docs/adr/0014).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import count
from typing import Any

from django.db.models import Q
from django.utils import timezone

from disputes.calendar import entries
from disputes.calendar.events import Event, events
from disputes.models import CalendarEntry, ClaimLink, Dispute, Fact

KEPT_UP = [*entries.TOLD, "rests_on", "sequence", "changed_at", "gone_since"]


def publish(dispute: Dispute, rows: Mapping[str, Sequence[Fact]]) -> None:
    """Make the entries of a dispute say what its facts (``storing.rows_of``) say; what is no fact any more is marked gone.

    Doing it twice is doing it once. The dispute's row must be locked.
    """
    found = events(actions=rows["actions"], votes=rows["votes"], mandates=rows["mandates"])
    exact = [event for event in found if event.is_exact]
    held = list(CalendarEntry.objects.filter(dispute=dispute))
    pairs = entries.matched(held, exact)
    now, told = timezone.now(), {id(event) for _, event in pairs}
    changed = [entry for entry, event in pairs if _tell(entry, event, now=now)]
    standing = {entry.pk for entry, _ in pairs}
    changed += [entry for entry in held if entry.pk not in standing and _mark_gone(entry, dispute, now=now)]
    CalendarEntry.objects.bulk_update(changed, KEPT_UP)
    CalendarEntry.objects.bulk_create(_new([event for event in exact if id(event) not in told], now=now))


def publish_again(dispute: Dispute) -> None:
    """The same from the rows that are stored."""
    publish(dispute, {name: list(getattr(dispute, name).all()) for name in ("actions", "votes", "mandates")})


def follow(disputes: Collection[Dispute], *, articles: Iterable[str]) -> None:
    """After linking: an entry goes to the dispute that all it rests on tells of now. ``articles`` were linked, by sha256.

    The disputes' rows must be locked, or stale, so that a recompute is to come.
    """
    orphaned = Q(dispute=None, rests_on__overlap=list(articles))
    rows = list(CalendarEntry.objects.filter(Q(dispute__in=[each.pk for each in disputes if each.pk]) | orphaned))
    homes = _homes({each for entry in rows for each in entry.rests_on})
    moved = [(entry, home) for entry in rows if (home := entries.home_of(entry, homes))]
    for entry, home in moved:
        entry.dispute_id = home
    CalendarEntry.objects.bulk_update([entry for entry, _ in moved], ["dispute"])


def hand_on(dispute: Dispute, *, heir: int | None) -> None:
    """Before a dispute goes: its entries go to its heir, whose recompute tells what stands; without one they are gone."""
    if heir:
        CalendarEntry.objects.filter(dispute=dispute).update(dispute=heir)
        return
    now, held = timezone.now(), list(CalendarEntry.objects.filter(dispute=dispute))
    changed = [entry for entry in held if _mark_gone(entry, None, now=now)]
    CalendarEntry.objects.bulk_update(changed, KEPT_UP)


def _homes(articles: set[str]) -> dict[str, set[int]]:
    links = ClaimLink.objects.accepted().filter(article__sha256__in=articles)
    homes: dict[str, set[int]] = defaultdict(set)
    for sha256, dispute in links.values_list("article__sha256", "dispute"):
        homes[sha256].add(dispute)
    return homes


def _tell(entry: CalendarEntry, event: Event, *, now: datetime) -> bool:
    """Whether anything of the row changed; what readers see raises the counters."""
    rests_on = entries.rests_on(event)
    is_news = _change(entry, {**entries.told(event), "gone_since": None}, now=now)
    is_other, entry.rests_on = entry.rests_on != rests_on, rests_on
    return is_news or is_other


def _mark_gone(entry: CalendarEntry, dispute: Dispute | None, *, now: datetime) -> bool:
    title, address = (str(dispute), dispute.get_absolute_url()) if dispute else ("", "")
    gone = {"gone_since": entry.gone_since or now}
    return _change(entry, {**entries.wiped(title=title, address=address), **gone}, now=now)


def _change(entry: CalendarEntry, columns: Mapping[str, Any], *, now: datetime) -> bool:
    if all(getattr(entry, name) == value for name, value in columns.items()):
        return False
    for name, value in columns.items():
        setattr(entry, name, value)
    entry.sequence += 1
    entry.changed_at = max(now, entry.changed_at)
    return True


def _new(found: Sequence[Event], *, now: datetime) -> Iterator[CalendarEntry]:
    given = set(CalendarEntry.objects.filter(uid__in=[event.uid for event in found]).values_list("uid", flat=True))
    for event in found:
        uid = _free(event.uid) if event.uid in given else event.uid
        given.add(uid)
        yield CalendarEntry(
            uid=uid, dispute=event.dispute, rests_on=entries.rests_on(event), published_at=now, changed_at=now,
            **entries.told(event),
        )  # fmt: skip


def _free(uid: str) -> str:
    """Another dispute had this address, and so this name, before. What is told apart by a number already gets one more."""
    taken = set(CalendarEntry.objects.filter(uid__startswith=f"{uid}-again").values_list("uid", flat=True))
    return next(name for number in count(1) if (name := f"{uid}-again{number}") not in taken)
