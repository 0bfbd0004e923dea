"""/law/ shows every dated rule with its source and its anchor, and counts days by the code, never by hand."""

import re

import pytest

from ballots.law.rules import RULES
from ballots.law_page import mandate_examples, notice_examples
from tests import html


@pytest.fixture
def page(client):
    return client.get("/law/")


def test_every_rule_is_there_once_as_an_anchor_with_words_source_and_dates(page):
    source, words = html.source(page), html.words(page)

    for rule in RULES:
        assert source.count(f'id="{rule.id}"') == 1, rule.id
        assert rule.in_words in words
        assert rule.source in words
        assert rule.check in words
        for day in filter(None, (rule.first, rule.last)):
            assert f'datetime="{day.isoformat()}"' in source


def test_no_id_of_the_page_stands_twice(page):
    ids = re.findall(r' id="([^"]+)"', html.source(page))

    assert len(ids) == len(set(ids))


def test_the_day_on_which_the_rules_were_read_and_the_assumptions_are_told(page):
    words = html.words(page)

    assert "read on 22 November 2026" in words
    assert "within the 26 weeks before it closed" in words
    assert "no more than 1 in 20 of the papers" in words


def test_days_are_counted_by_the_code(page):
    words = html.words(page)
    mandates, notices = mandate_examples(), notice_examples()

    assert all(example.comes_to in words for example in (*mandates, *notices))
    assert "opened 5 September 2022, closed 2 November 2022" in mandates[1].given
    assert mandates[1].comes_to.startswith("last day covered 1 May 2023; 1 August 2023 if agreed")
    assert "to be looked up" in mandates[2].comes_to
    assert mandates[-1].comes_to.startswith("action begins by 20 December 2026")
    assert notices[1].comes_to.startswith(
        "first day of action 15 December 2022; 8 December 2022 if the employer agrees"
    )
    assert notices[4].comes_to.startswith("first day of action 5 December 2026 (for action")


def test_the_page_asks_the_database_nothing(client, django_assert_num_queries, db):
    with django_assert_num_queries(0):
        client.get("/law/")


def test_the_foot_of_every_page_leads_to_the_rules(page):
    assert '<a href="/law/">' in html.source(page).split("<footer")[1]
