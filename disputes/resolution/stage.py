"""Where a dispute stands, from the latest evidence. PURE.

Each fact is an event of a stage on a day; the latest day wins, and on one day the stage that comes later by nature. An
undated event counts when its stage comes later by nature than that of the latest dated one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from disputes.facts import Action, Evidence, Facts, Offer, Talks, Vote
from disputes.resolution.course import is_of

NATURAL_ORDER = (
    "grievance",
    "offer",
    "ballot_announced",
    "balloting",
    "mandate",
    "action_announced",
    "in_action",
    "suspended",
    "settled",
)
"""An employer's offer is told in every article, so it leads only when nothing else is as late."""

OF_ACTION = {
    "announced": "action_announced",
    "notified": "action_announced",
    "under_way": "in_action",
    "took_place": "in_action",
    "suspended": "suspended",
    "called_off": "suspended",
}
OF_BALLOT = {"announced": "ballot_announced", "open": "balloting", "closed": "balloting", "result": "balloting"}


@dataclass(frozen=True, slots=True)
class Standing:
    """A stage, the day of its evidence, and that evidence."""

    stage: str
    on: date | None
    evidence: tuple[Evidence, ...]


def standing(facts: Facts) -> Standing:
    """The latest event, or a grievance without evidence when there is none."""
    events = [
        *_of_votes(facts.votes),
        *_of_actions(facts.actions),
        *_of_offers(facts.offers),
        *_of_talks(facts.talks),
    ]
    dated = [event for event in events if event.on]
    latest = max(dated, key=lambda event: (event.on or date.min, _rank(event)), default=Standing("grievance", None, ()))
    return max([latest, *(event for event in events if not event.on)], key=_rank)


def _rank(event: Standing) -> int:
    return NATURAL_ORDER.index(event.stage)


def _of_votes(votes: Sequence[Vote]) -> Iterator[Standing]:
    for vote in votes:
        for step in vote.history:
            stage = _stage_of_vote(vote, step.status)
            if stage:
                yield Standing(stage, vote.day_of(step), step.evidence)


def _stage_of_vote(vote: Vote, status: str) -> str | None:
    if vote.about == "consultative":
        return None
    outcomes = {question.outcome for question in vote.questions}
    if vote.about == "offer":
        over = {"for": "settled", "against": "grievance"}
        return over.get(next(iter(outcomes - {None}), None) or "", "offer") if status == "result" else "offer"
    if status != "result":
        return OF_BALLOT[status]
    if "for" in outcomes:
        return "mandate"
    return "grievance" if "against" in outcomes else "balloting"


def _of_actions(actions: Sequence[Action]) -> Iterator[Standing]:
    for action in actions:
        told = next(step for step in reversed(action.history) if is_of(step, action.status))
        event = Standing(OF_ACTION[action.status], told.on, told.evidence)
        if event.stage != "suspended" or not any(_is_live(other, event.on) for other in actions):
            yield event


def _is_live(action: Action, day: date | None) -> bool:
    """Still to come, or going on, by what is on record on that day."""
    if OF_ACTION[action.status] == "suspended" or action.status == "took_place":
        return False
    last = action.ends_on.latest or (action.starts_on.latest if action.status != "under_way" else None)
    return last is None or day is None or last >= day


def _of_offers(offers: Sequence[Offer]) -> Iterator[Standing]:
    for offer in offers:
        told = next(step for step in offer.history if step.status == offer.status)
        if offer.status == "accepted" or (offer.kind == "settlement" and offer.status == "made"):
            yield Standing("settled", told.on, told.evidence)
        elif offer.kind != "pay_claim" and offer.status == "made":
            yield Standing("offer", told.on, told.evidence)


def _of_talks(talks: Sequence[Talks]) -> Iterator[Standing]:
    for held in talks:
        if held.status == "settled":
            yield Standing("settled", held.on.latest or held.reported_on, held.evidence)
