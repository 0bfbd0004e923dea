"""The people and bodies a text names: which mentions belong together, and what is said of each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extraction.quotes import lexicon
from extraction.quotes.first_names import gender_of, is_first_name
from extraction.quotes.names import Name
from extraction.quotes.phrases import Page
from extraction.quotes.places import is_place
from extraction.types import Span

_MALE_WORD = re.compile(r"\b(?:man|policeman|spokesman|chairman|businessman|father|husband|son|brother|uncle|congressman|king)\b", re.I)
_FEMALE_WORD = re.compile(
    r"\b(?:woman|policewoman|spokeswoman|chairwoman|businesswoman|mother|wife|daughter|sister|aunt|widow|congresswoman|queen|actress)\b",
    re.I,
)


@dataclass(slots=True, eq=False)
class Person:
    """Whoever bears a name in the text, an organisation too. ``gender`` is 'm', 'f' or None."""

    fullest: Name
    mentions: list[Name] = field(default_factory=list)
    gender: str | None = None
    is_organisation: bool = False
    surely_person: bool = False

    @property
    def surname(self) -> str:
        return self.fullest.surname

    @property
    def pseudonym(self) -> bool:
        return any(name.pseudonym for name in self.mentions)

    def role(self) -> Name | None:
        """The mention that states the fullest role."""
        stating = [n for n in self.mentions if n.role]
        return max(stating, key=lambda n: n.role.end - n.role.start if n.role else 0, default=None)

    def organisation(self) -> Span | None:
        role = self.role()
        if role and role.organisation:
            return role.organisation
        return next((n.organisation for n in self.mentions if n.organisation), None)


@dataclass(slots=True, eq=False)
class Cast:
    """Everyone named, in the order of the first mention, with the bearer of each mention."""

    people: list[Person]
    bearer: dict[Name, Person]


def cast_of(page: Page) -> Cast:
    """Cluster the names of a page: a full name founds a person; shorter forms join the latest bearer before, else the first after."""
    cast = Cast([], {})
    by_full: dict[tuple[str, ...], Person] = {}
    by_word: dict[str, list[Person]] = {}
    for name in page.names:
        if len(name.words) > 1:
            _join_full(name, cast, by_full, by_word)
    for name in page.names:
        if len(name.words) == 1:
            _join_short(name, cast, by_word)
    cast.people.sort(key=lambda p: p.mentions[0].first)
    for person in cast.people:
        person.mentions.sort(key=lambda n: n.first)
        _judge(page, person)
    return cast


def _join_full(
    name: Name, cast: Cast, by_full: dict[tuple[str, ...], Person], by_word: dict[str, list[Person]]
) -> None:
    key = tuple(w.lower() for w in name.words)
    person = by_full.get(key) or _same_with_other_first_name(name, by_word)
    if person is None:
        person = Person(name, is_organisation=name.is_organisation)
        cast.people.append(person)
        by_word.setdefault(name.surname, []).append(person)
        if key[0] != name.surname:
            by_word.setdefault(key[0], []).append(person)
    by_full[key] = person
    _add(cast, person, name)


def _same_with_other_first_name(name: Name, by_word: dict[str, list[Person]]) -> Person | None:
    """'Donald J. Trump' and 'Donald Trump', 'Tom Hale' and 'Thomas Hale Jr.'."""
    first = name.words[0].lower()
    for person in by_word.get(name.surname, ()):
        other = person.fullest.words[0].lower()
        if len(person.fullest.words) > 1 and other[:2] == first[:2] and person.surname == name.surname:
            return person
    return None


def _join_short(name: Name, cast: Cast, by_word: dict[str, list[Person]]) -> None:
    word = name.words[0].lower()
    bearers = [p for p in by_word.get(word, ()) if _agrees(name, p)]
    before = [p for p in bearers if p.mentions[0].first < name.first]
    if before:
        person = max(before, key=lambda p: (p.surname == word, _last_before(p, name.first)))
    elif bearers:
        person = bearers[0]
    else:
        person = Person(name, is_organisation=name.is_organisation)
        cast.people.append(person)
        by_word.setdefault(word, []).append(person)
    _add(cast, person, name)


def _agrees(name: Name, person: Person) -> bool:
    """Whether a short form with its title can mean the person ('Mrs Hale' is no Tom)."""
    if person.is_organisation != name.is_organisation and name.title:
        return False
    expected = title_gender(name.title)
    known = gender_of(person.fullest.words[0]) if len(person.fullest.words) > 1 else None
    return not (expected and known and expected != known)


def _last_before(person: Person, position: int) -> int:
    return max((n.first for n in person.mentions if n.first < position), default=-1)


def _add(cast: Cast, person: Person, name: Name) -> None:
    person.mentions.append(name)
    cast.bearer[name] = person
    if len(name.words) > len(person.fullest.words) and not name.is_organisation:
        person.fullest = name


def title_gender(title: str) -> str | None:
    if title in lexicon.HONORIFICS_MALE:
        return "m"
    return "f" if title in lexicon.HONORIFICS_FEMALE else None


def _judge(page: Page, person: Person) -> None:
    """Set gender and whether it is a human being, from titles, first names and what stands beside the name."""
    votes = {"m": 0.0, "f": 0.0}
    for name in person.mentions:
        title = title_gender(name.title)
        if title:
            votes[title] += 3
        if name.role:
            _vote_of_role(name.role.of(page.tokens.text), votes)
    words = person.fullest.words
    first = gender_of(words[0]) if len(words) > 1 or is_first_name(words[0]) else None
    if first:
        votes[first] += 2
    if votes["m"] != votes["f"]:
        person.gender = max(votes, key=lambda g: votes[g])
    named = len(words) > 1 and is_first_name(words[0]) and not person.fullest.is_organisation and not is_place(words)
    person.surely_person = named or any((n.title or n.role) and not n.is_organisation for n in person.mentions)
    person.is_organisation = (person.fullest.is_organisation or is_place(words)) and not person.surely_person


def _vote_of_role(role: str, votes: dict[str, float]) -> None:
    if _MALE_WORD.search(role):
        votes["m"] += 1
    if _FEMALE_WORD.search(role):
        votes["f"] += 1
