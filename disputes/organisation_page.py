"""What the page of an organisation shows: its names, its disputes by what comes next, and the people who spoke for it."""

from datetime import date
from typing import Any

from django.db.models import Count, Max
from django.utils.translation import gettext as _

from articles.models import Person, Quote
from disputes.listing.next_first import NextFirst
from disputes.models import Dispute, Organisation
from disputes.organisations import all_names
from disputes.pages import as_cards
from disputes.quotes.fields import spoken_for

DISPUTES_AT_MOST = 100
PEOPLE_AT_MOST = 60


def organisation_page(organisation: Organisation, *, today: date) -> dict[str, Any]:
    """``organisation`` comes with its aliases."""
    names = all_names(organisation)
    return {
        "organisation": organisation,
        "names": sorted(names - {organisation.name}, key=str.casefold),
        "disputes_by_side": _disputes_by_side(organisation, today),
        "people": _people_who_spoke_for(names),
        "today": today,
    }


def _disputes_by_side(organisation: Organisation, today: date) -> list[tuple[str, list[Dispute]]]:
    """What comes next first. The names of the sides are those that it is on."""
    sides = [
        (_("Disputes as a union"), organisation.disputes_as_union),
        (_("Disputes as an employer"), organisation.disputes_as_employer),
    ]
    every = [(side, NextFirst(as_cards(disputes.public(), today=today), today=today)) for side, disputes in sides]
    found = [(side, disputes[:DISPUTES_AT_MOST]) for side, disputes in every]
    return [(side, disputes) for side, disputes in found if disputes]


def _people_who_spoke_for(names: set[str]) -> list[Person]:
    """Each with ``times_quoted`` for it and ``last_quoted_on``, who is quoted most first."""
    quotes = Quote.objects.current().printed_first().filter(spoken_for(names)).exclude(person=None)
    counts = quotes.order_by().values("person").annotate(times=Count("pk"), last=Max("reading__article__published"))
    rows = {row["person"]: row for row in counts.order_by("-times", "person__name")[:PEOPLE_AT_MOST]}
    people = Person.objects.in_bulk(rows)
    for pk, person in people.items():
        person.times_quoted, person.last_quoted_on = rows[pk]["times"], rows[pk]["last"]
    return [people[pk] for pk in rows]
