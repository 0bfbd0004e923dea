"""Written dates to days.

    find_dates(text, published=...)    every date as one value: a day, a range, or only its words
    find_spells(text, published=...)   the same, with the first and the last day of a range told apart

A date is measured against the published date, or, where there is none, against a year that the text itself gives
(``DateValue.year_span`` then points at it). Nothing is guessed: what neither gives stays words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from extraction.types import DateValue

from .anchor import anchor_of
from .counted import counted_spells
from .durations import with_durations
from .explicit import explicit_spells
from .joined import following_spells, with_ends, with_followers, without_repetition
from .named import named_spells
from .numeric import numeric_spells
from .relative import relative_spells
from .repeated import repeated_spells
from .spell import Spell, value

__all__ = ["Spell", "find_dates", "find_spells"]


def find_dates(text: str, *, published: date | None) -> tuple[DateValue, ...]:
    """In the order of the text. A range that is written with both ends is one value over all its words."""
    return tuple(_as_one(text, spell) for spell in find_spells(text, published=published))


@lru_cache(maxsize=8)
def find_spells(text: str, *, published: date | None) -> tuple[Spell, ...]:
    """In the order of the text; the days of 'every Friday until ...' share its words. Linear time."""
    anchor = anchor_of(text, published=published)
    single = _longest(
        [
            *explicit_spells(text, anchor),
            *numeric_spells(text, anchor),
            *relative_spells(text, anchor),
            *counted_spells(text, anchor),
            *named_spells(text, anchor),
            *following_spells(text),
        ]
    )
    repeated = tuple(repeated_spells(text, anchor, single))
    joined = with_ends(text, tuple(with_followers(text, _longest([*repeated, *single]))))
    return tuple(without_repetition(text, tuple(with_durations(text, joined))))


def _longest(spells: Iterable[Spell]) -> tuple[Spell, ...]:
    """Of spells that share words the one that begins first, and of these the longest; equals are all kept."""
    return tuple(_kept(sorted(spells, key=lambda s: (s.span.start, -s.span.end, s.first_day or date.min))))


def _kept(ordered: Iterable[Spell]) -> Iterator[Spell]:
    last: Spell | None = None
    for spell in ordered:
        if last is None or spell.span.start >= last.span.end or (spell.span == last.span and spell.ends_on is None):
            yield spell
            last = spell


def _as_one(text: str, spell: Spell) -> DateValue:
    days = (spell.first_day, spell.last_day)
    both = days if days[0] and days[1] else None
    return value(text, spell.span.start, spell.span.end, both, year_span=spell.starts_on.year_span)  # type: ignore[arg-type]
