"""Industrial action: one fact a contiguous block, with the history of what was said of it. PURE."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import takewhile

from disputes.facts import Action, Assertion, Step
from disputes.ordering import in_order
from disputes.resolution.ranking import best_first, evidence_of, origin_rank
from disputes.resolution.same_action import COMING, Block, blocks
from disputes.resolution.values import differing, exact_when, figure_of, first_stated
from extraction.types import ActionStatus

STATUSES = ("announced", "notified", "under_way", "took_place", "suspended", "called_off")
"""In their natural order. Of two printed on one day the later here is the news: none called off is shown as coming."""


def actions(assertions: Sequence[Assertion]) -> tuple[Action, ...]:
    """The blocks by their first day; those without one before the first of a later stage."""
    found = sorted((_action(block) for block in blocks(assertions)), key=lambda action: (action.kind, action.evidence))
    return tuple(in_order(found, day=_place, rank=lambda action: STATUSES.index(action.status)))


def _action(block: Block) -> Action:
    claims = best_first(told.claim for told in block)
    starts_on = exact_when(claims, "starts_on")
    history = _history(claims)
    return Action(
        kind=claims[0].value["kind"],
        status=_status(claims, history, starts_on.latest),
        evidence=evidence_of(claims),
        starts_on=starts_on,
        ends_on=exact_when(claims, "ends_on"),
        members=figure_of(claims, "members"),
        group=first_stated(claims, "group") or "",
        history=history,
        differing=differing(claims, "members"),
    )


def _history(claims: Sequence[Assertion]) -> tuple[Step, ...]:
    told: defaultdict[tuple[str, date | None], list[Assertion]] = defaultdict(list)
    for claim in claims:
        told[claim.value["status"], claim.published].append(claim)
    steps = [Step(status, on, evidence_of(by)) for (status, on), by in told.items()]
    return tuple(in_order(steps, day=lambda step: step.on, rank=lambda step: STATUSES.index(step.status)))


def _status(claims: Sequence[Assertion], history: Sequence[Step], start: date | None) -> ActionStatus:
    """The latest news: no announcement retold after the day, nor one by an article against a higher rank.

    Notice once given stays given when later articles only say that action is coming.
    """
    best = min(origin_rank(claim) for claim in claims)
    firm = {claim.value["status"] for claim in claims if origin_rank(claim) == best}
    news = [
        step for step in history if step.status not in COMING or (step.status in firm and not _is_retold(step, start))
    ]
    coming = list(takewhile(lambda status: status in COMING, (step.status for step in reversed(news))))
    latest: ActionStatus = "notified" if "notified" in coming else (news or history)[-1].status  # type: ignore[assignment]
    return latest


def _is_retold(step: Step, start: date | None) -> bool:
    return step.on is not None and start is not None and step.on > start


def _place(action: Action) -> date | None:
    return action.starts_on.earliest or min((step.on for step in action.history if step.on), default=None)
