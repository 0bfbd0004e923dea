"""What a strike costs: every sum told stands, with who said it; none is put before another as the right one."""

from __future__ import annotations

from dataclasses import replace

from disputes.facts import Cost
from disputes.resolution import resolve
from extraction.types import CostValue
from tests.disputes.making import said

A_DAY = CostValue("cost", "40000", "GBP", whose="the company", per="day")


def costs(*assertions) -> list[Cost]:
    return list(resolve(assertions).costs)


def test_different_sums_stand_side_by_side_the_later_report_first() -> None:
    economy = CostValue("cost", "9000000", "GBP", whose="the economy", foreseen=True)
    found = costs(
        said(economy, published="2026-03-02"),
        replace(said(A_DAY, in_article="b", published="2026-03-09"), said_by="Ida Roe, Northgate Buses"),
    )

    assert [(cost.amount, cost.whose, cost.per, cost.foreseen, cost.said_by) for cost in found] == [
        ("40000", "the company", "day", False, "Ida Roe, Northgate Buses"),
        ("9000000", "the economy", "", True, ""),
    ]


def test_the_same_sum_told_twice_is_one_that_rests_on_both() -> None:
    found = costs(
        said(A_DAY, published="2026-03-02"),
        said(replace(A_DAY, amount="40000.00", whose="The company"), in_article="b", published="2026-03-09"),
        said(replace(A_DAY, whose=None), in_article="c", published="2026-03-12"),
    )

    assert [(cost.whose, len(cost.evidence), str(cost.on)) for cost in found] == [("The company", 3, "2026-03-12")]


def test_the_same_number_for_another_time_or_another_purse_is_another_sum() -> None:
    others = [
        replace(A_DAY, per=None),
        replace(A_DAY, whose="the city"),
        replace(A_DAY, up_to="50000"),
        replace(A_DAY, foreseen=True),
    ]

    assert len(costs(said(A_DAY), *(said(value, in_article=f"b{n}") for n, value in enumerate(others)))) == 5
