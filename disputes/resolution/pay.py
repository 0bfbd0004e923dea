"""The ladder of claims, offers and settlements, and what became of each. PURE."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from articles.names import fold
from disputes.facts import UNKNOWN, Assertion, Offer, Step, When
from disputes.ordering import in_order
from disputes.resolution.benefits import exact
from disputes.resolution.ranking import evidence_of, first_published, in_rank, origin_rank
from disputes.resolution.values import exact_when, first_stated, said_by

KINDS = ("pay_claim", "pay_offer", "bonus", "settlement")
OfferStatus = Literal["made", "accepted", "rejected", "withdrawn"]

OUTCOMES: tuple[OfferStatus, ...] = ("made", "withdrawn", "rejected", "accepted")
"""Of two printed on one day the later one here stands."""

Key = tuple[str, Decimal | str, str | None]


@dataclass(slots=True)
class _Rung:
    """The claims on one step of the ladder, for one group of workers ('' for all, or where none is told)."""

    group: str
    claims: list[Assertion] = field(default_factory=list)
    first_told: date | None = None

    def add(self, claim: Assertion) -> None:
        self.claims.append(claim)
        self.first_told = min((day for day in (self.first_told, claim.published) if day), default=None)


def offers(assertions: Sequence[Assertion]) -> tuple[Offer, ...]:
    """The steps of the ladder in order of time. An outcome told without a figure is of the last offer of the kind."""
    by_key: defaultdict[Key, list[_Rung]] = defaultdict(list)
    of_kind: defaultdict[str, list[_Rung]] = defaultdict(list)
    for claim in sorted(assertions, key=lambda a: (not a.value.get("amount"), not a.value.get("group"))):
        told_of, kind = by_key[_key(claim)], of_kind[claim.value["kind"]]
        group = fold(claim.value.get("group") or "")
        rung = next((rung for rung in told_of if group in ("", rung.group)), None) or _meant(claim, kind)
        if rung is None:
            rung = _Rung(group)
            told_of.append(rung)
            kind.append(rung)
        rung.add(claim)
    rank = in_rank(assertions)
    rungs = (rung for alike in of_kind.values() for rung in alike)
    found = sorted((_offer(sorted(rung.claims, key=rank)) for rung in rungs), key=lambda offer: offer.evidence)
    return tuple(in_order(found, day=lambda offer: offer.on.day, rank=lambda offer: KINDS.index(offer.kind)))


def _key(claim: Assertion) -> Key:
    """What tells one step from another: kind and amount, or the words where there is no amount."""
    value, amount = claim.value, claim.value.get("amount")
    return (value["kind"], exact(amount), value.get("unit")) if amount else (value["kind"], fold(value["what"]), None)


def _meant(claim: Assertion, rungs: Sequence[_Rung]) -> _Rung | None:
    """The offer that a bare 'accepted' or 'rejected' speaks of: the last of its kind told by then."""
    if claim.value.get("amount") or _status(claim) == "made":
        return None
    told = [rung for rung in rungs if not (rung.first_told and claim.published and rung.first_told > claim.published)]
    return max(told, key=lambda rung: rung.first_told or date.min, default=None)


def _status(claim: Assertion) -> OfferStatus:
    status: OfferStatus = claim.value.get("status") or "made"
    return status


def _offer(claims: Sequence[Assertion]) -> Offer:
    day = first_published(claims)
    return Offer(
        kind=claims[0].value["kind"],
        what=first_stated(claims, "what") or "",
        evidence=evidence_of(claims),
        amount=first_stated(claims, "amount"),
        unit=first_stated(claims, "unit"),
        by=first_stated(claims, "by"),
        status=_status(_latest(claims)),
        on=When(day, day) if day else UNKNOWN,
        history=_history(claims),
        group=first_stated(claims, "group") or "",
        from_when=exact_when(claims, "from_when"),
        over=first_stated(claims, "over") or "",
        said_by=next((name for claim in claims if (name := said_by(claim))), ""),
    )


def _history(claims: Sequence[Assertion]) -> tuple[Step, ...]:
    """A step for each status told, dated by the first article that told it."""
    by_status = {status: [claim for claim in claims if _status(claim) == status] for status in OUTCOMES}
    steps = [Step(status, first_published(told), evidence_of(told)) for status, told in by_status.items() if told]
    return tuple(in_order(steps, day=lambda step: step.on, rank=lambda step: OUTCOMES.index(step.status)))


def _latest(claims: Sequence[Assertion]) -> Assertion:
    """The claim that tells the outcome: an undated one by its stage, and an offer retold as 'made' undoes nothing."""
    decided = [claim for claim in claims if _status(claim) != "made"]
    told = in_order(
        reversed(decided or claims),
        day=lambda claim: claim.published,
        rank=lambda claim: OUTCOMES.index(_status(claim)),
    )
    return min(reversed(told), key=origin_rank)
