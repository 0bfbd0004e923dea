"""Days beside a naming of action: those that run together, those over, and those that are of something else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from extraction.document import Document
from extraction.normalise.dates import Spell

from .fate import is_left_day, is_new_day, is_old_day
from .mention import Mention
from .telling import Telling


def runs(text: str, spells: Iterable[Spell]) -> list[Spell]:
    """Days that follow one another become one spell: 'Thursday 3, Friday 4 and Saturday 5 June'."""
    found: list[Spell] = []
    for spell in spells:
        if found and _follows(text, found[-1], spell):
            found[-1] = Spell(found[-1].starts_on, spell.ends_on or spell.starts_on)
        else:
            found.append(spell)
    return found


_ELSEWHERE = re.compile(r"\b(?:at|in|by|for) (?:the )?[A-Z]")


def _follows(text: str, before: Spell, spell: Spell) -> bool:
    """Whether the day is the next one, of the same people: '28 October at Leith and 29 October at Crieff' are two."""
    exact = before.starts_on.day and spell.starts_on.day
    if _ELSEWHERE.search(text, before.span.end, max(before.span.end, spell.span.start)):
        return False
    return bool(exact and before.last_day and spell.first_day == before.last_day + timedelta(1))


def by_the_calendar(spell: Spell, published: date | None) -> Telling | None:
    """What the day of publication makes of the days, where nothing else tells."""
    if published is None or spell.first_day is None or spell.last_day is None:
        return None
    if spell.last_day < published:
        return "took_place"
    return "announced" if spell.first_day > published else "under_way"


def is_past(spell: Spell, published: date | None) -> bool:
    return by_the_calendar(spell, published) == "took_place"


def is_history(doc: Document, spell: Spell | None) -> bool:
    day = spell.last_day if spell else None
    return bool(day and doc.published and (doc.published - day).days > 400)


def lengthened(spell: Spell | None, mention: Mention) -> Spell | None:
    """A start with the end that the length or the 'until' beside it gives."""
    if spell is None or spell.ends_on:
        return spell
    if mention.until and spell.last_day and mention.until.earliest and mention.until.earliest > spell.last_day:
        return replace(spell, ends_on=mention.until)
    end = mention.length.from_day(spell.starts_on) if mention.length else None
    return replace(spell, ends_on=end) if end else spell


def moved_days(words: str, offset: int, spells: Sequence[Spell]) -> list[tuple[Telling, Spell]]:
    """The days that an action was moved to, and the one it was 'postponed from'."""
    moved: list[tuple[Telling, Spell]] = []
    for spell in spells:
        start = spell.span.start - offset
        if is_new_day(words, start):
            moved.append(("announced", spell))
        elif is_left_day(words, start):
            moved.append(("suspended", spell))
        elif spell.ends_on and is_old_day(words, start):  # 'from 5 to 12 November' is no range here
            moved += [("suspended", Spell(spell.starts_on)), ("announced", Spell(spell.ends_on))]
    return moved


def is_day_of_the_stop(words: str, offset: int, trigger: re.Match[str], spell: Spell, published: date | None) -> bool:
    """'suspended the strike on Friday', said on Monday."""
    between = words[trigger.end() : max(trigger.end(), spell.span.start - offset)]
    return is_past(spell, published) and _STRAIGHT_ON.fullmatch(between) is not None


_STRAIGHT_ON = re.compile(r"(?: (?:notice|action))?(?: (?:late|early|on))* ")


_VOTED = re.compile(
    r"\b(?:vot(?:ed|e|ing)(?: [\w.%-]+){0,3}? (?:to|for|in favou?r of)|(?:authori[sz]|approv|back|endors|"
    r"sanction)(?:e|ed|es|ing))"
    r"(?: [\w-]+){0,5} $",
    re.I,
)


_BEGUN_THEN = re.compile(r"\b(?:beg[au]n|start(?:ed)?|since|running|held|from)\b")


def is_day_of_the_vote(words: str, offset: int, trigger: re.Match[str], spell: Spell, published: date | None) -> bool:
    """'voted to strike last week' tells when the vote was; 'voted to strike on 5 May' when the strike is."""
    voted = _VOTED.search(words, max(0, trigger.start() - 60), trigger.start())
    begun = _BEGUN_THEN.search(words, trigger.end(), max(trigger.end(), spell.span.start - offset))
    return bool(voted and not begun and published and spell.last_day and spell.last_day <= published)
