"""Atom feeds of what changed."""

import time
from xml.etree import ElementTree

import pytest
from django.utils.http import http_date

from disputes.feeds import new_sentences
from disputes.models import DisputeRedirect
from tests import factories

pytestmark = pytest.mark.django_db

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def entries(response):
    return ElementTree.fromstring(response.content).findall("a:entry", ATOM)


def text(entry, name):
    return entry.find(f"a:{name}", ATOM).text


def test_each_version_of_a_summary_is_an_entry_with_what_is_new(client):
    dispute = factories.dispute(slug="ferries-pay-2026")
    factories.summary(dispute, "Crews want sick pay.")
    second = factories.summary(dispute, "Crews want sick pay.", "They are to <strike>.")

    response = client.get("/feed.atom")

    assert response["Content-Type"].startswith("application/atom+xml")
    newest, first = entries(response)
    assert text(newest, "title") == "Harrow Sound Ferries: sick pay"
    assert text(newest, "id") == f"tag:dispute-tracker,2026:summary/{second.pk}"
    assert newest.find("a:link", ATOM).get("href").endswith("/disputes/ferries-pay-2026/")
    assert text(newest, "summary").endswith("<p>New:</p><ul><li>They are to &lt;strike&gt;.</li></ul>")
    assert text(first, "summary") == "<p>Crews want sick pay.</p>"


def test_what_is_new_leaves_out_what_was_said_before():
    one, two = {"text": "One."}, {"text": "Two."}

    assert new_sentences([one, two], before=[one]) == ["Two."]
    assert new_sentences([one], before=None) == ["One."]


def test_a_dispute_has_a_feed_of_its_own_at_its_former_address_too(client):
    dispute = factories.dispute(slug="ferries-pay-2026")
    DisputeRedirect.objects.create(slug="former", dispute=dispute)
    for each in (dispute, factories.dispute()):
        factories.summary(each, "Crews want sick pay.")

    assert len(entries(client.get("/disputes/ferries-pay-2026/feed.atom"))) == 1
    assert len(entries(client.get("/disputes/former/feed.atom"))) == 1
    assert client.get("/disputes/never/feed.atom").status_code == 404
    assert len(entries(client.get("/feed.atom"))) == 2


def test_a_dispute_that_was_not_computed_yet_is_in_no_feed(client):
    factories.summary(factories.dispute(recomputed_at=None), "Too early.")

    assert entries(client.get("/feed.atom")) == []


def test_the_number_of_queries_does_not_grow_with_the_entries(client, django_assert_num_queries):
    for _ in range(4):
        factories.summary(factories.dispute(), "Crews want sick pay.")

    with django_assert_num_queries(3):
        client.get("/feed.atom")


def test_what_goes_from_a_feed_is_not_kept_from_whoever_asks_by_the_day(client):
    """Without it the feed is no newer than it was with it."""
    stays, goes = factories.dispute(), factories.dispute()
    for each in (stays, goes):
        factories.summary(each, "Crews want sick pay.")
    held = client.get("/disputes/feed.atom")
    assert len(entries(held)) == 2

    goes.recomputed_at = None
    goes.save()

    later = http_date(time.time() + 60)
    again = client.get("/disputes/feed.atom", headers={"If-Modified-Since": later})
    assert len(entries(again)) == 1
    assert "Last-Modified" not in again
    assert client.get("/disputes/feed.atom", headers={"If-None-Match": again["ETag"]}).status_code == 304
