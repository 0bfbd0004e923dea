"""What reports of a dispute say against one another: figures, days, and whether it took place. PURE over a dispute with its
facts: actions, votes and roles."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Any

from articles.dates import day_words, range_words
from articles.names import fold
from disputes import plain_words
from disputes.models import AffectedRole, Dispute, IndustrialAction, Vote
from disputes.resolution.blocks import OFF

BESIDE = "The first one leads; the others stand beside it with who said them."
LATEST = "The ledger keeps all of them; the status is the last of them."
TWO_BLOCKS = "Both stand, as two blocks of action."


@dataclass(frozen=True, slots=True)
class Said:
    """One of the things that are said, in words, with what it rests on (selectors)."""

    words: str
    evidence: list[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Difference:
    """``what`` tells it from others of its dispute, ``predicate`` is that of the claims behind it, ``shown`` what comes of it."""

    what: str
    line: str
    predicate: str
    said: Sequence[Said]
    shown: str = BESIDE


def differences(dispute: Dispute) -> Iterator[Difference]:
    if len(dispute.members_figures) > 1:
        said = [Said(_count(figure), figure["evidence"]) for figure in dispute.members_figures]
        yield Difference("members", "The figures of members affected differ", "members_affected", said)
    for vote in dispute.votes.all():
        yield from _of_vote(vote)
    actions = list(dispute.actions.all())
    for action in actions:
        yield from _of_action(action)
    for one, other in combinations(actions, 2):
        yield from _of_days(one, other)
    for role in dispute.roles.all():
        yield from _of_role(role)


def _of_vote(vote: Vote) -> Iterator[Difference]:
    if vote.differing:
        line = f"Reports of a ballot differ in {_fields(vote.differing)}"
        yield Difference("ballot", line, "ballot", _beside("the result that is shown", vote))


def _of_role(role: AffectedRole) -> Iterator[Difference]:
    if role.differing:
        line = f"Reports differ in how many {role.name} there are"
        standing = f"{role.headcount_qualifier} {role.headcount:,}".strip()
        yield Difference(f"role/{fold(role.name)}", line, "affected_role", _beside(standing, role))


def _of_action(action: IndustrialAction) -> Iterator[Difference]:
    called = called_action(action)
    if action.differing:
        line = f"Reports of the {called} differ in {_fields(action.differing)}"
        yield Difference(f"action/{called}", line, "industrial_action", _beside("what is shown", action))
    steps = told_against(action)
    if steps:
        said = [Said(_step(step), step["evidence"]) for step in steps]
        line = f"Reports differ in whether the {called} took place"
        yield Difference(f"course/{called}", line, "industrial_action", said, LATEST)


def _of_days(one: IndustrialAction, other: IndustrialAction) -> Iterator[Difference]:
    if overlap(one, other):
        said = [Said(f"{called_action(each)}, {_status(each.status)}", each.evidence) for each in (one, other)]
        line = f"Reports differ in days of action ({_kind(one)})"
        what = f"days/{called_action(one)}/{called_action(other)}"
        yield Difference(what, line, "industrial_action", said, TWO_BLOCKS)


def told_against(action: IndustrialAction) -> list[Mapping[str, Any]]:
    """The steps by which it was off and yet took place: off before its first day, or only after its last.

    What was called off between them was the rest of it, and what came back on meanwhile is no contradiction.
    """
    steps: list[Mapping[str, Any]] = action.history
    first, last = action.starts_on_latest, action.ends_on_latest or action.starts_on_latest
    for place, happened in enumerate(steps):
        if happened["status"] != "took_place":
            continue
        before = _last_turn(steps[:place])
        if before and (before["on"] is None or first is None or date.fromisoformat(before["on"]) < first):
            return [before, happened]
        after = next((step for step in steps[place:] if step["status"] in OFF), None)
        if after and (after["on"] is None or last is None or date.fromisoformat(after["on"]) > last):
            return [happened, after]
    return []


def _last_turn(steps: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """The calling-off that stands at the end of these steps."""
    turns = [step for step in steps if step["status"] in (*OFF, "resumed")]
    return turns[-1] if turns and turns[-1]["status"] in OFF else None


def overlap(one: IndustrialAction, other: IndustrialAction) -> bool:
    """Two blocks of one kind and, as far as is told, of the same people share days, none of the two being off."""
    if one.kind != other.kind or {one.status, other.status} & set(OFF) or not _same_people(one.group, other.group):
        return False
    if one.starts_on is None or other.starts_on is None:
        return False
    return one.starts_on <= _last_day(other) and other.starts_on <= _last_day(one)


def _last_day(action: IndustrialAction) -> date:
    assert action.starts_on is not None
    return action.ends_on or action.starts_on


def _same_people(one: str, other: str) -> bool:
    return not one or not other or bool(set(fold(one).split()) & set(fold(other).split()))


# ---- in words --------------------------------------------------------------------------------------


def _beside(standing: str, fact: Vote | IndustrialAction | AffectedRole) -> list[Said]:
    return [Said(standing, fact.evidence), *(Said(_other(other), other["evidence"]) for other in fact.differing)]


def _other(other: Mapping[str, Any]) -> str:
    """'Members taking part: 300, according to the company'."""
    by = f", according to {other['said_by']}" if other.get("said_by") else ""
    name = plain_words.figure_name(other["field"])
    return f"{name}: {plain_words.value_given(other)}{by}"


def _count(figure: Mapping[str, Any]) -> str:
    """'about 1,200, according to the union'."""
    by = f", according to {figure['said_by']}" if figure.get("said_by") else ""
    return f"{figure.get('qualifier', '')} {figure['value']:,}{by}".strip()


def _fields(others: Sequence[Mapping[str, Any]]) -> str:
    names = (plain_words.figure_name(other["field"]) for other in others)
    return ", ".join(sorted({f"{name[:1].lower()}{name[1:]}" for name in names}))


def _step(step: Mapping[str, Any]) -> str:
    on = f", printed {day_words(date.fromisoformat(step['on']))}" if step["on"] else ", undated"
    return f"{_status(step['status'])}{on}"


def _status(code: str) -> str:
    return plain_words.plain(code, family="status").lower()


def _kind(action: IndustrialAction) -> str:
    return plain_words.plain(action.kind, family="action").lower()


def called_action(action: IndustrialAction) -> str:
    """'strike of 3 to 5 March 2026'."""
    if action.starts_on is None:
        days = action.starts_on_written
    else:
        last = _last_day(action)
        days = " to ".join(range_words(action.starts_on, last)) if last > action.starts_on else day_words(last)
    return f"{_kind(action)} of {days}" if days else _kind(action)
