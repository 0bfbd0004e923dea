"""How far articles have come on their way: received, read, linked, summarised. Reads only."""

from collections.abc import Collection
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from articles import rereading
from articles.models import Article, Claim, Reading
from disputes.models import ClaimLink, Dispute

WHILE_MORE_COMES = timedelta(seconds=5)
"""How often one dispute is recomputed while articles are still on their way: what comes together is summarised together."""
LATEST = 200
"""Of so many articles received last it is asked whether more come."""


def due(now: datetime) -> QuerySet[Dispute]:
    """The stale disputes whose turn it is: all of them once no more articles come, till then each now and again."""
    stale = Dispute.objects.stale().order_by("stale_since")
    if not more_comes():
        return stale
    return stale.filter(Q(recomputed_at=None) | Q(recomputed_at__lte=now - WHILE_MORE_COMES))


def more_comes() -> bool:
    """Whether articles wait to be read: those received last, or all, because there is a new version. Asked after every
    article, so it looks at few rows; an older one that waits by itself is not worth waiting for."""
    latest = Article.objects.order_by("-pk").values("pk")[:LATEST]
    return to_read().filter(pk__in=latest).exists() or rereading.reads_all_anew()


def to_read() -> QuerySet[Article]:
    """Not those that wait only to be compared with what a new version of the reader makes of them: their way is done."""
    return rereading.to_read().order_by("pk")


def to_read_beside() -> QuerySet[Article]:
    return rereading.to_read_beside().order_by("pk")


def to_compare() -> QuerySet[Article]:
    """Articles whose text has not been looked for among the others since it was read, withdrawn or restored."""
    return Article.objects.unchecked().order_by("pk")


def to_link(*, among: Collection[int] | None = None) -> QuerySet[Article]:
    """Articles with a current claim that there is a dispute but no link, or with a link that rests on superseded claims.

    ``among``: only these are looked at.
    """
    claims = Claim.objects.current().news().about("dispute").filter(reading__is_linked=False)  # few, by an index
    links = ClaimLink.objects.all()
    if among is not None:
        claims, links = claims.filter(reading__article__in=among), links.filter(article__in=among)
    unlinked = (
        claims.order_by().filter(~Exists(ClaimLink.objects.filter(claim=OuterRef("pk")))).values("reading__article")
    )
    superseded = [links.of_old_readings(), links.of_withdrawn_claims(), links.of_withdrawn_articles()]
    found = unlinked.union(*(kind.values("article") for kind in superseded))
    return Article.objects.filter(pk__in=found).order_by("pk")


def unfinished(articles: Collection[int]) -> set[int]:
    """Of these articles, those not yet read, linked, or summarised in each dispute they are linked to."""
    waiting = set(to_read().filter(pk__in=articles).values_list("pk", flat=True))
    waiting |= set(to_compare().filter(pk__in=articles).values_list("pk", flat=True))
    waiting |= set(to_link(among=articles).values_list("pk", flat=True))
    stale = Dispute.objects.stale().values("pk")
    return waiting | set(
        ClaimLink.objects.filter(article__in=articles, dispute__in=stale).values_list("article", flat=True)
    )


def outcome(article: Article) -> str:
    """In a word for whoever sent it, once it is finished."""
    reading = article.readings.filter(is_current=True).first()
    return outcome_words(reading, ClaimLink.objects.filter(article=article).select_related("dispute"))


def outcome_words(reading: Reading | None, links: Collection[ClaimLink]) -> str:
    """``links`` are those of the article, with their disputes."""
    if reading is None:
        return "not read yet"
    if reading.failure:
        return "kept, but it could not be read: the next version of the reader will try again"
    if reading.language not in ("en", "und"):
        return f"kept, not read: it is not in English ({reading.language})"
    if not links:
        return "kept: it is about no dispute"
    disputes = sorted(link.dispute.slug for link in links if link.is_accepted)
    if disputes:
        return ", ".join(disputes)
    if proposed := sorted(link.dispute.slug for link in links if link.dispute):
        return f"kept: an editor has to say whether it is about {', '.join(proposed)}"
    return "kept: which dispute it is about cannot be told"
