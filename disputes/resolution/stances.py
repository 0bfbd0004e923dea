"""What each side holds, and whether they talk. PURE."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from articles.names import fold
from disputes.facts import Assertion, Position, Talks, When
from disputes.ordering import in_order
from disputes.resolution.phrases import Phrases
from disputes.resolution.ranking import evidence_of, first_published, in_rank
from disputes.resolution.values import exact_when, when_of

STATUSES = ("planned", "held", "resumed", "failed", "settled")
RETOLD_WITHIN = timedelta(days=14)
"""Word of talks without their day, printed again within this time, is taken to be of the same talks."""


def positions(assertions: Sequence[Assertion]) -> tuple[Position, ...]:
    """What the sides hold, each once: of two wordings of which one holds the other the longer. Latest first."""
    folded = {id(claim): fold(claim.value["text"]) for claim in assertions}
    rank = in_rank(assertions)
    said: defaultdict[str, Phrases] = defaultdict(Phrases)
    kept: list[list[Assertion]] = []
    for claim in sorted(assertions, key=lambda claim: -len(folded[id(claim)])):
        of_the_side = said[claim.value["side"]]
        same = min(of_the_side.around(folded[id(claim)]), default=None)
        if same is None:
            of_the_side.add(folded[id(claim)], len(kept))
            kept.append([claim])
        else:
            kept[same].append(claim)
    held = [_position(claims, sorted(claims, key=rank)) for claims in kept]
    return tuple(sorted(held, key=lambda p: (-(p.on or date.min).toordinal(), -len(p.text), p.text, p.evidence)))


def talks(assertions: Sequence[Assertion]) -> tuple[Talks, ...]:
    """Talks in order of time; the same word of them printed again within a fortnight is one."""
    kept: defaultdict[str, list[_Held]] = defaultdict(list)
    for claim in sorted(assertions, key=lambda a: (not a.value.get("on"), a.published or date.min)):
        alike = kept[claim.value["status"]]
        same = next((held for held in alike if held.may_be(claim)), None)
        if same is None:
            same = _Held(when_of(claim.value.get("on")))
            alike.append(same)
        same.add(claim)
    rank = in_rank(assertions)
    held = [_talks(sorted(talks.claims, key=rank)) for alike in kept.values() for talks in alike]
    held.sort(key=lambda t: t.evidence)
    return tuple(in_order(held, day=lambda t: t.on.earliest or t.reported_on, rank=lambda t: STATUSES.index(t.status)))


@dataclass(slots=True)
class _Held:
    """Reports of the same talks: ``on`` as the first tells it, and when they were printed."""

    on: When
    claims: list[Assertion] = field(default_factory=list)
    printed: tuple[date, date] | None = None

    def add(self, claim: Assertion) -> None:
        self.claims.append(claim)
        if claim.published:
            first, last = self.printed or (claim.published, claim.published)
            self.printed = min(first, claim.published), max(last, claim.published)

    def may_be(self, claim: Assertion) -> bool:
        """The same day, or, where one tells none, printed within the time that talks are retold."""
        on = when_of(claim.value.get("on"))
        if on.earliest and on.latest and self.on.earliest and self.on.latest:
            return on.earliest <= self.on.latest and self.on.earliest <= on.latest
        if claim.published is None or self.printed is None:
            return True
        return self.printed[0] - RETOLD_WITHIN <= claim.published <= self.printed[1] + RETOLD_WITHIN


def _position(claims: Sequence[Assertion], ranked: Sequence[Assertion]) -> Position:
    """``claims``: the fullest wording first."""
    value = claims[0].value
    printed = [claim.published for claim in claims if claim.published]
    evidence = evidence_of(ranked)
    return Position(value["side"], value["party"], value["text"], evidence, on=max(printed, default=None))


def _talks(claims: Sequence[Assertion]) -> Talks:
    return Talks(
        status=claims[0].value["status"],
        evidence=evidence_of(claims),
        on=exact_when(claims, "on"),
        reported_on=first_published(claims),
    )
