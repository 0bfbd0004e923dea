"""The sentences a summary may hold, one function each. PURE.

Each returns the sentence, or None where the facts do not bear it. No clock: what was announced 'was announced for' its
day, and what took place did so only when it was reported to have. A sentence carries the evidence of all that it tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from disputes import wording
from disputes.facts import Action, Allowance, Evidence, Facts, Position, Sentence, Vote
from disputes.resolution.stage import standing

PLURALS = {
    "strike": "strikes were",
    "asos": "action short of a strike was",
    "overtime_ban": "overtime bans were",
    "work_to_rule": "works-to-rule were",
    "lockout": "lockouts were",
}
AT_MOST = 3
"""Names, figures or days told in one sentence."""
WORDS_OF_A_POSITION = 18
"""A longer clause is left to the page: it is shown whole or not at all."""


def matter(facts: Facts) -> Sentence | None:
    """Who is in dispute with whom, over what."""
    parties = [*facts.unions, *facts.employers]
    if not parties:
        return None
    issues = [wording.ISSUES[issue] for issue in facts.issues if issue in wording.ISSUES]
    over = wording.listed((issues or [wording.CAUSES[cause] for cause in facts.causes])[:AT_MOST] or [""])
    sides = [
        wording.some([wording.named(party.name) for party in side], at_most=AT_MOST)
        for side in (facts.unions, facts.employers)
        if side
    ]
    who = f"between {sides[0]} and {sides[1]}" if len(sides) == 2 else f"involving {sides[0]}"
    text = f"The dispute {who} is over {over}." if over else f"There is a dispute {who}."
    return Sentence(text, _evidence(parties))


def members(facts: Facts) -> Sentence | None:
    """How many people, with the other figures given."""
    counted = facts.members_affected
    if counted is None:
        return None
    are = "is" if counted.value == 1 else "are"
    people = "person" if counted.value == 1 else "people"
    text = f"{wording.start(wording.figure(counted))} {people} {are} reported to be affected"
    others = facts.other_figures[:AT_MOST]
    if others:
        shown = wording.listed(
            wording.figure(f) + (f" ({wording.squeezed(f.said_by)})" if f.said_by else "") for f in others
        )
        text += f"; {'another figure given is' if len(others) == 1 else 'other figures given are'} {shown}"
    return Sentence(f"{text}.", _evidence([counted, *others]))


def benefits(facts: Facts) -> Sentence | None:
    """The allowances and other benefits in dispute."""
    shown = facts.allowances[:AT_MOST]
    if not shown:
        return None
    return Sentence(f"At issue: {'; '.join(_allowance(a) for a in shown)}.", _evidence(shown))


def ballot(facts: Facts) -> Sentence | None:
    """The last ballot that is on record."""
    if not facts.votes:
        return None
    vote = facts.votes[-1]
    return Sentence(f"{_ballot(vote)}.", vote.evidence)


def coming(facts: Facts) -> Sentence | None:
    """What was announced and not called off, after the last that is known to have happened."""
    happened = [
        a.starts_on.latest for a in facts.actions if a.status in ("under_way", "took_place") and a.starts_on.latest
    ]
    announced = [a for a in facts.actions if a.status in ("announced", "notified")]
    after = [a for a in announced if not (happened and a.starts_on.latest) or a.starts_on.latest > max(happened)]
    return _of_one_kind(after, done="announced", joint="for")


def happened(facts: Facts) -> Sentence | None:
    """The last action that is reported under way or to have taken place."""
    done = [action for action in facts.actions if action.status in ("under_way", "took_place")]
    if not done:
        return None
    last = done[-1]
    took_place = "took place" if last.status == "took_place" else "was reported under way"
    text = f"{wording.start(wording.action(last))} {took_place} {_course(last)}".rstrip()
    return Sentence(f"{text}.", last.evidence)


def ended(facts: Facts) -> Sentence | None:
    """What was last called off or suspended."""
    off = [action for action in facts.actions if action.status in ("suspended", "called_off")]
    if not off:
        return None
    same = [action for action in off if action.status == off[-1].status]
    return _of_one_kind(same[-AT_MOST:], done=same[-1].status.replace("_", " "), joint="set for")


def offer(facts: Facts) -> Sentence | None:
    """The last step of the ladder, above the last claim."""
    if not facts.offers:
        return None
    last = next((o for o in reversed(facts.offers) if o.kind != "pay_claim"), facts.offers[-1])
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
    held = [p for side in ("union", "employer") if (p := _short_position(facts.positions, side))]
    if not held:
        return None
    quoted = [f"{wording.named(p.party)}, “{_clause(p)}”" for p in held]
    articles = "article" if len({e.article for p in held for e in p.evidence[:1]}) == 1 else "articles"
    return Sentence(f"In the words of the {articles}: {'; '.join(quoted)}.", _evidence(held))


def _allowance(benefit: Allowance) -> str:
    text = wording.squeezed(benefit.name)
    if benefit.amount:
        shown = wording.amount(benefit.amount, benefit.currency)
        text += "" if shown in text else f" of {shown}"
    given = [f"paid to {wording.squeezed(benefit.paid_to)}"] if benefit.paid_to else []
    kept = [f"withheld from {wording.squeezed(benefit.withheld_from)}"] if benefit.withheld_from else []
    return f"{text}, {wording.listed([*given, *kept])}" if given or kept else text


def _ballot(vote: Vote) -> str:
    name, opened, closed = (
        wording.start(wording.ballot(vote)),
        wording.dated(vote.opened_on),
        wording.dated(vote.closed_on),
    )
    if vote.status == "result":
        return wording.result(vote) + (f", in a ballot that closed {closed}" if closed else "")
    if vote.status == "closed":
        return f"{name} closed {closed}".rstrip()
    due = [f"to {verb} {on}" for verb, on in (("open", opened), ("close", closed)) if on]
    if vote.status == "announced":
        return f"{name} was announced" + (f", due {wording.listed(due)}" if due else "")
    return f"{name} opened {opened}".rstrip() + (f", due to close {closed}" if closed else "")


def _of_one_kind(actions: Sequence[Action], *, done: str, joint: str) -> Sentence | None:
    """Those of the first kind: 'Strikes were announced for A, B and C.' 'A strike set for A was called off.'"""
    same = [action for action in actions if action.kind == actions[0].kind]
    fixed = [action for action in same if _days(action)]
    shown = fixed or same[:1]
    if not shown:
        return None
    when = wording.some([_days(action) for action in shown], at_most=AT_MOST) if fixed else ""
    if len(shown) == 1:
        subject, verb = wording.action(shown[0]), "was"
    else:
        subject, verb = PLURALS[shown[0].kind].rsplit(" ", 1)
    dates = f" {joint} {when}" if when else ""
    text = f"{subject} {verb} {done}{dates}" if joint == "for" else f"{subject}{dates} {verb} {done}"
    return Sentence(f"{wording.start(text)}.", _evidence(shown[:AT_MOST]))


def _days(action: Action) -> str:
    """'5 November 2025', '4 to 17 February 2025', 'a day between 3 and 9 November 2025', or ''."""
    first, last = action.starts_on.day, action.ends_on.day
    if first and last and first < last:
        return wording.days(first, last, form="{} to {}")
    if first:
        return wording.day(first)
    return f"a day {wording.dated(action.starts_on)}" if action.starts_on.range else ""


def _course(action: Action) -> str:
    """'on 5 November 2025', 'from 4 to 17 February 2025', 'between 3 and 9 November 2025'."""
    first, last = action.starts_on.day, action.ends_on.day
    if first and last and first < last:
        return wording.days(first, last, form=wording.FROM)
    if action.status == "under_way":
        return f"from {wording.day(first)}" if first else ""
    return wording.dated(action.starts_on)


def _short_position(positions: Sequence[Position], side: str) -> Position | None:
    """The latest that fits, and that can stand in marks without marks of its own."""
    fitting = (p for p in positions if p.side == side and p.party and len(p.text.split()) <= WORDS_OF_A_POSITION)
    return next((p for p in fitting if _clause(p) and not set(p.text) & set('"“”')), None)


def _clause(position: Position) -> str:
    return wording.squeezed(position.text).rstrip(" .,;:")


def _evidence(facts: Iterable[Any]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(evidence for fact in facts for evidence in fact.evidence))
