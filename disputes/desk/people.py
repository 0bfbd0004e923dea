"""Those who are quoted and whom nobody confirmed: is it them, and are they somebody who is known already?"""

from collections.abc import Iterator
from datetime import date

from django.db.models import F
from django.db.models.fields.json import KT
from django.utils.translation import gettext_lazy as _

from articles.models import Decision, Person, Quote
from disputes.desk.items import Choice, Item, ItemKind, Open
from disputes.desk.passages import Cited, passages
from disputes.desk.resting import counted
from disputes.desk.weights import weight

NAME = "person"
CONFIRM, MERGE = "confirm_person", "merge_people"
ALIKE = 3
QUOTES_SHOWN = 3


def find(today: date, at_most: int) -> Iterator[Item]:
    confirmed = Decision.objects.standing().of_kind(CONFIRM).annotate(person=KT("subject__person")).values("person")
    unconfirmed = Person.objects.quoted().filter(pseudonym=False).exclude(key__in=confirmed)
    for person in unconfirmed.order_by(F("last_quoted_on").desc(nulls_last=True), "key")[:at_most]:
        yield Item(
            kind=NAME,
            name=person.key,
            line=f"Is {person.name} who they seem to be?",
            weight=weight(NAME, reach=person.times_quoted, last_news=person.last_quoted_on, today=today),
            rests_on=[person.name],
            about=person,
        )


def lay_open(item: Item, today: date) -> Open:
    person: Person = item.about
    alike = _alike(person)
    cited = [Cited(_selector(quote), _named(quote)) for quote in _quotes(person)]
    for other in alike:
        cited += [Cited(_selector(quote), _named(quote)) for quote in _quotes(other)[:1]]
    quotes = counted(person.times_quoted, "quote")
    return Open(
        passages=passages(cited),
        remarks=[f"Quoted {counted(person.times_quoted, 'time')}"],
        choices=[
            Choice(
                label=f"It is {person.name}",
                effect="changes no quote; the name is confirmed",
                key="a",
                kind=CONFIRM,
                subject={"person": person.key},
            ),
            *(
                Choice(
                    label=f"It is the same person as {other.name}",
                    effect=f"moves {quotes} to {other.name}",
                    kind=MERGE,
                    subject={"people": [person.key], "into": other.key},
                )
                for other in alike
            ),
            Choice(
                label=_("Open the person’s page"),
                effect="everything they are quoted with; merging and splitting is done there",
                key="c",
                address=person.get_absolute_url(),
            ),
        ],
    )


def _alike(person: Person) -> list[Person]:
    """Others with the same last name."""
    surname = person.name.split()[-1] if person.name.split() else ""
    others = Person.objects.quoted().filter(pseudonym=False, name__iendswith=f" {surname}").exclude(pk=person.pk)
    return list(others.order_by("-times_quoted", "key")[:ALIKE]) if surname else []


def _quotes(person: Person) -> list[Quote]:
    said = Quote.objects.current().printed_first().filter(person=person).with_source()
    return list(said.order_by(F("reading__article__published").desc(nulls_last=True), "pk")[:QUOTES_SHOWN])


def _selector(quote: Quote) -> dict:
    return {"article": quote.reading.article.sha256, "start": quote.start, "end": quote.end, "text": quote.text}


def _named(quote: Quote) -> str:
    return ", ".join(filter(None, [quote.speaker, quote.role, quote.organisation]))


PERSON = ItemKind(name=NAME, label=_("People not confirmed"), find=find, lay_open=lay_open, needs=CONFIRM)
