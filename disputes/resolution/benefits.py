"""Allowances in dispute: one fact an amount. PURE."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from articles.names import fold
from disputes.facts import Allowance, Assertion
from disputes.resolution.phrases import Phrases
from disputes.resolution.ranking import evidence_of, in_rank, origin_rank, sources
from disputes.resolution.values import first_stated, usual


def allowances(assertions: Sequence[Assertion]) -> tuple[Allowance, ...]:
    """One fact an amount; a benefit without one goes by its name, which may be that of one whose amount is told."""
    groups: list[list[Assertion]] = []
    by_amount: dict[tuple[Decimal | str, str | None], int] = {}
    names = Phrases()
    for claim in sorted(assertions, key=lambda a: not a.value.get("amount")):
        name = fold(claim.value["name"])
        if claim.value.get("amount"):
            place = by_amount.setdefault(_amount(claim), len(groups))
        else:
            place = min((*names.around(name), *names.within(name)), default=len(groups))
        if place == len(groups):
            groups.append([])
        groups[place].append(claim)
        names.add(name, place)
    rank = in_rank(assertions)
    found = [(_allowance(sorted(group, key=rank)), sources(group)) for group in groups]
    found.sort(key=lambda entry: (entry[0].amount is None, -entry[1], entry[0].name, entry[0].evidence))
    return tuple(allowance for allowance, _ in found)


def exact(amount: str) -> Decimal | str:
    """An amount to compare by: '1250' and '1250.00' are one."""
    try:
        return Decimal(amount).normalize()
    except InvalidOperation:
        return amount


def _amount(claim: Assertion) -> tuple[Decimal | str, str | None]:
    return exact(claim.value["amount"]), claim.value.get("currency")


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
