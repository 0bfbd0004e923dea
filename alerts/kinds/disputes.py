"""A search over disputes: tells what is new in those that fit it when it is looked at."""

from datetime import date

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alerts.kinds.base import Kind, Unclear, no_quotes, query_of, with_query
from disputes import wording
from disputes.dispute_search import asked_for, narrowed
from disputes.querysets import DisputeQuerySet
from disputes.shown_words import plain


def kept(asked: QueryDict) -> str:
    query = query_of(asked, asked_for(asked))
    if not query:
        raise Unclear(_("Search for something first: a union, an employer, a cause, or words."))
    return query


def in_words(asked: QueryDict) -> str:
    """The words, and after them each choice with what it is of."""
    chosen = {name: " / ".join(_value(name, value) for value in values) for name, values in asked.lists()}
    words = chosen.pop("q", "")
    return ", ".join(filter(None, [words, *(f"{name.replace('_', ' ')} {values}" for name, values in chosen.items())]))


def _value(name: str, value: str) -> str:
    if name == "stage":
        return f"“{plain(value, family='stage')}”"
    return f"“{wording.CAUSES.get(value, value)}”"


def followed(asked: QueryDict, today: date) -> DisputeQuerySet:
    return narrowed(asked_for(asked), today=today)


KIND = Kind(
    name="disputes",
    lead=gettext_lazy("What changes in disputes"),
    kept=kept,
    in_words=in_words,
    page=lambda asked: with_query(reverse("disputes"), asked),
    feed=lambda asked: with_query(reverse("disputes-feed"), asked),
    quotes=no_quotes,
    disputes=followed,
)
