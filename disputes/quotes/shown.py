"""Quotes that were found, as a page shows them: marked, with what stands around them and where else they lead."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count

from articles.decisions import taking_down
from articles.highlighting import Piece, pieces, places_in_a_row, places_in_headline, places_of_phrase
from articles.models import Quote
from articles.neighbours import neighbours
from articles.querysets import OTHER_PRINTS, QuoteQuerySet
from articles.search_words import SearchWords
from articles.utterances import standing_of
from disputes.models import Dispute, DisputeQuote


@dataclass(frozen=True, slots=True)
class Found:
    """A quote with what was found in it marked, the sentences around it, and the disputes it speaks of.

    ``prints`` are the same words elsewhere, the first printed first, and no more than some: ``is_printed_more_often`` where there
    are others. ``by_the_same`` is how many quotes its person has.
    """

    quote: Quote
    pieces: list[Piece]
    before: str
    after: str
    disputes: list[Dispute]
    prints: list[Quote]
    is_printed_more_often: bool
    by_the_same: int

    @property
    def standing(self) -> str:
        return standing_of(self.quote)


class Page:
    """Quotes that were found, to be sliced: which ones is asked first, and what is shown of them for those alone."""

    def __init__(self, found: QuoteQuerySet) -> None:
        self.found = found

    def __getitem__(self, wanted: slice) -> list[Quote]:
        ids = list(self.found.values_list("pk", flat=True)[wanted])
        quotes = self.found.filter(pk__in=ids).with_text().with_other_prints()
        return sorted(quotes, key=lambda quote: ids.index(quote.pk))


def shown(found: Sequence[Quote], words: SearchWords) -> list[Found]:
    """One page of quotes. Five queries, however many there are."""
    disputes, prints, times = _disputes_of(found), _prints_of(found), _times_quoted(found)
    silenced = taking_down.places_in({quote.reading for quote in found})
    return [
        Found(
            quote,
            pieces(quote.text, _marked(quote, words)),
            *_around(quote, silenced.get(quote.reading_id, [])),
            disputes=disputes.get(quote.pk, []),
            prints=prints[quote.pk][:OTHER_PRINTS],
            is_printed_more_often=len(prints[quote.pk]) > OTHER_PRINTS,
            by_the_same=times[quote.person_id],
        )
        for quote in found
    ]


def _disputes_of(quotes: Sequence[Quote]) -> dict[int, list[Dispute]]:
    disputes: dict[int, list[Dispute]] = {}
    links = DisputeQuote.objects.filter(quote__in=quotes, dispute__in=Dispute.objects.public())
    for link in links.select_related("dispute").order_by("dispute__slug"):
        disputes.setdefault(link.quote_id, []).append(link.dispute)
    return disputes


def _prints_of(quotes: Sequence[Quote]) -> dict[int, list[Quote]]:
    """The other prints of each, in the order in which they were printed."""
    named = [quote for quote in quotes if not (quote.person and quote.person.pseudonym)]
    first = {quote.pk: quote.reading.article.copy_of_id or quote.reading.article_id for quote in named}
    of_the_same_words = Quote.objects.filter(pk__in={pk for quote in named for pk in quote.same_words}).with_source()
    in_copies = Quote.objects.current().named().in_copies_of(set(first.values())).with_source()
    in_copies = in_copies.filter(key__in={quote.key for quote in named})
    elsewhere = {other.pk: other for other in of_the_same_words}
    prints: dict[int, list[Quote]] = {quote.pk: [] for quote in quotes}
    for quote in named:
        copies = {other.pk: other for other in in_copies if _is_copy(other, quote, first[quote.pk])}
        others = copies | {pk: elsewhere[pk] for pk in quote.same_words}
        prints[quote.pk] = sorted(others.values(), key=_when_printed)
    return prints


def _is_copy(other: Any, quote: Any, first: int) -> bool:
    """The same words in another article of the same copies, of which ``first`` is the first."""
    of_the_same = first in (other.reading.article_id, other.reading.article.copy_of_id)
    return of_the_same and other.key == quote.key and other.reading_id != quote.reading_id


def _when_printed(quote: Quote) -> tuple[date, str, int]:
    article = quote.reading.article
    return article.published or date.max, article.sha256, quote.start


def _times_quoted(quotes: Sequence[Quote]) -> Counter[Any]:
    """How often the people of these quotes are quoted, agency copies not counted."""
    people = {quote.person_id for quote in quotes if quote.person_id}
    counted = Quote.objects.current().printed_first().filter(person__in=people).order_by().values_list("person")
    return Counter(dict(counted.annotate(times=Count("pk"))))


def _around(quote: Quote, silenced: list[tuple[int, int]]) -> tuple[str, str]:
    """``silenced``: where in its article words stand that were taken down; they are not shown beside it."""
    text = quote.reading.cleaned_text.text
    for start, end in silenced:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return neighbours(text, start=quote.start, end=quote.end)


def _marked(quote: Quote, words: SearchWords) -> Iterator[tuple[int, int]]:
    yield from places_in_headline(getattr(quote, "headline", ""), text=quote.text)
    if joined := [term for term in words.wanted if term.is_joined]:
        places = places_in_headline(getattr(quote, "joined", ""), text=quote.text)
        yield from places_in_a_row(places, text=quote.text, at_least=min(len(term.telling) for term in joined))
    for term in words.wanted:
        if term.exact:
            yield from places_of_phrase(term.text, text=quote.text)
