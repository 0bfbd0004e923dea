"""The lasting address of a quote: its article and where it begins, whatever later readings make of the article.

The address names a place in the cleaned text it was read from. Where a later version of the reader cleans the text
otherwise, the words move: the superseded readings are kept, so the words that stood at the address are known, and are
looked for in the text as it is now. The address then leads to where they stand; it never shows others in their place
without saying so (``displaced``). What was taken down is gone at its old address as well as at its present one.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from articles import tombstones
from articles.decisions import taking_down
from articles.decisions.places import Range, moved, touch
from articles.models import Article, Quote, Reading
from articles.querysets import QuoteQuerySet
from articles.utterances import Utterance


@dataclass(frozen=True, slots=True)
class AtAddress:
    """What is at a place of an article: an utterance; or one that is elsewhere now, or was taken down; or nothing."""

    reading: Reading | None = None
    utterance: Utterance | None = None
    moved: Quote | None = None
    is_down: bool = False
    silenced: Sequence[Range] = ()
    """Where in the text of the reading words stand that were taken down."""


MARKS_FIRST = (Quote.Kind.DIRECT, Quote.Kind.MIXED, Quote.Kind.INDIRECT)


def at_address(article: Article, start: int) -> AtAddress:
    """What stands at this place. ``moved`` is where to go instead: an utterance has one address, where it begins."""
    reading = _current_reading(article)
    if article.withdrawn_at or reading is None:
        return AtAddress(is_down=article.withdrawn_at is not None)
    silenced = taking_down.places_in({reading}).get(reading.pk, [])
    if is_down(reading, start, silenced=silenced):
        return AtAddress(reading, is_down=True)
    utterance = utterance_at(reading, start)
    if utterance is None:
        return AtAddress(reading, moved=moved_from(reading, start))
    if utterance.first.start != start:
        return AtAddress(reading, moved=utterance.first)
    return AtAddress(reading, utterance, silenced=silenced)


def _current_reading(article: Article) -> Reading | None:
    found = article.readings.filter(is_current=True).select_related("cleaned_text").first()
    if found:
        found.article = article
    return found


def is_down(reading: Reading, start: int, *, silenced: Sequence[Range]) -> bool:
    """Whether words at this place were taken down: at the place they had then, or at the one they have now."""
    stones = tombstones.of_article(reading.article.sha256)
    places = [*(stretch for stone in stones for stretch in stone.stretches), *silenced]
    return touch([(start, start + 1)], places)


def utterance_at(reading: Reading, start: int) -> Utterance | None:
    """The whole utterance of which a stretch begins here; of several, words in quotation marks before reported ones."""
    here = list(reading.quotes.standing().filter(start=start).only("reading", "group", "kind", "end"))
    if not here:
        return None
    first = min(here, key=lambda quote: (MARKS_FIRST.index(Quote.Kind(quote.kind)), -quote.end))
    stretches = reading.quotes.standing().filter(group=first.group).select_related("person").defer("search")
    return Utterance(stretches=tuple(stretches.order_by("start", "end", "kind")))


def moved_from(reading: Reading, start: int) -> Quote | None:
    """Where the words are quoted now that once stood at this address in an earlier reading."""
    return next(iter(_moved(reading, _earlier(reading, start))), None)


def displaced(reading: Reading, utterance: Utterance) -> Quote | None:
    """Where the words are quoted now that an earlier reading had at the address of this utterance, if they were others."""
    others = _earlier(reading, utterance.first.start).exclude(text__in=[each.text for each in utterance.stretches])
    return next((quote for quote in _moved(reading, others) if quote.group != utterance.first.group), None)


def _earlier(reading: Reading, start: int) -> QuoteQuerySet:
    earlier = Quote.objects.filter(reading__article=reading.article, start=start).exclude(reading=reading)
    shown = earlier.exclude(reading__is_waiting=True).select_related("reading__cleaned_text").defer("search")
    return shown.order_by("-reading__read_at", "-reading", "end", "kind")


def _moved(reading: Reading, earlier: Iterable[Quote]) -> Iterator[Quote]:
    text = reading.cleaned_text.text
    for quote in earlier:
        place = moved((quote.start, quote.end), was=quote.reading.cleaned_text.text, now=text)
        if place is None:
            continue
        there = reading.quotes.standing().filter(start__lt=place[1], end__gt=place[0]).defer("search")
        if found := min(there, key=lambda each: (abs(each.start - place[0]), abs(each.end - place[1])), default=None):
            yield found
