"""The sentences a summary may hold, but for those on industrial action, one function each. PURE.

Each returns the sentence, or None where the facts do not bear it. A sentence carries the evidence of all that it tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from disputes import wording
from disputes.facts import Allowance, Evidence, Facts, Figure, Position, Sentence, Vote
from disputes.resolution.stage import standing

AT_MOST = 3
"""Names, figures or days told in one sentence."""
HAS_ITS_AMOUNT = re.compile(r"[£$€]\s?\d|\d(?:%| per cent)")
"""Of the name of a benefit: 'a £1,250 award'."""
WORDS_OF_A_POSITION = 22
"""A longer clause is left to the page: it is shown whole or not at all."""


def matter(facts: Facts) -> Sentence | None:
    """Who is in dispute with whom, over what."""
    parties = [*facts.unions, *facts.employers]
    if not parties:
        return None
    issues = [wording.ISSUES[issue] for issue in facts.issues if issue in wording.ISSUES]
    over = wording.listed((issues or [wording.CAUSES[cause] for cause in facts.causes])[:AT_MOST])
    text = f"The dispute {_between(facts)} is over {over}." if over else f"There is a dispute {_between(facts)}."
    return Sentence(text, tuple(dict.fromkeys((*evidence_of(parties), *facts.matter))))


def _between(facts: Facts) -> str:
    """'between A and B', 'between A and B on one side and C on the other', 'involving A'."""
    named = [[wording.named(party.name) for party in side] for side in (facts.unions, facts.employers) if side]
    shown = [wording.some(names, at_most=AT_MOST) for names in named]
    if len(shown) == 1:
        return f"involving {shown[0]}"
    if max(map(len, named)) == 1:
        return f"between {shown[0]} and {shown[1]}"
    return f"between {shown[0]} on one side and {shown[1]} on the other"


def members(facts: Facts) -> Sentence | None:
    """How many people, with the other figures given."""
    counted = facts.members_affected
    if counted is None or not wording.makes_sense(counted):
        return None
    people = "person is" if counted.value == 1 else "people are"
    text = f"{wording.start(wording.figure(counted))} {people} reported to be affected"
    others = [other for other in facts.other_figures if wording.makes_sense(other)][:AT_MOST]
    if others:
        given = "another figure given is" if len(others) == 1 else "other figures given are"
        text += f"; {given} {wording.listed(_figure(other) for other in others)}"
    return Sentence(f"{text}.", evidence_of([counted, *others]))


def roles(facts: Facts) -> Sentence | None:
    """What their work is."""
    shown = facts.roles[:AT_MOST]
    named = [wording.within(role.name) for role in shown]
    if not named:
        return None
    return Sentence(f"Roles named include {wording.listed(named)}.", evidence_of(shown))


def benefits(facts: Facts) -> Sentence | None:
    """The allowances and other benefits in dispute."""
    shown = facts.allowances[:AT_MOST]
    if not shown:
        return None
    return Sentence(f"Benefits at issue include {'; '.join(_allowance(a) for a in shown)}.", evidence_of(shown))


def ballot(facts: Facts) -> Sentence | None:
    """The last ballot on action that is on record, or else on members' opinion of it."""
    votes = [vote for vote in facts.votes if vote.about == "action"] or facts.votes
    asked = [vote for vote in votes if vote.about != "offer"]
    return Sentence(f"{_ballot(asked[-1])}.", asked[-1].evidence) if asked else None


def mandate(facts: Facts) -> Sentence | None:
    """How long the last ballot on record covers action; nothing once it is settled."""
    if not facts.mandates or facts.stage == "settled":
        return None
    last = facts.mandates[-1]
    return Sentence(f"{wording.mandate(last)}.", last.evidence)


def vote_on_offer(facts: Facts) -> Sentence | None:
    votes = [vote for vote in facts.votes if vote.about == "offer"]
    return Sentence(f"{_ballot(votes[-1])}.", votes[-1].evidence) if votes else None


def offer(facts: Facts) -> Sentence | None:
    """The last step of the ladder, above the last claim; of several told on one day the first told."""
    if not facts.offers:
        return None
    steps = [offer for offer in facts.offers if offer.kind != "pay_claim"] or facts.offers
    last = next(step for step in steps if (step.kind, step.on) == (steps[-1].kind, steps[-1].on))
    outcome = "was reported" if last.status == "made" else f"was reported {last.status}"
    by = f" from {wording.named(last.by)}" if last.by else ""
    return Sentence(f"{wording.start(wording.offer(last))}{by} {outcome}.", last.evidence)


def settled(facts: Facts) -> Sentence | None:
    if facts.stage != "settled":
        return None
    evidence = standing(facts).evidence
    return Sentence("The dispute was reported settled.", evidence) if evidence else None


def sides(facts: Facts) -> Sentence | None:
    """What each side holds, in the words of the text and marked as such."""
    held: list[Position] = []
    for side in ("union", "employer"):
        position = _short_position(facts.positions, side)
        if position and position.party not in [other.party for other in held]:
            held.append(position)
    if not held:
        return None
    articles = "article" if len({e.article for p in held for e in p.evidence[:1]}) == 1 else "articles"
    return Sentence(f"In the words of the {articles}, {'; '.join(map(_held, held))}.", evidence_of(held))


def _held(position: Position) -> str:
    clause = f"“{_clause(position)}”"
    return clause if _names_itself(position) else f"the position of {wording.named(position.party)} is {clause}"


def _figure(counted: Figure) -> str:
    return wording.figure(counted) + (f" ({wording.squeezed(counted.said_by)})" if counted.said_by else "")


def _allowance(benefit: Allowance) -> str:
    text = wording.one_of(wording.squeezed(benefit.name))
    if benefit.amount and benefit.currency and not HAS_ITS_AMOUNT.search(text):
        text += f" of {wording.amount(benefit.amount, benefit.currency)}"
    given = [f"paid to {wording.within(benefit.paid_to)}"] if benefit.paid_to else []
    kept = [f"withheld from {wording.within(benefit.withheld_from)}"] if benefit.withheld_from else []
    return f"{text}, {wording.listed([*given, *kept])}" if given or kept else text


def _ballot(vote: Vote) -> str:
    name = wording.start(wording.ballot(vote))
    opened, closed = wording.dated(vote.opened_on), wording.dated(vote.closed_on)
    if vote.opened_on.earliest and vote.closed_on.latest and vote.closed_on.latest < vote.opened_on.earliest:
        opened = closed = ""  # One of them is misread, and which cannot be told.
    if vote.status == "result":
        return _result(wording.result(vote), closed)
    if vote.status == "closed":
        return f"{name} closed {closed}".rstrip()
    due = [f"to {verb} {on}" for verb, on in (("open", opened), ("close", closed)) if on]
    if vote.status == "announced":
        return f"{name} was announced" + (f", due {wording.listed(due)}" if due else "")
    return f"{name} opened {opened}".rstrip() + (f", due to close {closed}" if closed else "")


def _result(text: str, closed: str) -> str:
    """With the day of the close, and the ballot named once."""
    if not closed:
        return text
    if text.startswith("Members"):
        return (
            f"{text} that closed {closed}" if text.endswith(" ballot") else f"{text}, in a ballot that closed {closed}"
        )
    return f"{text}{'' if text.endswith(' held') else ','} and closed {closed}"


def _short_position(positions: Sequence[Position], side: str) -> Position | None:
    """The latest that fits, and that can stand in marks without marks of its own."""
    fitting = (p for p in positions if p.side == side and p.party and len(p.text.split()) <= WORDS_OF_A_POSITION)
    return next((p for p in fitting if _clause(p) and not set(p.text) & set('"“”')), None)


def _names_itself(position: Position) -> bool:
    """The words say whose they are, by a name or its abbreviation: 'Northgate insists ...'."""
    name, _, abbreviation = position.party.partition("(")
    forms = (name.strip(), abbreviation.strip(" )"))
    return any(re.search(rf"\b{re.escape(form)}\b", position.text) for form in forms if form)


def _clause(position: Position) -> str:
    """What is held, without the 'that' it hung on in the text."""
    return wording.squeezed(position.text).removeprefix("that ").rstrip(" .,;:")


def evidence_of(facts: Iterable[Any]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(evidence for fact in facts for evidence in fact.evidence))
