from __future__ import annotations

from datetime import date

import pytest

from disputes import wording
from disputes.facts import Evidence, Figure, Question, Vote, When


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ferry Hands Union", "the Ferry Hands Union"),
        ("Ferry Hands Union (FHU)", "the Ferry Hands Union (FHU)"),
        ("Department for Harbours", "the Department for Harbours"),
        ("Royal College of Lamplighters", "the Royal College of Lamplighters"),
        ("University of Eastmere", "the University of Eastmere"),
        ("Eastmere University", "Eastmere University"),
        ("Northgate Council", "Northgate Council"),
        ("Together the Union", "Together the Union"),
        ("The Ferry Service", "The Ferry Service"),
        ("Guild", "Guild"),
    ],
)
def test_a_name_takes_the_article_where_english_wants_it(name: str, shown: str) -> None:
    assert wording.named(name) == shown


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        ("1250", "GBP", "£1,250"),
        ("1250.00", "GBP", "£1,250"),
        ("0.5", "USD", "$0.50"),
        ("1200", "CHF", "1,200 CHF"),
        ("8.80", "percent", "8.80 per cent"),
        ("1000", None, "1,000"),
    ],
)
def test_amounts_stand_with_their_sign_and_thousands_apart(value: str, unit: str | None, shown: str) -> None:
    assert wording.amount(value, unit) == shown


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        (date(2025, 2, 4), date(2025, 2, 17), "from 4 to 17 February 2025"),
        (date(2025, 2, 4), date(2025, 3, 1), "from 4 February to 1 March 2025"),
        (date(2024, 12, 30), date(2025, 1, 2), "from 30 December 2024 to 2 January 2025"),
    ],
)
def test_two_days_share_what_they_can(first: date, last: date, shown: str) -> None:
    assert wording.days(first, last, form=wording.FROM) == shown


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        (When(date(2025, 2, 4), date(2025, 2, 4)), "on 4 February 2025"),
        (When(date(2025, 2, 4), date(2025, 2, 9)), "between 4 and 9 February 2025"),
        (When(date(2025, 2, 1), date(2025, 2, 28)), "in February 2025"),
        (When(date(2024, 1, 1), date(2024, 12, 31)), "in 2024"),
        (When(date(2025, 2, 1), date(2025, 3, 31)), "between 1 February and 31 March 2025"),
        (When(written="Lantern Night"), ""),
    ],
)
def test_a_date_is_a_day_a_range_or_nothing(when: When, shown: str) -> None:
    assert wording.dated(when) == shown


@pytest.mark.parametrize(("parts", "shown"), [("A", "A"), ("AB", "A and B"), ("ABC", "A, B and C")])
def test_a_list_ends_in_and(parts: str, shown: str) -> None:
    assert wording.listed(parts) == shown


@pytest.mark.parametrize(
    ("people", "shown"),
    [
        ("Drivers", "drivers"),
        ("DRIVERS", "drivers"),
        ("HR", "HR"),
        ("Bin crews", "bin crews"),
        ("Night Porters", "Night Porters"),
        ("Northgate drivers", "Northgate drivers"),
        ("night  porters", "night porters"),
    ],
)
def test_people_that_began_a_sentence_lose_its_capital(people: str, shown: str) -> None:
    assert wording.within(people) == shown


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("night allowance", "a night allowance"),
        ("overnight payment", "an overnight payment"),
        ("uniform allowance", "a uniform allowance"),
        ("hourly supplement", "an hourly supplement"),
        ("allowance", "an allowance"),
        ("the Lantern bonus", "the Lantern bonus"),
        ("free ferry passes", "free ferry passes"),
        ("£500 winter award", "£500 winter award"),
    ],
)
def test_a_benefit_takes_an_article_where_english_wants_one(name: str, shown: str) -> None:
    assert wording.one_of(name) == shown


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        (Question("strike", "for", yes_pct="44"), "A ballot on strike action was held"),
        (Question("strike", "against", yes=60, no=40), "A ballot on strike action was held"),
        (Question("strike", "for", yes_pct="85", no_pct="85"), "Members voted for strike action"),
        (Question("strike", "for", yes=60, no_pct="40"), "Members voted for strike action (40 per cent against)"),
    ],
)
def test_figures_that_contradict_each_other_or_the_outcome_are_not_told_together(asked: Question, shown: str) -> None:
    assert wording.result(Vote("result", (Evidence(record="r"),), questions=(asked,))) == shown


@pytest.mark.parametrize(
    ("counted", "sense"),
    [
        (Figure(1, "", ()), True),
        (Figure(1, "almost", ()), False),
        (Figure(1, "only", ()), True),
        (Figure(0, "", ()), False),
    ],
)
def test_a_softened_one_and_nobody_are_no_figures(counted: Figure, sense: bool) -> None:
    assert wording.makes_sense(counted) is sense


def test_a_long_list_says_that_there_are_others() -> None:
    assert wording.some(["A", "B", "C"], at_most=2) == "A, B and others"
