"""Sample articles taken all the way in this process, and everything public of them, for tests of what people decide."""

from collections.abc import Iterable

from api.export import everything
from articles.copy_marking import mark_copies
from articles.intake import take
from articles.models import Article
from articles.services import read
from articles.sources import Source, from_manifest
from disputes import services
from disputes.models import Dispute
from tests.careful_reader import Export
from tests.main_job.ways import SAMPLES


def bring(sources: Iterable[Source]) -> list[Article]:
    """Kept, read, compared, linked and summarised."""
    articles = [take(source).article for source in sources]
    for article in articles:
        read(article=article)
        mark_copies(article=article)
    services.relink(articles=articles)
    settle()
    return articles


def bring_samples() -> list[Article]:
    return bring(from_manifest(SAMPLES / "manifest.csv"))


def bring_one_dispute() -> Dispute:
    """The one dispute that the five samples on the trams are about."""
    bring(source for source in from_manifest(SAMPLES / "manifest.csv") if "skelmarsh-trams" in source.origin)
    return Dispute.objects.public().get()


def settle() -> Export:
    """Have everything stale recomputed; all that is public then."""
    for dispute_id in Dispute.objects.stale().values_list("pk", flat=True):
        services.recompute(dispute_id=dispute_id)
    return everything()


def articles_of(dispute: Dispute) -> list[str]:
    """The hashes of the articles that are linked to it."""
    return sorted(dispute.links.filter(outcome="accepted").values_list("article__sha256", flat=True))
