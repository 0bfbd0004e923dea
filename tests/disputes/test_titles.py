from __future__ import annotations

import pytest

from disputes import titles
from extraction.types import AllowanceValue, DisputeValue, Value
from tests.disputes.making import facts_of, org, said

GUILD, NORTHGATE = org("Guild", "union"), org("Northgate")
ALLOWANCE = AllowanceValue("night allowance", "1250", "GBP")

TITLES: list[tuple[list[Value], str]] = [
    ([DisputeValue((GUILD,), (NORTHGATE,), (), ("pay",))], "Northgate: pay"),
    ([DisputeValue((GUILD,), (NORTHGATE,), (), ("hybrid_working",))], "Northgate: hybrid working"),
    ([DisputeValue((GUILD,), (NORTHGATE,), (), ("pay", "pensions", "safety"))], "Northgate: pay and pensions"),
    ([DisputeValue((GUILD,), (NORTHGATE,), (), ("pay", "allowance")), ALLOWANCE], "Northgate: night allowance"),
    ([DisputeValue((GUILD,), (NORTHGATE,), (), ("allowance",))], "Northgate: allowance"),
    ([DisputeValue((GUILD,), (NORTHGATE,), ("redundancy",))], "Northgate: redundancy"),
    ([DisputeValue((GUILD,), (NORTHGATE,), (), ("other",))], "Northgate: dispute with Guild"),
    ([DisputeValue((GUILD,), (), (), ("pay",))], "Guild: pay"),
    ([DisputeValue((GUILD,))], "Guild: dispute"),
    ([DisputeValue(issues=("pay",))], "Dispute over pay"),
    ([], "Dispute"),
]


@pytest.mark.parametrize(("values", "title"), TITLES, ids=[title for _, title in TITLES])
def test_a_title_names_who_and_what_is_known(values: list[Value], title: str) -> None:
    assert titles.title(facts_of(*map(said, values))) == title
