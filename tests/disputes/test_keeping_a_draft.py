"""The last step of bringing an article: it is kept, in a batch that shows its way."""

import pytest

from articles.models import Article, Batch, Draft
from tests import factories, html

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    user = factories.user("editor", group="Editor")
    client.force_login(user)
    return user


def keep(client, draft, **details):
    return client.post(f"{draft.get_absolute_url()}keep/", details)


def test_keeping_makes_an_article_with_the_details_as_they_stand_in_the_form(client, editor):
    draft = factories.draft(editor)

    response = keep(client, draft, title="Ferries", outlet="The Sound Gazette", published="2026-02-20")

    article, batch = Article.objects.get(), Batch.objects.get()
    assert (article.title, str(article.outlet), article.published.isoformat()) == (
        "Ferries", "The Sound Gazette", "2026-02-20",
    )  # fmt: skip
    assert bytes(article.body) == bytes(draft.body)
    assert response.url == batch.get_absolute_url()
    assert (batch.made_by, batch.way, batch.items.get().article) == (editor, "form", article)
    assert not Draft.objects.exists()


def test_details_that_cannot_be_are_told_and_nothing_is_lost(client, editor):
    draft = factories.draft(editor)

    response = keep(client, draft, title="Ferries", published="yesterday")

    assert "Enter a valid date" in html.words(response)
    assert 'value="Ferries"' in html.source(response)
    assert Draft.objects.filter(pk=draft.pk).exists()
    assert not Article.objects.exists()


def test_keeping_it_twice_leads_to_what_was_kept(client, editor):
    draft = factories.draft(editor)
    keep(client, draft)

    response = client.post(f"{draft.get_absolute_url()}keep/", {}, follow=True)

    assert "kept already" in html.words(response)
    assert Article.objects.count() == Batch.objects.count() == 1


def test_bytes_known_already_are_said_to_be_known(client, editor):
    for published in ("2026-02-20", "2026-02-21"):
        response = keep(client, factories.draft(editor), published=published)

    words = html.words(client.get(response.url))
    assert Article.objects.count() == 1
    assert "known already" in words
    assert "its published stays 2026-02-20" in words


def test_a_queue_that_cannot_be_reached_loses_nothing_and_is_told(client, editor, monkeypatch):
    monkeypatch.setattr("disputes.desk_views.nudge", lambda task, *args: False)

    response = keep(client, factories.draft(editor))

    assert "Nothing is lost" in html.words(client.get(response.url))
    assert Article.objects.exists()


def test_keeping_takes_a_form_and_its_own_draft(client, editor):
    draft = factories.draft(factories.user("other", group="Editor"))

    assert client.get(f"{draft.get_absolute_url()}keep/").status_code == 405
    assert keep(client, draft).url == "/batches/"
    assert not Article.objects.exists()
