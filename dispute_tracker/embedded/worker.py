"""A Celery worker for as long as somebody waits for one."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings

from dispute_tracker.embedded.ours import worker
from dispute_tracker.embedded.use import kept_up


@contextmanager
def running_worker() -> Iterator[None]:
    """Inside, a Celery worker is at work: one that runs already, or one of our own, stopped after its last user."""
    with kept_up([worker()], var_dir=settings.VAR_DIR):
        yield
