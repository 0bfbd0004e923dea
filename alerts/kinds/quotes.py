"""A search over quotes: tells of quotes in new articles that it finds."""

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alerts.kinds.base import Kind, Unclear, no_disputes, query_of, with_query
from disputes.quotes.search import QuoteSearch, quotes_found

NOT_KEPT = {"order", "published_from", "published_to"}
"""What is new has its own days and its own order."""


def kept(asked: QueryDict) -> str:
    query = query_of(asked, [name for name in QuoteSearch.base_fields if name not in NOT_KEPT])
    search = QuoteSearch(QueryDict(query))
    if not search.is_valid():
        raise Unclear(_("This search cannot be kept: %(why)s") % {"why": next(iter(search.errors.values()))[0]})
    if not query:
        raise Unclear(_("Search for something first: words, a speaker or an organisation."))
    return query


def in_words(asked: QueryDict) -> str:
    """As the search page tells it: 'quotes with “fairness” by Ada Penhale'."""
    return QuoteSearch(asked).in_words()


KIND = Kind(
    name="quotes",
    lead=gettext_lazy("New"),
    kept=kept,
    in_words=in_words,
    page=lambda asked: with_query(reverse("quotes"), asked),
    feed=lambda asked: with_query(reverse("quotes-feed"), asked),
    quotes=lambda asked: quotes_found(QuoteSearch(asked)),
    disputes=no_disputes,
)
