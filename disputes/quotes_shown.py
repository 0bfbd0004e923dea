"""Quotes that were found, as a page shows them: marked, with what stands around them and where else they lead."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Count

from articles.decisions import taking_down
from articles.highlighting import Piece, pieces, places_in_headline, places_of_phrase
from articles.models import Quote
from articles.neighbours import neighbours
from articles.querysets import OTHER_PRINTS, QuoteQuerySet
from articles.search_words import SearchWords
from articles.utterances import standing_of
from disputes.models import Dispute, DisputeQuote


@dataclass(frozen=True, slots=True)
class Found:
    """A quote with what was found in it marked, the sentences around it, and the disputes it speaks of.

    ``prints`` are the same words elsewhere, the first printed first; ``by_the_same`` how many quotes its person has.
    """

    quote: Quote
    pieces: list[Piece]
    before: str
    after: str
    disputes: list[Dispute]
    prints: list[Quote]
    by_the_same: int

    @property
    def standing(self) -> str:
        return standing_of(self.quote)

    @property
    def is_printed_more_often(self) -> bool:
        """There are more prints than are shown."""
        return len({*self.quote.same_words, *self.quote.in_copies}) > len(self.prints)


def shown(quotes: QuoteQuerySet, words: SearchWords) -> list[Found]:
    """One page of quotes. Five queries besides, however many there are."""
    found = list(quotes)
    disputes, prints, times = _disputes_of(found), _prints_of(found), _times_quoted(found)
    silenced = taking_down.places_in({quote.reading for quote in found})
    return [
        Found(
            quote,
            pieces(quote.text, _marked(quote, words)),
            *_around(quote, silenced.get(quote.reading_id, [])),
            disputes=disputes.get(quote.pk, []),
            prints=prints[quote.pk],
            by_the_same=times[quote.person_id],
        )
        for quote in found
    ]


def _disputes_of(quotes: list[Quote]) -> dict[int, list[Dispute]]:
    disputes: dict[int, list[Dispute]] = {}
    links = DisputeQuote.objects.filter(quote__in=quotes, dispute__in=Dispute.objects.public())
    for link in links.select_related("dispute").order_by("dispute__slug"):
        disputes.setdefault(link.quote_id, []).append(link.dispute)
    return disputes


def _prints_of(quotes: list[Quote]) -> dict[int, list[Quote]]:
    """The other prints of each, in the order in which they were printed."""
    wanted = {quote.pk: {*quote.same_words, *quote.in_copies} for quote in quotes}
    known = Quote.objects.filter(pk__in={pk for pks in wanted.values() for pk in pks}).newest_first().with_source()
    first_printed_first = list(known)[::-1]
    return {
        pk: [other for other in first_printed_first if other.pk in others][:OTHER_PRINTS]
        for pk, others in wanted.items()
    }


def _times_quoted(quotes: list[Quote]) -> Counter[Any]:
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
    for term in words.wanted:
        if term.exact:
            yield from places_of_phrase(term.text, text=quote.text)
