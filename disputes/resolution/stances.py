"""What each side holds, and whether they talk. PURE."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from articles.names import fold
from disputes.facts import Assertion, Position, Talks
from disputes.ordering import in_order
from disputes.resolution.ranking import best_first, evidence_of, first_published
from disputes.resolution.values import exact_when, is_part_of, when_of

STATUSES = ("planned", "held", "resumed", "failed", "settled")
RETOLD_WITHIN = timedelta(days=14)
"""Word of talks without their day, printed again within this time, is taken to be of the same talks."""


def positions(assertions: Sequence[Assertion]) -> tuple[Position, ...]:
    """What the sides hold, each once: of two wordings of which one holds the other the longer. Latest first."""
    kept: list[list[Assertion]] = []
    for claim in sorted(assertions, key=lambda a: -len(fold(a.value["text"]))):
        same = next((claims for claims in kept if _says_the_same(claim, claims[0])), None)
        if same is None:
            kept.append([claim])
        else:
            same.append(claim)
    held = [_position(claims) for claims in kept]
    return tuple(sorted(held, key=lambda p: (-(p.on or date.min).toordinal(), -len(p.text), p.text, p.evidence)))


def talks(assertions: Sequence[Assertion]) -> tuple[Talks, ...]:
    """Talks in order of time; the same word of them printed again within a fortnight is one."""
    kept: list[list[Assertion]] = []
    for claim in sorted(assertions, key=lambda a: (not a.value.get("on"), a.published or date.min)):
        same = next((claims for claims in kept if _same_talks(claim, claims)), None)
        if same is None:
            kept.append([claim])
        else:
            same.append(claim)
    held = sorted((_talks(claims) for claims in kept), key=lambda t: t.evidence)
    return tuple(in_order(held, day=lambda t: t.on.earliest or t.reported_on, rank=lambda t: STATUSES.index(t.status)))


def _says_the_same(short: Assertion, long: Assertion) -> bool:
    return short.value["side"] == long.value["side"] and is_part_of(fold(short.value["text"]), fold(long.value["text"]))


def _position(claims: Sequence[Assertion]) -> Position:
    value = claims[0].value
    printed = [claim.published for claim in claims if claim.published]
    evidence = evidence_of(best_first(claims))
    return Position(value["side"], value["party"], value["text"], evidence, on=max(printed, default=None))


def _same_talks(claim: Assertion, claims: Sequence[Assertion]) -> bool:
    if claim.value["status"] != claims[0].value["status"]:
        return False
    mine, theirs = when_of(claim.value.get("on")), when_of(claims[0].value.get("on"))
    if mine.earliest and theirs.earliest and mine.latest and theirs.latest:
        return mine.earliest <= theirs.latest and theirs.earliest <= mine.latest
    printed = [other.published for other in claims if other.published]
    if claim.published is None or not printed:
        return True
    return min(printed) - RETOLD_WITHIN <= claim.published <= max(printed) + RETOLD_WITHIN


def _talks(claims: Sequence[Assertion]) -> Talks:
    return Talks(
        status=claims[0].value["status"],
        evidence=evidence_of(best_first(claims)),
        on=exact_when(best_first(claims), "on"),
        reported_on=first_published(claims),
    )
