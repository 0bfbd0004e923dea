"""Everybody who is quoted by name: a row a person."""

from collections.abc import Iterator
from typing import Any

from articles.querysets import PersonQuerySet

AT_A_TIME = 500
COLUMNS = {
    "name": "Name",
    "pseudonym": "Pseudonym",
    "times_quoted": "Times Quoted",
    "last_quoted_on": "Last Quoted",
    "address": "Address",
}


def rows(people: PersonQuerySet, *, site: str) -> Iterator[dict[str, Any]]:
    """``people`` are those quoted."""
    for person in people.iterator(chunk_size=AT_A_TIME):
        yield {
            "name": person.name,
            "pseudonym": person.pseudonym,
            "times_quoted": person.times_quoted,
            "last_quoted_on": person.last_quoted_on,
            "address": site + person.get_absolute_url(),
        }
