"""The list of disputes, narrowed down: words, parties, cause and stage, and how many there are of each choice."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Func
from django.db.models.expressions import Combinable

from disputes import wording
from disputes.facts import STAGES
from disputes.models import Dispute
from disputes.plain_words import plain
from disputes.querysets import DisputeQuerySet, stage_on

NARROWERS: dict[str, Callable[[DisputeQuerySet, str, date], DisputeQuerySet]] = {
    "q": lambda disputes, words, _: disputes.mentioning(words),
    "union": lambda disputes, name, _: disputes.of_union(name),
    "employer": lambda disputes, name, _: disputes.of_employer(name),
    "cause": lambda disputes, cause, _: disputes.filter(causes__contains=[cause]),
    "stage": lambda disputes, stage, today: disputes.in_stage(stage, today),
}
"""The names are those of the address, and of the API."""

CHOICES_AT_MOST = 100
PARTIES = {"union": "unions__name", "employer": "employers__name"}


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """One thing to narrow by, with the choices that would leave something, given all the other choices."""

    name: str
    label: str
    choices: list[Choice]
    chosen: str
    is_cut: bool
    """There are more choices than ``CHOICES_AT_MOST``: those with most disputes are here, others can be typed."""


def asked_for(given: Mapping[str, str]) -> dict[str, str]:
    """What an address asks for; fields that are empty or unknown are left out."""
    return {name: value for name in NARROWERS if (value := given.get(name, "").replace("\0", "").strip())}


def narrowed(asked: Mapping[str, str], *, today: date, but: str = "") -> DisputeQuerySet:
    """The public disputes that fit everything that was asked, except ``but``."""
    disputes = Dispute.objects.public()
    for name, value in asked.items():
        if name != but:
            disputes = NARROWERS[name](disputes, value, today)
    return disputes


FACETS = ("stage", "union", "employer", "cause")


def facets(asked: Mapping[str, str], *, today: date, names: tuple[str, ...] = FACETS) -> list[Facet]:
    """One query each."""
    return [_facet(name, asked, today) for name in names]


def _facet(name: str, asked: Mapping[str, str], today: date) -> Facet:
    counts = _counts(narrowed(asked, today=today, but=name), _value(name, today))
    chosen, listed = asked.get(name, ""), dict(counts[:CHOICES_AT_MOST])
    is_cut = len(counts) > CHOICES_AT_MOST
    # Of one that is not listed it is not known how many it would leave, unless all are.
    values = sorted({*listed, *([chosen] if chosen and not is_cut else [])}, key=lambda value: _place(name, value))
    choices = [Choice(value, _label(name, value), listed.get(value, 0), value == chosen) for value in values]
    return Facet(name, name.capitalize(), choices, chosen, is_cut)


def _value(name: str, today: date) -> Combinable:
    """What a dispute counts under."""
    if name == "cause":
        return Func(F("causes"), function="unnest")
    return stage_on(today) if name == "stage" else F(PARTIES[name])


def _counts(disputes: DisputeQuerySet, value: Combinable) -> list[tuple[str, int]]:
    """One choice more than are listed, those with most disputes first; the choice of none of them is left out."""
    counted = disputes.order_by().annotate(value=value).values_list("value").annotate(number=Count("pk", distinct=True))
    return [(value, count) for value, count in counted.order_by("-number", "value")[: CHOICES_AT_MOST + 2] if value]


def _place(name: str, value: str) -> tuple[int, str]:
    return (STAGES.index(value) if name == "stage" and value in STAGES else len(STAGES)), value.casefold()


def _label(name: str, value: str) -> str:
    if name == "stage":
        return plain(value, family="stage")
    return wording.start(wording.CAUSES.get(value, value)) if name == "cause" else value
