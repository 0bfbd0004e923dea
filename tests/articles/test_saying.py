"""What a search over quotes finds: words in any form, phrases as printed, alternatives, exclusions."""

import pytest
from django.db import connection

from articles.models import Quote
from articles.search_words import APART, TOO_COMMON, search_words
from tests import factories

pytestmark = pytest.mark.django_db

SAID = (
    "Drivers deserve better pay,",
    "The pay review failed the drivers,",
    "Nobody was asked,",
    "We won’t take a pay–cut at the Café on 5.5%,",
)
TEXT = "".join(f"“{words}” they said.\n" for words in SAID)


@pytest.fixture(autouse=True)
def quotes():
    source = factories.article(text=TEXT)
    return [factories.quote(source, words) for words in SAID]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("driver", {0, 1}),
        ("DESERVING", {0}),
        ("drivers pay", {0, 1}),
        ("better or asked", {0, 2}),
        ("drivers better OR review", {0, 1}),
        ("pay better OR asked", {0}),
        ("drivers -review", {0}),
        ("-drivers", {2, 3}),
        ("drivers NOT review", {0}),
        ("lorries", set()),
        ("!&|():*'\\", {0, 1, 2, 3}),
        ("cafe", {3}),
        ("CAFÉS", {3}),
        # As printed: no other form, and every word counts.
        ('"better pay"', {0}),
        ('"pay better"', set()),
        ('"driver"', set()),
        ('"drivers"', {0, 1}),
        ('"deserved better"', set()),
        ('"the drivers"', {1}),
        ('"a drivers"', set()),
        ("“we won't”", {3}),
        ('"we won’t take"', {3}),
        ('"pay cut"', {3}),
        ('"pay-cut"', {3}),
        ('"the cafe"', {3}),
        ('"5.5"', {3}),
        ('"5.6"', set()),
        ('-"better pay" drivers', {1}),
        ('"better pay" or asked', {0, 2}),
        ('"better pay', {0}),
        # Words that are in nearly everything count where there are no others.
        ("the drivers", {0, 1}),
        ("the", {1, 3}),
        ("drivers -the", {0}),
        ("was", {2}),
    ],
)
def test_words_phrases_alternatives_and_exclusions(query, found):
    assert {quote.text for quote in Quote.objects.saying(search_words(query))} == {SAID[number] for number in found}


def test_a_changed_text_is_found_by_its_new_words(quotes):
    Quote.objects.filter(pk=quotes[2].pk).update(text="Nobody was told,")

    assert Quote.objects.saying(search_words("told")).get() == quotes[2]
    assert Quote.objects.saying(search_words('"was told"')).get() == quotes[2]
    assert not Quote.objects.saying(search_words("asked")).exists()


@pytest.mark.parametrize("query", ["pay or better", '"better pay" or nobody', '"better pay" or review'])
def test_the_best_come_first(quotes, query):
    assert Quote.objects.saying(search_words(query)).best_first().first() == quotes[0]


def test_quotes_of_superseded_readings_and_withdrawn_articles_are_not_current(quotes):
    Quote.objects.get(pk=quotes[0].pk).reading.article.readings.update(is_current=False)

    assert not Quote.objects.current().saying(search_words("drivers")).exists()


def asked_of_database(sql, *values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchone()[0]


def test_the_database_takes_the_same_characters_for_what_is_between_words():
    assert asked_of_database("SELECT words_apart(%s)", f"a{APART}é") == f"a{' ' * len(APART)}é"


def test_the_words_called_too_common_are_those_that_the_database_leaves_out():
    for word in TOO_COMMON:
        assert asked_of_database("SELECT numnode(plainto_tsquery('said_in_any_form', %s))", word) == 0, word
