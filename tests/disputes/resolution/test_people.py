from __future__ import annotations

from extraction.types import MembersValue, RoleValue
from tests.disputes.making import count, facts_of, recorded, said


def test_the_latest_figure_stands_and_the_others_are_kept_beside_it() -> None:
    facts = facts_of(
        said(MembersValue(count(6000)), in_article="a", published="2025-01-01"),
        said(MembersValue(count(6500, "about")), in_article="b", published="2025-02-01"),
    )
    assert facts.members_affected is not None
    assert (facts.members_affected.value, facts.members_affected.qualifier) == (6500, "about")
    assert [figure.value for figure in facts.other_figures] == [6000]


def test_an_official_figure_outranks_a_later_article_and_says_whose_it_is() -> None:
    facts = facts_of(
        recorded(MembersValue(count(6123)), published="2024-01-01"),
        said(MembersValue(count(6500)), published="2025-02-01"),
    )
    assert facts.members_affected is not None
    assert (facts.members_affected.value, facts.members_affected.said_by) == (6123, "scrutineer")


def test_an_undated_article_never_outranks_a_dated_one() -> None:
    facts = facts_of(
        said(MembersValue(count(6500)), in_article="undated"),
        said(MembersValue(count(6000)), in_article="b", published="1999-01-01"),
    )
    assert facts.members_affected is not None
    assert facts.members_affected.value == 6000


def test_of_one_day_the_more_exact_figure_stands() -> None:
    facts = facts_of(
        said(MembersValue(count(6500, "about")), in_article="a", published="2025-01-01"),
        said(MembersValue(count(6480)), in_article="b", published="2025-01-01"),
    )
    assert facts.members_affected is not None
    assert facts.members_affected.value == 6480


def test_an_article_speaks_by_the_first_number_it_gives() -> None:
    facts = facts_of(
        said(MembersValue(count(6500, "almost")), position=1),
        said(MembersValue(count(40)), position=2),
    )
    assert facts.members_affected is not None
    assert facts.members_affected.value == 6500


def test_the_same_number_in_two_articles_is_one_figure_with_the_evidence_of_both() -> None:
    facts = facts_of(
        said(MembersValue(count(6500, "about")), in_article="a"),
        said(MembersValue(count(6500, "almost")), in_article="b"),
    )
    assert facts.members_affected is not None
    assert len(facts.members_affected.evidence) == 2
    assert facts.other_figures == ()


def test_one_and_many_of_a_role_are_one_and_the_role_named_most_comes_first() -> None:
    facts = facts_of(
        said(RoleValue("bakers"), in_article="a"),
        said(RoleValue("Lamplighter"), in_article="a"),
        said(RoleValue("lamplighters", count(40, "about")), in_article="b"),
    )
    assert [(role.name.lower(), role.headcount, role.qualifier) for role in facts.roles] == [
        ("lamplighters", 40, "about"),
        ("bakers", None, ""),
    ]
