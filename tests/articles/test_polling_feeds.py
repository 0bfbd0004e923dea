"""Feeds are asked in turn; what they name is fetched once, and what went wrong can be seen."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from articles import feeds
from articles.models import Article, Feed, FeedEntry, Outlet
from tests.articles.documents.pages import web_page
from tests.articles.feeding import rss
from tests.articles.misbehaving import page

pytestmark = pytest.mark.django_db

WEDNESDAY = "Wed, 04 Mar 2026 09:00:00 GMT"


@pytest.fixture
def feed(site) -> Feed:
    return Feed.objects.create(url=site.url("/feed"), outlet=Outlet.objects.create(name="Skelling Gazette"))


def again(feed: Feed) -> int:
    """Ask as if its next turn had come."""
    Feed.objects.update(next_check=None)
    return feeds.poll(feed_id=feed.pk)


def article_page(number: int) -> str:
    return web_page(
        paragraphs="".join(
            f"<p>Trimmer {number * 10 + n} said that the lamps of pier {n} are out.</p>" for n in range(9)
        )
    )


def test_each_article_a_feed_names_is_fetched_once(site, feed):
    entries = [(site.url(f"/{n}"), f"Story {n}", WEDNESDAY) for n in (1, 2)]
    site.pages |= {"/feed": page(rss(*entries)), "/1": page(article_page(1)), "/2": page(article_page(2))}
    assert feeds.poll(feed_id=feed.pk) == 2
    assert again(feed) == 0
    assert site.paths() == ["/feed", "/1", "/2", "/feed"]
    assert {(a.feed_entries.get().title, a.outlet.name, a.published) for a in Article.objects.all()} == {
        (f"Story {n}", "Skelling Gazette", date(2026, 3, 4)) for n in (1, 2)
    }


def test_two_feeds_that_name_one_page_make_one_article(site, feed):
    other = Feed.objects.create(url=site.url("/other"))
    site.pages["/feed"] = page(rss((site.url("/1?utm_source=rss"), "Story", "")))
    site.pages["/other"] = page(rss((site.url("/1"), "Story", "")))
    site.pages |= {"/1": page(article_page(1)), "/1?utm_source=rss": page(article_page(1))}
    assert feeds.poll(feed_id=feed.pk) + feeds.poll(feed_id=other.pk) == 1
    assert Article.objects.count() == 1
    assert set(FeedEntry.objects.values_list("article", flat=True)) == {Article.objects.get().pk}


def test_a_feed_is_asked_only_for_what_changed(site, feed):
    site.pages["/feed"] = page(rss(), ETag='"7"', Last_Modified=WEDNESDAY)
    feeds.poll(feed_id=feed.pk)
    site.pages["/feed"] = page("", status=304)
    again(feed)
    sent = site.asked[-1][1]
    assert (sent["If-None-Match"], sent["If-Modified-Since"]) == ('"7"', WEDNESDAY)
    feed.refresh_from_db()
    assert (feed.failures, feed.etag) == (0, '"7"')


def test_what_was_left_over_is_fetched_though_the_feed_did_not_change(site, feed, monkeypatch):
    monkeypatch.setattr(feeds, "MOST_AT_ONCE", 1)
    entries = [(site.url(f"/{n}"), f"Story {n}", "") for n in (1, 2)]
    site.pages |= {"/feed": page(rss(*entries), ETag='"7"'), "/1": page(article_page(1)), "/2": page(article_page(2))}
    assert feeds.poll(feed_id=feed.pk) == 1
    site.pages["/feed"] = page("", status=304)
    assert again(feed) == 1


def test_an_article_that_is_refused_is_tried_a_few_times_and_its_error_kept(site, feed):
    site.pages |= {
        "/feed": page(rss((site.url("/gone"), "Gone", ""), (site.url("/1"), "Story", ""))),
        "/1": page(article_page(1)),
    }
    assert feeds.poll(feed_id=feed.pk) == 1
    for _ in range(5):
        again(feed)
    entry = FeedEntry.objects.get(address=site.url("/gone"))
    assert (entry.problem, entry.article) == ("there is no page at this address (404)", None)
    assert site.paths().count("/gone") == feeds.MOST_TRIES
    assert Article.objects.count() == 1


def test_a_feed_is_not_asked_before_its_turn_nor_when_it_is_switched_off(site, feed):
    site.pages["/feed"] = page(rss())
    feeds.poll(feed_id=feed.pk)
    feeds.poll(feed_id=feed.pk)
    Feed.objects.update(enabled=False)
    again(feed)
    assert site.paths() == ["/feed"]


def wait_after_failing(feed: Feed) -> timedelta:
    began = timezone.now()
    again(feed)
    feed.refresh_from_db()
    return feed.next_check - began


def test_a_feed_that_fails_is_asked_less_and_less(site, feed, settings):
    site.pages["/feed"] = page("", status=500)
    minutes = [round(wait_after_failing(feed) / timedelta(seconds=settings.FEED_SECONDS)) for _ in range(8)]
    assert minutes == [2, 4, 8, 16, 32, 64, 64, 64]
    assert (feed.failures, feed.last_error) == (8, "the site has a fault (500)")
    site.pages["/feed"] = page(rss())
    again(feed)
    feed.refresh_from_db()
    assert (feed.failures, feed.last_error) == (0, "")


def test_a_feed_that_asks_for_a_pause_gets_it(site, feed):
    site.pages["/feed"] = page("", status=429, Retry_After="7200")
    assert round(wait_after_failing(feed).total_seconds(), -2) == 7200


def test_a_site_that_asks_for_a_pause_is_left_alone_until_the_next_round(site, feed):
    entries = [(site.url(f"/{n}"), f"Story {n}", "") for n in range(4)]
    site.pages["/feed"] = page(rss(*entries))
    site.pages |= {f"/{n}": page("", status=429) for n in range(4)}
    feeds.poll(feed_id=feed.pk)
    assert len(site.paths()) == 2


def test_a_page_that_is_no_feed_is_told(site, feed):
    site.pages["/feed"] = page("<html><p>Hello</p></html>")
    feeds.poll(feed_id=feed.pk)
    feed.refresh_from_db()
    assert feed.last_error == "not an RSS or Atom feed"


def test_the_health_line_says_since_when_a_feed_works_or_fails(site, feed):
    assert feed.health == "not asked yet"
    site.pages |= {"/feed": page(rss((site.url("/1"), "Story", ""))), "/1": page(article_page(1))}
    feeds.poll(feed_id=feed.pk)
    feed.refresh_from_db()
    assert "last answer" in feed.health
    assert "last new article" in feed.health
    site.pages["/feed"] = page("", status=500)
    again(feed)
    feed.refresh_from_db()
    assert feed.health.endswith("1 failures since: the site has a fault (500)")


def test_a_feed_takes_the_title_it_gives_itself_unless_it_has_one(site, feed):
    site.pages["/feed"] = page(rss(title="Its own title"))
    feeds.poll(feed_id=feed.pk)
    feed.refresh_from_db()
    assert feed.title == "Its own title"
    Feed.objects.update(title="Ours")
    again(feed)
    feed.refresh_from_db()
    assert feed.title == "Ours"
