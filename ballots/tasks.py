"""What happens to results by the clock. Safe to run twice."""

from datetime import timedelta

from celery import shared_task
from django.utils import timezone

from ballots import reports, services
from disputes.tasks import nudge, recompute_dispute

UPLOADS_ARE_KEPT = timedelta(days=2)


@shared_task
def publish_due() -> None:
    """Put on record what no embargo keeps back any more, and have its disputes recomputed."""
    now = timezone.now()
    for dispute in services.publish_due(now=now):
        nudge(recompute_dispute, dispute.pk)
    reports.forget_unused_reports(before=now - UPLOADS_ARE_KEPT)
