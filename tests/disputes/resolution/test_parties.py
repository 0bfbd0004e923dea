from __future__ import annotations

import pytest

from extraction.types import DisputeValue
from tests.disputes.making import facts_of, org, recorded, said


def test_parties_stand_in_order_of_how_many_articles_name_them_then_of_the_alphabet() -> None:
    facts = facts_of(
        _named("Hale", by="a"), _named("Arden", by="a"), _named("Millford", by="a"), _named("Millford", by="b")
    )
    assert [party.name for party in facts.employers] == ["Millford", "Arden", "Hale"]


@pytest.mark.parametrize(
    ("short_in", "long_in", "kept"),
    [("ab", "c", "Northgate"), ("a", "bc", "Northgate Buses"), ("a", "b", "Northgate Buses")],
)
def test_of_two_names_of_one_party_the_one_used_more_stays_with_the_evidence_of_both(
    short_in: str, long_in: str, kept: str
) -> None:
    short = [_named("Northgate", by=article) for article in short_in]
    long = [_named("Northgate Buses", by=article) for article in long_in]
    (party,) = facts_of(*short, *long).employers
    assert party.name == kept
    assert {evidence.article for evidence in party.evidence} == {*short_in, *long_in}


def test_names_that_only_share_a_word_are_two_parties() -> None:
    assert len(facts_of(_named("Northgate Buses"), _named("Northgate Trams")).employers) == 2


def test_case_and_the_article_make_no_other_party() -> None:
    assert len(facts_of(_named("The Harbour Board"), _named("Harbour board", by="b")).employers) == 1


def test_an_editors_name_comes_first() -> None:
    entry = recorded(DisputeValue(employers=(org("Northgate"),)), origin="editor")
    facts = facts_of(entry, _named("Northgate Buses", by="a"), _named("Northgate Buses", by="b"))
    assert [party.name for party in facts.employers] == ["Northgate"]


def test_issues_and_causes_stand_in_order_of_how_many_articles_give_them() -> None:
    facts = facts_of(
        said(DisputeValue(causes=("staffing",), issues=("safety", "pay"), sector="rail"), in_article="a"),
        said(DisputeValue(causes=("earnings",), issues=("safety",), sector="bus"), in_article="b"),
        said(DisputeValue(causes=("earnings",), sector="rail"), in_article="c"),
    )
    assert facts.issues == ("safety", "pay")
    assert facts.causes == ("earnings", "staffing")
    assert facts.sector == "rail"


def _named(name: str, *, by: str = "a") -> object:
    return said(DisputeValue(employers=(org(name),)), in_article=by)
