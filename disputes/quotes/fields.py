"""What quotes can be narrowed by, besides words: each field with the quotes that fit what it holds."""

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from operator import and_, or_
from typing import Any

from django.db.models import Q

from articles.search_days import DayWords
from articles.search_words import FieldWords
from disputes.models import Dispute, DisputeQuote
from disputes.organisations import names_of


def fitting(given: Mapping[str, Any]) -> Q:
    """Quotes that fit all that is given, by the names of the fields; what is empty narrows nothing."""
    return reduce(and_, (_FIELDS[name](value) for name, value in given.items() if value and name in _FIELDS), Q())


def fitting_words(fields: Iterable[FieldWords], days: Iterable[DayWords]) -> Q:
    """Quotes that fit what is said among the words: one of those that a field is to hold, none of those it is not to."""
    fields = list(fields)
    narrowing = reduce(and_, (Q(**{f"reading__article__published__{on.lookup}": on.day}) for on in days), Q())
    for name, holding in SAID_OF.items():
        either = [holding(each.text) for each in fields if each.field == name and not each.excluded]
        neither = [~holding(each.text) for each in fields if each.field == name and each.excluded]
        narrowing &= reduce(or_, either, Q()) & reduce(and_, neither, Q())
    return narrowing


def spoken_for(names: set[str]) -> Q:
    """Quotes of people who spoke for an organisation by one of these names."""
    return Q(organisation__in=names) if names else Q(pk__in=[])


def _by(speaker: str) -> Q:
    return Q(speaker__icontains=speaker) | Q(person__name__icontains=speaker)


def _described_as(role: str) -> Q:
    return Q(role__icontains=role)


def _for(organisation: str) -> Q:
    return spoken_for(names_of(organisation)) | Q(organisation__icontains=organisation)


def _in(dispute: str) -> Q:
    disputes = Dispute.objects.public().filter(Q(slug=dispute) | Q(title__icontains=dispute))
    return Q(pk__in=DisputeQuote.objects.filter(dispute__in=disputes).values("quote"))


def _printed_in(outlet: str) -> Q:
    return Q(reading__article__outlet__name__icontains=outlet)


SAID_OF: dict[str, Callable[[str], Q]] = {
    "speaker": _by,
    "role": _described_as,
    "organisation": _for,
    "dispute": _in,
    "outlet": _printed_in,
}
"""Those that hold words."""
_FIELDS: dict[str, Callable[[Any], Q]] = {
    **SAID_OF,
    "person": lambda person: Q(person=person),
    "outlet": lambda outlet: Q(reading__article__outlet=outlet),
    "kind": lambda kind: Q(kind=kind),
    "published_from": lambda day: Q(reading__article__published__gte=day),
    "published_to": lambda day: Q(reading__article__published__lte=day),
}
