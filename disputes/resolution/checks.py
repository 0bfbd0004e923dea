"""Days of action that have to be looked at: outside what a ballot on record covers, or inside the notice period. PURE.

A reason to look, never a verdict. Nothing is said where another ballot may cover the day: one that was told of without
figures, or whose mandate cannot be told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from ballots import law
from ballots.law.mandates import doubts_about
from ballots.law.records import JURISDICTIONS, Jurisdiction
from disputes import wording
from disputes.facts import Action, Check, Evidence, Mandate, Vote
from disputes.resolution.blocks import OFF

ASKED = {"strike": "strike", "asos": "asos", "overtime_ban": "asos", "work_to_rule": "asos"}
"""Which question of a ballot is about it; none about a lockout."""


@dataclass(frozen=True, slots=True)
class _Days:
    """Of one block: the latest day on which it can begin, the earliest, and the earliest of its last."""

    begins_by: date
    begins: date
    ends: date


def checked(actions: Sequence[Action], *, mandates: Sequence[Mandate], votes: Sequence[Vote]) -> tuple[Action, ...]:
    """The same, each with its checks."""
    if not mandates:
        return tuple(actions)
    others = [vote for vote in votes if _may_cover_more(vote, mandates)]
    return tuple(
        replace(action, checks=tuple(_checks(action, actions, mandates=mandates, others=others))) for action in actions
    )


def _may_cover_more(vote: Vote, mandates: Sequence[Mandate]) -> bool:
    """A ballot on action whose mandate is not on record, and that was not told to be lost."""
    outcomes = {question.outcome for question in vote.questions}
    lost = bool(outcomes) and outcomes == {"against"}
    on_record = vote.closed_on.day in {mandate.first for mandate in mandates}
    return vote.about == "action" and not lost and not on_record


def _checks(
    action: Action, actions: Sequence[Action], *, mandates: Sequence[Mandate], others: Sequence[Vote]
) -> list[Check]:
    """Those under the mandate that fits best; of equal ones, under the latest."""
    days, asked = _days_of(action), ASKED.get(action.kind)
    held = [mandate for mandate in mandates if asked in mandate.actions]
    if days is None or action.status in OFF or not held:
        return []
    before = [mandate for mandate in held if mandate.first < days.begins_by]
    since = before[-1].first if before else date.min
    if any(_closed_between(vote, since, days.begins_by) for vote in others):
        return []
    if not before:
        return [_check(reason, held[0]) for reason in _outside(days, held[0])]
    found = (list(_under(mandate, action, days, actions)) for mandate in reversed(before))
    return min(found, key=len)


def _days_of(action: Action) -> _Days | None:
    begins, by = action.starts_on.earliest, action.starts_on.latest
    if begins is None or by is None:
        return None
    return _Days(by, begins, max(action.ends_on.earliest or begins, begins))


def _closed_between(vote: Vote, first: date, last: date) -> bool:
    """Or on a day that is not told."""
    closed = vote.closed_on.latest
    return closed is None or first < closed < last


def _under(mandate: Mandate, action: Action, days: _Days, actions: Sequence[Action]) -> Iterator[Check]:
    reasons = [*_outside(days, mandate), *_begun_late(days, mandate, actions, kind=ASKED[action.kind])]
    yield from (_check(reason, mandate) for reason in reasons)
    if mandate.jurisdiction in JURISDICTIONS:
        yield from _within_notice(mandate, action, days)


def _outside(days: _Days, mandate: Mandate) -> Iterator[str]:
    yield from doubts_about(days.begins_by, mandate=law.Mandate(first=mandate.first))
    for reason in doubts_about(days.ends, mandate=law.Mandate(last=mandate.last)):
        longest = mandate.if_agreed
        agreed = f"agreed to more (to {wording.day(longest)} at most)" if longest and days.ends <= longest else ""
        yield f"{reason}, unless union and employer {agreed}" if agreed else reason


def _begun_late(days: _Days, mandate: Mandate, actions: Sequence[Action], *, kind: str) -> Iterator[str]:
    """Where action has only to begin by a day, what begins later is fine once some of its kind has begun in time."""
    by = mandate.begin_by
    if by is None or days.begins <= by:
        return
    of_kind = [other.starts_on for other in actions if ASKED.get(other.kind) == kind and other.status not in OFF]
    if not any(on.earliest and on.latest and mandate.first < on.latest and on.earliest <= by for on in of_kind):
        yield f"after {wording.day(by)}, the last day on which action may begin by the ballot"


def _within_notice(mandate: Mandate, action: Action, days: _Days) -> Iterator[Check]:
    """Notice comes after the result; where an article tells of it, by the day of that article at the latest."""
    where = cast(Jurisdiction, mandate.jurisdiction)
    by_result = law.earliest_action(mandate.first, jurisdiction=where)
    if days.begins_by < by_result.earliest_action:
        reason = f"before {_first_day(by_result)}, where notice follows the result of {wording.day(mandate.first)}"
        yield _of_notice(reason, by_result, mandate.evidence)
        return
    told = next((step for step in action.history if step.on), None)
    if told is None or told.status != "notified" or told.on is None or told.on <= mandate.first:
        return
    by_report = law.earliest_action(told.on, jurisdiction=where)
    if days.begins_by < by_report.earliest_action:
        reported = f"that was reported on {wording.day(told.on)}; it may have been received sooner"
        reason = f"before {_first_day(by_report)} {reported}"
        yield _of_notice(reason, by_report, told.evidence)


def _first_day(notice: law.Notice) -> str:
    agreed = f" ({wording.day(notice.if_agreed)} if the employer agrees)" if notice.if_agreed else ""
    return f"{wording.day(notice.earliest_action)}{agreed}, the first day after a notice"


def _of_notice(reason: str, notice: law.Notice, evidence: tuple[Evidence, ...]) -> Check:
    return Check(reason, notice.rule.id, notice.rule.source, evidence)


def _check(reason: str, mandate: Mandate) -> Check:
    return Check(reason, mandate.rule, mandate.rule_source, mandate.evidence)
