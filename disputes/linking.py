"""Which dispute is it? PURE: a function of the articles' claims and of people's decisions, whatever their order.

The identity rule is the one the Office for National Statistics uses for stoppages: one employer, one union, specific issues;
another reason, or five full calendar months of silence, makes another dispute.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from disputes.names import same_party, slug_of

SILENCE_MONTHS = 5
NEAR_DAYS = 61
ACCEPT = 0.65

# The telling issue names a dispute better than the common one.
SPECIFIC_FIRST = (
    "hybrid_working", "allowance", "pensions", "recognition", "outsourcing", "discipline", "safety", "job_cuts",
    "working_hours", "staffing", "conditions", "pay", "other",
)  # fmt: skip

NodeId = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Node:
    """One article's claim that there is a dispute.

    ``id`` is (sha256 of the article, index of the dispute in it).

    Parties are keys that all names of one organisation share.
    ``when`` is the published day, else the earliest day the text itself states.
    """

    id: NodeId
    unions: frozenset[str]
    employers: frozenset[str]
    issues: frozenset[str]
    when: date | None = None

    @property
    def is_complete(self) -> bool:
        """Enough is stated to found a dispute on; the others only join one."""
        return bool(self.unions and self.employers and self.issues and self.when)


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


@dataclass(frozen=True, slots=True)
class Link:
    node: Node
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """The disputes found among some nodes, each with its address, and the nodes that fit none or several."""

    disputes: Mapping[str, tuple[Link, ...]]
    unsure: tuple[Link, ...]


def link(nodes: Iterable[Node], decisions: Iterable[Decision] = (), *, names: Mapping[str, str] | None = None) -> Block:
    """Group the nodes into disputes; ``names`` tells what the parties behind the keys are called in an address.

    Complete nodes are grouped first, best pairs first. Each of the rest joins the one group it fits best; where two fit alike it
    is unsure. Those that fit none found their own, unless they name neither union nor employer.
    """
    ordered = sorted(set(nodes), key=lambda node: node.id)
    groups = _Groups(ordered, tuple(decisions))
    groups.join_pairs([n for n in ordered if n.is_complete])
    unsure = groups.attach([n for n in ordered if not n.is_complete])
    found = [group for group in groups.all() if not (len(group) == 1 and group[0].id in unsure)]
    return Block(
        disputes=_addressed(found, names or {}), unsure=tuple(unsure[node.id] for node in ordered if node.id in unsure)
    )


def compare(a: Node, b: Node) -> Comparison:
    """The identity rule on two nodes, with its reasons. Symmetric."""
    parts = [
        _party(a.unions, b.unions, what="union"),
        _party(a.employers, b.employers, what="employer"),
        _agreement(a.issues, b.issues, what="cause", weight=0.2),
        _nearness(a.when, b.when),
    ]
    if any(score < 0 for score, _ in parts):
        return Comparison(0.0, tuple(reason for score, reason in parts if score < 0))
    return Comparison(round(sum(score for score, _ in parts), 3), tuple(reason for _, reason in parts))


def _party(left: frozenset[str], right: frozenset[str], *, what: str) -> tuple[float, str]:
    score, reason = _agreement(left, right, what=what, weight=0.35)
    if score < 0 and any(same_party(a, b) for a in left for b in right):
        return 0.3, f"same {what} by a shorter name"
    return score, reason


def _agreement(left: frozenset[str], right: frozenset[str], *, what: str, weight: float) -> tuple[float, str]:
    if left & right:
        return weight, f"same {what}"
    if left and right:
        return -1.0, f"another {what}"
    return weight * 0.4, f"{what} not stated"


def _nearness(left: date | None, right: date | None) -> tuple[float, str]:
    if left is None or right is None:
        return 0.05, "date not stated"
    early, late = sorted((left, right))
    days = (late - early).days
    if full_months_between(early, late) >= SILENCE_MONTHS:
        return -1.0, f"{SILENCE_MONTHS} full months of silence"
    return (0.1 if days <= NEAR_DAYS else 0.05), f"{days} {'day' if days == 1 else 'days'} apart"


def full_months_between(early: date, late: date) -> int:
    """Full calendar months that lie wholly between two days: 31 January to 1 March holds one, February."""
    return max(0, (late.year - early.year) * 12 + late.month - early.month - 1)


class _Groups:
    """Disjoint sets of nodes that never hold two nodes a person has set apart."""

    def __init__(self, nodes: Sequence[Node], decisions: Sequence[Decision]) -> None:
        self.by_id = {node.id: node for node in nodes}
        self.root = {node.id: node.id for node in nodes}
        self.members: dict[NodeId, list[Node]] = {node.id: [node] for node in nodes}
        self.apart = {frozenset((d.left, d.right)) for d in decisions if d.kind == "apart"}
        self.together = {frozenset((d.left, d.right)) for d in decisions if d.kind == "together"}
        self._join_decided(nodes)

    def _join_decided(self, nodes: Sequence[Node]) -> None:
        main = {node.id[0]: node for node in reversed(nodes)}
        for pair in sorted(sorted(pair) for pair in self.together):
            if all(sha in main for sha in pair):
                self._join(main[pair[0]], main[pair[1]])

    def join_pairs(self, nodes: Sequence[Node]) -> None:
        pairs = [(compare(a, b), a, b) for i, a in enumerate(nodes) for b in nodes[i + 1 :]]
        fitting = [pair for pair in pairs if pair[0].score >= ACCEPT]
        for _, a, b in sorted(fitting, key=lambda pair: (-pair[0].score, pair[1].id, pair[2].id)):
            self._join(a, b)

    def attach(self, nodes: Sequence[Node]) -> dict[NodeId, Link]:
        """Join each to the one group it fits best; those that fit several alike, or name nobody, are returned."""
        founded = [group for group in self.all() if any(node.is_complete for node in group)]
        choices = {node.id: self._choices(node, founded) for node in nodes}
        unsure: dict[NodeId, Link] = {}
        for node in nodes:
            found = choices[node.id]
            if len(found) == 1:
                self._join(found[0][1], node)
            elif found:
                unsure[node.id] = Link(node, found[0][0].score, ("fits several disputes alike",))
            elif not (node.unions or node.employers):
                unsure[node.id] = Link(node, 0.0, ("names neither union nor employer",))
        self.join_pairs([node for node in nodes if not choices[node.id] and node.id not in unsure])
        return unsure

    def _choices(self, node: Node, groups: Sequence[Sequence[Node]]) -> list[tuple[Comparison, Node]]:
        """The best fit of each group, if good enough, and only the best of those."""
        if len(self.members[self._find(node.id)]) > 1:
            return []
        fits = [
            max(((compare(node, other), other) for other in group), key=lambda fit: (fit[0].score, fit[1].id))
            for group in groups
        ]
        good = [fit for fit in fits if fit[0].score >= ACCEPT and not self._kept_apart([node], self._group(fit[1]))]
        top = max((fit[0].score for fit in good), default=0.0)
        return [fit for fit in good if fit[0].score == top]

    def all(self) -> list[list[Node]]:
        return [self.members[root] for root in sorted(self.members)]

    def _group(self, node: Node) -> list[Node]:
        return self.members[self._find(node.id)]

    def _find(self, node_id: NodeId) -> NodeId:
        while self.root[node_id] != node_id:
            self.root[node_id] = self.root[self.root[node_id]]
            node_id = self.root[node_id]
        return node_id

    def _kept_apart(self, left: Sequence[Node], right: Sequence[Node]) -> bool:
        """Two claims of one article are two disputes; and people's decisions hold."""
        return any(a.id[0] == b.id[0] or frozenset((a.id[0], b.id[0])) in self.apart for a in left for b in right)

    def _join(self, a: Node, b: Node) -> None:
        root_a, root_b = self._find(a.id), self._find(b.id)
        if root_a == root_b or self._kept_apart(self.members[root_a], self.members[root_b]):
            return
        keep, drop = sorted((root_a, root_b))
        self.root[drop] = keep
        self.members[keep] += self.members.pop(drop)


def _addressed(groups: Sequence[Sequence[Node]], names: Mapping[str, str]) -> dict[str, tuple[Link, ...]]:
    """Each group under an address that is a function of its nodes; the earlier of two alike keeps the plain one."""
    alike: dict[str, list[Sequence[Node]]] = defaultdict(list)
    for group in groups:
        alike[_slug(group, names)].append(group)
    addressed = {}
    for slug, same in alike.items():
        for number, group in enumerate(sorted(same, key=_place), start=1):
            addressed[slug if number == 1 else f"{slug}-{number}"] = group
    return {slug: tuple(_links(group)) for slug, group in sorted(addressed.items())}


def _place(group: Sequence[Node]) -> tuple[date, NodeId]:
    return min((node.when or date.max, node.id) for node in group)


def _links(group: Sequence[Node]) -> Iterable[Link]:
    """Why each node is here: its best fit among the others, so that the reasons do not depend on the order of joining."""
    for node in group:
        others = [compare(node, other) for other in group if other is not node]
        best = max(others, key=lambda fit: (fit.score, fit.reasons), default=None)
        if best is None:
            yield Link(node, 1.0, ("the only article on it",))
        elif best.score == 0.0:
            yield Link(node, 1.0, ("an editor put them together",))
        else:
            yield Link(node, best.score, best.reasons)


def _slug(group: Sequence[Node], names: Mapping[str, str]) -> str:
    """employer-union-issue-year, as far as they are stated."""
    years = [str(node.when.year) for node in group if node.when]
    employer = _commonest(key for node in group for key in node.employers)
    union = _commonest(key for node in group for key in node.unions)
    return slug_of(
        names.get(employer, employer),
        names.get(union, union),
        main_issue(issue for node in group for issue in node.issues).replace("_", "-"),
        min(years, default=""),
    )


def _commonest(names: Iterable[str]) -> str:
    counted = Counter(names)
    return min(counted, key=lambda name: (-counted[name], name), default="")


def main_issue(issues: Iterable[str]) -> str:
    """The issue a dispute is called by: the one most articles name, the more telling first; '' where none is stated."""
    counted = Counter(issues)
    return min(counted, key=lambda issue: (-counted[issue], SPECIFIC_FIRST.index(issue)), default="")
