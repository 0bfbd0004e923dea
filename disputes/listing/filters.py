"""What the disputes can be narrowed by: how each filter narrows, what it counts under, and what its choices are called.

Of one filter several choices may be made: any of them fits. Of several filters all have to fit.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import reduce
from operator import or_
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import BigIntegerField, BooleanField, Case, Count, F, Func, Q, Value, When
from django.db.models.expressions import Combinable
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from disputes import wording
from disputes.facts import STAGES
from disputes.models import Dispute, Organisation
from disputes.place_register import path
from disputes.querysets import DisputeQuerySet, seen_in_stage, stage_on
from disputes.shown_words import plain

NOT_STATED = "not-stated"
SOON = timedelta(days=14)
HELD = 10_000
AHEAD = {"ballot-open": gettext_lazy("Ballot open"), "strike-soon": gettext_lazy("Strike in the next 14 days")}

Narrow = Callable[[Sequence[str], date], Q]
Counts = list[tuple[str, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """``narrow``: the condition that these choices make; what it looks up (who goes by a name) it looks up once.
    ``counts``: how many of some disputes there are of each choice, the most first, no more than so many."""

    label: str | Promise
    narrow: Narrow
    counts: Callable[[DisputeQuerySet, date, int], Counts]
    name_of: Callable[[str], str] = str
    place_of: Callable[[str], Any] = str.casefold


def mentioning(words: str) -> Q:
    """The disputes that these words find: looked for once and held by their keys, for the counts of all filters, unless they
    are very many."""
    found = Dispute.objects.order_by().mentioning(words).values_list("pk", flat=True)
    keys = list(found[: HELD + 1])
    if len(keys) > HELD:
        return Q(pk__in=found)
    held = Value(keys, output_field=ArrayField(BigIntegerField()))
    return Q(Func(F("pk"), held, template="%(expressions)s)", arg_joiner=" = ANY(", output_field=BooleanField()))


def _any_ahead(chosen: Sequence[str], today: date) -> Q:
    ways = _ahead(today)
    return reduce(or_, (Q(pk__in=ways[value].values("pk")) for value in chosen if value in ways), Q(pk__in=[]))


def _of_party(side: str) -> Narrow:
    def narrow(chosen: Sequence[str], today: date) -> Q:
        called = list(Organisation.objects.going_by(chosen).values_list("pk", flat=True))
        links = getattr(Dispute, side).through.objects.filter(organisation__in=called)
        return Q(pk__in=links.values("dispute"))

    return narrow


def _ahead(today: date) -> Mapping[str, DisputeQuerySet]:
    every = Dispute.objects.order_by()
    last = today + SOON - timedelta(days=1)
    return {"ballot-open": every.voting_on(today), "strike-soon": every.striking_between(today, last)}


def _count_ahead(disputes: DisputeQuerySet, today: date, at_most: int) -> Counts:
    """What is ahead is looked up by its days, which are few, and not dispute by dispute."""
    ways = _ahead(today)
    both = [
        disputes.order_by().filter(pk__in=way.values("pk")).annotate(way=Value(name)).values_list("way", "pk")
        for name, way in ways.items()
    ]
    found = list(both[0].union(*both[1:], all=True))
    return [(name, sum(way == name for way, _pk in found)) for name in ways]


def _count_by(value: Callable[[date], Combinable]) -> Callable[[DisputeQuerySet, date, int], Counts]:
    def counts(disputes: DisputeQuerySet, today: date, at_most: int) -> Counts:
        counted = disputes.order_by().annotate(value=value(today)).values_list("value").annotate(number=Count("*"))
        return list(counted.order_by("-number", "value")[:at_most])

    return counts


def _count_parties(side: str) -> Callable[[DisputeQuerySet, date, int], Counts]:
    """Through the links alone: a name is asked for where it is listed."""

    def counts(disputes: DisputeQuerySet, today: date, at_most: int) -> Counts:
        links = getattr(Dispute, side).through.objects.filter(dispute__in=disputes.order_by().values("pk"))
        return list(links.values_list("organisation__name").annotate(number=Count("*")).order_by(
            "-number", "organisation__name")[:at_most])  # fmt: skip

    return counts


def _each_of(column: str) -> Func:
    """Each element of a list, and ``NOT_STATED`` for an empty one."""
    field = Dispute._meta.get_field(column)
    told = Case(When(**{column: []}, then=Value([NOT_STATED], output_field=field)), default=F(column))
    return Func(told, function="unnest", output_field=field.base_field)


def counted_under(name: str) -> Combinable:
    """Each sector, place or cause that a dispute counts under, ``NOT_STATED`` where none is."""
    if name == "sector":
        return Case(When(sector="", then=Value(NOT_STATED)), default=F("sector"))
    return _each_of({"place": "places", "cause": "causes"}[name])


def _of_list(column: str) -> Narrow:
    def narrow(chosen: Sequence[str], today: date) -> Q:
        among = Q(**{f"{column}__overlap": list(chosen)})
        return among | Q(**{column: []}) if NOT_STATED in chosen else among

    return narrow


def _of_sectors(chosen: Sequence[str], today: date) -> Q:
    return Q(sector__in=["" if name == NOT_STATED else name for name in chosen])


def _stated_or_not(name_of: Callable[[str], str]) -> Callable[[str], str]:
    return lambda value: _("Not stated") if value == NOT_STATED else name_of(value)


def _last(place_of: Callable[[str], Any]) -> Callable[[str], Any]:
    """What is not stated stands at the end."""
    return lambda value: (value == NOT_STATED, place_of(value))


def _cause(value: str) -> str:
    return _(wording.start(wording.CAUSES.get(value, value)))


def _place(name: str) -> str:
    """'Wigan, North West': a town with the region it lies in."""
    *wider, own = path(name)
    return f"{own}, {wider[-1]}" if len(wider) > 1 or (wider and wider[-1] != "England") else own


FILTERS: Mapping[str, Filter] = {
    "ahead": Filter(
        label=gettext_lazy("Coming up"),
        narrow=_any_ahead,
        counts=_count_ahead,
        name_of=lambda value: str(AHEAD.get(value, value)),
    ),
    "stage": Filter(
        label=gettext_lazy("Stage"),
        narrow=seen_in_stage,
        counts=_count_by(stage_on),
        name_of=lambda value: plain(value, family="stage"),
        place_of=lambda value: STAGES.index(value) if value in STAGES else len(STAGES),
    ),
    "union": Filter(
        label=gettext_lazy("Union"),
        narrow=_of_party("unions"),
        counts=_count_parties("unions"),
    ),
    "employer": Filter(
        label=gettext_lazy("Employer"),
        narrow=_of_party("employers"),
        counts=_count_parties("employers"),
    ),
    "sector": Filter(
        label=gettext_lazy("Sector"),
        narrow=_of_sectors,
        counts=_count_by(lambda today: counted_under("sector")),
        name_of=_stated_or_not(wording.start),
        place_of=_last(str.casefold),
    ),
    "place": Filter(
        label=gettext_lazy("Place"),
        narrow=_of_list("places"),
        counts=_count_by(lambda today: counted_under("place")),
        name_of=_stated_or_not(_place),
        place_of=_last(path),
    ),
    "cause": Filter(
        label=gettext_lazy("Cause"),
        narrow=_of_list("causes"),
        counts=_count_by(lambda today: counted_under("cause")),
        name_of=_stated_or_not(_cause),
        place_of=_last(str.casefold),
    ),
}
"""The names are those of the address, and of the API where it has them."""
