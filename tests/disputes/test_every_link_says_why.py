"""Why an article is linked to a dispute stands on its page and among the sources of the dispute."""

import pytest

from disputes.models import ClaimLink
from tests import factories

pytestmark = pytest.mark.django_db

WHY = ["same union", "same employer", "same cause", "12 days apart"]


@pytest.fixture
def link():
    made = factories.link(factories.article(), factories.dispute())
    ClaimLink.objects.update(reasons=WHY, score=0.95)
    return made


def shown(client, thing):
    return " ".join(client.get(thing.get_absolute_url()).content.decode().split())


def test_the_page_of_the_article_says_why(client, link):
    page = shown(client, link.article)
    assert "Why: same union, same employer, same cause, 12 days apart (0.95)" in page
    assert "Belongs to" in page


def test_the_sources_of_the_dispute_say_why(client, link):
    assert "Linked: same union, same employer, same cause, 12 days apart (0.95)" in shown(client, link.dispute)


def test_a_proposed_link_is_told_as_one_and_is_no_source(client, link):
    ClaimLink.objects.update(outcome="proposed")
    assert "May belong to" in shown(client, link.article)
    assert "Linked:" not in shown(client, link.dispute)


def test_what_fits_none_says_so(client, link):
    ClaimLink.objects.update(outcome="unsure", dispute=None, reasons=["fits several disputes alike"])
    page = shown(client, link.article)
    assert "which one cannot be told" in page
    assert "Why: fits several disputes alike" in page
