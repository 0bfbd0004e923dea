"""All disputes, a page at a time."""

from datetime import date

import pytest

from tests import factories, html

pytestmark = pytest.mark.django_db


def test_the_latest_news_come_first_and_undated_ones_last(client):
    for title, as_of in (("Undated", None), ("Older", date(2026, 1, 2)), ("Newer", date(2026, 2, 2))):
        factories.dispute(title=title, as_of=as_of)

    page = html.source(client.get("/disputes/"))

    assert page.index("Newer") < page.index("Older") < page.index("Undated")


def test_no_dispute_is_lost_between_pages(client, monkeypatch):
    monkeypatch.setattr("disputes.views.DISPUTES_A_PAGE", 2)
    for number in range(3):
        factories.dispute(title=f"Dispute number {number}")

    pages = html.source(client.get("/disputes/")) + html.source(client.get("/disputes/?page=2"))

    assert all(pages.count(f">Dispute number {number}</a>") == 1 for number in range(3))
    assert "Page 2 of 2" in pages


@pytest.mark.parametrize("number", ["0", "99", "x"])
def test_a_page_that_is_not_there_is_answered_with_one_that_is(client, number):
    factories.dispute(title="The only one")

    assert "The only one" in html.words(client.get(f"/disputes/?page={number}"))


def test_the_number_of_queries_does_not_grow_with_the_disputes(client, django_assert_num_queries):
    for _ in range(4):
        factories.summary(factories.dispute(), "Ferry crews want sick pay.")

    with django_assert_num_queries(6):  # how many, which, and the choices of four filters
        client.get("/disputes/")
