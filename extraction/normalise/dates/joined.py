"""Dates that lean on the one before them: 'from tomorrow until Friday', 'and the following day'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from extraction.smallcase import small

from .spell import Spell, value
from .words import NUMBER, WEEKDAYS, number, weekday_number

_CLOCK = r"(?:\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|a\.m\.?|p\.m\.?)?|noon|midday|midnight)"
_TIME = rf"(?:(?:morning|afternoon|evening|night)|(?:at |on |from )?{_CLOCK}|\({_CLOCK}\))"
_ENDS = (
    r"(?:end(?:s|ing|ed)?|to end|finish(?:es|ing|ed)?|conclud(?:es|ing|ed)|(?:to )?last(?:s|ing|ed)? until|"
    r"runs? (?:until|to)|(?:due|set|expected) to end|will end)"
)
_TO = re.compile(
    rf"\)?(?:,? {_TIME})?(?:,? (?:until|till|to|through|up to|up until|(?:and )?{_ENDS}(?: on)?) |"
    r"(?P<and> and )|[^\S\n]?[-–—][^\S\n]?)"
    rf"(?:(?:at least|(?:at )?{_CLOCK}|the (?:end|morning|evening|night) of|on|of|the)(?: on| of)? )*",
    re.I,
)
_BETWEEN = re.compile(r"\bbetween (?:the )?$", re.I)
# For small letters.
_FOLLOWING = re.compile(
    rf"\b(?:the )?(?:(?:following|next) day|following (?P<n>{NUMBER}) days|following (?P<weekday>{'|'.join(WEEKDAYS)}))\b"
)
_APPOSED = re.compile(r",? \(?|, on | – | - ")
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
_REACH = 140


def following_spells(text: str) -> Iterator[Spell]:
    """'the following day', 'the following Tuesday': words, until it is known what they follow."""
    return (Spell(value(text, *match.span())) for match in _FOLLOWING.finditer(small(text)))


def with_followers(text: str, spells: Iterable[Spell]) -> Iterator[Spell]:
    """The spells, those that say 'following' now measured from the exact day before them in their sentence."""
    before: Spell | None = None
    for spell in spells:
        match = _FOLLOWING.fullmatch(small(spell.span.of(text)))
        if match and before and _leads_on(text, before, spell):
            spell = _after(text, spell, match, before)
        yield spell
        before = spell


def _leads_on(text: str, before: Spell, spell: Spell) -> bool:
    """Whether the two stand in one sentence, and the first names a day."""
    between = text[before.span.end : min(spell.span.start, before.span.end + _REACH + 1)]
    exact = (before.ends_on or before.starts_on).day is not None
    return exact and len(between) <= _REACH and not _SENTENCE_END.search(between)


def _after(text: str, spell: Spell, match: re.Match[str], before: Spell) -> Spell:
    day = before.last_day
    assert day is not None
    first = day + timedelta(1)
    last = first
    if match["weekday"]:
        first = last = first + timedelta((weekday_number(match["weekday"]) - first.weekday()) % 7)
    elif match["n"]:
        last = day + timedelta(number(match["n"]))
    return Spell(value(text, spell.span.start, spell.span.end, (first, last), year_span=before.starts_on.year_span))


def with_ends(text: str, spells: Sequence[Spell]) -> Iterator[Spell]:
    """'tomorrow until Friday', 'between now and Christmas': two spells with nothing but 'to' between them are one."""
    at = 0
    while at < len(spells):
        spell = spells[at]
        following = spells[at + 1] if at + 1 < len(spells) else None
        if following and _is_range(text, spell, following):
            yield Spell(spell.starts_on, following.ends_on or following.starts_on)
            at += 2
        else:
            yield spell
            at += 1


def _is_range(text: str, spell: Spell, following: Spell) -> bool:
    end, start = spell.span.end, following.span.start
    if spell.ends_on or following.ends_on or not 0 < start - end <= 60 or not spell.starts_on.day:
        return False
    link = _TO.fullmatch(text, end, start)
    if link is None or (link["and"] and not _BETWEEN.search(text, max(0, spell.span.start - 14), spell.span.start)):
        return False
    return following.last_day is not None and following.last_day > spell.starts_on.day


def without_repetition(text: str, spells: Sequence[Spell]) -> Iterator[Spell]:
    """'Thursday (6 November)', 'tomorrow, Tuesday 21 October' is one day: the writing with figures, else the first."""
    kept: Spell | None = None
    for spell in spells:
        if kept and _is_told_again(text, kept, spell):
            kept = spell if _has_figures(spell) and not _has_figures(kept) else kept
            continue
        if kept:
            yield kept
        kept = spell
    if kept:
        yield kept


def _is_told_again(text: str, kept: Spell, spell: Spell) -> bool:
    between = text[kept.span.end : max(kept.span.end, min(spell.span.start, kept.span.end + 6))]
    weekday = kept.starts_on.as_written.lower() in WEEKDAYS
    same = kept.first_day is not None and (kept.first_day, kept.last_day) == (spell.first_day, spell.last_day)
    return (same or (weekday and between == " (" and _has_figures(spell))) and _APPOSED.fullmatch(between) is not None


def _has_figures(spell: Spell) -> bool:
    return any(c.isdigit() for c in spell.starts_on.as_written)
