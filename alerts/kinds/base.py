"""What a kind of alert has to know of its searches."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from articles.models import Quote
from articles.querysets import QuoteQuerySet
from disputes.models import Dispute
from disputes.querysets import DisputeQuerySet

QUERY_LENGTH = 1000


class Unclear(ValueError):
    """There is nothing to follow in this; the message says why, to whoever asked."""


@dataclass(frozen=True)
class Kind:
    """One kind of alert. Each function takes a search as its ``QueryDict``.

    ``lead`` says what is told, ``in_words`` of what: 'What changes in the dispute', 'Harrow Sound Ferries: sick pay'. ``kept`` is
    the search as it is kept, the same for the same search; it raises ``Unclear``. ``page`` and ``feed`` are where the same is on
    the site. ``quotes`` and ``disputes`` are what it follows, as it stands now: new quotes are news, and new sentences in the
    summaries of the disputes. ``page`` and ``feed`` ask no database.
    """

    name: str
    lead: Promise
    kept: Callable[[QueryDict], str]
    in_words: Callable[[QueryDict], str]
    page: Callable[[QueryDict], str]
    feed: Callable[[QueryDict], str]
    quotes: Callable[[QueryDict], QuoteQuerySet]
    disputes: Callable[[QueryDict, date], DisputeQuerySet]


def no_quotes(_asked: QueryDict) -> QuoteQuerySet:
    return Quote.objects.none()


def no_disputes(_asked: QueryDict, _today: date) -> DisputeQuerySet:
    return Dispute.objects.none()


def query_of(asked: QueryDict, names: Iterable[str]) -> str:
    """These fields of an address, in their order, without those left empty. Raises ``Unclear`` where it is too long."""
    given = [(name, " ".join(value.replace("\0", "").split())) for name in names for value in asked.getlist(name)]
    query = urlencode([(name, value) for name, value in given if value])
    if len(query) > QUERY_LENGTH:
        raise Unclear(_("This search is too long to be kept: try fewer words."))
    return query


def number_in(asked: QueryDict, name: str) -> int | None:
    given = asked.get(name, "")
    return int(given) if given.isdecimal() and len(given) < 10 else None


def with_query(address: str, asked: QueryDict) -> str:
    query = asked.urlencode()
    return f"{address}?{query}" if query else address
