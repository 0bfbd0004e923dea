"""The second step of bringing an article: what would be read out of it, before anything is kept."""

from datetime import date

import pytest

from articles.models import Article, Claim, Draft
from tests import factories, html

pytestmark = pytest.mark.django_db

TEXT = """date 2026-02-20
Ferry crews to strike over sick pay

Members of the Union of Harbour Trades at Harrow Sound Ferries will strike on 3 March 2026 in a dispute over sick pay.

“We asked for fairness and were given a rota,” said Ada Penhale, branch secretary of the Union of Harbour Trades.

The company said that the crossing would stay open.
"""


@pytest.fixture
def editor(client):
    user = factories.user("editor", group="Editor")
    client.force_login(user)
    return user


@pytest.fixture
def draft(editor):
    return factories.draft(editor, text=TEXT)


def test_it_shows_title_date_facts_and_quotes_with_their_words(client, draft):
    response = client.get(draft.get_absolute_url())
    words = html.words(response)

    assert "Ferry crews to strike over sick pay" in words
    assert "20 February 2026" in words and "the article itself states it" in words
    assert "3 March 2026" in html.section(response, "facts")
    assert "“We asked for fairness and were given a rota,”" in words
    assert "Ada Penhale" in html.section(response, "quotes")


def test_reported_speech_is_shown_without_marks(client, draft):
    quotes = html.section(client.get(draft.get_absolute_url()), "quotes")

    assert "<q>" in quotes
    assert not any("crossing would stay open" in quoted.split("</q>")[0] for quoted in quotes.split("<q>")[1:])


def test_what_was_cut_is_shown_with_its_reason(client, editor):
    draft = factories.draft(editor, text=TEXT)

    assert "header" in html.section(client.get(draft.get_absolute_url()), "cuts")


def test_looking_stores_nothing(client, draft):
    client.get(draft.get_absolute_url())

    assert not Article.objects.exists()
    assert not Claim.objects.exists()


def test_a_date_that_nobody_states_is_said_not_to_be_stated(client, editor):
    draft = factories.draft(editor, text="Ferry crews to strike\n\nThey will strike in spring.\n")

    assert "date not stated" in html.words(client.get(draft.get_absolute_url()))


def test_reading_again_takes_the_details_that_were_given(client, draft):
    response = client.post(
        draft.get_absolute_url(), {"title": "Ferries", "outlet": "The Sound Gazette", "published": "2025-12-01"}
    )

    draft.refresh_from_db()
    assert response.url == draft.get_absolute_url()
    assert (draft.title, draft.outlet, draft.published) == ("Ferries", "The Sound Gazette", date(2025, 12, 1))
    assert "1 December 2025" in html.words(client.get(draft.get_absolute_url()))


def test_a_wrong_date_is_told_at_its_field_and_what_was_typed_stays(client, draft):
    response = client.post(draft.get_absolute_url(), {"title": "Ferries", "published": "31 February"})

    assert "Enter a valid date" in html.words(response)
    assert 'value="Ferries"' in html.source(response)
    assert "We asked for fairness" in html.words(response)
    assert Draft.objects.get().title == ""


def test_bytes_that_are_kept_already_lead_to_their_article(client, editor):
    article = factories.article()
    draft = factories.draft(editor)
    Draft.objects.filter(pk=draft.pk).update(body=article.body)

    response = client.get(draft.get_absolute_url())

    assert "kept already" in html.words(response)
    assert f'href="{article.get_absolute_url()}"' in html.source(response)


def test_a_text_in_another_language_is_said_to_be_kept_unread(client, editor):
    text = (
        "Les marins du détroit feront grève le 3 mars. Le syndicat demande un meilleur salaire pour les équipages "
        "de nuit, et la direction refuse de négocier depuis le mois de janvier."
    )

    assert "not in English" in html.words(client.get(factories.draft(editor, text=text).get_absolute_url()))


def test_a_text_too_long_to_wait_for_is_said_to_be_read_later(client, editor, monkeypatch):
    monkeypatch.setattr("articles.previewing.LONGEST_SHOWN", 100)

    response = client.get(factories.draft(editor, text=TEXT).get_absolute_url())

    assert "too long to be read while you wait" in html.words(response)


def test_a_text_that_trips_the_reader_can_still_be_kept(client, draft, monkeypatch):
    monkeypatch.setattr("extraction.read", lambda *_, **__: 1 / 0)

    response = client.get(draft.get_absolute_url())

    assert response.status_code == 200
    assert "could not be read" in html.words(response)


def test_somebody_elses_draft_is_not_found(client, draft):
    client.force_login(factories.user("other", group="Editor"))

    assert client.get(draft.get_absolute_url()).status_code == 404


def test_the_number_of_queries_does_not_depend_on_what_was_read(client, draft, django_assert_num_queries):
    # session, user, permissions of the user and of the groups; the draft, that as it is held, the article of its bytes
    with django_assert_num_queries(7):
        client.get(draft.get_absolute_url())


def test_an_article_from_the_same_address_is_told(client, editor):
    article = factories.article(url="https://gazette.example/ferries")
    draft = factories.draft(editor, url="https://gazette.example/ferries")

    response = client.get(draft.get_absolute_url())

    assert "What was at this address before is kept already" in html.words(response)
    assert f'href="{article.get_absolute_url()}"' in html.source(response)


def test_a_web_page_is_read_by_its_article_alone(client, editor):
    page = (
        "<!doctype html><html><head><title>Ferry crews to walk out</title></head><body>"
        "<nav>Weather Sport</nav><article>"
        "<h1>Ferry crews to walk out</h1><p>Members of the Union of Harbour Trades at Harrow Sound Ferries will strike "
        "on 3 March 2026, the union said.</p><p>The company said that the crossing would stay open through the day."
        "</p></article></body></html>"
    )

    words = html.words(client.get(factories.draft(editor, text=page, origin="ferries.html").get_absolute_url()))

    assert "Ferry crews to walk out" in words
    assert "3 March 2026" in words
    assert "Weather Sport" not in words
