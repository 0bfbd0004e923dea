"""A worker at work for longer than one test."""

from contextlib import contextmanager

import pytest


@pytest.fixture(scope="session")
def at_work(django_db_setup, django_db_blocker):
    """A context in which a real Celery worker is at work on the test database, which is empty again afterwards."""

    from dispute_tracker.embedded import ours
    from tests.main_job.ways import forget_everything

    @contextmanager
    def working():
        with django_db_blocker.unblock():
            program = ours.worker()
            program.start()
            try:
                yield
            finally:
                program.stop()
                forget_everything()

    return working
