"""Ballots: the claims of one merged field by field, the best source of each field first. PURE."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from disputes.facts import UNKNOWN, Assertion, Differing, Question, Step, Vote, When
from disputes.ordering import in_order
from disputes.resolution.figures import why_first
from disputes.resolution.ranking import evidence_of, first_published
from disputes.resolution.same_ballot import ANSWERS, FIGURES, STATUSES, Field, agree, ballots, figures
from disputes.resolution.values import exact_when, said_by


def votes(assertions: Sequence[Assertion]) -> tuple[Vote, ...]:
    """The ballots in order of time. A re-ballot, and a vote on something else, is another."""
    merged = [_vote(claims) for claims in ballots(assertions)]
    merged.sort(key=lambda vote: vote.evidence)
    return tuple(in_order(merged, day=lambda vote: _day(vote).latest, rank=lambda vote: STATUSES.index(vote.status)))


def _vote(claims: Sequence[Assertion]) -> Vote:
    one_action = _unspecified_is_strike(claims)
    told = [_under_strike(figures(claim.value)) if one_action else figures(claim.value) for claim in claims]
    best = {field: value for stated in reversed(told) for field, value in stated.items()}
    history = _history(claims)
    return Vote(
        status=max((claim.value["status"] for claim in claims), key=STATUSES.index),
        evidence=evidence_of(claims),
        about=claims[0].value.get("about") or "action",
        announced_on=next((When(step.on, step.on) for step in history if step.status == "announced"), UNKNOWN),
        opened_on=exact_when(claims, "opened_on"),
        closed_on=exact_when(claims, "closed_on"),
        questions=_questions(claims, best, but="unspecified" if one_action else None),
        origin=claims[0].origin,
        history=history,
        differing=_differing(claims, told, best),
        **{name: best.get(("", name)) for name in FIGURES},
    )


def _history(claims: Sequence[Assertion]) -> tuple[Step, ...]:
    """A step for each status told, dated by the first article that told it."""
    by_status = {status: [c for c in claims if c.value["status"] == status] for status in STATUSES}
    return tuple(Step(s, first_published(told), evidence_of(told)) for s, told in by_status.items() if told)


def _questions(claims: Sequence[Assertion], best: Mapping[Field, Any], *, but: str | None) -> tuple[Question, ...]:
    asked = {q["action"] for claim in claims for q in claim.value.get("questions") or ()} - {but}
    return tuple(_question(action, best) for action in ("strike", "asos", "unspecified") if action in asked)


def _question(action: Any, best: Mapping[Field, Any]) -> Question:
    return Question(action=action, **{name: best.get((action, name)) for name in ANSWERS})


def _under_strike(stated: Mapping[Field, Any]) -> dict[Field, Any]:
    """What is told of 'industrial action' as told of the strike, where nothing else is told of that."""
    specified = {field: value for field, value in stated.items() if field[0] != "unspecified"}
    return {("strike", name): v for (action, name), v in stated.items() if action == "unspecified"} | specified


def _unspecified_is_strike(claims: Sequence[Assertion]) -> bool:
    """'Industrial action' in one text is the strike of another unless a figure speaks against it or one has both."""
    asked = [{q["action"] for q in claim.value.get("questions") or ()} for claim in claims]
    if not any("strike" in actions for actions in asked) or any(
        {"strike", "unspecified"} <= actions for actions in asked
    ):
        return False
    stated = [item for claim in claims for item in figures(claim.value).items()]
    strike = [(name, value) for (action, name), value in stated if action == "strike"]
    loose = [(name, value) for (action, name), value in stated if action == "unspecified"]
    return all(agree(value, other) for name, value in loose for also, other in strike if also == name)


def _differing(
    claims: Sequence[Assertion], told: Sequence[Mapping[Field, Any]], best: Mapping[Field, Any]
) -> tuple[Differing, ...]:
    """What is said otherwise than what stands: 'agreed' roundings are not a difference."""
    shown: dict[Field, Assertion] = {}
    others: dict[tuple[Field, str], list[Assertion]] = {}
    for claim, stated in zip(claims, told, strict=True):
        for field, value in stated.items():
            shown.setdefault(field, claim)
            if not agree(value, best[field]):
                others.setdefault((field, str(value)), []).append(claim)
    return tuple(
        Differing(
            " ".join(field).strip(),
            value,
            evidence_of(by),
            said_by=next((name for claim in by if (name := said_by(claim))), ""),
            why=why_first(shown[field], by[0]),
            shown=str(best[field]),
            shown_by=said_by(shown[field]),
        )
        for (field, value), by in sorted(others.items(), key=lambda o: o[0])
    )


def _day(vote: Vote) -> When:
    """Where a ballot stands in time: its close, else its opening, else the first report."""
    printed = min((step.on for step in vote.history if step.on), default=None)
    known = (when for when in (vote.closed_on, vote.opened_on, When(printed, printed)) if when.latest)
    return next(known, UNKNOWN)
