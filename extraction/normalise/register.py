"""The register: unions and employers known by name, with what people call them.

The facts stand in extraction/data/unions.csv and employers.csv. An alias with '~' before it is also an everyday word or
name ('Community', 'the Met'): it counts only beside words of work, or where the text names the organisation in full.
A row whose name is such a word lists it again among its aliases, with the '~'.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from extraction.types import OrgKind

_DATA = Path(__file__).parents[1] / "data"
_TOKEN = re.compile(r"[^\W_]+")
_LONGEST_ABBREVIATION = 4
_LAST_WORDS_IN_SMALL = ("Union", "Council", "Association", "Authority", "Hospital", "Government")
_KINDS: Mapping[str, OrgKind] = {
    "union": "union",
    "body": "employers_body",
    "government": "government",
    "department": "government",
    "other": "other",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """An organisation and what sort of thing it is: ``form`` is 'union', or how people call it ('force', 'trust')."""

    name: str
    form: str
    sector: str | None = None
    country: str | None = None
    abbreviation: str | None = None
    known: bool = True

    @property
    def kind(self) -> OrgKind:
        return _KINDS.get(self.form, "employer")


@dataclass(frozen=True, slots=True)
class Alias:
    """A name as a row of words, in which everything between the words ('&', apostrophes, points) is left open."""

    words: tuple[str, ...]
    entry: Entry
    everyday: bool = False


Aliases = Mapping[str, tuple[Alias, ...]]


def tokens(name: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(name))


@cache
def aliases() -> Aliases:
    """Every alias of the register by its first word, the longest first."""
    return by_first_word(_all_aliases())


@cache
def entries() -> Mapping[str, Entry]:
    """The rows of the register by their name."""
    return {entry.name: entry for entry, _ in _rows()}


def by_first_word(listed: Iterator[Alias]) -> Aliases:
    found: dict[str, list[Alias]] = {}
    for alias in listed:
        found.setdefault(alias.words[0], []).append(alias)
    return {word: tuple(sorted(these, key=lambda a: -len(a.words))) for word, these in found.items()}


def _all_aliases() -> Iterator[Alias]:
    for entry, names in _rows():
        everyday = {tokens(name[1:]) for name in names if name.startswith("~")}
        for name in names:
            for words in _spellings(name.lstrip("~")):
                yield Alias(words, entry, everyday=words in everyday)


def _spellings(name: str) -> Iterator[tuple[str, ...]]:
    """The name; with '&' written out; with its last word in small letters; a single word in capitals."""
    for written in {name, re.sub(r" & ", " and ", name)}:
        words = tokens(written)
        yield words
        if len(words) == 1 and len(words[0]) > _LONGEST_ABBREVIATION:
            yield (words[0].upper(),)
        if len(words) > 1 and words[-1] in _LAST_WORDS_IN_SMALL:
            yield (*words[:-1], words[-1].lower())


def _rows() -> Iterator[tuple[Entry, tuple[str, ...]]]:
    for row in _read("unions.csv"):
        short = row["abbreviation"] or None
        full = f"{row['name']} ({short})" if short else row["name"]
        entry = Entry(full, "union", row["sector"] or None, row["country"] or None, short)
        yield entry, _names(row["name"], short or "", row["aliases"])
    for row in _read("employers.csv"):
        entry = Entry(row["name"], row["form"], row["sector"] or None, row["country"] or None)
        yield entry, _names(row["name"], "", row["aliases"])


def _names(name: str, abbreviation: str, others: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(n for n in (name, abbreviation, *others.split("|")) if n))


def _read(file: str) -> Iterator[dict[str, str]]:
    with (_DATA / file).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)
