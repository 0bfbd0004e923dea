"""Work is a query; a message is only a nudge. Every task is safe to run twice."""

from celery import shared_task
from django.utils import timezone

from articles import feeds, reporting
from articles.models import Feed


@shared_task
def poll_feeds() -> None:
    """Each feed that is due is a task of its own, so that a slow one holds up no other."""
    for feed_id in Feed.objects.due(timezone.now()).values_list("pk", flat=True):
        poll_feed.delay(feed_id)


@shared_task
def poll_feed(feed_id: int) -> None:
    feeds.poll(feed_id=feed_id)


@shared_task
def forget_reports() -> None:
    """What reports of readers hold and need not hold any more."""
    reporting.forget()
