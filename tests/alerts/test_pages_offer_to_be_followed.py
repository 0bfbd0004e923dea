"""The fragment by which any page offers to be followed: templates/alerts/_save.html."""

import re

import pytest
from django.template import engines

from tests import factories

pytestmark = pytest.mark.django_db


def offered(rf, asked="/", **given):
    """The addresses in the fragment, on a page at this address."""
    names = " ".join(f"{name}={name}" for name in given)
    template = engines["django"].from_string(f'{{% include "alerts/_save.html" with {names} %}}')
    source = template.render(given, request=rf.get(asked))
    return [address.replace("&amp;", "&") for address in re.findall(r'href="([^"]+)"', source)]


def test_a_search_is_followed_as_it_is_asked_for_from_its_first_page(rf, client):
    save, feed = offered(rf, "/quotes/?q=sick+pay&page=3&order=best", what="quotes", feed="/quotes/feed.atom")

    assert save == "/alerts/save/?q=sick+pay&what=quotes"
    assert feed == "/quotes/feed.atom?q=sick+pay"
    assert client.get(save).status_code == client.get(feed).status_code == 200


def test_one_thing_is_followed_by_its_key(rf, client):
    dispute = factories.dispute(slug="ferries")

    save, feed = offered(rf, "/disputes/ferries/?since=2026-01-01", what="dispute", key=dispute.slug, feed="/feed.atom")

    assert (save, feed) == ("/alerts/save/?what=dispute&dispute=ferries", "/feed.atom")
    assert client.get(save).status_code == 200
    assert offered(rf, what="organisation", key=7) == ["/alerts/save/?what=organisation&organisation=7"]
