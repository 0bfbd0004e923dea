"""The people and bodies a text names: which mentions belong together, and what is said of each."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from extraction.quotes.first_names import gender_of, is_first_name, is_short_for
from extraction.quotes.gender import gender_of_mentions, pronouns_beside, title_gender
from extraction.quotes.names import Name
from extraction.quotes.phrases import Page
from extraction.quotes.places import is_place
from extraction.types import Span

_WORD = re.compile(r"[\w-]+")
_OFFICES = {
    "gov": "governor", "sen": "senator", "rep": "representative", "cllr": "councillor", "prof": "professor",
    "gen": "general", "supt": "superintendent", "insp": "inspector", "det": "detective", "sgt": "sergeant",
}  # fmt: skip
"""Offices in short, so that 'the governor' finds 'Gov. Hale'."""
_MOST_NAMESAKES = 12
"""Bearers of one name among whom a short form chooses: the latest."""


@dataclass(slots=True, eq=False)
class Person:
    """Whoever bears a name in the text, an organisation too. ``gender`` is 'm', 'f' or None."""

    fullest: Name
    mentions: list[Name] = field(default_factory=list)
    gender: str | None = None
    is_organisation: bool = False
    surely_person: bool = False
    only_placed: bool = False
    """Named only where a place or a time would be: 'to Lisbon'."""
    pseudonym: bool = False
    title: str = ""
    """A title that belongs to the name wherever it stands: dr, sir, dame."""
    role: Span | None = None
    """The fullest role stated of the person anywhere in the text."""
    organisation: Span | None = None
    role_words: frozenset[str] = frozenset()
    """The words of all the roles stated, lower case."""

    @property
    def surname(self) -> str:
        return self.fullest.surname


@dataclass(slots=True, eq=False)
class Cast:
    """Everyone named, in the order of the first mention, with the bearer of each mention."""

    people: list[Person] = field(default_factory=list)
    bearer: dict[Name, Person] = field(default_factory=dict)
    by_word: dict[str, list[Person]] = field(default_factory=dict)
    """Those with a full name, by surname and by first name."""


def cast_of(page: Page) -> Cast:
    """Cluster the names of a page: a full name founds a person; a short form joins a bearer before it, else after."""
    cast, by_full = Cast(), dict[tuple[str, ...], Person]()
    early = []
    for name in page.names:
        if len(name.words) > 1:
            _join_full(name, cast, by_full)
        elif not _join_short(name, cast):
            early.append(name)
    for name in early:
        if not _join_short(name, cast):
            _found(cast, name)
    cast.people.sort(key=lambda p: p.mentions[0].first)
    owned = pronouns_beside(page)
    for person in cast.people:
        person.mentions.sort(key=lambda n: n.first)
        _judge(page, person, owned)
    return cast


def _join_full(name: Name, cast: Cast, by_full: dict[tuple[str, ...], Person]) -> None:
    key = tuple(w.lower() for w in name.words)
    person = by_full.get(key) or _same_with_other_first_name(name, cast)
    if person is None:
        person = _found(cast, name)
        if key[0] != name.surname:
            cast.by_word.setdefault(key[0], []).append(person)
    else:
        _add(cast, person, name)
    by_full[key] = person


def _found(cast: Cast, name: Name) -> Person:
    person = Person(name, is_organisation=name.is_organisation)
    cast.people.append(person)
    cast.by_word.setdefault(name.surname, []).append(person)
    _add(cast, person, name)
    return person


def _same_with_other_first_name(name: Name, cast: Cast) -> Person | None:
    """'Donald J. Hale' and 'Donald Hale', 'Tom Hale' and 'Thomas Hale Jr.'."""
    first = name.words[0].lower()
    for person in cast.by_word.get(name.surname, [])[-_MOST_NAMESAKES:]:
        other = person.fullest.words[0].lower()
        if len(person.fullest.words) > 1 and other[:2] == first[:2] and person.surname == name.surname:
            return person
    return None


def _join_short(name: Name, cast: Cast) -> bool:
    """Join the bearer most spoken of so far, those of the surname first; False where nobody bears the name yet."""
    word = name.words[0].lower()
    bearers = [p for p in cast.by_word.get(word, [])[-_MOST_NAMESAKES:] if _agrees(name, p)]
    if not bearers and is_first_name(word) and not name.title:
        bearers = _called_for_short(word, cast)
    if not bearers:
        return False
    person = max(
        bearers, key=lambda p: (p.surname == word, _is_titled_so(name, p), len(p.mentions), p.mentions[-1].first)
    )
    _add(cast, person, name)
    return True


def _is_titled_so(name: Name, person: Person) -> bool:
    """Whether the person has been given the title before: 'Cllr Hale' is the Hale who is a councillor."""
    return bool(name.title) and any(n.title == name.title for n in person.mentions)


def _called_for_short(word: str, cast: Cast) -> list[Person]:
    """'Max' where the text names one Maximilian; nobody where two could be meant."""
    full = [p for p in cast.people if len(p.fullest.words) > 1 and not p.is_organisation]
    fitting = [p for p in full if is_short_for(word, p.fullest.words[0].lower())]
    return fitting if len(fitting) == 1 else []


def _agrees(name: Name, person: Person) -> bool:
    """Whether a short form with its title can mean the person ('Mrs Hale' is no Tom)."""
    if person.is_organisation != name.is_organisation and name.title:
        return False
    expected = title_gender(name.title)
    known = gender_of(person.fullest.words[0]) if len(person.fullest.words) > 1 else None
    return not (expected and known and expected != known)


def _add(cast: Cast, person: Person, name: Name) -> None:
    person.mentions.append(name)
    cast.bearer[name] = person
    if len(name.words) > len(person.fullest.words) and not name.is_organisation:
        person.fullest = name


def _judge(page: Page, person: Person, owned: dict[Name, Counter[str]]) -> None:
    """Set what all the mentions together tell: gender, whether it is a human being, role and organisation."""
    words = person.fullest.words
    place = is_place(words)
    known = is_first_name(words[0])
    acronym = len(words) == 1 and words[0].isupper() and len(words[0]) < 7 and not known
    named = len(words) > 1 and known and not person.fullest.is_organisation and not place
    titled = any(n.title or (n.role and not place) for n in person.mentions if not n.is_organisation)
    person.surely_person = (named or titled) and not acronym
    person.only_placed = not person.surely_person and not known and all(_is_placed(page, n) for n in person.mentions)
    person.is_organisation = (person.fullest.is_organisation or acronym or place) and not person.surely_person
    person.gender = gender_of_mentions(page, person.fullest, person.mentions, owned)
    person.pseudonym = any(n.pseudonym for n in person.mentions)
    person.title = next((n.title for n in person.mentions if n.title in ("dr", "sir", "dame")), "")
    _set_role(page, person)


def _is_placed(page: Page, name: Name) -> bool:
    """'in Lisbon', 'since Easter'."""
    return name.begins > 0 and page.tokens.tokens[name.begins - 1].low in _PLACING


_PLACING = frozenset(("in", "at", "to", "since", "near", "outside", "around", "across", "off", "until", "towards"))


def _set_role(page: Page, person: Person) -> None:
    stating = [(n.role.end - n.role.start, -n.first, n) for n in person.mentions if n.role]
    fullest = max(stating, default=(0, 0, None), key=lambda s: s[:2])[2]
    person.role = fullest.role if fullest else None
    own = fullest.organisation if fullest else None
    person.organisation = own or next((n.organisation for n in person.mentions if n.organisation), None)
    text = page.tokens.text
    stated = {w for n in person.mentions if n.role for w in _WORD.findall(n.role.of(text).lower())}
    stated.update(n.title for n in person.mentions if n.title)
    person.role_words = frozenset(_OFFICES.get(word, word) for word in stated)
