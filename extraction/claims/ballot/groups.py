"""Whose vote it is, where several are told of: the workplace, the company or the union that the words name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extraction.types import Org

_NAME = r"[A-Z][\w’'&-]*(?: (?:of |the |and |& )?[A-Z][\w’'&-]*)*"
_LED_BY = re.compile(rf"\W*(?P<place>{_NAME})(?: \([^)]*\))?(?::| [–—-]) ")
_PLACE = re.compile(
    rf"\b[Aa]t (?:the |its )?(?:[a-z]+ ){{0,2}}(?P<place>{_NAME})|\b[Aa]t (?:an?|the|"
    rf"another) [a-z ]{{3,20}}, (?P<named>{_NAME}),|\((?P<one>{_NAME})\) (?=voted|reject|back|accept)"
)
_POSSESSIVE = re.compile(r"[’']s\b")
# What follows or goes before the name of a union whose members vote.
_VOTERS_AFTER = re.compile(
    r"(?:[’']s?)?(?: [\w-]+){0,2}? (?:members|drivers|staff|workers|nurses|teachers|guards|crews?|ballot|vote|"
    r"turn-?out|mandate|result)\b|[’']s?(?=[,.;]| (?:said|voted|backed))| (?:voted|is balloting|will ballot|"
    r"has balloted)\b"
)
_VOTERS_BEFORE = re.compile(
    r"\b(?:members|drivers|staff|workers|nurses|teachers) (?:of|in|from|with) (?:the )?$|\bby (?:the )?$", re.I
)


@dataclass(frozen=True, slots=True)
class Group:
    """``union`` is the name it goes by in the register; ``place`` and ``as_written`` are words of the text."""

    place: str | None = None
    union: str | None = None
    as_written: str | None = None

    def is_other_than(self, other: Group) -> bool:
        return any(a and b and a != b for a, b in ((self.place, other.place), (self.union, other.union)))


NOBODY_NAMED = Group()


def group_of(words: str, offset: int, orgs: Sequence[Org], *, employers: set[str], listed: bool) -> Group:
    """Of whom the ``words`` at ``offset`` of the text tell. The one employer of the dispute is no part of it."""
    unions = {
        o.name: o for o in orgs if o.kind == "union" and _votes(words, o.span.start - offset, o.span.end - offset)
    }
    union = next(iter(unions.values())) if len(unions) == 1 else None
    place = _place_in(words, listed=listed)
    if place and (len(employers) == 1 and _is_of(place, orgs, employers)):
        place = None
    return Group(place, union.name if union else None, place or (union.as_written if union else None))


def _place_in(words: str, *, listed: bool) -> str | None:
    found = _LED_BY.match(words) if listed else _PLACE.search(words)
    if found is None:
        return None
    return _POSSESSIVE.sub("", found["place"] or found["named"] or found["one"]) if not listed else found["place"]


def _is_of(place: str, orgs: Sequence[Org], names: set[str]) -> bool:
    return any(o.name in names and (place in o.as_written or o.as_written in place) for o in orgs)


def _votes(words: str, start: int, end: int) -> bool:
    return bool(_VOTERS_AFTER.match(words, end) or _VOTERS_BEFORE.search(words[max(0, start - 30) : start]))
