"""One person: tells what they are quoted as saying in new articles, by whatever name editors come to know them."""

from functools import partial

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alerts.kinds.base import Kind, Unclear, no_disputes, number_in, query_of
from articles.decisions.persons import now_known_as
from articles.models import Person, Quote
from articles.querysets import QuoteQuerySet


def _person(asked: QueryDict) -> Person | None:
    """Who it is now: somebody put together with another by an editor is the other."""
    found = Person.objects.filter(pk=number_in(asked, "person")).first()
    if found and not Person.objects.quoted().filter(pk=found.pk).exists():
        return now_known_as(found) or found
    return found


def kept(asked: QueryDict) -> str:
    if not Person.objects.quoted().filter(pk=number_in(asked, "person")).exists():
        raise Unclear(_("There is no such person."))
    return query_of(asked, ["person"])


def in_words(asked: QueryDict) -> str:
    return str(_person(asked) or _("somebody who is quoted no more"))


def _at(name: str, asked: QueryDict) -> str:
    """Both go on with whoever it is now."""
    return reverse(name, args=[number_in(asked, "person") or 0, "person"])


def quotes(asked: QueryDict) -> QuoteQuerySet:
    return Quote.objects.current().printed_first().filter(person=_person(asked)).exclude(person=None)


KIND = Kind(
    name="person",
    lead=gettext_lazy("New quotes of"),
    kept=kept,
    in_words=in_words,
    page=partial(_at, "person"),
    feed=partial(_at, "person-feed"),
    quotes=quotes,
    disputes=no_disputes,
)
