"""Which dispute is it? PURE: a function of the articles' claims and of people's decisions, whatever their order.

The rule that compares two articles is ``disputes.identity.compare``; ``disputes.joining`` groups by it. docs/linking.md tells both.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from disputes import joining
from disputes.identity import Comparison, Decision, Node, NodeId, Terms, compare
from disputes.names import slug_of
from disputes.profiles import Profile

__all__ = ["Block", "Comparison", "Decision", "Link", "Node", "Proposal", "Terms", "compare", "link", "main_issue"]

# The telling issue names a dispute better than the common one.
SPECIFIC_FIRST = (
    "hybrid_working", "allowance", "pensions", "recognition", "outsourcing", "discipline", "safety", "job_cuts",
    "working_hours", "staffing", "conditions", "pay", "other",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Link:
    node: Node
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A link that an editor has to accept before it counts; ``dispute`` is the address of the one it would join."""

    link: Link
    dispute: str


@dataclass(frozen=True, slots=True)
class Block:
    """The disputes found among some nodes, each with its address; what may belong to one; and what fits none or several."""

    disputes: Mapping[str, tuple[Link, ...]]
    proposed: tuple[Proposal, ...] = ()
    unsure: tuple[Link, ...] = ()


def link(nodes: Iterable[Node], decisions: Iterable[Decision] = (), *, names: Mapping[str, str] | None = None) -> Block:
    """Group the nodes into disputes; ``names`` tells what the parties behind the keys are called in an address."""
    ordered = sorted(set(nodes), key=lambda node: node.id)
    grouped = joining.group(ordered, tuple(decisions))
    addressed = _addressed(grouped.groups, names or {})
    address = {node.id: slug for slug, members in addressed.items() for node in members}
    aside = [
        (each.beside, Link(each.node, each.comparison.score, each.comparison.reasons))
        for each in sorted(grouped.aside, key=lambda each: each.node.id)
    ]
    return Block(
        disputes={slug: tuple(_links(members)) for slug, members in sorted(addressed.items())},
        proposed=tuple(Proposal(link, address[group]) for group, link in aside if group),
        unsure=tuple(link for group, link in aside if not group),
    )


def _addressed(groups: Sequence[Sequence[Node]], names: Mapping[str, str]) -> dict[str, Sequence[Node]]:
    """Each group under an address that is a function of its nodes; the earlier of two alike keeps the plain one."""
    alike: dict[str, list[Sequence[Node]]] = defaultdict(list)
    for group in groups:
        alike[_slug(group, names)].append(group)
    return {
        slug if number == 1 else f"{slug}-{number}": group
        for slug, same in alike.items()
        for number, group in enumerate(sorted(same, key=_place), start=1)
    }


def _place(group: Sequence[Node]) -> tuple[date, NodeId]:
    return min((node.when or date.max, node.id) for node in group)


def _links(group: Sequence[Node]) -> Iterable[Link]:
    """Why each node is here: its best fit among the others, so that the reasons do not depend on the order of joining."""
    profile = Profile(group)
    for node in group:
        best = profile.best_fit(node)
        if best.score == 0.0:
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
