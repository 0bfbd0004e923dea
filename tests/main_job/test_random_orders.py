"""Whatever the order of the articles and however often the worker is killed: the same export, to the byte."""

from random import Random

import pytest

from disputes import progress, tasks
from tests.main_job.ways import exported, forget_everything, receive, sample_sources, wait_for, wait_until

pytestmark = [pytest.mark.long, pytest.mark.django_db(transaction=True)]
ROUNDS = 8
KILLS = 3


def test_orders_and_kills_leave_no_trace(celery_worker_process, broker, tmp_path):
    exports, sources = set(), sample_sources()
    for seed in range(ROUNDS):
        random = Random(seed)
        _through_a_worker_that_is_killed(celery_worker_process, random.sample(sources, len(sources)), random)
        exports.add(exported(tmp_path))
        forget_everything()
    assert len(exports) == 1


def _through_a_worker_that_is_killed(worker, sources, random):
    articles = receive(sources)
    for _ in range(KILLS):
        left = random.randrange(len(articles))

        def far_enough(left=left):
            """so many articles finished that the next kill is due"""
            return len(progress.unfinished(articles)) <= left

        wait_until(far_enough)
        worker.kill()
        worker.start()
        tasks.sweep()
    tasks.sweep()
    wait_for(articles)
