"""Lengths that give a start its end: 'a two-week strike from Monday', 'for three days beginning March 20'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from .spell import Spell, value
from .words import NUMBER, number

_REACH = 110
_LENGTH = re.compile(
    rf"(?<![\w-])(?P<n>{NUMBER}|120)[- ](?:more |consecutive |straight |full )*"
    r"(?P<unit>hour|day|week)s?(?:-long)?\b"
    r"(?!['’]? (?:notice|ago|time|a week))",
    re.I,
)
_FROM = re.compile(
    r"\b(?:from|starting|beginning|commencing|begins?|begun|starts?|began|started|effective)"
    r"(?: (?:on|at|from|\d{1,2}(?:[:.]\d\d)?\s?[ap]m|midnight|noon))* ?(?:the )?$",
    re.I,
)
_BEGUN_ON = re.compile(
    r"\b(?:begin|began|begun|start|launch|stage|hold)(?:s|ed|ing)? (?:an?|the|their|its) (?P<length>(?:[\w-]+ ){1,3})"
    r"(?:strike|walk-?out|stoppage)(?: on)? $",
    re.I,
)
_WEEK_BEGINNING = re.compile(r"\b(?:week (?:beginning|commencing|starting|of)(?: on)?|w/c)(?: the)? $", re.I)
_SENTENCE_END = re.compile(r"[.!?;]\s|\n")


def with_durations(text: str, spells: Iterable[Spell]) -> Iterator[Spell]:
    """The spells, each single start that a length belongs to now with its last day."""
    for spell in spells:
        if week := _week_of(text, spell):
            yield week
            continue
        length = _length_before(text, spell)
        yield _lengthened(text, spell, length) if length else spell


def _week_of(text: str, spell: Spell) -> Spell | None:
    """'the week beginning 10 November': some day of the seven."""
    day, start = spell.starts_on.day, spell.span.start
    opening = _WEEK_BEGINNING.search(text, max(0, start - 30), start) if day and spell.ends_on is None else None
    if opening is None or day is None:
        return None
    days = (day, day + timedelta(6))
    return Spell(value(text, opening.start(), spell.span.end, days, year_span=spell.starts_on.year_span))


def _length_before(text: str, spell: Spell) -> re.Match[str] | None:
    start = spell.span.start
    floor = max(0, start - _REACH)
    single = spell.ends_on is None and spell.starts_on.earliest == spell.starts_on.latest
    opening = _FROM.search(text, max(floor, start - 40), start) if single else None
    begun = _BEGUN_ON.search(text, max(floor, start - 60), start) if single else None
    if begun:
        return _LENGTH.search(text, begun.start("length"), begun.end("length"))
    if opening is None:
        return None
    for end in _SENTENCE_END.finditer(text, floor, start):
        floor = end.end()
    lengths = list(_LENGTH.finditer(text, floor, opening.start()))
    return lengths[-1] if lengths else None


def _lengthened(text: str, spell: Spell, length: re.Match[str]) -> Spell:
    count, unit = number(length["n"]), length["unit"].lower()
    days = count * 7 if unit == "week" else -(-count // 24) if unit == "hour" else count
    if days <= 1 or days > 370:
        return spell
    first = spell.first_day
    last = first + timedelta(days - 1) if first else None
    end = value(text, length.start(), length.end(), (last, last) if last else None)
    return replace(spell, ends_on=replace(end, year_span=spell.starts_on.year_span))
