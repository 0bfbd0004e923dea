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
    r"(?P<unit>hour|day|week|fortnight)s?(?:-long)?\b"
    r"(?!['’]? (?:(?:strike |lockout )?notice|ago|time|a week))",
    re.I,
)
_FROM = re.compile(
    r"\b(?:from|starting|beginning|commencing|begins?|begun|starts?|began|started|effective)"
    r"(?: (?:on|at|from|\d{1,2}(?:[:.]\d\d)?\s?[ap]m|midnight|noon))* ?(?:the )?$",
    re.I,
)
_BEGUN_ON = re.compile(
    r"\b(?:begin|began|begun|start|launch|stage|hold)(?:s|ed|ing)? (?:(?:an?|the|their|its) )?(?P<length>(?:[\w-]+ ){1,3}?)"
    r"(?:of )?(?:strikes?|walk-?outs?|stoppages?)(?: action)?(?: on)? $",
    re.I,
)
# '48 hours on 11 November': one day, and none of a list that counts as many days itself.
_DIRECTLY_BEFORE = re.compile(r" (?:on|from)(?: the)? $", re.I)
_LIST_GOES_ON = re.compile(r"(?:,| and| &|, and)(?: on)? (?:the )?(?!\w+ hours|\d+[- ]hour)", re.I)
_LASTING = re.compile(
    r",? (?:(?:and )?(?:lasting|to last|running|will last)(?: for)?|for) (?:the next |a total of |up to )?", re.I
)
_WEEKEND_OF = re.compile(r"\b(?:the )?weekend of(?: the)? $", re.I)
_WEEK_BEGINNING = re.compile(
    r"\b(?:weeks? (?:beginning|commencing|starting|of)(?: on)?|w/c)(?: the)?"
    r"(?P<listed>(?: \d{1,2}(?:st|nd|rd|th)?(?:,| and|, and)){0,4}) $",
    re.I,
)
_SENTENCE_END = re.compile(r"[.!?;]\s|\n")


def with_durations(text: str, spells: Iterable[Spell]) -> Iterator[Spell]:
    """The spells, each single start that a length belongs to now with its last day."""
    for spell in spells:
        if whole := _week_of(text, spell) or _weekend_of(text, spell):
            yield whole
            continue
        length = _length_before(text, spell) or _length_behind(text, spell)
        yield _lengthened(text, spell, length) if length else spell


def _week_of(text: str, spell: Spell) -> Spell | None:
    """'the week beginning 10 November': some day of the seven."""
    day, start = spell.starts_on.day, spell.span.start
    opening = _WEEK_BEGINNING.search(text, max(0, start - 50), start) if day and spell.ends_on is None else None
    if opening is None or day is None:
        return None
    days = (day, day + timedelta(6))
    start = start if opening["listed"] else opening.start()
    return Spell(value(text, start, spell.span.end, days, year_span=spell.starts_on.year_span))


def _weekend_of(text: str, spell: Spell) -> Spell | None:
    """'the weekend of 8 November': its Saturday and Sunday, where the day is one of them."""
    day, start = spell.starts_on.day, spell.span.start
    opening = _WEEKEND_OF.search(text, max(0, start - 20), start) if day and spell.ends_on is None else None
    if opening is None or day is None or day.weekday() < 5:
        return None
    days = (day - timedelta(day.weekday() - 5), day + timedelta(6 - day.weekday()))
    return Spell(value(text, opening.start(), spell.span.end, days, year_span=spell.starts_on.year_span))


def _length_before(text: str, spell: Spell) -> re.Match[str] | None:
    start = spell.span.start
    floor = max(0, start - _REACH)
    single = spell.ends_on is None and spell.starts_on.earliest == spell.starts_on.latest
    opening = _FROM.search(text, max(floor, start - 40), start) if single else None
    begun = _BEGUN_ON.search(text, max(floor, start - 60), start) if single else None
    if begun:
        return _LENGTH.search(text, begun.start("length"), begun.end("length"))
    if single and (directly := _DIRECTLY_BEFORE.search(text, max(floor, start - 12), start)):
        lengths = [m for m in _LENGTH.finditer(text, floor, directly.start()) if m.end() == directly.start()]
        if lengths and not _LIST_GOES_ON.match(text, spell.span.end):
            return lengths[0]
    if opening is None:
        return None
    for end in _SENTENCE_END.finditer(text, floor, start):
        floor = end.end()
    lengths = list(_LENGTH.finditer(text, floor, opening.start()))
    return lengths[-1] if lengths else None


def _length_behind(text: str, spell: Spell) -> re.Match[str] | None:
    """'from 6 November for three days', 'on 6 November, lasting three days'."""
    lasting = _LASTING.match(text, spell.span.end) if spell.ends_on is None and spell.starts_on.day else None
    return _LENGTH.match(text, lasting.end()) if lasting else None


def _lengthened(text: str, spell: Spell, length: re.Match[str]) -> Spell:
    count, unit = number(length["n"]), length["unit"].lower()
    days = -(-count // 24) if unit == "hour" else count * {"day": 1, "week": 7, "fortnight": 14}[unit]
    if days <= 1 or days > 370:
        return spell
    first = spell.first_day
    last = first + timedelta(days - 1) if first else None
    end = value(text, length.start(), length.end(), (last, last) if last else None)
    return replace(spell, ends_on=replace(end, year_span=spell.starts_on.year_span))
