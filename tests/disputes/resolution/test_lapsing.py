"""After five full calendar months of silence a dispute counts as lapsed, seen from a day; nothing stored goes stale."""

from __future__ import annotations

from datetime import date

import pytest

from disputes.models import Dispute
from extraction.types import BallotValue, OfferValue, RoleValue, Value
from tests.disputes.making import facts_of, on, said, strike

TABLE: list[tuple[str, Value, str | None, date | None]] = [
    ("five months lie between the month of the news and the day", RoleValue("clerk"), "2025-01-31", date(2025, 7, 1)),
    ("also where the news came on the first of its month", RoleValue("clerk"), "2025-01-01", date(2025, 7, 1)),
    ("and over the turn of the year", RoleValue("clerk"), "2024-09-15", date(2025, 3, 1)),
    ("June leads to December", RoleValue("clerk"), "2025-06-15", date(2025, 12, 1)),
    ("July leads into the next year", RoleValue("clerk"), "2025-07-15", date(2026, 1, 1)),
    ("a strike ahead is no silence", strike(start="2025-03-10"), "2025-01-10", date(2025, 9, 1)),
    ("nor is a ballot that closes later", BallotValue("open", closed_on=on("2025-04-10")), "2025-01-10", date(2025, 10, 1)),
    ("what is settled does not lapse", OfferValue("settlement", "the deal"), "2025-01-10", None),
    ("without any day nobody can tell", RoleValue("clerk"), None, None),
]  # fmt: skip


@pytest.mark.parametrize(("value", "published", "lapses"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_the_day_on_which_it_counts_as_lapsed(value: Value, published: str | None, lapses: date | None) -> None:
    assert facts_of(said(value, published=published)).lapses_on == lapses


def test_it_is_lapsed_from_that_day_on_and_not_before() -> None:
    dispute = Dispute(stage="in_action", lapses_on=date(2025, 7, 1))
    assert dispute.stage_on(date(2025, 6, 30)) == "in_action"
    assert dispute.stage_on(date(2025, 7, 1)) == "lapsed"


def test_what_never_lapses_stays_as_it_is() -> None:
    assert Dispute(stage="settled").stage_on(date(2035, 7, 1)) == "settled"
