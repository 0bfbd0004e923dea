"""How long action lasts and when it ends, where its first day stands somewhere else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from math import ceil

from extraction.normalise.dates import Spell
from extraction.normalise.dates.words import NUMBER, number
from extraction.types import DateValue, Span

_LONGEST = 120
_DAYS_IN = {"hour": 1 / 24, "day": 1, "week": 7, "fortnight": 14}
_LENGTH = (
    rf"(?P<length>(?P<n>{NUMBER}|1\d\d)[- ](?:more |consecutive |straight |full |successive )*"
    r"(?P<unit>hour|day|week|fortnight)s?(?:-long)?)(?! (?:strike |lockout )?notice)"
)
_LENGTH_BEFORE = re.compile(rf"(?<![\w-]){_LENGTH}(?: (?!of\b)[\w-]+){{0,2}} $", re.I)
_LENGTH_BEHIND = re.compile(
    rf"(?: [\w’'-]+){{0,4}}? (?:for|lasting|lasts?|last for|lasting for|a total of) (?:up to |a total of |"
    rf"at least )?{_LENGTH}\b"
    r"(?!['’]? (?:notice|ago|time))",
    re.I,
)
# 'the second day of the three-day strike', 'their third 48-hour strike since May': the day beside it is not its first.
_NOT_ITS_FIRST = re.compile(
    r"\b(?:day|days|week|end|last|final|middle|part) of (?:the|a|its|their|what) $|\b(?:day \d+|since) ", re.I
)
_ENDING = re.compile(
    r"\b(?:until|till|up to|through(?: to)?|ended|ends|ending|to end|will end|(?:came|come|comes) to an end|"
    r"finish(?:ed|es|ing)?|"
    r"conclude[sd]?)(?: (?:at|by|on|in|early|late|about|around|the|least|end|of|midnight|noon|"
    r"\d{1,2}(?:[.:]\d\d)?|[ap]\.?m\.?))* $",
    re.I,
)
_BACK = re.compile(
    r"\b(?P<back>be back(?: at work| on the job)?|back (?:at|to) work|return(?:ed|ing|s)? to (?:work|(?:their|"
    r"the) (?:jobs?|posts|desks|classrooms?|duties|shifts|picking lines)))"
    r"(?: (?:at|by|on|from|early|\d{1,2}(?:[.:]\d\d)?|[ap]\.?m\.?))* $",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Length:
    """A number of days, and the words that say so."""

    days: int
    as_written: str
    span: Span

    def from_day(self, start: DateValue) -> DateValue | None:
        """The last day of what begins on ``start``; None where that is no exact day or the same one."""
        if start.day is None or self.days <= 1:
            return None
        last = start.day + timedelta(self.days - 1)
        return DateValue(self.as_written, self.span, last, last, start.year_span)


def length_of(words: str, offset: int, trigger: re.Match[str]) -> Length | None:
    """'a 48-hour strike', 'walk out for three days': how long the action of ``trigger`` is to last."""
    floor = max(0, trigger.start() - 60)
    found = _LENGTH_BEFORE.search(words, floor, trigger.start()) or _LENGTH_BEHIND.match(words, trigger.end())
    if (
        found is None
        or words.startswith(" notice", trigger.end())
        or _NOT_ITS_FIRST.search(words, max(0, found.start() - 40), found.start("n"))
    ):
        return None
    days = number(found["n"]) * _DAYS_IN[found["unit"].lower()]
    span = Span(offset + found.start("length"), offset + found.end("length"))
    return Length(ceil(days), found["length"], span) if days <= _LONGEST else None


def end_before(words: str, start: int) -> int | None:
    """Where the words begin that make the day written at ``start`` a last one ('until Friday'); None if none do."""
    found = _ENDING.search(words, max(0, start - 60), start)
    return found.start() if found else None


def last_day_before_work(words: str, offset: int, spells: Sequence[Spell]) -> DateValue | None:
    """'They return to work on Monday': the day before is the last one of the action."""
    for spell in spells:
        start = spell.starts_on.span.start - offset
        back = _BACK.search(words, max(0, start - 60), start)
        day = spell.starts_on.day
        if back and day:
            span = Span(offset + back.start("back"), spell.starts_on.span.end)
            last = day - timedelta(1)
            written = words[span.start - offset : span.end - offset]
            return replace(spell.starts_on, as_written=written, span=span, earliest=last, latest=last)
    return None
