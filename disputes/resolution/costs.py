"""What a strike costs: every sum that is told, side by side. PURE."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence

from articles.names import fold
from disputes.facts import Assertion, Cost
from disputes.resolution.benefits import exact
from disputes.resolution.ranking import evidence_of
from disputes.resolution.values import first_stated, said_by

_ARTICLE = re.compile(r"(?:the|its|our|their) ")


def costs(assertions: Sequence[Assertion]) -> tuple[Cost, ...]:
    """Each once, the best source first: the same sum for the same time, borne by the same.

    No figure is put before another as the right one: what a day costs the employer, and what all of it costs the economy,
    are told by those who have their reasons. A sum that does not say whose it is joins the first that does.
    """
    groups: dict[Hashable, list[Assertion]] = {}
    named: dict[Hashable, str] = {}
    for claim in sorted(assertions, key=lambda claim: not claim.value.get("whose")):
        sum_ = _sum(claim)
        whose = _bearer(claim) or named.get(sum_, "")
        named.setdefault(sum_, whose)
        groups.setdefault((sum_, whose), []).append(claim)
    places = {id(claim): place for place, claim in enumerate(assertions)}
    ranked = [sorted(group, key=lambda claim: places[id(claim)]) for group in groups.values()]
    return tuple(_cost(group) for group in sorted(ranked, key=lambda group: places[id(group[0])]))


def _sum(claim: Assertion) -> Hashable:
    value = claim.value
    return (
        exact(value["amount"]),
        exact(value.get("up_to") or ""),
        value.get("currency"),
        value.get("per"),
        bool(value.get("foreseen")),
    )


def _bearer(claim: Assertion) -> str:
    return _ARTICLE.sub("", fold(claim.value.get("whose") or ""), count=1)


def _cost(group: Sequence[Assertion]) -> Cost:
    """``group``: the best source first."""
    best = group[0].value
    return Cost(
        what=first_stated(group, "what") or "cost",
        amount=best["amount"],
        currency=best.get("currency") or "",
        evidence=evidence_of(group),
        up_to=best.get("up_to"),
        qualifier=best.get("qualifier") or "",
        whose=first_stated(group, "whose") or "",
        per=best.get("per") or "",
        foreseen=bool(best.get("foreseen")),
        said_by=next((name for claim in group if (name := said_by(claim))), ""),
        on=max((claim.published for claim in group if claim.published), default=None),
    )
