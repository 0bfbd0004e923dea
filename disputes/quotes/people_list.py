"""The list of people: by words of the name, by letter, by surname or by how often they are quoted."""

from collections.abc import Mapping
from string import ascii_uppercase

from articles.models import Person
from articles.querysets import PersonQuerySet

MOST = "most"
OTHER = "other"
LETTERS = [*ascii_uppercase, OTHER]
"""A name that begins with none of them, or with an accent on it, is among the others."""


def asked_of_people(given: Mapping[str, str]) -> dict[str, str]:
    """What an address asks for; what is empty or unknown is left out."""
    asked = {name: given.get(name, "").replace("\0", "").strip() for name in ("q", "letter", "order")}
    asked["letter"] = asked["letter"] if asked["letter"] in LETTERS else ""
    asked["order"] = asked["order"] if asked["order"] == MOST else ""
    return {name: value for name, value in asked.items() if value}


def people_found(asked: Mapping[str, str]) -> PersonQuerySet:
    """Those who are quoted, in the order asked for."""
    people = Person.objects.quoted().named_like(asked.get("q", ""))
    if "letter" in asked:
        people = people.with_initial("" if asked["letter"] == OTHER else asked["letter"])
    return people.most_quoted_first() if asked.get("order") == MOST else people.by_surname()
