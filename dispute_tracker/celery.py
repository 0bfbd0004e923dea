"""The Celery application. Tasks live in the apps' tasks modules; `celery -A dispute_tracker worker` runs them."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dispute_tracker.settings")

app = Celery("dispute_tracker")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
