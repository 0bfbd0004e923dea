"""Work is a query; a message is only a nudge. Every task is safe to run twice."""

from celery import Task, shared_task
from django.utils import timezone
from kombu.exceptions import OperationalError

import articles.services
from articles.copy_marking import mark_copies
from articles.models import Article
from disputes import progress, services
from disputes.models import Dispute

SWEEP_LIMIT = 500


@shared_task
def process_article(article_id: int) -> None:
    """Read it where that is still to be done, look for copies, link it, and have what this made stale recomputed."""
    article = Article.objects.filter(pk=article_id).first()
    if article is None:
        return
    articles.services.read(article=article)
    told_anew = mark_copies(article=article)
    services.relink(articles=[article])
    services.mark_stale(articles=told_anew)
    for dispute_id in progress.due(timezone.now()).values_list("pk", flat=True):
        nudge(recompute_dispute, dispute_id)


@shared_task
def recompute_dispute(dispute_id: int) -> None:
    services.recompute(dispute_id=dispute_id)


@shared_task
def sweep() -> None:
    """Have done what lost messages left behind."""
    for waiting in (progress.to_read(), progress.to_compare(), progress.to_link()):
        for article_id in waiting.values_list("pk", flat=True)[:SWEEP_LIMIT]:
            nudge(process_article, article_id)
    for dispute_id in Dispute.objects.stale().order_by("stale_since").values_list("pk", flat=True)[:SWEEP_LIMIT]:
        nudge(recompute_dispute, dispute_id)


def nudge(task: Task, *args: int) -> bool:
    """Ask for it to be done now. False where the queue cannot be reached: then the sweep will."""
    try:
        task.delay(*args)
    except OperationalError:
        return False
    return True
