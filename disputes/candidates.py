"""Which pairs of articles are worth comparing for the identity rule, so that not all pairs are. PURE."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise, product

from disputes import identity
from disputes.identity import Node, NodeId, Terms
from disputes.names import telling_words

Similar = dict[str, set[str]]
"""Key of a party -> keys it may be a longer or shorter name of."""


def similar_names(nodes: Iterable[Node]) -> Similar:
    similar: Similar = defaultdict(set)
    nodes = list(nodes)
    known = frozenset[str]().union(*(node.terms.known for node in nodes))
    for side in ("unions", "employers"):
        by_word: dict[str, set[str]] = defaultdict(set)
        for key in {key for node in nodes for key in getattr(node, side)}:
            for word in telling_words(key):
                by_word[word].add(key)
        for keys in by_word.values():
            for one, other in combinations(sorted(keys), 2):
                if identity.is_shorter_name(one, other, known=known):
                    similar[one].add(other)
                    similar[other].add(one)
    return similar


def goes_by_a_shorter_name(node: Node, similar: Similar) -> bool:
    """Whether a party of it may be one of several with longer names: it joins the one it fits, and brings none together."""
    keys = node.unions | node.employers
    return any(len(other) > len(key) for key in keys for other in similar.get(key, ()) if other not in keys)


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """Two nodes that fit: the best first, of those the closest in time."""

    against: float
    days: int
    left: NodeId
    right: NodeId


def edges_of_firm(nodes: Sequence[Node], *, apart: dict[str, set[str]]) -> Iterator[Edge]:
    """Whoever shares union, employer and cause fits, as far as the dates allow: neighbours in time connect them all."""
    alike: dict[tuple[str, str, str], list[Node]] = defaultdict(list)
    for node in sorted(nodes, key=_place):
        for terms in product(node.unions, node.employers, node.issues):
            alike[terms].append(node)
    pairs = {pair for bucket in alike.values() for pair in _pairs(bucket, apart)}
    yield from _fitting(pairs)


def _pairs(bucket: Sequence[Node], apart: dict[str, set[str]]) -> Iterator[tuple[Node, Node]]:
    """Neighbours; and each of those that cannot be together with all others, since its neighbour may be closed to it."""
    yield from pairwise(bucket)
    contested = _contested(bucket, apart)
    for node in bucket if contested else ():
        if node.id[0] in contested:
            yield from ((node, other) for other in bucket if other is not node)


def _contested(bucket: Sequence[Node], apart: dict[str, set[str]]) -> set[str]:
    """Articles of which one is in each pair that is kept apart; of several ways to choose, the fewest articles."""
    count = Counter(node.id[0] for node in bucket)
    chosen = {sha for sha, times in count.items() if times > 1}
    left = {sha: apart[sha] & count.keys() - chosen for sha in count if sha in apart and sha not in chosen}
    for sha in sorted(left, key=lambda sha: (-len(left[sha]), sha)):
        if left[sha] - chosen:
            chosen.add(sha)
    return chosen


def edges_of_others(nodes: Sequence[Node]) -> Iterator[Edge]:
    """Neighbours in time among those of the same terms, and among those of two terms that share a party."""
    by_terms: dict[Terms, list[Node]] = defaultdict(list)
    for node in sorted(nodes, key=_place):
        by_terms[node.terms].append(node)
    by_party: dict[str, list[Terms]] = defaultdict(list)
    for terms in by_terms:
        for word in {word for key in terms.unions | terms.employers for word in telling_words(key)}:
            by_party[word].append(terms)
    related = {pair for sharing in by_party.values() for pair in combinations(sharing, 2)}
    pairs = {pair for same in by_terms.values() for pair in pairwise(same)}
    for one, other in filter(_may_fit, related):
        pairs |= set(pairwise(sorted((*by_terms[one], *by_terms[other]), key=_place)))
    yield from _fitting(pairs)


def _may_fit(pair: tuple[Terms, Terms]) -> bool:
    return identity.summed(identity.agreements(*pair), identity.nearness(date.max, date.max)).is_link


def _fitting(pairs: Iterable[tuple[Node, Node]]) -> Iterator[Edge]:
    for one, other in pairs:
        found = identity.compare(one, other)
        if found.is_link:
            left, right = sorted((one.id, other.id))
            yield Edge(-found.score, _days_between(one, other), left, right)


def _days_between(one: Node, other: Node) -> int:
    return abs((one.when - other.when).days) if one.when and other.when else date.max.toordinal()


def _place(node: Node) -> tuple[date, NodeId]:
    return (node.when or date.min, node.id)
