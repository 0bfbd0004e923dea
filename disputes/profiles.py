"""A group of articles by its distinct terms, to compare one more with. PURE."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from disputes import identity
from disputes.identity import Comparison, Node, NodeId, Terms

_agreements = lru_cache(maxsize=1 << 14)(identity.agreements)


NO_OTHER = Comparison(1.0, ("the only article on it",))


class Profile:
    """The nodes of a group by their terms, each in order of time, so that the best fit is found without comparing all."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        self._dated: dict[Terms, list[tuple[date, NodeId]]] = defaultdict(list)
        self._undated: dict[Terms, list[NodeId]] = defaultdict(list)
        for node in nodes:
            if node.when:
                insort(self._dated[node.terms], (node.when, node.id))
            else:
                self._undated[node.terms].append(node.id)

    def best_fit(self, node: Node) -> Comparison:
        """The best comparison of the node with another of the group, of those alike the closest in time."""
        fits = [
            (identity.summed(_agreements(node.terms, terms), identity.nearness(node.when, when)), when)
            for terms, when in self._candidates(node)
        ]
        if not fits:
            return NO_OTHER
        return max(fits, key=lambda fit: (fit[0].score, -_distance(node.when, fit[1]), fit[0].reasons))[0]

    def _candidates(self, node: Node) -> Iterator[tuple[Terms, date | None]]:
        """For each terms the nodes nearest in time, and one without date."""
        for terms, dated in self._dated.items():
            at = bisect_left(dated, (node.when, node.id)) if node.when else 0
            for when, other in dated[max(0, at - 1) : at + 2]:
                if other != node.id:
                    yield terms, when
        for terms, undated in self._undated.items():
            if any(other != node.id for other in undated[:2]):
                yield terms, None


def _distance(one: date | None, other: date | None) -> int:
    return abs((one - other).days) if one and other else date.max.toordinal()
