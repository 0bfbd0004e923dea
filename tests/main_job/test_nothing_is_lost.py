"""A broker that is down, a worker that is killed: the summaries come with nobody's help."""

from contextlib import contextmanager

import pytest
from django.db import connection, transaction

from disputes import progress, tasks
from disputes.models import Dispute, Summary
from tests.main_job.ways import receive, sample_sources, wait_for, wait_until

pytestmark = pytest.mark.django_db(transaction=True)
SWEEPS = 2


@pytest.fixture
def sources():
    return sample_sources()[:4]


def test_what_came_in_while_the_broker_was_down_is_summarised_within_two_sweeps(celery_worker_process, broker, sources):
    broker.stop()
    articles = receive(sources)
    assert progress.unfinished(articles) == set(articles)
    broker.start()
    for _ in range(SWEEPS):
        tasks.sweep()
    wait_for(articles)
    assert Summary.objects.exists()


def test_a_worker_killed_in_the_middle_of_a_recompute_leaves_the_dispute_to_the_next(
    celery_worker_process, broker, sources
):
    articles = receive(sources)
    wait_for(articles)
    before = list(Dispute.objects.order_by("slug").values_list("slug", "summaries__version"))
    dispute = Dispute.objects.exclude(timeline=None).order_by("pk").first()

    with transaction.atomic():
        # The worker gets as far as this dispute's facts, which are held here, and no further.
        list(dispute.timeline.select_for_update())
        with other_connection() as other:
            other.execute("UPDATE disputes_dispute SET stale_since = now() WHERE id = %s", [dispute.pk])
        tasks.nudge(tasks.recompute_dispute, dispute.pk)
        wait_until(somebody_waits)
        celery_worker_process.kill()

    assert Dispute.objects.stale().filter(pk=dispute.pk).exists()
    celery_worker_process.start()
    for _ in range(SWEEPS):
        tasks.sweep()
    wait_for(articles)
    assert list(Dispute.objects.order_by("slug").values_list("slug", "summaries__version")) == before


@contextmanager
def other_connection():
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            yield cursor
    finally:
        other.close()


def somebody_waits() -> bool:
    """a worker that waits for a row held here"""
    with other_connection() as cursor:  # what a transaction sees of other sessions stands still
        cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
        return cursor.fetchone()[0] > 0
