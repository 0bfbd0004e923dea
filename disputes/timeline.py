"""The timeline of a dispute, one line an event. PURE: built from facts alone.

Entries are in order of date. One without a date stands where the report that told of it would, and, where that bears
no date either, before the first dated entry of a later stage; the page says 'date not stated'. Texts add none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from disputes import wording
from disputes.facts import UNKNOWN, Action, Entry, Facts, Mandate, Offer, Step, Talks, Vote, When
from disputes.ordering import in_order
from disputes.resolution.blocks import OFF

NATURAL_ORDER = (
    "claim",
    "ballot_announced",
    "ballot_opened",
    "ballot_closed",
    "ballot_result",
    "action",
    "talks",
    "offer",
    "offer_vote",
    "settlement",
    "mandate_end",
)

OFFERS = {"pay_claim": "claim", "settlement": "settlement"}

TALKS = {
    "planned": "Talks were planned.",
    "held": "Talks were held.",
    "resumed": "Talks resumed.",
    "failed": "Talks failed.",
    "settled": "The dispute was reported settled.",
}

COURSE = {
    "announced": "{} was announced",
    "notified": "Notice of {} was given",
    "under_way": "{} was reported under way",
    "took_place": "{} took place",
    "suspended": "{} was suspended",
    "called_off": "{} was called off",
}

SET_FOR = {
    "announced": "{} was announced for {}",
    "notified": "Notice of {} on {} was given",
    "suspended": "{} set for {} was suspended",
    "called_off": "{} set for {} was called off",
}
"""Where the entry bears the day of the action: the day of the word of it is another, and not told."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """An entry, and the day it is placed by: its own, or that of the report."""

    entry: Entry
    place: date | None


def build(facts: Facts) -> tuple[Entry, ...]:
    placed = sorted(_entries(facts), key=lambda p: (p.entry.text, p.entry.evidence))
    ordered = in_order(placed, day=lambda p: p.place, rank=lambda p: NATURAL_ORDER.index(p.entry.kind))
    return tuple(p.entry for p in ordered)


def _entries(facts: Facts) -> Iterator[_Placed]:
    for vote in facts.votes:
        yield from _of_vote(vote)
    for action in facts.actions:
        yield _of_action(action)
    for mandate in facts.mandates:
        yield _of_mandate(mandate)
    for offer in facts.offers:
        yield from (_of_offer(offer, step) for step in offer.history)
    for talks in facts.talks:
        yield _of_talks(talks)


def _of_vote(vote: Vote) -> Iterator[_Placed]:
    """The steps that are on record, and the days that are stated; a close tells nothing beside a result."""
    told = {step.status: step for step in vote.history}
    name = wording.ballot(vote)
    if "announced" in told:
        text = f"{wording.start(name)} was reported."
        yield _placed("ballot_announced", text, when=vote.announced_on, step=told["announced"], vote=vote)
    if "open" in told or vote.opened_on != UNKNOWN:
        happened = "was due to open" if vote.status == "announced" else "opened"
        text = f"{wording.start(name)} {happened}."
        yield _placed("ballot_opened", text, when=vote.opened_on, step=told.get("open"), vote=vote)
    if "result" in told:
        kind = "offer_vote" if vote.about == "offer" else "ballot_result"
        yield _placed(kind, f"{wording.result(vote)}.", when=vote.closed_on, step=told["result"], vote=vote)
    elif "closed" in told or vote.closed_on != UNKNOWN:
        happened = "closed" if vote.status == "closed" else "was due to close"
        text = f"{wording.start(name)} {happened}."
        yield _placed("ballot_closed", text, when=vote.closed_on, step=told.get("closed"), vote=vote)


def _placed(kind: str, text: str, *, when: When, step: Step | None, vote: Vote) -> _Placed:
    entry = Entry(kind, text, when, step.evidence if step else vote.evidence)
    return _Placed(entry, when.earliest or (vote.day_of(step) if step else None))


def _of_action(action: Action) -> _Placed:
    subject = wording.action(action) + (f" ({wording.squeezed(action.group)})" if action.group else "")
    if action.ends_on.day and action.ends_on.day > (action.starts_on.latest or date.min):
        subject += f" lasting until {wording.day(action.ends_on.day)}"
    happened = _moved(action) if action.moved_to.day else _course(action)
    text = wording.start(happened.format(subject))
    printed = min((step.on for step in action.history if step.on), default=None)
    evidence = dict.fromkeys((*action.evidence, *(each for check in action.checks for each in check.evidence)))
    told = " ".join([f"{text}.", *(f"Check: {check.reason}." for check in action.checks)])
    return _Placed(Entry("action", told, action.starts_on, tuple(evidence)), action.starts_on.earliest or printed)


def _of_mandate(mandate: Mandate) -> _Placed:
    """Its end; its beginning is the result."""
    verb = "covers" if mandate.last else "lets begin"
    text = f"The last day on which the ballot that closed on {wording.day(mandate.first)} {verb} {wording.covered(mandate)}"
    agreed = f"; {wording.day(mandate.if_agreed)} if union and employer agree" if mandate.if_agreed else ""
    return _Placed(
        Entry("mandate_end", f"{text}{agreed}.", When(mandate.ends, mandate.ends), mandate.evidence), mandate.ends
    )


def _moved(action: Action) -> str:
    """As ``_course``, of what another day stands in the place of: 'this day' only where the entry bears one."""
    assert action.moved_to.day
    to = wording.day(action.moved_to.day)
    return (
        f"{{}} set for {_its_day(action)} was moved to {to}" if action.starts_on.earliest else f"{{}} was moved to {to}"
    )


def _course(action: Action) -> str:
    """What came of it, with '{}' for what it is: 'A strike was announced for this day' where the entry bears that day."""
    if action.starts_on.earliest is None or action.status not in SET_FOR:
        return COURSE[action.status]
    if action.status in OFF and (action.had_begun or action.may_have_begun):
        since = "that began on" if action.had_begun else "of"
        return f"{{}} {since} {_its_day(action)} was {action.status.replace('_', ' ')}"
    return SET_FOR[action.status].format("{}", _its_day(action))


def _its_day(action: Action) -> str:
    return "this day" if action.starts_on.day else "a day in this time"


def _of_offer(offer: Offer, step: Step) -> _Placed:
    """What it was stands in the first entry, what became of it in a later one."""
    kind = "settlement" if step.status == "accepted" else OFFERS.get(offer.kind, "offer")
    outcome = "" if step.status == "made" else f" {step.status}"
    what = wording.squeezed(offer.what).rstrip(".,;: ") if step == offer.history[0] else ""
    text = f"{wording.start(wording.offer(offer))} was reported{outcome}" + (f": {what}" if what else "")
    return _Placed(Entry(kind, f"{text}.", When(step.on, step.on), step.evidence), step.on)


def _of_talks(talks: Talks) -> _Placed:
    kind = "settlement" if talks.status == "settled" else "talks"
    return _Placed(Entry(kind, TALKS[talks.status], talks.on, talks.evidence), talks.on.earliest or talks.reported_on)
