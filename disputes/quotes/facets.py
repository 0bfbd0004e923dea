"""What found quotes can be narrowed by further: the choices met most of each field, and how many quotes each would leave."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from articles.paging import COUNTED
from disputes.listing.facet_counts import Counted, exact, holding
from disputes.models import DisputeQuote, Organisation
from disputes.organisations import all_names, key_of
from disputes.quotes.search import KINDS, QuoteSearch, asks_for_an_outlet, quotes_fitting

CHOICES = 8


class Row(NamedTuple):
    """What of a quote is counted."""

    pk: int
    person_id: int | None
    person__name: str | None
    role: str
    organisation: str
    reading__article__outlet__name: str | None
    reading__article__copy_of: int | None
    kind: str


@dataclass(frozen=True, slots=True)
class Choice:
    """``count`` is None where it is not known. ``address`` searches with it or, where it is chosen, without it."""

    label: str
    count: int | None
    chosen: bool
    address: str


@dataclass(frozen=True, slots=True)
class Facet:
    name: str
    label: str
    choices: list[Choice]


def facets(search: QuoteSearch) -> list[Facet]:
    """Those that have something to choose, given all that is asked for besides. Some queries, however many quotes there are.

    Of more quotes than are counted the choices are those of the newest, and how many each would leave is not told.
    """
    if not search.is_valid():
        return []
    rows = _rows(search)
    made = [_facet(name, search, rows) for name in _COUNTING]
    return [facet for facet in made if len(facet.choices) > 1 or any(choice.chosen for choice in facet.choices)]


def address_with(search: QuoteSearch, **changes: str) -> str:
    """The same search with some fields otherwise; those that are empty are left out."""
    given = {name: str(search.data.get(name, "")).strip() for name in search.fields}
    return "?" + urlencode({name: value for name, value in {**given, **changes}.items() if value})


def _facet(name: str, search: QuoteSearch, rows: Sequence[Row]) -> Facet:
    rows = _rows(search, but=name) if search.cleaned_data[name] else rows
    of_all = len(rows) <= COUNTED
    if name != "outlet" and not asks_for_an_outlet(search.cleaned_data, search.words):
        rows = [row for row in rows if row.reading__article__copy_of is None]
    label, counting = _COUNTING[name]
    asked = str(search.data.get(name, "")).strip()
    choices = []
    for value, words, number in counting(rows[:COUNTED])[:CHOICES]:
        chosen = value.casefold() == asked.casefold()
        address = address_with(search, **{name: "" if chosen else value})
        choices.append(Choice(str(words), number if of_all else None, chosen, address))
    return Facet(name, str(label), choices)


def _rows(search: QuoteSearch, *, but: str = "") -> list[Row]:
    """The newest quotes that fit all but one field, copies too: an outlet that is chosen brings them in."""
    given = {name: value for name, value in search.cleaned_data.items() if name != but}
    found = quotes_fitting(given, search.words, with_copies=True).newest_first()
    return [Row(*row) for row in found.values_list(*Row._fields)[: COUNTED + 1]]


Told = list[tuple[str, Any, int]]
"""Value, words for it, number; the highest number first."""


def _people(rows: Sequence[Row]) -> Told:
    names = {str(row.person_id): row.person__name for row in rows}
    return [(pk, names[pk], number) for pk, number in exact(str(row.person_id or "") for row in rows)]


def _roles(rows: Sequence[Row]) -> Told:
    return _by_themselves(holding((row.role for row in rows), at_most=CHOICES))


def _organisations(rows: Sequence[Row]) -> Told:
    """Under whichever of its names it is met most."""
    known: dict[str, set[str]] = {}
    keys = {key_of(row.organisation) for row in rows if row.organisation}
    for organisation in Organisation.objects.called(list(keys)).prefetch_related("aliases"):
        for alias in organisation.aliases.all():
            known.setdefault(alias.key, set()).update(all_names(organisation))
    names = (row.organisation for row in rows)
    return _by_themselves(holding(names, names=lambda name: known.get(key_of(name), set()), at_most=CHOICES))


def _disputes(rows: Sequence[Row]) -> Told:
    links = DisputeQuote.objects.filter(quote__in=[row.pk for row in rows], dispute__recomputed_at__isnull=False)
    counted = links.order_by().values_list("dispute__slug", "dispute__title").annotate(number=Count("quote"))
    return list(counted.order_by("-number", "dispute__slug")[:CHOICES])


def _outlets(rows: Sequence[Row]) -> Told:
    return _by_themselves(exact(row.reading__article__outlet__name or "" for row in rows))


def _kinds(rows: Sequence[Row]) -> Told:
    return [(kind, dict(KINDS)[kind], number) for kind, number in exact(row.kind for row in rows)]


def _by_themselves(counted: Counted) -> Told:
    return [(value, value, number) for value, number in counted]


_COUNTING: dict[str, tuple[Any, Callable[[Sequence[Row]], Told]]] = {
    "person": (_("Speaker"), _people),
    "role": (_("Described as"), _roles),
    "organisation": (_("Speaking for"), _organisations),
    "dispute": (_("Dispute"), _disputes),
    "outlet": (_("Printed in"), _outlets),
    "kind": (_("How it is quoted"), _kinds),
}
