"""The page with the versions of a dispute's summary and their differences."""

import pytest

from articles.models import Article
from disputes import services
from disputes.models import DisputeRedirect
from tests import factories, html
from tests.disputes.settled import articles_of, bring_one_dispute, settle

pytestmark = pytest.mark.django_db


@pytest.fixture
def dispute():
    return factories.dispute()


@pytest.fixture
def article():
    return factories.article()


def page(client, dispute, **asked):
    response = client.get(f"{dispute.get_absolute_url()}summaries/", asked)
    assert response.status_code == 200
    return response


def cites(article):
    return factories.evidence(article, "walk out on 3 March")


def test_each_version_shows_what_is_new_and_what_is_gone(client, dispute):
    factories.summary(dispute, "What stays.", "What was held first.")
    factories.summary(dispute, "What stays.", "What is held now.")

    source = html.source(page(client, dispute))

    assert "Version 2" in source
    assert "Version 1, the first" in source
    assert '<span class="change-kind">New</span> <ins>What is held now.</ins>' in source
    assert '<span class="change-kind">Gone</span> <del>What was held first.</del>' in source


def test_a_version_says_as_of_when_and_which_article_brought_it(client, dispute, article):
    factories.summary(dispute, "What was held first.")
    newest = factories.summary(dispute, "What is held now.", evidence=cites(article))
    newest.as_of = article.published
    newest.save()

    words = html.words(page(client, dispute))

    assert "as last reported on 20 February 2026" in words
    assert "Read in Ferry crews to walk out" in words


def test_what_rested_on_a_withdrawn_article_is_not_told_again(client, dispute, article):
    factories.summary(dispute, "They strike on Lantern Night.", evidence=cites(article))
    factories.summary(dispute, "What is held now.")
    Article.objects.filter(pk=article.pk).update(withdrawn_at="2026-02-21T10:00Z")

    assert "Lantern Night" not in html.words(page(client, dispute))


def test_a_decision_that_changed_it_is_named(client):
    dispute = bring_one_dispute()
    chief = factories.user("chief")
    withdrawn = services.decide(kind="withdraw_article", subject={"article": articles_of(dispute)[0]}, decided_by=chief)
    settle()
    services.undo(decision=withdrawn, undone_by=chief)
    settle()

    words = html.words(page(client, dispute))

    assert "An editor’s decision: take an article down." in words
    assert "An editor’s decision: take back: take an article down." in words


def test_a_former_address_leads_to_the_present_one(client, dispute):
    DisputeRedirect.objects.create(slug="once", dispute=dispute)

    response = client.get("/disputes/once/summaries/")

    assert response.status_code == 301
    assert response["Location"] == f"{dispute.get_absolute_url()}summaries/"


def test_there_is_none_of_a_dispute_that_is_not(client):
    assert client.get("/disputes/never/summaries/").status_code == 404


def test_many_versions_go_over_pages_and_none_is_shown_without_the_one_before(client, dispute):
    for number in range(1, 24):
        factories.summary(dispute, f"What held {number}.")

    first, second = (html.words(page(client, dispute, page=number)) for number in (1, 2))

    assert "What held 3." in first
    assert "Version 3 " not in first
    assert "Version 1, the first" in second


def test_the_number_of_queries_does_not_grow_with_the_versions(client, dispute, article, django_assert_num_queries):
    for number in range(5):
        factories.summary(dispute, f"What held {number}.", evidence=cites(article))

    # The dispute, its summaries, what was taken down, the articles they cite, the decisions of that time.
    with django_assert_num_queries(5):
        page(client, dispute)
