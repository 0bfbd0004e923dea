"""What a clause says has become of industrial action: called, notified, begun, stopped, or only talked of."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from extraction.smallcase import small, small_but_the_month

from .fate import ASKED_TO_STOP, ENDED, NAMES, SUSPENDED, is_called_off
from .unfirm import ONLY_WANTED, RULED_OUT, THREATENED

# All patterns but that of abbreviations are for small letters.

# 'was_planned' is settled when all mentions are known: it was to happen, and something else may say what became of it.
Telling = Literal[
    "announced", "notified", "under_way", "suspended", "called_off", "took_place", "was_planned", "threatened"
]

_MANAGEMENT = (
    r"(?:[\w’'&-]+ ){0,6}?(?:company|employers?|management|bosses|trust|council|university|college|operator|firm|"
    r"board|authority|service|airline|ltd|plc|limited)"
)
_WHEN_THEY_WALK_OUT = (
    r"\b(?:will|['’]ll|next (?:week|month|year))\b(?![^.;]*\btoday\b)[^.;]{0,80}"
    r"\b(?:when|as) [\w ’'-]{0,60}\b(?:walk out|strike)\b"
)
_UNDER_WAY = (
    r"\b(?:are|is|remain|remains|been|currently|still|now|were) (?:all |out )?on (?:[\w-]+ ){0,2}strike\b|"
    r"\bunder ?way\b|\b(?:been|is|are|remains?) (?:already |now |still |also )?in (?:force|place|effect)\b"
    r"|\b(?:came|come|gone|went) into (?:force|effect|operation)\b|\btook effect\b"
    rf"|\b{NAMES}\b,? (?:which|that) (?:began|started)\b[^.;]{{0,60}} (?:continues|goes on|is continuing)\b"
    r"|\b(?:in|into|enter(?:s|ed|ing)?) (?:its|their|the) (?:\w+th|second|third|\d+(?:st|nd|rd|th)) "
    r"(?:straight |consecutive |successive |full )?(?:day|week|month)\b"
    r"|\b(?:have|has) (?:begun|started|gone|walked(?! out (?:\w+ ){0,2}times)|downed|launched)\b|"
    r"\bstrike (?:action )?continues\b"
    r"|\b(?:on|in|into|entering|marks?|is) (?:its )?day (?:\d+|\w+) of\b|^day \d+\b"
    r"|\bongoing (?:strike|industrial|walk|action|stoppage|dispute)"
    r"|\b(?:first|second|third|fourth|fifth|sixth|\d+(?:st|nd|rd|th)) (?:day|week|month) of\b"
    r"|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:straight |consecutive )?(?:day|"
    r"week|month)\b"
    r"|\b(?:have|has) (?:been )?(?:refus|boycott|work|strik|picket|out\b)[\w -]{0,30} since\b"
    rf"|\b(?:are|is) (?:also |now |currently )?(?:staging|taking (?:strike|industrial|part)|refusing|boycotting|"
    rf"banning|"
    r"work(?:ing)?[ -]to[ -](?:rule|contract)|in the \w+ day)\b|\b(?:have|has) been (?:taking|holding|staging|out)\b"
    rf"|\bon (?:the|a) picket lines?\b|\b{NAMES}\b[^.;]{{0,40}}\b(?:(?:due|set|expected|scheduled) to (?:end|finish)|"
    r"(?:ends|finishes) (?:on|at|in|today|tomorrow))\b"
    r"|\bthis week['’]s\b|\btoday['’]s\b|\b(?:are|is) (?:also )?striking\b|\bstriking (?=\w+ing|\w+s\b|staff)|"
    r"\bon strike (?:today|since)\b"
    r"|\b(?:staff|workers?|members?|drivers?|teachers?|nurses?|doctors?|employees) (?:strike|walk out) (?:today|"
    r"in|over|for|as|at)\b"
    r"|\btoday as\b|\bbegins? [\w ]{0,40}\btoday\b|\b(?:are|is) picketing\b|\bthose on strike\b|"
    r"\bentered (?:its|their|the|a)\b|\bindefinitely\b"
)
_BEGUN = (
    r"\b(?:began|begun|started|launched|commenced|resumed) (?:an?|the|their|its|strik|picket|walk|indefinite|"
    r"industrial|on|at|work|refus|overtime|\w+day)"
)
_ANNOUNCED = (
    r"\b(?:will|won['’]t|['’]ll|due|set to|set for|going to|about to|plan(?:s|ned|ning)?|scheduled|announc\w+|"
    r"upcoming|forthcoming|"
    r"further|next|confirmed|ahead|called (?:a|an|for|on|the|their)|calls?|calling|fresh|more|expected|"
    r"to (?:strike|walk|begin|take|stage|hold|down|stop work|cease)|would|dates?|begins|starts|continu(?:es?|"
    r"ing)|proposed|"
    r"intend\w*|vot\w+ to|intention)\b"
)
_TOOK_PLACE = (
    r"\b(?:walked|took|went on|held|staged|struck|downed|yesterday|ended|ends|ending|affected|followed|during|earlier|"
    r"previous|were|was|"
    r"began|started|launched|locked|hit|last|brought|disrupted|closed|saw|picketed|stopped|joined|intervened)\b"
)

# 'Strikes that were paused in May will now resume': not the talks, nor the trains.
_BACK_ON = (
    rf"\b{NAMES}\b[^.;]{{0,40}}\b(?:suspended|paused|postponed|put on hold)\b"
    r"(?:(?!\b(?:talks|negotiations|services?|collections|work|trains)\b)[^.;]){0,60}?"
    r"\b(?:will|are to|is to)(?: now| then)? (?:resume|restart|be back on)\b"
)

# Strongest first: a strike called off was once planned, and one that has begun was once announced.
_PATTERNS: tuple[tuple[Telling, str | re.Pattern[str]], ...] = (
    ("announced", _BACK_ON),
    ("announced", rf"\b{NAMES}\b[^.;]{{0,80}}\b(?:will|are to|is to) now (?:resume|restart|go ahead)\b"),
    ("suspended", SUSPENDED),
    ("announced", ASKED_TO_STOP),
    (
        "was_planned",
        r"\b(?<!what )(?:was|were|had been|had)(?: also| originally)? "
        r"(?:due|set|scheduled|planning|planned|supposed|meant|going|to have) (?:to\b|for\b|\w+ed\b)|\bwould have\b"
        r"|\b(?:was|were) to (?:have )?(?:beg[iu]n|start(?:ed)?|strike|struck|walk(?:ed)?|take|taken|"
        r"stage[d]?|last|run|"
        r"go|gone|be|been|hold|held|down(?:ed)?|stop(?:ped)?|coincide)\b",
    ),
    ("announced", r"\b(?:not|yet to|without)\b[\w ]{0,25}\bnotice\b|\bpencil+ed in\b"),
    (
        "notified",
        rf"\b(?:has|have|had) (?:told|informed|written to) (?:the |its |their )?{_MANAGEMENT} that\b|"
        r"\bnotif(?:y|ied|ies|ication)\b|\b(?:served|given|gave|issued|serve|handed)\b[\w ]{0,40}\bnotice\b|"
        r"\bstrike notice",
    ),
    ("threatened", THREATENED),
    ("took_place", r"\bwent ahead\b"),
    ("took_place", ENDED),
    (
        "under_way",
        rf"\b{NAMES}\b[^.;]{{0,60}}\b(?:will continue (?:until|for|into|indefinitely|unless)|"
        r"(?:set|due|is) to (?:continue|last|go on) (?:until|into|indefinitely|unless))\b",
    ),
    ("announced", _WHEN_THEY_WALK_OUT),
    ("under_way", _UNDER_WAY),
    ("under_way", _BEGUN),
    ("announced", _ANNOUNCED),
    ("took_place", _TOOK_PLACE),
)
_TOLD = tuple(
    (telling, pattern if isinstance(pattern, re.Pattern) else re.compile(pattern)) for telling, pattern in _PATTERNS
)

# Without a day, what is to come must be said of the action itself.
_CALLED = re.compile(
    r"\b(?:will|['’]ll|due to|set to|going to|about to|plan(?:s|ning)? to|intends? to|are to|is to|to)(?: \w+){0,2} "
    r"(?:strike|walk|take (?:strike|industrial|part|further|unofficial|\d|three|two)|stage|hold|begin|"
    r"down tools|stop work|cease|go on strike|join)"
    rf"|\b{NAMES}\b[\w ’'-]{{0,60}}\b(?:planned|scheduled|announced|called|set (?:to|for)|due|begins?|starts?|"
    rf"will|continues?|"
    r"go(?:ing)? ahead|confirmed|expected)"
    r"|\b(?:(?:the|its|their|this|these|an?|of) (?:planned|proposed)|scheduled|announced|called|upcoming|"
    r"forthcoming|further|fresh|new|"
    r"coordinated|impending|more)"
    rf"(?: [\w-]+){{0,4}} {NAMES}\b",
)


_EARLIER = re.compile(
    r"\b(?:last (?:year|month|summer|winter|autumn|spring)['’]s|previous|past|"
    r"the last (?:\w+ )?strike)\b",
)


_RETOLD = re.compile(r"\b(?:last (?:week|month|year|spring|summer|autumn|winter)|(?:weeks|months) ago)\b")
_HAPPENED = re.compile(
    r"\b(?:after (?:striking|walking out)|having (?:struck|walked out)|took (?:place|part)|"
    r"walked (?:out|off)|(?:was|were) held|staged|went on strike|"
    r"struck)\b",
)


def has_happened(clause: str) -> bool:
    return _HAPPENED.search(small(clause)) is not None


# A stop behind these ends no clause.
_ABBREVIATED = re.compile(r"\b([ap]\.m|[A-Z][a-z]{1,4})\.(?= )")


@lru_cache(maxsize=64)  # a clause that names many actions is asked for each of them
def telling_of(clause: str) -> Telling | None:
    """The strongest words of the clause decide."""
    clause = small_but_the_month(_ABBREVIATED.sub(r"\1", clause) if ". " in clause else clause)
    if is_called_off(clause):
        return "called_off"
    if RULED_OUT.search(clause):
        return "threatened"
    return next((telling for telling, pattern in _TOLD if pattern.search(clause)), None)


def telling_without_days(clause: str) -> Telling | None:
    """As ``telling_of``, but what is only wanted, balloted on or vaguely to come tells nothing."""
    telling = telling_of(clause)
    clause = small_but_the_month(clause)
    if telling in ("called_off", "suspended") and _RETOLD.search(clause):
        return None  # an old story told again, without the days that were meant
    if telling == "took_place" and _EARLIER.search(clause):
        return None
    if ONLY_WANTED.search(clause) or (telling == "announced" and not _CALLED.search(clause)):
        return None
    return telling
