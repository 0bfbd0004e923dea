"""Which assertion outranks which. PURE.

Official records come first, then editors' entries, then articles; among these the later published, then the more exact.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from disputes.facts import Assertion, Evidence

ORIGINS = ("official", "editor", "article")


def best_first(assertions: Iterable[Assertion]) -> tuple[Assertion, ...]:
    """The set of assertions in an order that depends on nothing but what they say; none that is without evidence."""
    distinct = {_identity(assertion): assertion for assertion in assertions if assertion.evidence}
    return tuple(distinct[key] for key in sorted(distinct, key=lambda key: (_precedence(distinct[key]), key)))


def in_rank(ranked: Sequence[Assertion]) -> Callable[[Assertion], int]:
    """The place of each of these assertions, as a key to sort by."""
    places = {id(assertion): place for place, assertion in enumerate(ranked)}
    return lambda assertion: places[id(assertion)]


def evidence_of(assertions: Iterable[Assertion]) -> tuple[Evidence, ...]:
    """All that they rest on, each once, in the order given."""
    return tuple(dict.fromkeys(evidence for assertion in assertions for evidence in assertion.evidence))


def source_of(assertion: Assertion) -> str:
    """The article or the record that says it."""
    return assertion.article or assertion.evidence[0].record


def sources(assertions: Iterable[Assertion]) -> int:
    """How many articles and records say it."""
    return len({source_of(assertion) for assertion in assertions})


def origin_rank(assertion: Assertion) -> int:
    return ORIGINS.index(assertion.origin)


def first_published(assertions: Iterable[Assertion]) -> date | None:
    return min((a.published for a in assertions if a.published), default=None)


def _precedence(assertion: Assertion) -> tuple[int, int, int, float]:
    published = assertion.published.toordinal() if assertion.published else 0
    return origin_rank(assertion), -published, -exactness(assertion.value), -assertion.confidence


def exactness(value: Any) -> int:
    """How much is stated. A qualifier ('about') takes away, a range of days says less than a day."""
    if isinstance(value, Mapping):
        stated = sum(exactness(part) for key, part in value.items() if key != "qualifier")
        blurred = bool(value.get("qualifier")) or value.get("earliest") != value.get("latest")
        return stated - 2 * blurred
    if isinstance(value, list | tuple):
        return sum(exactness(part) for part in value)
    return int(value not in (None, ""))


def _identity(assertion: Assertion) -> tuple[Any, ...]:
    return (
        assertion.article,
        assertion.position,
        assertion.predicate,
        json.dumps(assertion.value, sort_keys=True, default=str),
        assertion.evidence,
        assertion.origin,
        str(assertion.published or ""),
        assertion.confidence,
        assertion.said_by,
    )
