"""Whether the words around an occupation tie it to the action, the vote, the pay or the union."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extraction.normalise.counts import NUMERALS
from extraction.types import Span

_CONCERNED_AFTER = re.compile(
    r"(?:[’']s?)?(?: [\w’'()-]+){0,12}? (?:strik(?:e|es|ing)|walk(?:ed|ing|s)? out|walkouts?|vot(?:e[sd]?|ing)|"
    r"ballot\w*|accept\w*|reject\w*|"
    r"pay|down(?:ed)? tools|picket\w*|members|unions?|industrial action|locked out|stoppages?|disputes?|"
    r"involved|stop work|cease work|refus\w+|lump sum|without a contract|at risk|redundan\w+|threaten\w*|set to|"
    r"(?:beg[aiu]n|start(?:ed)?|stag(?:e[sd]?|ing)|resum(?:e[sd]?|ing)) (?:an? |their |the )?(?:[\w-]+ ){0,3}?(?:strikes?|"
    r"action|slowdown|sick-?outs?|pickets?)|work(?:ed|ing)?[- ]to[- ]rule|overtime ban|job action|ratif\w+|walk(?:ed|ing)? off|"
    r"laid off|lay-?offs|bargaining|authori[sz]ed?|wage|contract talks|call(?:ed|ing)? in sick|sick-?outs?|"
    r"tak(?:e|es|ing) part|due to|represented|face|receive|are paid|consider)\b",
    re.I,
)
_CONCERNED_BEFORE = re.compile(
    r"\b(?:striking|members|union|unions|representing|represents?|involv(?:es|ing|ed)|includ(?:es|ing)|"
    r"strikes? (?:by|of|for|involving)|"
    r"walk-?outs? (?:by|of)|action (?:by|of|for)|stoppages? by|ballot(?:ed|ing|s)? (?:of|for)?|dispute (?:with|"
    r"involving|between|over)|"
    r"made to|offered to|pay (?:for|of)|offer (?:to|for)|among|employ(?:s|ed|ing)|urg(?:es?|ed|ing)|win for|"
    r"deal (?:for|with)|"
    r"(?:vote|ballot|strike|action|dispute|walkout|offer|deal|stoppage) (?:also )?(?:covers?|takes? in|affects?|"
    r"includes?|extends to)|"
    r"(?:approved|accepted|rejected|backed|made|voted(?: for)?|taken) by)"
    r"(?: (?:the|its|their|our|[\w]+[’']s|some|around|about|more|than|over|nearly|almost|up|to|all|of|by|from|"
    r"between|\d[\d,]*|and|or|other|fellow|as|in|an?)){0,6} $",
    re.I,
)
_ACTION_BY = re.compile(
    r"\b(?:strikes?|walk-?outs?|action|stoppages?) (?:by|of|involving|from)(?: [\w,’'.-]+){0,4} $", re.I
)
# '1,040 crane drivers', 'for every loader': who is counted, in a text on a dispute, is who it is about.
_COUNTED_BEFORE = re.compile(
    rf"(?<!new )(?<!extra )(?<!more )(?:\b(?:\d{{1,3}}(?:,\d{{3}})+|\d+|(?:{'|'.join(NUMERALS)})(?:-\w+)?|hundred|"
    r"thousand|dozen|hundreds of|thousands of|dozens of|every|each|others:)(?: or so)?(?: of (?:its|the|their|our))?) $",
    re.I,
)
_OTHERS_BEFORE = re.compile(
    r"\b(?:replacement|agency|redeploy\w*|volunteer|unlike|like|thousands of|replac(?:e|ing)|instead of|"
    r"supported by|solidarity from|"
    r"many companies|pull|hire[ds]?|hiring|recruit\w*|enough|shortage|vacancies for|ratio|"
    r"assaults on|assaulted|killed|trained)(?: (?:the|its|some of|of its|of|other|\d[\d,]*)){0,3} $",
    re.I,
)
_JOINED = re.compile(r",? (?:and |or |as well as )?(?:other |the |its )?")
_NOT_ALLOWED = re.compile(r"\b(?:illegal|banned|barred|can only|cannot|can['’]t)\b", re.I)
_PASSING_BY = re.compile(r" (?:\w+ )?(?:walking|driving|crossing|going) (?:past|by|the)\b", re.I)


def is_concerned(words: str, span: Span) -> bool:
    if is_of_others(words, span):
        return False
    if _CONCERNED_AFTER.match(words[span.end : span.end + 90]):
        return True
    before = words[max(0, span.start - 60) : span.start]
    return any(pattern.search(before) for pattern in (_CONCERNED_BEFORE, _ACTION_BY, _COUNTED_BEFORE))


def is_of_others(words: str, span: Span) -> bool:
    """Who stands in for those on strike, passes by, or may not strike."""
    before, after = words[max(0, span.start - 60) : span.start], words[span.end : span.end + 90]
    return bool(_OTHERS_BEFORE.search(before) or _PASSING_BY.match(after) or _NOT_ALLOWED.search(words))


def with_those_joined(words: str, spans: Sequence[Span], concerned: Sequence[bool]) -> list[bool]:
    """What is joined to a role of those concerned is one too: 'drivers, mechanics and cleaners will strike'."""
    joined = list(concerned)
    pairs = [(n, n + 1) for n in range(len(spans) - 1) if _JOINED.fullmatch(words, spans[n].end, spans[n + 1].start)]
    for one, other in pairs:
        joined[other] = joined[other] or joined[one]
    for one, other in reversed(pairs):
        joined[one] = joined[one] or joined[other]
    return joined
