"""Whether the facts are right: one article's reading held against its gold, field by field.

Both are objects in the shapes that ``python -m extraction`` prints. What the gold calls optional counts neither way.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from bench.reading.coverage import cover
from bench.reading.likeness import (
    like_action,
    like_amount,
    like_ballot,
    like_dispute,
    like_role,
    listed,
    number,
    roles_in,
    strings,
)
from bench.reading.quotes import Miss
from bench.reading.tally import Tally, pair

Json = dict[str, Any]
Likeness = Callable[[Json, Json], float]

COUNT_SLACK = 0.02


@dataclass
class Facts:
    """The tallies of one article by field, and what went wrong in it."""

    article: str
    tallies: dict[str, Tally] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)

    def count(self, name: str, *, right: int = 0, gold: int = 0, given: int = 0) -> None:
        self.tallies[name] = self.tallies.get(name, Tally()) + Tally(right, gold, given)

    def miss(self, name: str, what: str, *, wanted: object = "", given: object = "") -> None:
        self.misses.append(Miss(self.article, f"{name} {what}", "", str(wanted), str(given)))


_FIELDS: tuple[tuple[str, str, Likeness], ...] = (
    ("ballots", "ballots", like_ballot),
    ("actions", "actions", like_action),
    ("amounts", "allowances_or_pay", like_amount),
)


def judge(name: str, gold: Json, given: Json) -> Facts:
    """Every field of one article. A text about no dispute has nothing to find but disputes that are none."""
    facts = Facts(name)
    about_one = bool(gold.get("is_dispute"))
    recognised = bool(given.get("is_dispute")) == about_one
    facts.count("is it a dispute", right=recognised, gold=1, given=1)
    pairs = _score(facts, "disputes", listed(gold, "disputes"), listed(given, "disputes"), like_dispute)
    if not about_one:
        return facts
    for wanted, found in pairs:
        _score_issues(facts, wanted, found)
        _score_members(facts, wanted, found)
    for name_, key, likeness in _FIELDS:
        matched = _score(facts, name_, listed(gold, key), listed(given, key), likeness)
        if name_ in ("ballots", "actions"):
            _score_status(facts, f"status of {name_}", matched)
    roles = [*roles_in(gold, "roles"), *({**r, "optional": True} for r in roles_in(gold, "roles_optional"))]
    _score(facts, "roles", roles, list(roles_in(given, "roles")), like_role)
    _score_quotes(facts, listed(gold, "quotes"), listed(given, "quotes"))
    return facts


def _score(
    facts: Facts, name: str, gold: Sequence[Json], given: Sequence[Json], likeness: Likeness
) -> list[tuple[Json, Json | None]]:
    """Count a field whose values are paired one to one; each value that must be found, with what answers it."""
    pairs = pair(gold, given, lambda g, p: likeness(g, p) * (0.999 if g.get("optional") else 1.0))
    required = [i for i, value in enumerate(gold) if not value.get("optional")]
    neutral = {j for i, j in pairs.items() if gold[i].get("optional")}
    right = {pairs[i] for i in required if i in pairs}
    facts.count(name, right=len(right), gold=len(required), given=len(given) - len(neutral))
    for i in required:
        if i not in pairs:
            facts.miss(name, "missed", wanted=_told(gold[i]))
    for j in set(range(len(given))) - right - neutral:
        facts.miss(name, "invented", given=_told(given[j]))
    return [(gold[i], given[pairs[i]] if i in pairs else None) for i in required]


def _score_issues(facts: Facts, gold: Json, given: Json | None) -> None:
    wanted, neutral = set(strings(gold.get("issue"))), set(strings(gold.get("issue_optional")))
    if not wanted | neutral:  # the gold does not tell
        return
    found = set(strings(given.get("issue"))) - (neutral - wanted) if given else set()
    facts.count("issues", right=len(wanted & found), gold=len(wanted), given=len(found))
    if wanted != found:
        facts.miss("issues", "differ", wanted=sorted(wanted), given=sorted(found))


def _score_members(facts: Facts, gold: Json, given: Json | None) -> None:
    accepted = [n for n in map(number, [gold.get("members_affected"), *gold.get("members_alt", [])]) if n is not None]
    found = number(given.get("members_affected")) if given else None
    required = number(gold.get("members_affected")) is not None
    right = found is not None and any(abs(found - n) <= COUNT_SLACK * n for n in accepted)
    if right and not required:
        return
    facts.count("members affected", right=right, gold=required, given=found is not None)
    if right != (required or found is not None):
        facts.miss("members", "differ", wanted=accepted, given=found)


def _score_status(facts: Facts, name: str, matched: Sequence[tuple[Json, Json | None]]) -> None:
    for gold, given in matched:
        right = given is not None and given.get("status") == gold.get("status")
        facts.count(name, right=right, gold=1, given=given is not None)
        if given is not None and not right:
            facts.miss(name, "differs", wanted=_told(gold), given=given.get("status"))


def _score_quotes(facts: Facts, gold: Sequence[Json], given: Sequence[Json]) -> None:
    covered = cover(gold, given)
    facts.tallies |= {"quotes": covered.quotes, "speakers": covered.speakers}
    for quote in covered.missed:
        facts.miss("quotes", "missed", wanted=quote["text"])
    for wanted, found in covered.misnamed:
        facts.miss("speakers", "differ", wanted=wanted["speaker"], given=found.get("speaker"))


def _told(value: Json) -> str:
    """The value in a line, without what is empty and without where it stands."""
    aside = {"evidence", "confidence", "dispute", "key", "causes", "questions"}
    return ", ".join(f"{key}={v}" for key, v in value.items() if v not in (None, [], "") and key not in aside)
