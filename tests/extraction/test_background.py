"""History, anniversaries and comparisons are told apart from the news."""

from __future__ import annotations

import pytest

from extraction.background import is_background, reference_year

NEWS = [
    "Drivers will strike on Monday.",
    "It is the biggest stoppage since the general strike of 1926.",
    "The last strike was in 2024.",
    "Pay has not risen since 2009, the union said.",
    "The drivers, who struck in 1998, will walk out again next week.",
]
BACKGROUND = [
    "In 1919 the police went on strike.",
    "The strikes of the 1970s are remembered in the town.",
    "A century ago the dispute was about pay.",
    "It is 30 years since the miners went back to work after the longest strike in history.",
    "Ferry crews are the latest workers to walk out.",
    "In a separate dispute, porters have voted to walk out.",
    "The vote comes as the same council faces a strike by crossing wardens.",
    "Members were balloted in 2008 and 2013.",
]


@pytest.mark.parametrize("sentence", NEWS)
def test_news_is_no_background(sentence: str) -> None:
    assert not is_background(sentence, year=2025)


@pytest.mark.parametrize("sentence", BACKGROUND)
def test_other_times_and_other_peoples_disputes_are_background(sentence: str) -> None:
    assert is_background(sentence, year=2025)


def test_an_article_without_a_date_speaks_in_the_latest_year_it_names() -> None:
    assert reference_year("In 1919 they struck. This is 2025. By 2030 all will be well.", None) == 2025


def test_a_text_that_names_only_old_years_is_not_itself_old() -> None:
    assert reference_year("In 1919 they struck.", None) == 1990
