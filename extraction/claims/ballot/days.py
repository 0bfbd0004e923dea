"""On which days a vote opens and closes, and how far that shows it had come when the article was published."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from extraction.document import Document
from extraction.normalise.dates import Spell, find_spells
from extraction.types import DateValue, Span

from .words import BALLOT, Status

_OPENS = re.compile(
    r"\b(?:out on|under ?way|open(?:s|ed|ing)?|begin(?:s|ning)?|beg[au]n|start(?:s|ed|ing)?|from|launch\w*|go(?:ing)? out|"
    r"went out|sent|posted|mailed|issued|(?:re-?)?balloting)\b",
    re.I,
)
_CLOSES = re.compile(
    r"\b(?:clos(?:es?|ed|ing)|end(?:s|ed|ing)?|until|deadline|by|before|return(?:s|ed)?|conclud\w+|extended to|"
    r"count(?:ed|ing)?)\b",
    re.I,
)
_OTHER_EVENT = re.compile(
    r"\b(?:said|told|announced|declared|made public|published|revealed|results?|strik\w+|"
    r"walk\w*|stoppage|worth|per cent|rise|expir\w+|laps\w+|suspend\w*|boycott\w*)\b|%",
    re.I,
)
_OF_A_VOTE = re.compile(
    r"\b(?:opens?|opened|closes?|closed|ends?|runs? until|(?:runs?|ran|open) (?:from|between)) (?:on |"
    r"at noon on )?(?:the )?$",
    re.I,
)
_RESULT_OF = re.compile(
    r"\b(?:results?|outcome) (?:of|from|in) (?:the |an? |its |their |this |that )?(?:[\w-]+ )?$", re.I
)
_TO_STRIKE = r"(?: \w+ly)? (?:to|for|in favou?r of)(?: [\w-]+){0,4} "
_REACH = 90
_LONG_PAST = timedelta(days=500)


def by_sentence(doc: Document) -> Iterator[tuple[Span, Sequence[Spell]]]:
    """Every sentence with the spells of days that begin in it."""
    spells = find_spells(doc.text, published=doc.published)
    at = 0
    for sentence in doc.sentences:
        while at < len(spells) and spells[at].span.start < sentence.start:
            at += 1
        until = at
        while until < len(spells) and spells[until].span.start < sentence.end:
            until += 1
        yield sentence, spells[at:until]
        at = until


def opened_and_closed(
    words: str, offset: int, spells: Sequence[Spell], *, status: Status, published: date | None
) -> tuple[DateValue | None, DateValue | None]:
    """``words`` stand at ``offset`` of the text; days of other things in them are passed over."""
    opened: DateValue | None = None
    closed: DateValue | None = None
    for spell in spells:
        start, end = spell.starts_on.span.start - offset, spell.span.end - offset
        near = _said_of_it(words, start, end)
        if near is None:
            continue
        if _OTHER_EVENT.search(near):
            if status == "result" and re.fullmatch(_TO_STRIKE, near, re.I) and _is_past(spell, published):
                closed = spell.starts_on
        elif spell.ends_on:
            opened, closed = opened or spell.starts_on, closed or spell.ends_on
        elif _CLOSES.search(near) or (opened and re.search(r"\band $", words[max(0, start - 5) : start])):
            closed = closed or spell.starts_on
        elif _OPENS.search(near) or status not in ("result", "closed"):
            opened = opened or spell.starts_on
        else:
            closed = closed or spell.starts_on
    return opened, closed


def _said_of_it(words: str, start: int, end: int) -> str | None:
    """The words between the vote and the day at [start, end); None where the day is not the vote's."""
    before, after = words[max(0, start - _REACH) : start], words[end : end + 40]
    votes = list(BALLOT.finditer(before))
    if votes:
        return None if _RESULT_OF.search(before[: votes[-1].start()]) else before[votes[-1].end() :]
    if BALLOT.search(words, 0, start) and (verb := _OF_A_VOTE.search(before)):
        return verb[0]
    return before if BALLOT.search(after) and start < 40 else None


def _is_past(spell: Spell, published: date | None) -> bool:
    """'voted to strike on Friday' is the day of the vote where Friday has passed."""
    return bool(published and spell.last_day and spell.last_day <= published)


def as_of(status: Status, opened: DateValue | None, closed: DateValue | None, *, published: date | None) -> Status:
    """The days of a ballot tell more exactly than a tense how far it had come when the article was published."""
    if status == "result" or published is None:
        return status
    if closed and closed.latest and closed.latest < published:
        return "closed"
    if opened and opened.earliest and opened.earliest > published:
        return "announced"
    if opened and opened.latest and opened.latest <= published and closed:
        return "open"
    return status


def are_long_past(spells: Sequence[Spell], *, published: date | None) -> bool:
    """Whether every day named lies well over a year before the article."""
    days = [s.last_day for s in spells if s.last_day]
    return bool(days and published and all(published - day > _LONG_PAST for day in days))


def names_a_day(day: DateValue) -> bool:
    return day.earliest is not None or re.search(r"\d", day.as_written) is not None
