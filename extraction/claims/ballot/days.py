"""When a vote opens and closes, and what its days tell of how far it has come."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Literal

from extraction.normalise.dates import Spell
from extraction.types import DateValue

from .words import BALLOT, Status

_Edge = Literal["opened", "closed", "both"]

_OPENS = re.compile(
    r"\b(?:out on|under ?way|open(?:s|ed|ing)?|begin(?:s|ning)?|beg[au]n|start(?:s|ed|ing)?|from|launch\w*|go out|"
    r"went out|sent|posted|mailed|issued)\b",
    re.I,
)
_CLOSES = re.compile(
    r"\b(?:clos(?:es?|ed|ing)|end(?:s|ed|ing)?|until|deadline|by|before|return(?:s|ed)?|conclud\w+)\b", re.I
)
_OTHER_EVENT = re.compile(
    r"\b(?:said|told|announced|declared|made public|published|revealed|results?|strik\w+|"
    r"walk\w*|stoppage|worth|per cent|rise)\b|%",
    re.I,
)
_REACH = 90


def days_of(
    words: str, offset: int, spells: Sequence[Spell], *, status: Status, published: date | None
) -> tuple[DateValue | None, DateValue | None]:
    """The first and the last day of the vote, each None where the sentence does not give it."""
    opened: DateValue | None = None
    closed: DateValue | None = None
    for spell in spells:
        edge = _edge(words, offset, spell, status=status, published=published)
        if edge == "both":
            opened, closed = opened or spell.starts_on, closed or spell.ends_on
        elif edge == "closed":
            closed = closed or spell.starts_on
        elif edge == "opened":
            opened = opened or spell.starts_on
    return opened, closed


def _edge(words: str, offset: int, spell: Spell, *, status: Status, published: date | None) -> _Edge | None:
    """Which day of the vote the date is, or None where it is the day of something else."""
    start, end = spell.starts_on.span.start - offset, spell.span.end - offset
    before, after = words[max(0, start - _REACH) : start], words[end : end + 40]
    if _OF_THE_RESULT.search(before):
        return None
    if _HAVE_UNTIL.search(before) and BALLOT.search(after):
        return "closed"
    near = _near(words, before, start)
    if near is None and not (BALLOT.search(after) and start < 40):
        return None
    if near is not None and _OTHER_EVENT.search(near):
        decided = status == "result" and re.fullmatch(_TO_STRIKE, near, re.I) and _is_past(spell, published)
        return "closed" if decided else None
    if spell.ends_on:
        return "both"
    if _CLOSES.search(near or ""):
        return "closed"
    if _OPENS.search(near or ""):
        return "opened"
    return "closed" if status in ("result", "closed") else "opened"


def _near(words: str, before: str, start: int) -> str | None:
    """What stands between the vote and the date."""
    votes = list(BALLOT.finditer(before))
    if votes:
        return before[votes[-1].end() :]
    verb = _OF_A_VOTE.search(before) if BALLOT.search(words, 0, start) else None
    return verb[0] if verb else None


_OF_A_VOTE = re.compile(
    r"\b(?:opens?|opened|closes?|closed|ends?|runs? until|(?:runs?|ran|open) (?:from|between)) (?:on |"
    r"at noon on )?(?:the )?$",
    re.I,
)
_HAVE_UNTIL = re.compile(r"\bhave until (?:\w+ on )?(?:the )?$", re.I)
_OF_THE_RESULT = re.compile(
    r"\b(?:announce|declare|publish|reveal) (?:the|its|their) (?:\w+ )?(?:results?|outcome)\b[^.;]{0,60}$"
    r"|\b(?:results?|outcome)\b[\w ]{0,40} (?:is|are|will be|due|expected)(?: \w+){0,3} (?:on |by |in )?(?:the )?$",
    re.I,
)
_TO_STRIKE = r"(?: \w+ly)? (?:to|for|in favou?r of)(?: [\w-]+){0,4} "


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
