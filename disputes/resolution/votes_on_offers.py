"""Which offer members voted on, where that is plain. PURE."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from disputes.facts import Offer, Vote


def with_votes(offers: Sequence[Offer], votes: Sequence[Vote]) -> tuple[Offer, ...]:
    """The ladder, each step with the last vote that was plainly on it."""
    steps = list(offers)
    for vote in (vote for vote in votes if vote.about == "offer"):
        for place in _voted_on(vote, offers):
            steps[place] = replace(steps[place], vote=vote)
    return tuple(steps)


def _voted_on(vote: Vote, offers: Sequence[Offer]) -> list[int]:
    """The places of the one offer that is told in the same words as the vote; else of the last offer told by then."""
    day = _day(vote)
    told = [place for place, offer in enumerate(offers) if offer.kind != "pay_claim" and not _is_later(offer, day)]
    words = {*vote.evidence}
    same_words = [place for place in told if words & {*offers[place].evidence}]
    if len(same_words) == 1 or len(told) == 1:
        return same_words or told
    return _of_one_offer(_latest(told, offers), offers)


def _latest(told: Sequence[int], offers: Sequence[Offer]) -> list[int]:
    days = [offers[place].on.day for place in told]
    known = [day for day in days if day]
    if not known or len(known) < len(days):
        return []  # one without its day may be the last
    return [place for place, day in zip(told, days, strict=True) if day == max(known)]


def _of_one_offer(places: list[int], offers: Sequence[Offer]) -> list[int]:
    """The parts of an offer are told in one article and are for the same people; of two offers neither is plain."""
    steps = [offers[place] for place in places]
    told_by = {step.history[0].evidence[0].article for step in steps}
    kinds = [step.kind for step in steps]
    is_one = len(told_by) == 1 and len({step.group for step in steps}) == 1 and len(set(kinds)) == len(kinds)
    return places if is_one else []


def _is_later(offer: Offer, day: date | None) -> bool:
    return bool(day and offer.on.day and offer.on.day > day)


def _day(vote: Vote) -> date | None:
    """By when the offer must have been told: the first word of the result, or of the vote where there is none yet."""
    results = [step.on for step in vote.history if step.status == "result" and step.on]
    return min(results or [step.on for step in vote.history if step.on], default=vote.closed_on.latest)
