"""What the queue would do, done at once and here."""

from celery import Task


def done_here(task: Task, *args: int) -> bool:
    """In the place of ``disputes.tasks.nudge``."""
    task(*args)
    return True
