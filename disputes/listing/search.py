"""The list of disputes, narrowed down: what an address asks for, what fits it, and how many there are of each choice."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from zlib import crc32

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.dates import day_words
from disputes.listing.filters import FILTERS, mentioning
from disputes.models import Dispute
from disputes.querysets import DisputeQuerySet

DAYS = {
    "news_from": gettext_lazy("News from"),
    "news_to": gettext_lazy("News until"),
    "begun_from": gettext_lazy("First reported from"),
    "begun_to": gettext_lazy("First reported until"),
}
CHOICES_AT_MOST = 100
CHOSEN_AT_MOST = 20
"""Of one filter; nobody chooses more by hand."""

Asked = dict[str, str | list[str]]
"""By the names of the address. A list where several choices of one filter are made, words or a day otherwise."""


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    label: str
    count: int
    chosen: bool
    id: str = ""
    """Of its box, the same whichever choices stand beside it: where the keyboard is stays there."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One thing to narrow by, with the choices that would leave something, given all the other filters."""

    name: str
    label: str | Promise
    choices: list[Choice]
    chosen: tuple[str, ...]
    is_cut: bool
    """There are more choices than ``CHOICES_AT_MOST``: those with most disputes are here, others can be typed."""


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing that was asked for. ``without`` is the query of an address that asks for all the others."""

    label: str
    words: str
    without: str


def asked_for(given: Mapping[str, Any]) -> Asked:
    """What an address (or a mapping such as this gives back) asks for; what is empty, unknown or no day is left out."""
    asked: Asked = {}
    for name in ("q", *FILTERS, *DAYS):
        values = _values(given, name)
        if name in DAYS:
            values = [value for value in values if _day(value)]
        if values:
            several = values[:CHOSEN_AT_MOST] if name in FILTERS else values[-1:]
            asked[name] = several[0] if len(several) == 1 else several
    return asked


def not_heeded(given: Mapping[str, Any]) -> list[str]:
    """What was given as a day and is none."""
    return [value for name in DAYS for value in _values(given, name) if not _day(value)]


def _values(given: Mapping[str, Any], name: str) -> list[str]:
    """Each once, in the order given."""
    got: Any = given.getlist(name) if hasattr(given, "getlist") else given.get(name) or []
    values = [got] if isinstance(got, str) else got
    return list(dict.fromkeys(value for each in values if (value := str(each).replace("\0", "").strip())))


def chosen(asked: Asked, name: str) -> list[str]:
    """The choices of one filter, none to several."""
    value = asked.get(name, [])
    return [value] if isinstance(value, str) else value


def narrowed(asked: Asked, *, today: date, but: str = "") -> DisputeQuerySet:
    """The public disputes that fit everything that was asked, except ``but``."""
    return _fitting(_conditions(asked, today), asked, but=but)


def _conditions(asked: Asked, today: date) -> dict[str, Q]:
    """What words and filters ask for, each by itself."""
    made = {name: each.narrow(values, today) for name, each in FILTERS.items() if (values := chosen(asked, name))}
    return {**made, "q": mentioning(words)} if (words := " ".join(chosen(asked, "q"))) else made


def _fitting(conditions: Mapping[str, Q], asked: Asked, *, but: str) -> DisputeQuerySet:
    disputes = Dispute.objects.public()
    for name, condition in conditions.items():
        if name != but:
            disputes = disputes.filter(condition)
    first, last, begun_first, begun_last = (_day(str(asked.get(name, ""))) for name in DAYS)
    if first or last:
        disputes = disputes.with_news_between(first, last)
    return disputes.begun_between(begun_first, begun_last)


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


FACETS = tuple(FILTERS)


def facets(asked: Asked, *, today: date, names: Sequence[str] = FACETS) -> list[Facet]:
    """One query each, and one for each name or word that is looked up."""
    conditions = _conditions(asked, today)
    return [_facet(name, asked, today, _fitting(conditions, asked, but=name)) for name in names]


def _facet(name: str, asked: Asked, today: date, disputes: DisputeQuerySet) -> Facet:
    """``disputes``: those that fit everything else."""
    each, picked = FILTERS[name], chosen(asked, name)
    counts = each.counts(disputes, today, CHOICES_AT_MOST + 1)
    is_cut = len(counts) > CHOICES_AT_MOST
    listed = dict(counts[:CHOICES_AT_MOST])
    if is_cut and (unlisted := [value for value in picked if value not in listed]):
        listed |= {value: _alone(name, value, asked, today) for value in unlisted}
    values = sorted({*listed, *picked}, key=each.place_of)
    choices = [
        Choice(value, each.name_of(value), listed.get(value, 0), value in picked, f"{name}-{crc32(value.encode()):08x}")
        for value in values
    ]
    return Facet(name, each.label, choices, tuple(picked), is_cut)


def _alone(name: str, value: str, asked: Asked, today: date) -> int:
    """How many one choice would leave that is not among the most frequent."""
    return narrowed({**asked, name: value}, today=today).count()


def chips(asked: Asked, *, kept: Mapping[str, Any] | None = None) -> list[Chip]:
    """Everything that was asked for, one by one. ``kept``: what else stays in the address, such as the order."""
    return [
        Chip(str(label), words, urlencode({**_without(asked, name, value), **(kept or {})}, doseq=True))
        for name, value, label, words in _told(asked)
    ]


def in_words(asked: Asked) -> str:
    """'Disputes: union UNISON or GMB; sector Rail; news from 1 March 2026'; 'All disputes' where nothing is asked for."""
    told: dict[str, list[str]] = {}
    for _name, _value, label, words in _told(asked):
        told.setdefault(str(label), []).append(words)
    parts = [f"{label[:1].lower()}{label[1:]} {_(' or ').join(words)}" for label, words in told.items()]
    return _("Disputes: {parts}").format(parts="; ".join(parts)) if parts else _("All disputes")


def _told(asked: Asked) -> Iterator[tuple[str, str, str | Promise, str]]:
    """(name, value, label, words) of each thing that was asked for."""
    for name in asked:
        for value in chosen(asked, name):
            if name in FILTERS:
                yield name, value, FILTERS[name].label, FILTERS[name].name_of(value)
            elif name in DAYS:
                yield name, value, DAYS[name], day_words(date.fromisoformat(value))
            else:
                yield name, value, _("Words"), f"“{value}”"


def _without(asked: Asked, name: str, value: str) -> Asked:
    left = [each for each in chosen(asked, name) if each != value]
    return {**{key: kept for key, kept in asked.items() if key != name}, **({name: left} if left else {})}
