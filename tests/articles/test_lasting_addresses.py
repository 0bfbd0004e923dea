"""The address of a quote holds: through later readings, which may clean the text otherwise, and when words are taken down."""

import hashlib

import pytest

from articles.decisions.quotes import subject_of
from articles.models import Article, CleanedText, Quote, Reading
from disputes import services
from tests import factories, html

pytestmark = pytest.mark.django_db

WORDS = "We asked for fairness,"
OTHER = "the crossing would stay open"


@pytest.fixture
def article():
    return factories.article()


@pytest.fixture
def quote(article):
    return factories.quote(article, WORDS)


def read_anew(article: Article, text: str, *, is_waiting: bool = False) -> Reading:
    """A later version of the reader has the article cleaned to this text."""
    if not is_waiting:
        article.readings.update(is_current=False)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    cleaned = CleanedText.objects.get_or_create(article=article, sha256=sha256, defaults={"text": text})[0]
    return Reading.objects.create(
        article=article, cleaned_text=cleaned, version="2", published=article.published, language="en",
        is_current=not is_waiting, is_waiting=is_waiting,
    )  # fmt: skip


def take_down(quote: Quote, *, reason: str = "asked for"):
    subject = subject_of(Quote.objects.filter(pk=quote.pk).with_text())
    services.decide(kind="take_down_quote", subject=subject, decided_by=factories.user("chief"), reason=reason)


def test_the_same_words_at_the_same_place_keep_their_address(client, article, quote):
    read_anew(article, factories.TEXT)
    anew = factories.quote(article, WORDS, group=7)

    assert anew.lasting_address == quote.lasting_address
    assert WORDS in html.words(client.get(quote.lasting_address))


def test_words_that_a_later_cleaning_moved_are_led_to(client, article, quote):
    read_anew(article, f"A headline that was cut before.\n\n{factories.TEXT}")
    moved = factories.quote(article, WORDS)

    response = client.get(quote.lasting_address)

    assert moved.start != quote.start
    assert (response.status_code, response["Location"]) == (302, moved.lasting_address)
    assert WORDS in html.words(client.get(response["Location"]))


def test_every_file_of_a_quote_moves_with_it(client, article, quote):
    read_anew(article, f"A headline that was cut before.\n\n{factories.TEXT}")
    moved = factories.quote(article, WORDS)

    for name in ("cite.bib", "card.png"):
        assert client.get(quote.lasting_address + name)["Location"] == moved.lasting_address + name
    assert client.get(f"/embed{quote.lasting_address}")["Location"] == f"/embed{moved.lasting_address}"


def test_words_that_are_in_the_text_no_more_are_not_found(client, article, quote):
    read_anew(article, "Ferry crews at Harrow Sound will walk out on 3 March.")

    assert client.get(quote.lasting_address).status_code == 404


def test_words_that_are_held_for_a_quote_no_more_are_not_found(client, article, quote):
    read_anew(article, factories.TEXT)

    assert client.get(quote.lasting_address).status_code == 404


def test_what_waits_for_an_editor_moves_nothing(client, article, quote):
    waiting = read_anew(article, f"A headline.\n\n{factories.TEXT}", is_waiting=True)
    start = waiting.cleaned_text.text.index(WORDS)
    Quote.objects.create(
        reading=waiting, start=start, end=start + len(WORDS), text=WORDS, kind="direct", group=1, confidence=0.9
    )

    assert client.get(quote.lasting_address).status_code == 200
    assert client.get(f"{article.get_absolute_url()}quotes/{start}/").status_code == 404


def test_an_address_that_other_words_have_now_says_so_and_leads_to_the_former(client, article, quote):
    """The new text is so that other words begin where these did."""
    head = "x" * (quote.start - 1)
    read_anew(article, f"{head} {OTHER}. “{WORDS}” said Ada Penhale.")
    here, there = factories.quote(article, OTHER, kind="indirect"), factories.quote(article, WORDS)
    assert here.start == quote.start

    page = client.get(quote.lasting_address)

    assert "This address once led to other words" in html.words(page)
    assert f'href="{there.lasting_address}">Those words are here now' in html.source(page)
    assert "once led to other words" not in html.words(client.get(there.lasting_address))


def test_a_later_stretch_leads_to_where_its_utterance_begins(client, article, quote):
    second = factories.quote(article, "the crossing", group=quote.group)

    assert client.get(second.lasting_address)["Location"] == quote.lasting_address


def test_what_was_taken_down_is_gone_with_its_files_and_card(client, article, quote):
    take_down(quote, reason="she did not say this")

    for address in (quote.lasting_address, f"/embed{quote.lasting_address}"):
        response = client.get(address)
        assert response.status_code == 410
        assert "fairness" not in html.source(response)
    for name in ("card.png", "cite.txt", "cite.json"):
        assert client.get(quote.lasting_address + name).status_code == 410


def test_what_was_taken_down_is_gone_at_its_new_place_too(client, article, quote):
    take_down(quote)
    reading = read_anew(article, f"A headline that was cut before.\n\n{factories.TEXT}")
    moved = factories.quote(article, WORDS, taken_down=True)

    assert client.get(quote.lasting_address).status_code == 410
    assert client.get(f"{article.get_absolute_url()}quotes/{moved.start}/").status_code == 410
    assert reading.quotes.standing().count() == 0


def test_words_taken_down_are_not_shown_beside_others(client, article, quote):
    factories.quote(article, OTHER, kind="indirect", speaker="The company")
    beside = Quote.objects.get(text=OTHER)
    assert "asked for fairness" in html.source(client.get(beside.lasting_address))

    take_down(quote)

    assert "asked for fairness" not in html.source(client.get(beside.lasting_address))


def test_a_quote_of_a_withdrawn_article_is_gone(client, article, quote):
    from django.utils import timezone

    Article.objects.update(withdrawn_at=timezone.now())

    assert client.get(quote.lasting_address).status_code == 410
    assert client.get(quote.lasting_address + "card.png").status_code == 410


@pytest.mark.parametrize("address", ["0" * 16, None])
def test_where_nothing_was_quoted_nothing_is_found(client, article, address):
    assert client.get(f"/articles/{address or article.address}/quotes/3/").status_code == 404
