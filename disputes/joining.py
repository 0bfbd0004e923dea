"""From articles' claims to groups of one dispute each, by the identity rule and people's decisions. PURE.

The work grows with the number of articles, not with its square: each is compared with its neighbours in time among those that
share union, employer and cause (``candidates``), and with a group by its distinct terms (``profiles``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from disputes import candidates, identity
from disputes.candidates import Similar
from disputes.disjoint import Groups
from disputes.identity import PROPOSE, Comparison, Decision, Node, NodeId
from disputes.profiles import Profile

NAMES_NOBODY = Comparison(0.0, ("names neither union nor employer",))


@dataclass(frozen=True, slots=True)
class Aside:
    """A node that is of no group: proposed for that of another node (``beside``), or unsure."""

    node: Node
    comparison: Comparison
    beside: NodeId | None = None


@dataclass(frozen=True, slots=True)
class Grouped:
    groups: Sequence[Sequence[Node]]
    aside: Sequence[Aside]


def group(nodes: Sequence[Node], decisions: Collection[Decision]) -> Grouped:
    """Firm nodes are grouped first. Each of the rest joins the one group it fits best, or is set aside where it fits that but
    poorly, or several alike. Those that fit none found groups of their own, unless they name neither union nor employer."""
    groups = Groups(nodes, decisions)
    similar = candidates.similar_names(nodes)
    firm = [node for node in nodes if node.is_complete and not candidates.goes_by_a_shorter_name(node, similar)]
    groups.join(candidates.edges_of_firm(firm, apart=groups.apart))
    founded = _Founded(firm, groups, similar)
    firm_ids = {node.id for node in firm}
    others = [node for node in nodes if node.id not in firm_ids]
    choices = {node.id: founded.best_for(node) for node in others if groups.is_alone(node.id)}
    aside = [found for node in others if (found := _set_aside(node, choices.get(node.id)))]
    apart = {each.node.id for each in aside}
    for node in others:
        if choices.get(node.id) and node.id not in apart:
            groups.join_pair(choices[node.id][0].root, node.id)
    alone = [node for node in others if not choices.get(node.id) and node.id not in apart]
    groups.join_without_contradiction(candidates.edges_of_others(alone), similar)
    return Grouped([members for members in groups.all() if members[0].id not in apart], aside)


@dataclass(frozen=True, slots=True)
class _Choice:
    comparison: Comparison
    root: NodeId


def _set_aside(node: Node, choices: Sequence[_Choice] | None) -> Aside | None:
    """None for what joins the one group it fits, or founds its own; no ``choices`` are given for what a person placed."""
    if choices is None:
        return None
    if not choices:
        return None if node.unions or node.employers else Aside(node, NAMES_NOBODY)
    best = choices[0].comparison
    if len(choices) > 1:
        return Aside(node, Comparison(best.score, ("fits several disputes alike", *best.reasons)))
    return None if best.is_link else Aside(node, best, choices[0].root)


class _Founded:
    """The groups of firm nodes, found by the names of their parties."""

    def __init__(self, firm: Sequence[Node], groups: Groups, similar: Similar) -> None:
        self._groups = groups
        self._profiles = {root: Profile(groups.members[root]) for root in {groups.find(node.id) for node in firm}}
        self._named: dict[str, set[NodeId]] = defaultdict(set)
        for node in firm:
            root = groups.find(node.id)
            for key in node.unions | node.employers:
                for name in (key, *similar.get(key, ())):
                    self._named[name].add(root)

    def best_for(self, node: Node) -> list[_Choice]:
        """The groups it fits best of all, if good enough to be proposed at least and open to it; two of them tell enough."""
        roots = set[NodeId]().union(*(self._named.get(key, ()) for key in node.unions | node.employers))
        top, best = PROPOSE, list[_Choice]()
        ceiling = identity.best_possible(node)
        for root in sorted(roots):
            fit = self._profiles[root].best_fit(node)
            if fit.score < top or self._groups.kept_apart(root, node.id):
                continue
            best = [*(best if fit.score == top else ()), _Choice(fit, root)]
            top = fit.score
            if len(best) > 1 and top >= ceiling:
                break
        return best
