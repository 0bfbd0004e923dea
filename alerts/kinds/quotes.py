"""A search over quotes: tells of quotes in new articles that it finds."""

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alerts.kinds.base import Kind, Unclear, no_disputes, query_of, with_query
from disputes.quote_search import QuoteSearch, quotes_found

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
    """The words, and after them each narrowing by the name that the search page gives it."""
    search = QuoteSearch(asked)
    given = search.cleaned_data if search.is_valid() else {}
    parts = [f"{search[name].label.lower()}: {_shown(search, name)}" for name in given if name != "q" and given[name]]
    if given.get("q"):
        parts.insert(0, str(given["q"]))
    return "; ".join(parts)


def _shown(search: QuoteSearch, name: str) -> str:
    """What was chosen, as the search page puts it."""
    value = search.cleaned_data[name]
    choices = dict(getattr(search.fields[name], "choices", ())) if isinstance(value, str) else {}
    return str(choices.get(value, value))


KIND = Kind(
    name="quotes",
    lead=gettext_lazy("New quotes"),
    kept=kept,
    in_words=in_words,
    page=lambda asked: with_query(reverse("quotes"), asked),
    feed=lambda asked: with_query(reverse("quotes-feed"), asked),
    quotes=lambda asked: quotes_found(QuoteSearch(asked)),
    disputes=no_disputes,
)
