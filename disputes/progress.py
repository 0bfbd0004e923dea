"""How far articles have come on their way: received, read, linked, summarised. Reads only."""

from collections.abc import Collection

from django.db.models import QuerySet

from articles import rereading
from articles.models import Article, Claim, Reading
from disputes.models import ClaimLink, Dispute


def to_read() -> QuerySet[Article]:
    """Not those that wait only to be compared with what a new version of the reader makes of them: their way is done."""
    return rereading.to_read().order_by("pk")


def to_read_beside() -> QuerySet[Article]:
    return rereading.to_read_beside().order_by("pk")


def to_compare() -> QuerySet[Article]:
    """Articles whose text has not been looked for among the others since it was read, withdrawn or restored."""
    return Article.objects.unchecked().order_by("pk")


def to_link() -> QuerySet[Article]:
    """Articles with a current claim that there is a dispute but no link, or with a link that rests on superseded claims."""
    linked = ClaimLink.objects.values("claim")
    unlinked = Claim.objects.current().news().about("dispute").exclude(pk__in=linked).values("reading__article")
    superseded = ClaimLink.objects.superseded().values("article")
    return Article.objects.filter(pk__in=unlinked.union(superseded)).order_by("pk")


def unfinished(articles: Collection[int]) -> set[int]:
    """Of these articles, those not yet read, linked, or summarised in each dispute they are linked to."""
    waiting = set(to_read().filter(pk__in=articles).values_list("pk", flat=True))
    waiting |= set(to_compare().filter(pk__in=articles).values_list("pk", flat=True))
    waiting |= set(to_link().filter(pk__in=articles).values_list("pk", flat=True))
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
