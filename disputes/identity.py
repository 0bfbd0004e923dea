"""The identity rule: are two articles on one dispute? PURE. docs/linking.md tells it in words, with examples.

It is the rule the Office for National Statistics uses for stoppages: one employer, one union, specific issues;
another reason, or five full calendar months of silence, makes another dispute.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from disputes.names import is_description, same_party

SILENCE_MONTHS = 5
NEAR_DAYS = 61

ACCEPT = 0.66
"""From here on two articles are linked."""
PROPOSE = 0.55
"""From here on a link is proposed to editors; below, there is none."""

NodeId = tuple[str, int]
Names = frozenset[str]


@dataclass(frozen=True, slots=True)
class Terms:
    """Who is in dispute with whom over what. Parties are keys that all names of one organisation share.

    ``known`` are those of the keys that stand for confirmed organisations.
    """

    unions: Names
    employers: Names
    issues: Names
    known: Names = frozenset()

    @property
    def names_a_union(self) -> bool:
        return any(not is_description(key) for key in self.unions)


@dataclass(frozen=True, slots=True)
class Node:
    """One article's claim that there is a dispute.

    ``id`` is (sha256 of the article, index of the dispute in it).
    ``when`` is the published day, else the earliest day the text itself states.
    """

    id: NodeId
    terms: Terms
    when: date | None = None

    @property
    def unions(self) -> Names:
        return self.terms.unions

    @property
    def employers(self) -> Names:
        return self.terms.employers

    @property
    def issues(self) -> Names:
        return self.terms.issues

    @property
    def is_complete(self) -> bool:
        """Enough is stated to found a dispute on; the others only join one."""
        return bool(self.terms.names_a_union and self.employers and self.issues and self.when)


@dataclass(frozen=True, slots=True)
class Decision:
    """A person's word on two articles (by sha256)."""

    kind: Literal["together", "apart"]
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """How alike two claims are: 0 where the identity rule keeps them apart."""

    score: float
    reasons: tuple[str, ...]

    @property
    def is_link(self) -> bool:
        return self.score >= ACCEPT


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two parts say of one another: what it adds to the score (None: they contradict), and why."""

    score: float | None
    reason: str
    shared: bool = False


def compare(a: Node, b: Node) -> Comparison:
    """The identity rule on two nodes, with its reasons. Symmetric.

    What both state must agree: union, employer and a cause, and no five full months between them. What one leaves out
    counts less than what they share; a union that is only described ('teaching unions') counts nothing. A party must be shared.
    """
    return summed(agreements(a.terms, b.terms), nearness(a.when, b.when))


def best_possible(node: Node) -> float:
    """The score of the best fit that this node can have with any."""
    same = Node(
        node.id, Terms(*(words or frozenset("?") for words in (node.unions, node.employers, node.issues))), node.when
    )
    return compare(node, same).score


def agreements(a: Terms, b: Terms) -> tuple[Agreement, Agreement, Agreement]:
    known = a.known | b.known
    return (
        _party(a.unions, b.unions, what="union", known=known),
        _party(a.employers, b.employers, what="employer", known=known),
        _agreement(a.issues, b.issues, what="cause", weight=0.2),
    )


def summed(terms: tuple[Agreement, Agreement, Agreement], near: Agreement) -> Comparison:
    parts = (*terms, near)
    against = tuple(part.reason for part in parts if part.score is None)
    if against or not any(party.shared for party in terms[:2]):
        return Comparison(0.0, against or ("no party in common",))
    return Comparison(round(sum(part.score or 0.0 for part in parts), 3), tuple(part.reason for part in parts))


def nearness(left: date | None, right: date | None) -> Agreement:
    if left is None or right is None:
        return Agreement(0.05, "date not stated")
    early, late = sorted((left, right))
    days = (late - early).days
    if full_months_between(early, late) >= SILENCE_MONTHS:
        return Agreement(None, f"{SILENCE_MONTHS} full months of silence")
    return Agreement(0.1 if days <= NEAR_DAYS else 0.05, f"{days} {'day' if days == 1 else 'days'} apart")


def full_months_between(early: date, late: date) -> int:
    """Full calendar months that lie wholly between two days: 31 January to 1 March holds one, February."""
    return max(0, (late.year - early.year) * 12 + late.month - early.month - 1)


def _party(left: Names, right: Names, *, what: str, known: Names) -> Agreement:
    found = _agreement(left, right, what=what, weight=0.35)
    if found.score is not None:
        return found
    if any(is_shorter_name(a, b, known=known) for a in left for b in right):
        return Agreement(0.3, f"same {what} by a shorter name", shared=True)
    if _only_described(left) or _only_described(right):
        return Agreement(0.0, f"{what} only described")
    return found


def _agreement(left: Names, right: Names, *, what: str, weight: float) -> Agreement:
    if left & right:
        return Agreement(weight, f"same {what}", shared=True)
    if left and right:
        return Agreement(None, f"another {what}")
    return Agreement(weight * 0.4, f"{what} not stated")


def is_shorter_name(one: str, other: str, *, known: Names) -> bool:
    """Whether one may be a shorter name of the other. Two that are known apart are two, however alike their names."""
    return same_party(one, other) and not (one in known and other in known)


def _only_described(names: Iterable[str]) -> bool:
    return all(is_description(name) for name in names)
