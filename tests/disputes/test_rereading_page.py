"""Editors see what a new version of the reader would change, and let it go live or discard it."""

import pytest
from django.urls import reverse

from articles import rereading, services
from articles.models import Article, ReaderVersion, Reading, ReadingChange
from disputes import progress
from disputes.models import Dispute
from tests import factories, html
from tests.disputes.settled import settle
from tests.disputes.two_readers import bring_as_older, process_all, read_all_beside, versions_of
from tests.main_job.ways import sample_sources

pytestmark = pytest.mark.django_db
PAGE = "/desk/rereading/"


@pytest.fixture(autouse=True)
def of_older(monkeypatch, settings):
    trams = [each for each in sample_sources() if each.path.name.startswith("skelmarsh")]
    bring_as_older(trams, monkeypatch=monkeypatch, settings=settings)
    rereading.begin()


@pytest.fixture
def editor(client):
    editor = factories.user("editor", group="Editor")
    client.force_login(editor)
    return editor


def told(client, address=PAGE):
    return html.words(client.get(address))


def post(client, what, version="newer"):
    return client.post(reverse(f"rereading-{what}"), {"version": version}, follow=True)


def of_the_dispute():
    return reverse("rereading-dispute", args=[Dispute.objects.public().first().slug])


def test_a_visitor_is_asked_to_sign_in_and_whoever_may_not_decide_finds_nothing(client):
    assert client.get(PAGE).status_code == 302
    client.force_login(factories.user("reader", group="Reader"))
    for address in (PAGE, of_the_dispute(), reverse("rereading-no-dispute")):
        assert client.get(address).status_code == 404
    assert client.post(reverse("rereading-go-live"), {"version": "newer"}).status_code == 404
    assert rereading.state() == "waiting"


def test_how_far_it_has_come_is_told_and_it_cannot_go_live_before_everything_is_compared(client, editor):
    services.read_beside(article=progress.to_read_beside().first())
    every = Article.objects.count()

    page = told(client)
    assert f"1 of {every} articles compared" in page
    assert "as soon as everything is compared" in page
    assert "still to be read" in html.words(post(client, "go-live"))
    assert rereading.state() == "waiting"


def test_what_would_change_is_counted_by_what_is_said_and_by_dispute(client, editor):
    read_all_beside()

    page = client.get(PAGE)
    assert {row.heading for row in page.context["by_predicate"]} >= {"Members affected", "Affected role"}
    assert next(row.heading for row in page.context["page"]) == Dispute.objects.public().get()
    counted = [(row.gained, row.lost, row.altered) for row in page.context["page"]]
    in_all = [
        ReadingChange.objects.filter(kind=kind, reading__is_waiting=True).count()
        for kind in ("gained", "lost", "altered")
    ]
    assert [sum(column) for column in zip(*counted, strict=True)] == in_all


def test_what_would_change_of_a_dispute_is_told_with_its_words(client, editor):
    read_all_beside()
    altered = ReadingChange.objects.filter(kind="altered", predicate="members_affected").first()

    page = told(client, of_the_dispute())
    for words in (altered.was, altered.now, *altered.words.split("\n"), "Altered", "Lost"):
        assert " ".join(words.split()) in page


def test_what_would_become_of_the_facts_is_found_by_trying_and_taken_back(client, editor):
    read_all_beside()
    before, members = settle(), Dispute.objects.public().get().members_affected

    page = told(client, f"{of_the_dispute()}?facts=1")
    assert f"{members:,}" in page
    assert f"{members - 1:,}" in page
    assert versions_of() == {"older"}
    assert settle() == before


def test_an_article_that_is_taken_down_is_compared_with_nothing(client, editor):
    read_all_beside()
    Article.objects.update(withdrawn_at="2026-01-01T00:00Z")
    assert "Nothing so far" in told(client)


def test_it_goes_live_and_the_page_tells_how_far_that_is(client, editor):
    read_all_beside()
    assert "It goes live" in html.words(post(client, "go-live"))

    services.read(article=progress.to_read().first())
    assert f"1 of {Article.objects.count()} articles are shown as it reads them" in told(client)
    process_all()
    page = told(client)
    assert "Version newer is live" in page
    assert "by editor" in page
    assert versions_of() == {"newer"}


def test_it_is_discarded_and_told_in_the_history(client, editor):
    read_all_beside()
    assert "Discarded: what stands stays" in html.words(post(client, "discard"))

    assert ReaderVersion.objects.get(version="newer").decided_by == editor
    assert "What was read before stands" in told(client)
    assert "does not wait" in html.words(post(client, "go-live"))


def test_a_page_about_another_version_decides_nothing(client, editor):
    read_all_beside()
    for what in ("go-live", "discard"):
        assert "does not run any more" in html.words(post(client, what, version="oldest"))
    assert rereading.state() == "waiting"


def test_a_script_that_asks_again_gets_nothing_until_it_moves_and_a_whole_page_at_the_end(client, editor):
    first = client.get(PAGE).context["progress"]
    asked = {"headers": {"HX-Request": "true"}}
    assert client.get(f"{PAGE}?seen={first.mark}", **asked).status_code == 204

    services.read_beside(article=progress.to_read_beside().first())
    moved = client.get(f"{PAGE}?seen={first.mark}", **asked)
    assert "1 of" in html.words(moved)
    assert b"<html" not in moved.content

    read_all_beside()
    assert client.get(f"{PAGE}?seen={first.mark}", **asked)["HX-Refresh"] == "true"


def test_texts_it_could_not_read_are_told_with_the_reason(client, editor):
    read_all_beside()
    Reading.objects.filter(pk=Reading.objects.beside().first().pk).update(failure="ValueError: too odd")
    page = told(client)
    assert "1 article that it could not read" in page
    assert "ValueError: too odd" in page


def test_the_desk_leads_there_and_says_that_it_waits(client, editor):
    assert "Version newer of the reader waits" in told(client, "/desk/")
    rereading.discard(version="newer", decided_by=editor)
    assert "of the reader waits" not in told(client, "/desk/")


def test_the_number_of_queries_does_not_grow_with_what_would_change(client, editor, django_assert_max_num_queries):
    services.read_beside(article=progress.to_read_beside().first())
    client.get(PAGE)
    with django_assert_max_num_queries(17):
        client.get(PAGE)
    read_all_beside()
    with django_assert_max_num_queries(17):
        client.get(PAGE)
    with django_assert_max_num_queries(8):
        client.get(of_the_dispute())
