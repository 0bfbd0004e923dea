"""The language of the search over quotes."""

import pytest

from articles.models import Quote
from articles.search_words import search_words
from tests import factories

pytestmark = pytest.mark.django_db

SAID = ("Drivers deserve better pay,", "The pay review failed the drivers,", "Nobody was asked,")
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
        ('"better pay"', {0}),
        ('"pay better"', set()),
        ("better or asked", {0, 2}),
        ("drivers -review", {0}),
        ("lorries", set()),
        ("!&|():*'\\", {0, 1, 2}),
    ],
)
def test_words_phrases_alternatives_and_exclusions(query, found):
    assert {quote.text for quote in Quote.objects.saying(search_words(query))} == {SAID[number] for number in found}


def test_a_changed_text_is_found_by_its_new_words(quotes):
    Quote.objects.filter(pk=quotes[2].pk).update(text="Nobody was told,")

    assert Quote.objects.saying(search_words("told")).get() == quotes[2]
    assert not Quote.objects.saying(search_words("asked")).exists()


def test_the_best_come_first(quotes):
    assert Quote.objects.saying(search_words("pay or better")).best_first().first() == quotes[0]


def test_quotes_of_superseded_readings_and_withdrawn_articles_are_not_current(quotes):
    Quote.objects.get(pk=quotes[0].pk).reading.article.readings.update(is_current=False)

    assert not Quote.objects.current().saying(search_words("drivers")).exists()
