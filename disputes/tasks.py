"""Work is a query; a message is only a nudge. Every task is safe to run twice."""

from celery import Task, shared_task
from django.utils import timezone
from kombu.exceptions import OperationalError

import articles.services
from articles import rereading
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
def read_beside(article_id: int) -> None:
    """Read it with a version of the reader that waits for an editor: nothing else follows from it."""
    article = Article.objects.filter(pk=article_id).first()
    if article is not None:
        articles.services.read_beside(article=article)


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
    _sweep_beside()


def _sweep_beside() -> None:
    """Last, because nobody waits for it: what a version that waits has to read, and what one that was discarded left."""
    rereading.begin()
    rereading.forget_left_over(at_most=SWEEP_LIMIT)
    for article_id in progress.to_read_beside().values_list("pk", flat=True)[:SWEEP_LIMIT]:
        nudge(read_beside, article_id)


def nudge(task: Task, *args: int) -> bool:
    """Ask for it to be done now. False where the queue cannot be reached: then the sweep will."""
    try:
        task.delay(*args)
    except OperationalError:
        return False
    return True
