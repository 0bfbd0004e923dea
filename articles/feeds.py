"""Feeds asked in turn, and the articles they name brought in. Safe to break off and to run again at any point."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from articles.decoding import Rejected
from articles.feed_reading import Entry, contents
from articles.fetching import Conditional, Fetched, TryLater, fetch
from articles.intake import ingest_address
from articles.models import Feed, FeedEntry

MOST_AT_ONCE = 25
"""Articles fetched in one round of one feed; the rest come in the next."""
MOST_TRIES = 3
MOST_DOUBLINGS = 6
"""A feed that goes on failing is asked less and less, down to once in 64 intervals."""


def poll(*, feed_id: int) -> int:
    """Ask the feed for what is new, then fetch the articles it named that are still to be fetched.

    Returns how many articles are new. Does nothing where the feed is not due, or another worker has taken it.
    """
    if not _take(feed_id):
        return 0
    feed = Feed.objects.select_related("outlet").get(pk=feed_id)
    try:
        _ask(feed)
    except Rejected as reason:
        _note_failure(feed, reason)
        return 0
    return _fetch_articles(feed)


def add(*, url: str, title: str = "") -> bool:
    """A feed to be asked from now on; False where it is there already."""
    return Feed.objects.get_or_create(url=url, defaults={"title": title[:300]})[1]


def _take(feed_id: int) -> bool:
    now = timezone.now()
    later = now + timedelta(seconds=settings.FEED_SECONDS)
    return Feed.objects.due(now).filter(pk=feed_id).update(last_checked=now, next_check=later) == 1


def _ask(feed: Feed) -> None:
    """What the feed names is written down before the marks that would keep it from being sent again."""
    came = fetch(feed.url, conditional=Conditional(etag=feed.etag, last_modified=feed.last_modified))
    found = contents(came.body, url=came.final_url, content_type=came.content_type) if came.status == 200 else None
    with transaction.atomic():
        if found:
            FeedEntry.objects.bulk_create((_row(feed, entry) for entry in found.entries), ignore_conflicts=True)
            _note_marks(feed, came, title=found.title)
        Feed.objects.filter(pk=feed.pk).update(last_success=timezone.now(), failures=0, last_error="")


def _row(feed: Feed, entry: Entry) -> FeedEntry:
    return FeedEntry(feed=feed, address=entry.address, title=entry.title, published=entry.published)


def _note_marks(feed: Feed, came: Fetched, *, title: str) -> None:
    Feed.objects.filter(pk=feed.pk).update(etag=came.etag, last_modified=came.last_modified, title=feed.title or title)


def _note_failure(feed: Feed, reason: Rejected) -> None:
    """Ask again later, and later still the more often it fails; not before the site said, where it did."""
    wait = settings.FEED_SECONDS * 2 ** min(feed.failures + 1, MOST_DOUBLINGS)
    if isinstance(reason, TryLater) and reason.seconds:
        wait = max(reason.seconds, settings.FEED_SECONDS)
    Feed.objects.filter(pk=feed.pk).update(
        failures=F("failures") + 1, last_error=str(reason)[:500], next_check=timezone.now() + timedelta(seconds=wait)
    )


def _fetch_articles(feed: Feed) -> int:
    new = 0
    for entry in feed.entries.to_fetch().order_by("tries", "pk")[:MOST_AT_ONCE]:
        try:
            came = ingest_address(
                address=entry.address,
                outlet=feed.outlet.name if feed.outlet else "",
                day_of_feed=entry.published,
            )
        except TryLater as reason:
            _note_problem(entry, reason)
            break
        except Rejected as reason:
            _note_problem(entry, reason)
            continue
        FeedEntry.objects.filter(pk=entry.pk).update(article=came.article, done=True, problem="")
        new += came.is_new
    if new:
        Feed.objects.filter(pk=feed.pk).update(last_new=timezone.now())
    return new


def _note_problem(entry: FeedEntry, reason: Rejected) -> None:
    tries = entry.tries + 1
    FeedEntry.objects.filter(pk=entry.pk).update(tries=tries, problem=str(reason)[:500], done=tries >= MOST_TRIES)
