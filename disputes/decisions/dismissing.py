"""Putting an item of the desk's queue away. Subject: {"item": its key, "fingerprint": of what it rests on}, with
"line" and "because" in words for the log.

It stays away until what it rests on changes: then its fingerprint is another. Nothing public follows from it.
"""

from django.utils.translation import gettext_lazy as _

from articles.decisions.kinds import Kind, Refused, Subject
from articles.models import Decision

NAME = "dismiss_item"


def check(subject: Subject) -> None:
    if not (subject.get("item") and subject.get("fingerprint")):
        raise Refused("There is no such item.")


def carry_out(subject: Subject) -> set[str]:
    return set()


def dismissed() -> set[tuple[str, str]]:
    """(key, fingerprint) of what was put away."""
    return set(Decision.objects.standing().of_kind(NAME).values_list("subject__item", "subject__fingerprint"))


DISMISS_ITEM = Kind(NAME, _("put an item of the desk away"), check, carry_out)
