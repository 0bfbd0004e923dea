"""What a search that found nothing could do without, and how many quotes that would find."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from articles.paging import COUNTED
from articles.search_days import DAY_FIELDS, day_words_of
from articles.search_words import SearchWords, Term, as_typed
from disputes.quotes.facets import address_with
from disputes.quotes.in_words import conditions, quoted
from disputes.quotes.search import BEFORE_A_COLON, QuoteSearch, quotes_fitting

NARROWING = (
    "person", "speaker", "role", "organisation", "dispute", "outlet", "kind", "published_from", "published_to",
)  # fmt: skip
TRIED = 12
"""No more are tried of a search of many words."""


@dataclass(frozen=True, slots=True)
class Loosened:
    """``count`` is no more than is counted of a list; ``is_more`` where there are more."""

    words: str
    count: int
    is_more: bool
    address: str


def taken_away(search: QuoteSearch) -> list[tuple[str, str]]:
    """What narrows besides the words, as told, each with the address of the search without it."""
    return [(clause, address_with(search, **{name: ""})) for name, clause in _narrowing(search)]


def loosened(search: QuoteSearch) -> list[Loosened]:
    """Each way to ask for less that finds something. A query for each thing that was asked."""
    if not search.is_valid():
        return []
    tried = [*_without_a_field(search), *_with_other_words(search)][:TRIED]
    return [found for each in tried if (found := _counted(search, *each)).count]


Way = tuple[str, dict[str, Any], SearchWords, dict[str, str]]
"""Words for it, what the fields hold, the words, and what changes in the address."""


def _counted(
    search: QuoteSearch, words: str, given: dict[str, Any], asked: SearchWords, changes: dict[str, str]
) -> Loosened:
    found = len(quotes_fitting(given, asked).values_list("pk", flat=True)[: COUNTED + 1])
    return Loosened(words, min(found, COUNTED), found > COUNTED, address_with(search, **changes))


def _without_a_field(search: QuoteSearch) -> Iterator[Way]:
    for name, clause in _narrowing(search):
        others = {field: value for field, value in search.cleaned_data.items() if field != name}
        yield _("Not only %(condition)s") % {"condition": clause}, others, search.words, {name: ""}


def _narrowing(search: QuoteSearch) -> Iterator[tuple[str, str]]:
    """Each field that holds something, with how it is told."""
    given = search.given_in_words
    for name in NARROWING:
        if given.get(name):
            yield name, conditions(SearchWords(), {name: given[name]}, [])


def _with_other_words(search: QuoteSearch) -> Iterator[Way]:
    for words, asked in _other_words(search.words):
        colons = {field: name for name, field in BEFORE_A_COLON.items()} | {name: name for name in DAY_FIELDS}
        yield words, search.cleaned_data, asked, {"q": as_typed(asked, names=colons)}


def _other_words(words: SearchWords) -> Iterator[tuple[str, SearchWords]]:
    """A phrase in any of its forms; one group of words less; what was to be missing, too; a field less."""
    for at, group in enumerate(words.together):
        others = words.together[:at] + words.together[at + 1 :]
        any_form = tuple((Term(word),) for word in group[0].text.split() if not Term(word).is_too_common)
        if any_form and len(group) == 1 and group[0].exact:
            told = _("The words of %(phrase)s in any form and order") % {"phrase": quoted(group[0].text)}
            yield told, replace(words, together=others + any_form)
        yield _told_without(SearchWords(together=(group,))), replace(words, together=others)
    for term in words.without:
        others = tuple(other for other in words.without if other != term)
        yield _("Also those with %(words)s") % {"words": quoted(term.text)}, replace(words, without=others)
    for said in words.fields:
        others = tuple(other for other in words.fields if other != said)
        yield _told_without(SearchWords(fields=(said,))), replace(words, fields=others)


def _told_without(words: SearchWords) -> str:
    clause = conditions(words, {}, day_words_of(words.fields)[0])
    return _("Not only %(condition)s") % {"condition": clause}
