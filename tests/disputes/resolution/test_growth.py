"""A dispute told by twice as many articles costs about twice as much to resolve."""

from __future__ import annotations

from datetime import date, timedelta

from disputes.facts import Assertion
from disputes.resolution import resolve
from extraction.types import (
    ActionValue,
    AllowanceValue,
    BallotValue,
    CostValue,
    DateValue,
    DisputeValue,
    MembersValue,
    OfferValue,
    PositionValue,
    QuestionValue,
    RoleValue,
    TalksValue,
    Value,
)
from tests.disputes.making import HERE, count, org, said
from tests.growth import growth

FIRST = date(2019, 1, 1)
RETELLS = 8
"""Articles that tell the same days and figures, before there are new ones."""


def test_twice_the_articles_take_about_twice_the_time() -> None:
    assert growth(resolve, long_dispute(150), long_dispute(600)) < 4 * 1.8


def long_dispute(articles: int) -> list[Assertion]:
    """An article every other day, each with a claim of every kind; there is always something new, and much is retold."""
    return [
        said(value, in_article=f"{article:04}", published=str(FIRST + timedelta(2 * article)), position=place)
        for article in range(articles)
        for place, value in enumerate(_values(article))
    ]


def _values(article: int) -> list[Value]:
    news = article // RETELLS
    ahead = FIRST + timedelta(2 * RETELLS * news + 30)
    return [
        DisputeValue((org("Lantern Keepers Union", "union"),), (org("Northgate Buses"),), issues=("pay",)),
        MembersValue(count(1000 + news)),
        BallotValue("announced" if article % 2 else "open", opened_on=_day(ahead), closed_on=_day(ahead + timedelta(21))),
        BallotValue("result", turnout_pct=f"{50 + news % 40}.{article % 10}", questions=(QuestionValue("strike", "for"),)),
        ActionValue("strike", "announced", _day(ahead), _day(ahead + timedelta(2)), group="night porters"),
        ActionValue("strike", ("announced", "called_off")[article % 9 == 0]),
        ActionValue("overtime_ban", "under_way", _day(ahead)),
        OfferValue("pay_offer", f"a rise of step {news}", f"{news}.5", "percent"),
        OfferValue("pay_offer", "the offer", status="rejected"),
        AllowanceValue("night allowance", f"{100 + news}", "GBP"),
        AllowanceValue(f"benefit {news}"),
        RoleValue(f"porter of grade {news}", count(10 + article % 3)),
        PositionValue("union", "Lantern Keepers Union", f"the offer number {article} is too low to put to members"),
        TalksValue("held", _day(ahead)),
        TalksValue("failed"),
        CostValue("cost", f"{1000 + news}", "GBP", whose="the company"),
    ]  # fmt: skip


def _day(day: date) -> DateValue:
    return DateValue("then", HERE, day, day)
