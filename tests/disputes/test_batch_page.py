"""The page of a batch: each article's way, told step by step, in as many queries for many as for one."""

import re

import pytest
from django.utils import timezone

import extraction
from articles.models import Article
from tests import factories, html

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def editor(client):
    client.force_login(factories.user("editor", group="Editor"))


def read_article(**columns):
    """An article that this version has read."""
    article = factories.article(**columns)
    article.readings.update(version=extraction.VERSION)
    return article


def told(client, batch):
    return html.words(client.get(batch.get_absolute_url()))


def test_an_article_that_waits_to_be_read_says_so(client):
    article = factories.article()
    article.readings.all().delete()

    words = told(client, factories.batch(article))

    assert "received, waits to be read" in words
    assert "0 of 1 finished" in words


def test_an_article_that_waits_for_its_dispute_says_so(client):
    article = read_article()
    factories.claim(article, "Ferry crews", predicate="dispute", value={"unions": [], "employers": []})

    assert "read, waits to be linked" in told(client, factories.batch(article))


def test_an_article_whose_summary_is_being_written_says_so(client):
    article, dispute = read_article(), factories.dispute(stale_since=timezone.now())
    factories.link(article, dispute)

    assert "linked, its summary is being written" in told(client, factories.batch(article))


def test_an_article_that_is_through_leads_to_its_dispute(client):
    article, dispute = read_article(), factories.dispute()
    factories.link(article, dispute)
    batch = factories.batch(article)

    assert "1 of 1 finished" in told(client, batch)
    assert f'href="{dispute.get_absolute_url()}"' in html.source(client.get(batch.get_absolute_url()))


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({}, "it is about no dispute"),
        ({"language": "fr"}, "it is not in English (fr)"),
        ({"failure": "ValueError: x"}, "could not be read"),
    ],
)
def test_an_article_that_made_no_dispute_says_why(client, columns, said):
    article = read_article()
    article.readings.update(**columns)

    words = told(client, factories.batch(article))

    assert said in words
    assert "1 of 1 finished" in words


def test_what_was_rejected_stands_with_its_reason(client):
    words = told(client, factories.batch(rejected="not a text file: it holds binary data"))

    assert "scan.txt" in words
    assert "rejected not a text file: it holds binary data" in words


def test_it_moves_by_itself_until_all_is_finished(client):
    article = factories.article()
    article.readings.all().delete()
    batch = factories.batch(article)

    source = html.source(client.get(batch.get_absolute_url()))
    assert 'hx-trigger="every 2s"' in source
    assert '<noscript><meta http-equiv="refresh"' in source
    assert "Look again" in source

    Article.objects.update(withdrawn_at=timezone.now())
    source = html.source(client.get(batch.get_absolute_url()))
    assert "hx-trigger" not in source
    assert "refresh" not in source


def test_a_script_gets_the_part_alone_and_nothing_where_nothing_moved(client):
    article = factories.article()
    article.readings.all().delete()
    batch = factories.batch(article)
    fragment = client.get(batch.get_absolute_url(), headers={"HX-Request": "true"})
    seen = re.search(r'hx-get="([^"]+)"', html.source(fragment)).group(1)

    assert "<html" not in html.source(fragment)
    assert "HX-Request" in fragment.headers["Vary"]
    assert client.get(seen, headers={"HX-Request": "true"}).status_code == 204

    Article.objects.update(withdrawn_at=timezone.now())
    assert client.get(seen, headers={"HX-Request": "true"}).status_code == 200


def test_the_number_of_queries_does_not_grow_with_the_articles(client, django_assert_num_queries):
    articles = []
    for _ in range(4):
        articles.append(read_article())
        factories.link(articles[-1], factories.dispute())

    # session, user, permissions of the user and of the groups; the batch, its items, the version of the reader, what
    # waits to be read and to be linked, readings, links
    address = factories.batch(*articles).get_absolute_url()
    with django_assert_num_queries(11):
        client.get(address)


def test_the_list_tells_who_when_and_how_many(client, django_assert_num_queries):
    for _ in range(3):
        factories.batch(read_article(), read_article(), rejected="empty: no text in it")

    with django_assert_num_queries(6):  # session, user, permissions (2), how many, and which
        response = client.get("/batches/")

    assert '<td data-label="Received">2</td> <td data-label="Rejected">1</td>' in html.source(response)
    assert "by the command" in html.words(response)


def test_the_list_says_when_nothing_came_in(client):
    assert "Nothing came in yet" in html.words(client.get("/batches/"))


@pytest.mark.parametrize("address", ["/batches/", "/batches/1/"])
def test_it_is_for_editors(client, address):
    client.force_login(factories.user("reader", group="Reader"))
    assert client.get(address).status_code == 403

    client.logout()
    assert client.get(address).url == f"/sign-in/?next={address}"


def test_an_unknown_batch_is_not_found(client):
    assert client.get("/batches/987654/").status_code == 404
