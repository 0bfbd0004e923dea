"""Whom a name means, after what people decided: two names are one person, one name is two people. PURE."""

from collections.abc import Iterable, Sequence

from articles.decisions.kinds import Subject

KEY_LENGTH = 220
SPLIT_OFF = " /"
"""Between the key of a person and the address of the first article of whoever was split off: no folded name has it."""


def known_as(key: str, decided: Iterable[Subject], *, article: str = "") -> str:
    """The key of the person behind a key, in an article where one is given. The decisions are in the order they were made.

    A merge is {"people": [key...], "into": key}; a split {"person": key, "articles": [sha256...]}.
    """
    for subject in decided:
        if key in subject.get("people", ()):
            key = subject["into"]
        elif key == subject.get("person") and article in subject["articles"]:
            key = key_split_off(subject)
    return key


def key_split_off(subject: Subject) -> str:
    """The key of whoever is split off; the same for the same split."""
    ending = f"{SPLIT_OFF}{min(subject['articles'])[:16]}"
    return subject["person"][: KEY_LENGTH - len(ending)] + ending


def origin_of(key: str) -> str:
    """Whom a person was split off from; the key itself where nobody."""
    return key.partition(SPLIT_OFF)[0]


def keys_of(subject: Subject) -> set[str]:
    """Every person that a merge or a split speaks of."""
    if "into" in subject:
        return {*subject["people"], subject["into"]}
    return {subject["person"], key_split_off(subject)}


def connected(keys: Iterable[str], decided: Sequence[Subject]) -> set[str]:
    """The keys, and all that decisions connect with them."""
    found = set(keys)
    while True:
        more = {key for subject in decided if keys_of(subject) & found for key in keys_of(subject)} - found
        if not more:
            return found
        found |= more
