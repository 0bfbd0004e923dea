"""Allowances and other benefits: how much, who gets them and who does not."""

from __future__ import annotations

import pytest

from extraction.claims import allowance
from extraction.types import AllowanceValue
from tests.extraction.claims.one_dispute import claims_of

Told = tuple[str, str | None, str | None]


def values_of(text: str) -> list[AllowanceValue]:
    return [c.value for c in claims_of(allowance, text) if isinstance(c.value, AllowanceValue)]


ALLOWANCES: list[tuple[str, list[Told]]] = [
    ("Wardens want the £1,250 London allowance.", [("London allowance", "1250", "GBP")]),
    ("Wardens want a London allowance of £1,250.", [("London allowance", "1250", "GBP")]),
    ("A London weighting worth £3,000 is paid.", [("London weighting", "3000", "GBP")]),
    ("They lose a night allowance of £40 a week.", [("night allowance", "40", "GBP")]),
    ("The £25-a-shift meal allowance was cut.", [("meal allowance", "25", "GBP")]),
    ("The dispute is over the shift allowance.", [("shift allowance", None, None)]),
    ("Guards were promised a retention payment of £2,000.", [("retention payment", "2000", "GBP")]),
    ("Clerks get free travel.", [("free travel", None, None)]),
    ("They ask for company sick pay from day one.", [("company sick pay", None, None)]),
    ("The Harbour Duty Payment (around £12 per week) is in dispute.", [("Harbour Duty Payment", "12", "GBP")]),
    ("Nurses ask for hazard pay of $4 an hour.", [("hazard pay", "4", "USD")]),
    ("A car allowance and free parking were withdrawn.", [("car allowance", None, None), ("free parking", None, None)]),
    ("Their unsocial hours payments were frozen.", [("unsocial hours payments", None, None)]),
    ("A cost-of-living payment of £1,500 was made.", [("cost-of-living payment", "1500", "GBP")]),
    ("An on-call allowance is worth £18.", [("on-call allowance", "18", "GBP")]),
    ("The travel allowance, £30 a month, ends in May.", [("travel allowance", "30", "GBP")]),
    ("Plans to end the early-start allowance, worth £640 a year, angered crews.",
     [("early-start allowance", "640", "GBP")]),
    ("The deal adds a £1,000 lump sum and a shift allowance of £4.20 an hour.", [("shift allowance", "4.20", "GBP")]),
    ("The firm took away the Christmas bonus of £200.", [("Christmas bonus", "200", "GBP")]),
    ("Wardens on call are paid a standby allowance of £58 a week. Managers on the same rota receive £90.",
     [("standby allowance", "58", "GBP"), ("standby allowance", "90", "GBP")]),
    # no allowance of anybody
    ("The tax allowance is £12,570.", []),
    ("The row has nothing to do with the travel allowance.", []),
    ("The council has a £260m budget gap.", []),
    ("Profits rose to £40m and the payment system failed.", []),
    ("This payment must be made.", []),
    ("They earn £29,000 a year.", []),
    ("Fares rise by £2.", []),
    ("The offer is worth 5 per cent.", []),
    ("The firm was fined £20,000.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ALLOWANCES, ids=[t for t, _ in ALLOWANCES])
def test_an_allowance_is_read_with_its_amount(text: str, expected: list[Told]) -> None:
    assert [(v.name, v.amount, v.currency) for v in values_of(text)] == expected


SIDES = [
    (
        "Wardens say the £900 London allowance is paid to uniformed officers but not given to support staff.",
        "uniformed officers",
        "support staff",
    ),
    ("Uniformed officers receive a £900 London allowance and free travel.", "Uniformed officers", None),
    ("The £900 London allowance isn't available to civilian staff.", None, "civilian staff"),
    ("The £900 London allowance has been withheld from civilian staff.", None, "civilian staff"),
    (
        "The council will end the dawn allowance, worth £640, for refuse crews. Road crews will go on receiving it.",
        "Road crews",
        "refuse crews",
    ),
    ("They took the peak bonus that night staff were paid. Day staff never had it.", "night staff", "Day staff"),
    ("Cleaners were denied the £900 London allowance.", None, "Cleaners"),
]


@pytest.mark.parametrize(("text", "paid_to", "withheld_from"), SIDES)
def test_who_gets_it_and_who_does_not(text: str, paid_to: str | None, withheld_from: str | None) -> None:
    value = values_of(text)[0]
    assert (value.paid_to, value.withheld_from) == (paid_to, withheld_from)


def test_the_same_allowance_in_several_sentences_is_one_claim_with_all_its_words() -> None:
    text = "Wardens want the London allowance. It is £900 a year. Managers will not give them the £900 award."
    (claim,) = claims_of(allowance, text)
    assert isinstance(claim.value, AllowanceValue)
    assert len(claim.evidence) >= 2
