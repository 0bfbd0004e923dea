"""Disjoint sets of articles that hold to people's decisions. PURE."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from disputes.candidates import Edge, Similar
from disputes.identity import Decision, Node, NodeId
from disputes.names import is_description


@dataclass(slots=True)
class _Parties:
    """Those that the nodes of a group name; who is only described is left out."""

    unions: set[str]
    employers: set[str]

    @staticmethod
    def of(node: Node) -> _Parties:
        return _Parties({key for key in node.unions if not is_description(key)}, set(node.employers))

    def take_in(self, others: _Parties) -> None:
        self.unions |= others.unions
        self.employers |= others.employers

    def contradict(self, others: _Parties, similar: Similar) -> bool:
        """Whether both name unions, or employers, and none of them may be the same."""
        sides = ((self.unions, others.unions), (self.employers, others.employers))
        return any(
            bool(mine and theirs) and not any(a == b or b in similar.get(a, ()) for a in mine for b in theirs)
            for mine, theirs in sides
        )


class Groups:
    """Disjoint sets of nodes that never hold two nodes of one article, or two that a person has set apart."""

    def __init__(self, nodes: Sequence[Node], decisions: Iterable[Decision]) -> None:
        self.apart: dict[str, set[str]] = defaultdict(set)
        self._root = {node.id: node.id for node in nodes}
        self.members: dict[NodeId, list[Node]] = {node.id: [node] for node in nodes}
        self._articles: dict[NodeId, set[str]] = {node.id: {node.id[0]} for node in nodes}
        self._parties = {node.id: _Parties.of(node) for node in nodes}
        main = {node.id[0]: node.id for node in reversed(nodes)}
        decisions = sorted(
            (d for d in decisions if d.left in main and d.right in main), key=lambda d: (d.left, d.right)
        )
        for decision in decisions:
            if decision.kind == "apart":
                self.apart[decision.left].add(decision.right)
                self.apart[decision.right].add(decision.left)
        for decision in decisions:
            if decision.kind == "together":
                self.join_pair(main[decision.left], main[decision.right])

    def find(self, node: NodeId) -> NodeId:
        while self._root[node] != node:
            self._root[node] = self._root[self._root[node]]
            node = self._root[node]
        return node

    def is_alone(self, node: NodeId) -> bool:
        return len(self.members[self.find(node)]) == 1

    def join(self, edges: Iterable[Edge]) -> None:
        for edge in sorted(edges):
            self.join_pair(edge.left, edge.right)

    def join_without_contradiction(self, edges: Iterable[Edge], similar: Similar) -> None:
        """As ``join``; but what leaves a party out never brings together two that name different ones."""
        for edge in sorted(edges):
            left, right = self._parties[self.find(edge.left)], self._parties[self.find(edge.right)]
            if not left.contradict(right, similar):
                self.join_pair(edge.left, edge.right)

    def join_pair(self, a: NodeId, b: NodeId) -> None:
        large, small = sorted((self.find(a), self.find(b)), key=lambda root: (-len(self.members[root]), root))
        if large == small or self.kept_apart(large, small):
            return
        self._root[small] = large
        self.members[large] += self.members.pop(small)
        self._articles[large] |= self._articles.pop(small)
        self._parties[large].take_in(self._parties.pop(small))

    def kept_apart(self, a: NodeId, b: NodeId) -> bool:
        """Two claims of one article are two disputes; and people's decisions hold."""
        few, many = sorted((self._articles[self.find(a)], self._articles[self.find(b)]), key=len)
        return any(sha in many or (sha in self.apart and not many.isdisjoint(self.apart[sha])) for sha in few)

    def all(self) -> list[list[Node]]:
        return sorted((sorted(nodes, key=lambda node: node.id) for nodes in self.members.values()), key=_first_id)


def _first_id(nodes: Sequence[Node]) -> NodeId:
    return nodes[0].id
