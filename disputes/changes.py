"""What changed between two states of one dispute. PURE: Facts and Facts to changes in words, each with its evidence.

A fact is recognised again by what it is called, else by the words it rests on: facts keep their evidence and gain more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from disputes import plain_words, wording
from disputes.facts import Action, Cost, Evidence, Facts, Figure, Offer, Role, Talks, Vote, When
from disputes.resolution.stage import standing


@dataclass(frozen=True, slots=True)
class Change:
    """One fact gained, lost or altered. ``evidence`` is that of what is held after; of what is lost, that of before."""

    kind: Literal["gained", "lost", "altered"]
    family: str
    before: str
    after: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """A fact in words; ``key`` is what it is called, as far as that stays the same."""

    family: str
    key: tuple[object, ...]
    text: str
    evidence: tuple[Evidence, ...]


def changes(before: Facts, after: Facts) -> tuple[Change, ...]:
    """In the order of the facts after; what is lost comes at the end of its family."""
    was, now = _by_family(before), _by_family(after)
    return tuple(change for family in FAMILIES for change in _between(was[family], now[family]))


def _between(was: Sequence[_Told], now: Sequence[_Told]) -> Iterator[Change]:
    pairs = _pairs(was, now)
    for at, new in enumerate(now):
        old = was[pairs[at]] if at in pairs else None
        if old is None:
            yield Change("gained", new.family, "", new.text, new.evidence)
        elif old.text != new.text:
            yield Change("altered", new.family, old.text, new.text, new.evidence)
    kept = set(pairs.values())
    for at, old in enumerate(was):
        if at not in kept:
            yield Change("lost", old.family, old.text, "", old.evidence)


def _pairs(was: Sequence[_Told], now: Sequence[_Told]) -> dict[int, int]:
    """Place after -> place before of the same fact; the likeliest pairs first, each fact once."""
    alike = [(_likeness(old, new), a, b) for a, new in enumerate(now) for b, old in enumerate(was)]
    pairs: dict[int, int] = {}
    for likeness, a, b in sorted(alike, key=lambda each: (*(-part for part in each[0]), each[1], each[2])):
        if any(likeness) and a not in pairs and b not in pairs.values():
            pairs[a] = b
    return pairs


def _likeness(old: _Told, new: _Told) -> tuple[int, int, int]:
    """Same words, same name, words that both rest on."""
    return int(old.text == new.text), int(old.key == new.key), len(set(old.evidence) & set(new.evidence))


# ---- facts in words --------------------------------------------------------------------------------

FAMILIES = (
    "stage", "union", "employer", "matter", "members affected", "ballot", "mandate", "action", "offer", "allowance", "role",
    "position", "talks", "cost",
)  # fmt: skip


def _by_family(facts: Facts) -> defaultdict[str, list[_Told]]:
    found: defaultdict[str, list[_Told]] = defaultdict(list)
    for told in _all_told(facts):
        found[told.family].append(told)
    return found


def _all_told(facts: Facts) -> Iterator[_Told]:
    yield from _of_the_whole(facts)
    for vote in facts.votes:
        yield _Told("ballot", (vote.about, vote.closed_on), _vote(vote), vote.evidence)
    for mandate in facts.mandates:
        yield _Told("mandate", (mandate.first,), wording.mandate(mandate), mandate.evidence)
    for action in facts.actions:
        yield _Told("action", (action.kind, action.starts_on, action.group), _action(action), action.evidence)
    for offer in facts.offers:
        yield _Told("offer", (offer.kind, offer.amount or offer.what, offer.unit), _offer(offer), offer.evidence)
    for allowance in facts.allowances:
        sum_ = wording.amount(allowance.amount, allowance.currency) if allowance.amount else ""
        text = _sentence(
            allowance.name, sum_, _if("paid to", allowance.paid_to), _if("not to", allowance.withheld_from)
        )
        yield _Told("allowance", (allowance.name,), text, allowance.evidence)
    for role in facts.roles:
        yield _Told("role", (role.name,), _role(role), role.evidence)
    for position in facts.positions:
        text = f"{wording.squeezed(position.party)}: {wording.squeezed(position.text)}"
        yield _Told("position", (position.text,), text, position.evidence)
    for talks in facts.talks:
        yield _Told("talks", (talks.on,), _talks(talks), talks.evidence)
    for cost in facts.costs:
        yield _Told("cost", (cost.said_by, cost.whose, cost.per), _cost(cost), cost.evidence)


def _of_the_whole(facts: Facts) -> Iterator[_Told]:
    stage = standing(facts)
    if stage.evidence:
        yield _Told("stage", (), plain_words.plain(facts.stage, family="stage_sentence"), stage.evidence)
    for family, parties in (("union", facts.unions), ("employer", facts.employers)):
        yield from (_Told(family, (party.name,), wording.squeezed(party.name), party.evidence) for party in parties)
    issues = [wording.ISSUES[issue] for issue in facts.issues if issue in wording.ISSUES]
    matter = wording.listed(issues or [wording.CAUSES[cause] for cause in facts.causes])
    if matter:
        yield _Told("matter", (), wording.start(matter), facts.matter)
    for figure in (facts.members_affected, *facts.other_figures):
        if figure:
            yield _Told("members affected", (figure.said_by, figure.value), _members(figure), figure.evidence)


def _members(figure: Figure) -> str:
    return _sentence(wording.people(figure, "member"), _if("according to", figure.said_by))


def _vote(vote: Vote) -> str:
    if vote.status == "result":
        return _sentence(wording.result(vote), _if("closed", wording.dated(vote.closed_on)), _counted(vote))
    status = plain_words.plain(vote.status, family="status").lower()
    opens, closes = _if("from", _day(vote.opened_on)), _if("to", _day(vote.closed_on))
    return _sentence(wording.start(wording.ballot(vote)), opens, closes, status)


def _counted(vote: Vote) -> str:
    if vote.papers_returned is None or vote.entitled_to_vote is None:
        return ""
    return (
        f"{wording.number(vote.papers_returned)} papers from {wording.number(vote.entitled_to_vote)} entitled to vote"
    )


def _action(action: Action) -> str:
    day = wording.dated(action.starts_on) or wording.squeezed(action.starts_on.written)
    until = "" if action.ends_on in (action.starts_on, When()) else _if("until", _day(action.ends_on))
    status = plain_words.plain(action.status, family="status").lower()
    what = " ".join(filter(None, [wording.start(wording.action(action)), _if("by", action.group), day, until]))
    return "; check: ".join([f"{what}: {status}", *(check.reason for check in action.checks)])


def _offer(offer: Offer) -> str:
    """What it was is told where there is no figure: each article puts that in words of its own."""
    what = "" if offer.amount else wording.squeezed(offer.what)
    status = plain_words.plain(offer.status, family="status").lower()
    return f"{wording.start(wording.offer(offer))}{f' ({what})' if what else ''}: {status}"


def _role(role: Role) -> str:
    count = f"{role.qualifier} {wording.number(role.headcount)}".strip() if role.headcount is not None else ""
    return _sentence(wording.start(role.name), count)


def _talks(talks: Talks) -> str:
    return _sentence(f"Talks {talks.status}", wording.dated(talks.on))


def _cost(cost: Cost) -> str:
    return _sentence(wording.cost(cost), _if("according to", cost.said_by))


def _day(when: When) -> str:
    return wording.day(when.day) if when.day else wording.squeezed(when.written)


def _if(word: str, stated: str | None) -> str:
    return f"{word} {wording.squeezed(stated)}" if stated else ""


def _sentence(*parts: str) -> str:
    """The parts that are stated, with commas."""
    return ", ".join(part for part in parts if part)
