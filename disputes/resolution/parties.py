"""Who is in dispute with whom, over what. PURE."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from articles.names import fold
from disputes.facts import Assertion, Party
from disputes.names import same_party
from disputes.resolution.ranking import best_first, evidence_of, origin_rank, sources
from disputes.resolution.values import is_part_of


def parties(assertions: Sequence[Assertion], side: str) -> tuple[Party, ...]:
    """The organisations on one ``side`` ('unions', 'employers'), those that most articles name first.

    Of two names of which one holds the other ('Northgate', 'Northgate Buses') the one used more stands for both.
    """
    kept: list[tuple[_Named, list[_Named]]] = []
    for named in sorted(_named(assertions, side), key=_usage):
        same = next((also for first, also in kept if _one_within_other(first.folded, named.folded)), None)
        if same is None:
            kept.append((named, [named]))
        else:
            same.append(named)
    kept.sort(key=lambda entry: (*_usage(entry[0])[:2], entry[0].name))
    return tuple(
        Party(first.name, evidence_of(best_first(a for n in also for a in n.assertions))) for first, also in kept
    )


def tags(assertions: Sequence[Assertion], name: str) -> tuple[str, ...]:
    """The codes under ``name`` ('causes', 'issues'): those that most articles give first, then by the alphabet."""
    givers: defaultdict[str, list[Assertion]] = defaultdict(list)
    for assertion in assertions:
        for tag in assertion.value.get(name) or ():
            givers[tag].append(assertion)
    return tuple(sorted(givers, key=lambda tag: (_best_origin(givers[tag]), -sources(givers[tag]), tag)))


def sector(assertions: Sequence[Assertion]) -> str:
    """The sector that most articles give, or ''."""
    givers: defaultdict[str, list[Assertion]] = defaultdict(list)
    for assertion in assertions:
        if named := assertion.value.get("sector"):
            givers[named].append(assertion)
    return min(givers, key=lambda name: (_best_origin(givers[name]), -sources(givers[name]), name), default="")


@dataclass(frozen=True, slots=True)
class _Named:
    folded: str
    name: str
    known: bool
    assertions: tuple[Assertion, ...]


def _named(assertions: Sequence[Assertion], side: str) -> list[_Named]:
    mentions: defaultdict[str, list[tuple[bool, str, Assertion]]] = defaultdict(list)
    for assertion in assertions:
        for org in assertion.value.get(side) or ():
            mentions[fold(org["name"])].append((bool(org.get("known")), org["name"], assertion))
    return [
        _Named(
            folded=folded,
            name=min(mentioned, key=lambda m: (not m[0], m[1].isupper() and len(m[1]) > 5, m[1]))[1],
            known=any(known for known, _, _ in mentioned),
            assertions=tuple(assertion for _, _, assertion in mentioned),
        )
        for folded, mentioned in mentions.items()
    ]


def _usage(named: _Named) -> tuple[int, int, bool, int, str]:
    """Of names used as often, the register's comes first, then the fuller one."""
    return _best_origin(named.assertions), -sources(named.assertions), not named.known, -len(named.folded), named.folded


def _best_origin(assertions: Sequence[Assertion]) -> int:
    return min(origin_rank(assertion) for assertion in assertions)


def _one_within_other(one: str, other: str) -> bool:
    return is_part_of(one, other) or is_part_of(other, one) or same_party(one, other)
