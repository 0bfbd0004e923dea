"""The ledger of a block of action: what was said of it, step by step, and where that leaves it. PURE."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import takewhile

from disputes.facts import Step, When
from disputes.ordering import in_order
from disputes.resolution.blocks import COMING, OFF, Told
from disputes.resolution.ranking import evidence_of, origin_rank
from extraction.types import ActionStatus

STATUSES: tuple[ActionStatus, ...] = ("announced", "notified", "under_way", "took_place", "suspended", "called_off")
"""In their natural order. Of two printed on one day the later here is the news: none called off is shown as coming."""
RESUMED = "resumed"
"""The step that brings back what was suspended or called off."""


def status(told: Sequence[Told], start: When) -> ActionStatus:
    """The latest news: no announcement retold after the day, nor one by an article against a higher rank.

    Notice once given stays given when later articles only say that action is coming.
    """
    steps = _steps(told)
    news = [step.status for step in _news(steps, told, start) or history(told, start)]
    coming = list(takewhile(lambda status: status in COMING, reversed(news)))
    latest: ActionStatus = "notified" if "notified" in coming else news[-1]  # type: ignore[assignment]
    return latest


def history(told: Sequence[Told], start: When) -> tuple[Step, ...]:
    """A step a turn of events, dated by the first report of it. What only retells an announcement is no step."""
    steps = _steps(told)
    news = _news(steps, told, start)
    kept: list[Step] = []
    for step in steps:
        was_off = any(before.status in OFF for before in kept)
        if step.status in COMING and step not in news and (was_off or _is_retold(step, start)):
            continue
        if kept and _brings_back(step, after=kept[-1]):
            step = replace(step, status=RESUMED)
        if kept and kept[-1].status == step.status:
            kept[-1] = _joined(kept[-1], step)
        else:
            kept.append(step)
    return tuple(kept or steps)


def is_of(step: Step, status: str) -> bool:
    """The step brought that status: what resumed is announced or under way again."""
    return step.status == status or (step.status == RESUMED and status in (*COMING, "under_way"))


def _steps(told: Iterable[Told]) -> list[Step]:
    by_report: defaultdict[tuple[str, date | None], list[Told]] = defaultdict(list)
    for claim in told:
        by_report[claim.status, claim.published].append(claim)
    steps = [Step(status, on, evidence_of(t.claim for t in by)) for (status, on), by in by_report.items()]
    return in_order(steps, day=lambda step: step.on, rank=lambda step: STATUSES.index(step.status))


def _news(steps: Sequence[Step], told: Sequence[Told], start: When) -> list[Step]:
    best = min(origin_rank(claim.claim) for claim in told)
    firm = {claim.status for claim in told if origin_rank(claim.claim) == best}
    return [
        step for step in steps if step.status not in COMING or (step.status in firm and not _is_retold(step, start))
    ]


def _is_retold(step: Step, start: When) -> bool:
    return step.on is not None and start.latest is not None and step.on > start.latest


def _brings_back(step: Step, *, after: Step) -> bool:
    if after.status in OFF:
        return step.status in (*COMING, "under_way")
    return after.status == RESUMED and step.status in COMING


def _joined(one: Step, other: Step) -> Step:
    on = min((day for day in (one.on, other.on) if day), default=None)
    return Step(one.status, on, tuple(dict.fromkeys((*one.evidence, *other.evidence))))
