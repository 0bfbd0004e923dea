"""The wiring of Dispute Tracker: settings, addresses, the queue and the embedded servers."""

from dispute_tracker.celery import app as celery_app

__all__ = ["celery_app"]
