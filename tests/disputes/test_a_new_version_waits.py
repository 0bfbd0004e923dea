"""What a new version of the reader makes of articles waits beside what stands, and shows nowhere until it goes live."""

import json
from datetime import date

import pytest

from articles import rereading, services
from articles.decisions.kinds import Refused
from articles.intake import take
from articles.models import Article, CleanedText, Person, ReaderVersion, Reading, ReadingChange
from disputes import progress, tasks
from tests import factories
from tests.disputes.settled import bring, settle
from tests.disputes.two_readers import bring_as_older, newer, older, process_all, read_all_beside, use, versions_of
from tests.main_job.ways import sample_sources

pytestmark = pytest.mark.django_db


def exported():
    return json.dumps(settle(), sort_keys=True, ensure_ascii=False)


@pytest.fixture
def chief():
    return factories.user("chief")


@pytest.fixture(autouse=True)
def of_older(monkeypatch, settings):
    bring_as_older(some_samples(), monkeypatch=monkeypatch, settings=settings)


def some_samples():
    return [each for each in sample_sources() if each.path.name.startswith(("skelmarsh", "harnmouth-bins"))]


def another_sample():
    return next(each for each in sample_sources() if not each.path.name.startswith(("skelmarsh", "harnmouth-bins")))


def live_by_newer():
    """The export of an installation that never had another version than the newer one."""
    Reading.objects.all().delete()
    Article.objects.all().delete()
    ReaderVersion.objects.all().delete()
    bring(some_samples())
    assert versions_of() == {"newer"}
    return exported()


def test_nothing_that_is_public_shows_what_waits(client):
    shown = exported()
    addresses = [
        "/", "/disputes/", "/quotes/", "/quotes/?q=members", "/people/", "/organisations/", "/calendar/", "/feed.atom",
        "/api/v1/quotes/", "/api/v1/people/", "/api/v1/disputes/", "/api/v1/articles/", "/api/v1/actions/",
        *(article.get_absolute_url() for article in Article.objects.all()),
    ]  # fmt: skip
    pages = [client.get(address).content for address in addresses]

    read_all_beside()

    assert Reading.objects.beside().count() == Article.objects.count()
    assert ReadingChange.objects.exists()
    assert exported() == shown
    assert [client.get(address).content for address in addresses] == pages


def test_articles_that_wait_to_be_compared_are_on_no_way_of_their_own():
    articles = list(Article.objects.values_list("pk", flat=True))
    assert progress.to_read_beside().count() == len(articles)
    assert progress.unfinished(articles) == set()
    assert not progress.more_comes()
    assert not services.read(article=Article.objects.first())


def test_the_sweep_has_what_waits_read_and_nothing_else(monkeypatch):
    asked = []
    monkeypatch.setattr(tasks, "nudge", lambda task, *args: asked.append((task, *args)))
    tasks.sweep()
    assert {task for task, _ in asked} == {tasks.read_beside}
    for task, article in asked:
        task(article)

    asked.clear()
    tasks.sweep()
    assert asked == []
    assert Reading.objects.beside().count() == Article.objects.count()


def test_an_article_that_comes_in_meanwhile_is_read_by_the_new_version_and_shows():
    article = take(another_sample()).article
    tasks.process_article(article.pk)

    assert versions_of([article]) == {"newer"}
    assert versions_of(Article.objects.exclude(pk=article.pk)) == {"older"}
    assert article not in progress.to_read_beside()


def test_an_article_whose_date_is_corrected_meanwhile_is_read_by_the_new_version_and_shows():
    read_all_beside()
    article = Article.objects.exclude(published=None).first()
    Article.objects.filter(pk=article.pk).update(published=date(2025, 1, 2))
    process_all()

    assert versions_of([article]) == {"newer"}
    assert not article.readings.filter(is_waiting=True).exists()


def test_gone_live_everything_is_as_if_there_had_never_been_another_version(chief):
    before = exported()
    read_all_beside()
    rereading.go_live(version="newer", decided_by=chief)
    process_all()

    after = exported()
    assert versions_of() == {"newer"}
    assert not Reading.objects.filter(is_waiting=True).exists()
    assert not ReadingChange.objects.exists()
    assert after != before
    assert after == live_by_newer()


def test_nothing_is_read_twice_to_go_live(chief, monkeypatch):
    read_all_beside()
    rereading.go_live(version="newer", decided_by=chief)
    monkeypatch.setattr("extraction.read", lambda *_, **__: pytest.fail("it was read already"))
    process_all()

    assert versions_of() == {"newer"}


def test_killed_in_the_middle_of_going_live_the_sweep_carries_on_to_the_same_end(chief):
    read_all_beside()
    rereading.go_live(version="newer", decided_by=chief)
    process_all(list(progress.to_read())[::2])
    assert versions_of() == {"newer", "older"}
    first = progress.to_read().first()
    services.read(article=first)  # and then the worker was killed, before it was linked

    process_all(progress.to_link())
    process_all()
    assert exported() == live_by_newer()


def test_it_does_not_go_live_before_everything_is_compared(chief):
    services.read_beside(article=progress.to_read_beside().first())
    with pytest.raises(Refused, match="still to be read"):
        rereading.go_live(version="newer", decided_by=chief)
    assert rereading.state() == "waiting"


def test_discarded_it_leaves_nothing_behind_and_is_not_tried_again(chief):
    before = exported()
    texts, people = CleanedText.objects.count(), Person.objects.count()
    read_all_beside()
    rereading.discard(version="newer", decided_by=chief)
    tasks.sweep()

    assert not Reading.objects.filter(version="newer").exists()
    assert (CleanedText.objects.count(), Person.objects.count()) == (texts, people)
    assert not progress.to_read_beside().exists()
    assert not progress.to_read().exists()
    assert exported() == before


def test_after_a_discarded_version_new_articles_are_read_and_the_next_version_waits_again(chief, monkeypatch):
    rereading.discard(version="newer", decided_by=chief)
    article = take(another_sample()).article
    process_all()
    assert versions_of([article]) == {"newer"}

    use(newer, "newest", monkeypatch)
    assert rereading.begin().is_waiting
    assert progress.to_read_beside().count() == Article.objects.count()


def test_a_later_version_replaces_one_that_nobody_decided_on(chief, monkeypatch):
    read_all_beside()
    use(older, "newest", monkeypatch)
    tasks.sweep()
    assert ReaderVersion.objects.get(version="newer").state == "replaced"
    assert not Reading.objects.filter(version="newer").exists()

    with pytest.raises(Refused, match="does not run any more"):
        rereading.go_live(version="newer", decided_by=chief)


def test_a_site_that_does_not_ask_for_it_goes_live_at_once(settings):
    settings.NEW_READER_WAITS = False
    process_all()
    assert versions_of() == {"newer"}
    assert ReaderVersion.objects.get(version="newer").state == "live"


def test_where_nothing_was_read_before_there_is_nothing_to_wait_for():
    live_by_newer()
    assert ReaderVersion.objects.get(version="newer").state == "live"


def test_what_was_decided_once_holds_though_the_setting_is_another(settings):
    rereading.begin()
    settings.NEW_READER_WAITS = False
    assert rereading.state() == "waiting"


def test_a_text_that_trips_the_new_version_is_told_and_the_others_are_compared(monkeypatch):
    tripping = Article.objects.first()
    monkeypatch.setattr("articles.services._found_in", fails_on(tripping))
    read_all_beside()

    assert [reading.article for reading in Reading.objects.beside().exclude(failure="")] == [tripping]
    assert not progress.to_read_beside().exists()


def fails_on(tripping):
    found_in = services._found_in

    def reading(cleaned, article):
        found, failure = found_in(cleaned, article)
        return found, "ValueError: too odd" if article == tripping else failure

    return reading
