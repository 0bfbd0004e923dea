from __future__ import annotations

from datetime import date

from extraction.types import AllowanceValue, OfferValue
from tests.disputes.making import facts_of, recorded, said


def test_one_amount_is_one_allowance_under_its_usual_name() -> None:
    (allowance,) = facts_of(
        said(AllowanceValue("night allowance", "1250", "GBP", paid_to="officers"), in_article="a"),
        said(AllowanceValue("night allowance", "1250.00", "GBP", withheld_from="clerks"), in_article="b"),
        said(AllowanceValue("award", "1250", "GBP"), in_article="c"),
        said(AllowanceValue("allowance"), in_article="d"),
    ).allowances
    assert allowance.name == "night allowance"
    assert (allowance.paid_to, allowance.withheld_from) == ("officers", "clerks")
    assert {evidence.article for evidence in allowance.evidence} == set("abcd")


def test_an_editors_word_on_an_allowance_comes_first_though_it_gives_no_amount() -> None:
    (allowance,) = facts_of(
        said(AllowanceValue("night allowance", "1250", "GBP", paid_to="officers"), published="2025-01-10"),
        recorded(AllowanceValue("night allowance", paid_to="sergeants"), origin="editor"),
    ).allowances
    assert (allowance.amount, allowance.paid_to) == ("1250", "sergeants")
    assert allowance.evidence[0].record


def test_another_amount_or_currency_or_benefit_is_another() -> None:
    facts = facts_of(
        said(AllowanceValue("night allowance", "1250", "GBP")),
        said(AllowanceValue("night allowance", "1300", "GBP")),
        said(AllowanceValue("night allowance", "1250", "USD")),
        said(AllowanceValue("free ferry passes")),
    )
    assert len(facts.allowances) == 4
    assert facts.allowances[-1].amount is None


def test_a_later_rejection_updates_the_offer_it_names() -> None:
    (offer,) = facts_of(
        said(_offer("8.8"), published="2025-01-10"),
        said(_offer("8.8", status="rejected"), in_article="b", published="2025-02-01"),
        said(_offer("8.8"), in_article="c", published="2025-03-01"),
    ).offers
    assert offer.status == "rejected"
    assert offer.on.day == date(2025, 1, 10)
    assert [(step.status, step.on) for step in offer.history] == [
        ("made", date(2025, 1, 10)),
        ("rejected", date(2025, 2, 1)),
    ]


def test_a_rejection_without_a_figure_is_of_the_last_offer_told_by_then() -> None:
    first, second, third = facts_of(
        said(_offer("3"), published="2025-01-10"),
        said(_offer("4"), in_article="b", published="2025-02-10"),
        said(_offer(None, status="rejected"), in_article="c", published="2025-02-20"),
        said(_offer("5"), in_article="d", published="2025-03-10"),
    ).offers
    assert [offer.status for offer in (first, second, third)] == ["made", "rejected", "made"]


def test_a_claim_and_an_offer_of_the_same_figure_are_two_steps() -> None:
    claim = OfferValue("pay_claim", "a rise", "5", "percent")
    assert len(facts_of(said(claim), said(_offer("5"))).offers) == 2


def test_an_undated_settlement_comes_after_the_offer() -> None:
    settled = said(OfferValue("settlement", "the deal", "5", "percent", status="accepted"), in_article="undated")
    offers = facts_of(settled, said(_offer("4"), in_article="b", published="2025-02-10")).offers
    assert [offer.kind for offer in offers] == ["pay_offer", "settlement"]


def _offer(amount: str | None, *, status: str = "made") -> OfferValue:
    return OfferValue("pay_offer", f"a rise, {status}", amount, amount and "percent", status=status)  # type: ignore[arg-type]
