"""What people decide of those who are quoted: two names are one person, one name is two people, it is them indeed.

Subjects name people by their keys: {"people": [key...], "into": key}, {"person": key, "articles": [sha256...]} (in these it is
somebody else of the same name), {"person": key}.
"""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.decisions import quotes
from articles.decisions.identity import connected, keys_of
from articles.decisions.kinds import Kind, Refused, Subject
from articles.decisions.persons import MERGE, SPLIT
from articles.decisions.texts import locked_readings
from articles.models import Decision, Person, Quote, Reading

CONFIRM = "confirm_person"


def _check_merge(subject: Subject) -> None:
    keys = keys_of(subject)
    if len(keys) < 2:
        raise Refused("Choose somebody else: these two are one person already.")
    if Person.objects.filter(key__in=keys).count() != len(keys):
        raise Refused("One of them is not here any more.")


def _check_split(subject: Subject) -> None:
    quoted = Quote.objects.current().filter(person__key=subject["person"])
    named_in = set(quoted.values_list("reading__article__sha256", flat=True))
    chosen = set(subject["articles"])
    if not chosen or not chosen <= named_in or chosen == named_in:
        raise Refused("Choose the articles in which it is somebody else: at least one, and not all of them.")


def _check_confirm(subject: Subject) -> None:
    if not Person.objects.filter(key=subject["person"], confirmed=False).exists():
        raise Refused("There is no such person, or they are confirmed already.")


def _carry_out(subject: Subject) -> set[str]:
    """Quotes of all whom any decision ever connected with these find their person anew."""
    ever = Decision.objects.of_kind(MERGE, SPLIT).values_list("subject", flat=True)
    keys = connected(keys_of(subject), list(ever))
    by_them = Quote.objects.filter(Q(person_key__in=keys) | Q(person__key__in=keys))
    said = by_them.filter(reading__in=Reading.objects.that_count())
    for reading in locked_readings(said.values_list("reading__article__sha256", flat=True)):
        quotes.bring_in_line(reading)
    return set()


def _carry_out_confirm(subject: Subject) -> set[str]:
    confirmed = Decision.objects.standing().of_kind(CONFIRM).about(person=subject["person"]).exists()
    Person.objects.filter(key=subject["person"]).update(confirmed=confirmed)
    return set()


KINDS = (
    Kind(MERGE, _("say that two people are one"), _check_merge, _carry_out),
    Kind(SPLIT, _("say that one name is two people"), _check_split, _carry_out),
    Kind(CONFIRM, _("confirm a person"), _check_confirm, _carry_out_confirm),
)
