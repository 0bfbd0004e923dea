"""Whatever the order of the articles, the number of workers, and however often they are killed: the same export, to the byte."""

from random import Random

import pytest

from disputes import progress, tasks
from tests.main_job.ways import exported, forget_everything, receive, sample_sources, wait_for, wait_until

pytestmark = pytest.mark.django_db(transaction=True)
ORDERS, AT_MOST_PROCESSES, AT_MOST_KILLS = 50, 4, 3


@pytest.mark.long
def test_orders_workers_and_kills_leave_no_trace(celery_workers, tmp_path):
    sources, exports = sample_sources(), set()
    for seed in range(ORDERS):
        random = Random(seed)
        worker = celery_workers(processes=random.randint(1, AT_MOST_PROCESSES))
        exports.add(
            export_of_one_round(worker, sources, random, kills=random.randint(0, AT_MOST_KILLS), folder=tmp_path)
        )
    assert len(exports) == 1


def test_two_orders_and_a_kill_leave_no_trace(celery_workers, tmp_path):
    """The short form: a dozen articles, two processes."""
    sources = sample_sources()[:12]
    exports = {
        export_of_one_round(celery_workers(processes=2), sources, Random(kills), kills=kills, folder=tmp_path)
        for kills in (0, 1)
    }
    assert len(exports) == 1


def export_of_one_round(worker, sources, random, *, kills, folder):
    """Take the sources in some order through the worker, which is killed now and again."""
    worker.start()
    articles = receive(random.sample(sources, len(sources)))
    for _ in range(kills):
        kill_on_the_way(worker, articles, left=random.randrange(len(articles)))
    tasks.sweep()
    wait_for(articles)
    worker.stop()
    export = exported(folder)
    forget_everything()
    return export


def kill_on_the_way(worker, articles, *, left):
    def far_enough():
        """so many articles finished that the next kill is due"""
        return len(progress.unfinished(articles)) <= left

    wait_until(far_enough)
    worker.kill()
    worker.start()
    tasks.sweep()
