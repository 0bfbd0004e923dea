"""What the site holds, counted for its page about the data."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Min, Q

from articles.models import Article, Person, Quote
from ballots.models import Ballot
from disputes.models import Dispute, IndustrialAction, Organisation


@dataclass(frozen=True, slots=True)
class Holdings:
    """``undated``: of the articles; ``copies`` are counted among them too. ``latest``: when an article last came in."""

    articles: int
    copies: int
    undated: int
    outlets: int
    first: date | None
    last: date | None
    latest: date | None
    disputes: int
    actions: int
    results: int
    quotes: int
    people: int
    organisations: int


def holdings() -> Holdings:
    """In seven queries, whatever there is."""
    printed = Article.objects.public().aggregate(
        articles=Count("pk"),
        copies=Count("pk", filter=Q(copy_of__isnull=False)),
        undated=Count("pk", filter=Q(published=None)),
        outlets=Count("outlet", distinct=True),
        first=Min("published"),
        last=Max("published"),
        latest=Max("received_at"),
    )
    return Holdings(
        **printed,
        disputes=Dispute.objects.public().count(),
        actions=IndustrialAction.objects.exclude(dispute__recomputed_at=None).count(),
        results=Ballot.objects.public().count(),
        quotes=Quote.objects.current().count(),
        people=Person.objects.quoted().count(),
        organisations=Organisation.objects.in_dispute().count(),
    )
