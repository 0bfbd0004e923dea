"""Whether the words around a date look back or ahead."""

from __future__ import annotations

import re
from typing import Literal

from extraction.smallcase import small_but_the_month
from extraction.types import Span

Tense = Literal["past", "future", "unknown"]

_BEFORE, _AFTER = 140, 60
# For small letters, as all that follow.
_MARKER = re.compile(
    r"\b(?:(?P<future>(?:will|would|to|may|could|should)\ (?:be|have)(?:\ \w+)?|will|won['’]t|['’]ll|due|set|"
    r"going\ to|(?<!as\ )(?:expected|scheduled|planned)|plan(?:s|ning)?|upcoming|until|"
    r"(?:announced|called|confirmed|named)\ for|(?:is|are)\ to\ \w+|to\ (?:stage|hold|go|down|join|meet|begin|"
    r"start|strike|walk|take|stop|continue|be|run|vote|ballot)|"
    r"(?:are|is)\ (?:walking|striking|staging|holding|taking|planning)|walk\ out|"
    r"(?:workers|staff|drivers|teachers|nurses|doctors|members|guards|crews?)\ strike|"
    r"begins?|starts?|starting|beginning|commencing|opens|closes|ends|next|coming|further|would|could|may|intends?)|"
    r"(?P<past>was|were|had|took|held|went|began|started|staged|walked|struck|stopped|ran|downed|picketed|voted|backed|said|told|last(?!-)|ended|"
    r"closed|opened|"
    r"followed|since|published|made|gave|met|rejected|accepted|agreed|saw|came|launched|happened|announced|"
    r"warned|joined|returned|follows\ (?:an?|the|two|three|last)))\b",
    re.X,
)
_STOPPED = re.compile(
    r"\b(?:call(?:ed|s|ing) off|suspend(?:ed|s)|postpone[ds]?|cancell?(?:ed|s)|averted|avert) (?:\w+ )?$"
)
_WAS_STOPPED = re.compile(
    r"^ (?:and [^.;]{1,30} )?(?:was|were|(?:has|have) been|is|are)(?: \w+ly)? (?:called off|suspended|postponed|cancell?ed|paused|"
    r"averted|shelved)\b",
)
_AHEAD_OF = re.compile(r"\b(?:ahead of|in the run-up to|before|prior to) $")
_CLAUSE_END = re.compile(r"(?<!\b[ap]\.m)[.!?;]\s|\n")


def tense_at(text: str, span: Span) -> Tense:
    """The nearest telling word before the date in its sentence decides; failing that, the nearest one after it."""
    before = _CLAUSE_END.split(small_but_the_month(text[max(0, span.start - _BEFORE) : span.start]))[-1]
    after = _CLAUSE_END.split(small_but_the_month(text[span.end : span.end + _AFTER]))[0]
    if text[span.start : span.end].endswith(("'s", "’s")) and (_STOPPED.search(before) or _AHEAD_OF.search(before)):
        return "future"  # 'called off Friday's walkout' speaks of a day that had not come
    if _WAS_STOPPED.search(after):
        return "future"
    markers = [*_MARKER.finditer(before)][-1:] or [*_MARKER.finditer(after)][:1]
    if not markers:
        return "unknown"
    return "future" if markers[0]["future"] else "past"
