"""A search over disputes: tells what is new in those that fit it when it is looked at."""

from datetime import date

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alerts.kinds.base import Kind, Unclear, no_quotes, query_of, with_query
from disputes.listing import search as dispute_search
from disputes.listing.search import asked_for, narrowed
from disputes.querysets import DisputeQuerySet


def kept(asked: QueryDict) -> str:
    query = query_of(asked, asked_for(asked))
    if not query:
        raise Unclear(_("Search for something first: a union, an employer, a cause, or words."))
    return query


def in_words(asked: QueryDict) -> str:
    """As the list tells it: 'Disputes: stage In action; words “ferries”'."""
    return dispute_search.in_words(asked_for(asked))


def followed(asked: QueryDict, today: date) -> DisputeQuerySet:
    return narrowed(asked_for(asked), today=today)


KIND = Kind(
    name="disputes",
    lead=gettext_lazy("What changes"),
    kept=kept,
    in_words=in_words,
    page=lambda asked: with_query(reverse("disputes"), asked),
    feed=lambda asked: with_query(reverse("disputes-feed"), asked),
    quotes=no_quotes,
    disputes=followed,
)
