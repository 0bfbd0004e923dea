"""How many people, in which roles. PURE."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from disputes.facts import Assertion, Figure, Role
from disputes.resolution.figures import differing, figure_of, figures
from disputes.resolution.ranking import evidence_of, origin_rank, source_of, sources
from disputes.resolution.values import fold_plural, usual


def members_affected(assertions: Sequence[Assertion]) -> tuple[Figure, ...]:
    """Every number given, each once: the one that stands, then the others by precedence.

    An article speaks by the first number it gives; those further down ('of whom 40 ...') are kept beside it.
    """
    opening = {source_of(c): c.position for c in sorted(assertions, key=lambda c: -c.position)}
    return figures(assertions, "count", leads=lambda claim: claim.position == opening[source_of(claim)])


def roles(assertions: Sequence[Assertion]) -> tuple[Role, ...]:
    """The occupations, one and many being the same: those that most articles name, then those named first."""
    named: defaultdict[str, list[Assertion]] = defaultdict(list)
    for claim in assertions:
        named[fold_plural(claim.value["name"])].append(claim)
    ranked = sorted(named, key=lambda name: (-sources(named[name]), min(c.position for c in named[name]), name))
    return tuple(_role(named[name]) for name in ranked)


def _role(claims: Sequence[Assertion]) -> Role:
    counted = figure_of(claims, "headcount")
    best = min(origin_rank(claim) for claim in claims)
    return Role(
        name=usual(claim.value["name"] for claim in claims if origin_rank(claim) == best),
        evidence=evidence_of(claims),
        headcount=counted.value if counted else None,
        qualifier=counted.qualifier if counted else "",
        differing=differing(claims, "headcount"),
    )
