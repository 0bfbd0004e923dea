"""Allowances in dispute, and the ladder of claims, offers and settlements. PURE."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Literal

from articles.names import fold
from disputes.facts import UNKNOWN, Allowance, Assertion, Offer, Step, When
from disputes.ordering import in_order
from disputes.resolution.ranking import best_first, evidence_of, first_published, origin_rank, sources
from disputes.resolution.values import first_stated, is_part_of, usual

KINDS = ("pay_claim", "pay_offer", "bonus", "settlement")
OfferStatus = Literal["made", "accepted", "rejected", "withdrawn"]

OUTCOMES: tuple[OfferStatus, ...] = ("made", "withdrawn", "rejected", "accepted")
"""Of two printed on one day the later one here stands."""

Group = list[Assertion]


def allowances(assertions: Sequence[Assertion]) -> tuple[Allowance, ...]:
    """One fact an amount; a benefit without one goes by its name, which may be that of one whose amount is told."""
    groups: list[Group] = []
    for claim in sorted(assertions, key=lambda a: not a.value.get("amount")):
        same = next((group for group in groups if _same_allowance(claim, group)), None)
        _add(claim, same, groups)
    found = [(_allowance(best_first(group)), sources(group)) for group in groups]
    found.sort(key=lambda entry: (entry[0].amount is None, -entry[1], entry[0].name, entry[0].evidence))
    return tuple(allowance for allowance, _ in found)


def offers(assertions: Sequence[Assertion]) -> tuple[Offer, ...]:
    """The steps of the ladder in order of time. An outcome told without a figure is of the last offer of the kind."""
    groups: list[Group] = []
    for claim in sorted(assertions, key=lambda a: not a.value.get("amount")):
        same = next((group for group in groups if _same_offer(claim, group)), None)
        _add(claim, same or _offer_meant(claim, groups), groups)
    found = sorted((_offer(best_first(group)) for group in groups), key=lambda offer: offer.evidence)
    return tuple(in_order(found, day=lambda offer: offer.on.day, rank=lambda offer: KINDS.index(offer.kind)))


def same_number(one: str | None, other: str | None) -> bool:
    """'1250' and '1250.00' are one amount."""
    if one is None or other is None or one == other:
        return one == other
    try:
        return Decimal(one) == Decimal(other)
    except InvalidOperation:
        return False


def _add(claim: Assertion, group: Group | None, groups: list[Group]) -> None:
    if group is None:
        groups.append([claim])
    else:
        group.append(claim)


def _same_allowance(claim: Assertion, group: Group) -> bool:
    value = claim.value
    if value.get("amount"):
        return any(
            same_number(value["amount"], other.value.get("amount"))
            and value.get("currency") == other.value.get("currency")
            for other in group
        )
    mine = fold(value["name"])
    return any(
        is_part_of(mine, theirs) or is_part_of(theirs, mine) for theirs in (fold(o.value["name"]) for o in group)
    )


def _allowance(group: Sequence[Assertion]) -> Allowance:
    return Allowance(
        name=_name(group),
        evidence=evidence_of(group),
        amount=first_stated(group, "amount"),
        currency=first_stated(group, "currency"),
        paid_to=first_stated(group, "paid_to"),
        withheld_from=first_stated(group, "withheld_from"),
    )


def _name(group: Sequence[Assertion]) -> str:
    best = min(origin_rank(claim) for claim in group)
    return usual(claim.value["name"] for claim in group if origin_rank(claim) == best)


def _same_offer(claim: Assertion, group: Group) -> bool:
    mine, theirs = claim.value, group[0].value
    if mine["kind"] != theirs["kind"] or not same_number(mine.get("amount"), theirs.get("amount")):
        return False
    if mine.get("amount"):
        return bool(mine.get("unit") == theirs.get("unit"))
    return fold(mine["what"]) == fold(theirs["what"])


def _offer_meant(claim: Assertion, groups: Sequence[Group]) -> Group | None:
    """The offer that a bare 'accepted' or 'rejected' speaks of: the last of its kind told by then."""
    if claim.value.get("amount") or _status(claim) == "made":
        return None
    told = [
        group for group in groups if group[0].value["kind"] == claim.value["kind"] and not _told_after(group, claim)
    ]
    return max(told, key=lambda group: first_published(group) or date.min, default=None)


def _status(claim: Assertion) -> OfferStatus:
    status: OfferStatus = claim.value.get("status") or "made"
    return status


def _told_after(group: Group, claim: Assertion) -> bool:
    first = first_published(group)
    return first is not None and claim.published is not None and first > claim.published


def _offer(group: Sequence[Assertion]) -> Offer:
    day = first_published(group)
    return Offer(
        kind=group[0].value["kind"],
        what=first_stated(group, "what") or "",
        evidence=evidence_of(group),
        amount=first_stated(group, "amount"),
        unit=first_stated(group, "unit"),
        by=first_stated(group, "by"),
        status=_status(_latest(group)),
        on=When(day, day) if day else UNKNOWN,
        history=_history(group),
    )


def _history(group: Sequence[Assertion]) -> tuple[Step, ...]:
    """A step for each status told, dated by the first article that told it."""
    by_status = {status: [claim for claim in group if _status(claim) == status] for status in OUTCOMES}
    steps = [Step(status, first_published(told), evidence_of(told)) for status, told in by_status.items() if told]
    return tuple(in_order(steps, day=lambda step: step.on, rank=lambda step: OUTCOMES.index(step.status)))


def _latest(group: Sequence[Assertion]) -> Assertion:
    """The claim that tells the outcome: an undated one by its stage, and an offer retold as 'made' undoes nothing."""
    decided = [claim for claim in group if _status(claim) != "made"]
    told = in_order(
        reversed(decided or group),
        day=lambda claim: claim.published,
        rank=lambda claim: OUTCOMES.index(_status(claim)),
    )
    return min(reversed(told), key=origin_rank)
