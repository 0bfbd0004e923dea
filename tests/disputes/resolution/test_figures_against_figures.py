"""Where sources give different numbers all stand side by side, and the one that is shown says why it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from disputes import plain_words
from disputes.facts import Assertion, Figure
from extraction.types import MembersValue, RoleValue
from tests.disputes.making import count, facts_of, recorded, result, said, strike

JAN, FEB = "2025-01-10", "2025-02-10"


def told(value: int, qualifier: str = "", *, who: str | None = None, published: str | None = JAN) -> Assertion:
    members = MembersValue(count(value, qualifier), who)
    return said(members, in_article=f"{value} {qualifier} {published}", published=published)


WHY: list[tuple[str, list[Assertion], int, str]] = [
    ("the later report", [told(900, published=JAN), told(800, published=FEB)], 800, "later"),
    ("a dated report", [told(900, published=None), told(800)], 800, "dated"),
    ("an official record", [recorded(MembersValue(count(900))), told(800, published=FEB)], 900, "official"),
    ("an editor's entry", [recorded(MembersValue(count(900)), origin="editor"), told(800)], 900, "editor"),
    ("the more exact report", [told(900, "about"), told(777)], 777, "fuller"),
    ("what the report opens with", [said(MembersValue(count(900)), position=1), said(MembersValue(count(40)), position=2)],
     900, "opening"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "shown", "why"), [row[1:] for row in WHY], ids=[row[0] for row in WHY])
def test_the_figure_that_is_shown_says_why(given: list[Assertion], shown: int, why: str) -> None:
    figures = _figures(*given)
    assert (figures[0].value, figures[0].why) == (shown, why)
    assert len(figures) == 2
    assert plain_words.WORDS["why"][why]


def test_a_figure_that_nobody_disputes_needs_no_reason() -> None:
    (figure,) = _figures(told(900), told(900, published=FEB))
    assert figure.why == ""


ROUNDED = [
    ("more than", 1000, 1100, True),
    ("more than", 1000, 2100, False),
    ("more than", 1000, 900, False),
    ("almost", 7000, 6512, True),
    ("almost", 7000, 7012, False),
    ("about", 6500, 6480, True),
    ("about", 6500, 6400, False),
    ("", 1000, 1100, False),
]


@pytest.mark.parametrize(("qualifier", "softened", "exact", "is_one"), ROUNDED)
def test_a_rounded_figure_does_not_stand_before_the_exact_one_it_rounds(
    qualifier: str, softened: int, exact: int, is_one: bool
) -> None:
    first, second = _figures(told(softened, qualifier, published=FEB), told(exact, published=JAN))
    assert (first.value, first.why) == ((exact, "exact") if is_one else (softened, "later"))
    assert second.why == first.why


def test_an_exact_figure_of_another_group_does_not_go_first() -> None:
    first, _ = _figures(told(1000, "more than", who="drivers", published=FEB), told(1100, who="cleaners"))
    assert first.value == 1000


def test_an_article_does_not_go_before_the_record_it_may_be_rounded_from() -> None:
    first, _ = _figures(recorded(MembersValue(count(1000, "more than"))), told(1100))
    assert first.value == 1000


def test_each_figure_tells_who_said_it() -> None:
    union = replace(told(1100, published=FEB), said_by="Ada Penhale, Lantern Keepers Union")
    employer = replace(told(900), said_by="Hale & Sons")
    assert [figure.said_by for figure in _figures(union, employer)] == [union.said_by, "Hale & Sons"]


def test_numbers_of_an_action_a_role_and_a_ballot_say_why_another_is_shown() -> None:
    facts = facts_of(
        said(strike(start=FEB, members=count(300)), in_article="a", published=JAN),
        said(strike(start=FEB, members=count(450)), in_article="b", published="2025-01-20"),
        said(RoleValue("porters", count(40)), in_article="a", published=JAN),
        said(RoleValue("porters", count(50)), in_article="b", published="2025-01-20"),
        said(result("for", "81"), in_article="a", published=JAN),
        recorded(result("for", "85.2", closed_on=None), published=JAN),
    )
    others = [*facts.actions[0].differing, *facts.roles[0].differing, *facts.votes[0].differing]
    assert [(other.value, other.why) for other in others] == [("300", "later"), ("40", "later"), ("81", "official")]


def test_what_is_given_otherwise_keeps_the_words_that_soften_it():
    facts = facts_of(
        said(strike(start=FEB, members=count(300, "more than")), in_article="a", published=JAN),
        said(strike(start=FEB, members=count(450)), in_article="b", published="2025-01-20"),
    )

    [other] = facts.actions[0].differing
    assert (other.value, other.qualifier) == ("300", "more than")


def _figures(*assertions: Assertion) -> tuple[Figure, ...]:
    facts = facts_of(*assertions)
    assert facts.members_affected
    return facts.members_affected, *facts.other_figures


def test_another_last_day_stands_beside_the_one_that_is_shown() -> None:
    earlier = said(strike("announced", "2025-03-03", "2025-03-05"), in_article="one", published=JAN)
    later = said(strike("announced", "2025-03-03", "2025-03-07"), in_article="other", published=FEB)

    [action] = facts_of(earlier, later).actions

    assert action.ends_on.day == date(2025, 3, 7)
    assert [(d.field, d.value, d.why) for d in action.differing] == [("ends_on", "2025-03-05", "later")]
    assert plain_words.figure_value("ends_on", "2025-03-05") == "5 March 2025"


def test_a_day_of_a_longer_strike_is_no_other_last_day() -> None:
    announced = said(strike("announced", "2025-03-03", "2025-03-05"), in_article="one", published=JAN)
    one_day = said(strike("took_place", "2025-03-04", "2025-03-04"), in_article="other", published="2025-03-04")

    [action] = facts_of(announced, one_day).actions

    assert action.differing == ()
