from __future__ import annotations

from datetime import date

import pytest

from disputes.ordering import in_order

Event = tuple[str, int | None, int]


@pytest.mark.parametrize(
    ("events", "order"),
    [
        ([("b", 2, 0), ("a", 1, 0)], "ab"),
        ([("late stage", 1, 9), ("early stage", 1, 1)], "early stage, late stage"),
        ([("result", 5, 3), ("announced", None, 1)], "announced, result"),
        ([("result", 5, 3), ("strike", None, 4)], "result, strike"),
        ([("strike", None, 4), ("result", None, 3)], "result, strike"),
        (
            [("first result", 1, 3), ("strike", 2, 4), ("undated result", None, 3)],
            "first result, undated result, strike",
        ),
    ],
)
def test_dated_events_go_by_day_and_undated_ones_by_stage(events: list[Event], order: str) -> None:
    placed = in_order(events, day=lambda e: date(2025, 1, e[1]) if e[1] else None, rank=lambda e: e[2])
    assert [name for name, _, _ in placed] == (order.split(", ") if ", " in order else list(order))
