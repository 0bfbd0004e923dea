"""Which action of a sentence a date belongs to, if to any."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from extraction.normalise.dates import Spell
from extraction.normalise.dates.words import WEEKDAYS
from extraction.types import DateValue

from .lasting import end_before
from .words import ANOTHER_CLAUSE, CLAUSE_END, OTHER_EVENT, SERVICE, STOPPING

_LONGEST_UNCERTAINTY = timedelta(days=100)
_REACH = 80  # of a date that stands before its action
_OPENING = 25
_TODAY = re.compile(r"today|tomorrow|.*['’]s$", re.I)
_WHILE = re.compile(r"\bas\b(?! (?:an? |the |its |their )?(?:\w+ )?(?:strike|walkout|action) (?:day|date)s?)", re.I)
# 'named 5 November as a strike day'.
_NAMED = re.compile(r"\b(?:named|set|chosen|picked|announced|confirmed|earmarked) $", re.I)
_PASSING = re.compile(r"announc|confirm|notic|notif|vot", re.I)
_FOR = re.compile(r"(?: strikes?)? (?:effective|with effect from|for|to begin|to start|from|to take place)\b")
_DATES = re.compile(r" dates?(?: on)? $")
_ABOUT = re.compile(r"\w*(?: \w+)? (?:about|over|on|of|against|regarding|to avert|to prevent|to stop)(?: \w+){0,2} $")
_SPEAKING = re.compile(
    r"announcement|statement|comment|talks|meet|decision|vote|ballot|letter|hearing|debate|rally|ruling|report", re.I
)
# 'ended their strike on Friday': the day is that of its end.
_ENDED_IT = re.compile(r"\b(?:end(?:ed|s|ing)?|conclud(?:ed|ing)) (?:an?|the|their|its)(?: [\w-]+){0,3} $", re.I)
_AT_ONCE = re.compile(r"(?: (?:on|at|by|late|early|only))* ", re.I)
_DATELINE = re.compile(r"\s{3,}|&nbsp;|\|")  # a heading, and its date set apart
_OF_WHAT_STOPPED = re.compile(r"[^.;]{3,30}?['’]s? (?:[\w-]+ ){0,3}?(?:strik|walk|action|stoppage|ban\b)", re.I)


@dataclass(frozen=True, slots=True)
class _Event:
    start: int
    end: int
    trigger: int | None  # index of the action, or None for something else


@dataclass(slots=True)
class Held:
    """The days of one action: its spells, the last day of one whose first stands elsewhere, and whether 'since' is said."""

    days: list[Spell] = field(default_factory=list)
    until: DateValue | None = None
    since: bool = False


def days_by_trigger(words: str, offset: int, triggers: Sequence[re.Match[str]], spells: Sequence[Spell]) -> list[Held]:
    """The days of each trigger: of the events named before a date the nearest has it, else the first one after it."""
    events = sorted(
        [_Event(m.start(), m.end(), index) for index, m in enumerate(triggers)]
        + [_Event(m.start(), m.end(), None) for m in OTHER_EVENT.finditer(words) if not _is_within(m, triggers)]
        + [_Event(m.start(), m.end(), None) for m in (*STOPPING.finditer(words), *SERVICE.finditer(words))],
        key=lambda e: (e.start, e.end),
    )
    held = [Held() for _ in triggers]
    for spell in spells:
        _give(words, spell.starts_on.span.start - offset, spell, events, held)
    for index in range(len(triggers)):
        _share_with_those_joined(words, triggers, held, index)
    return held


def _give(words: str, start: int, spell: Spell, events: Sequence[_Event], held: Sequence[Held]) -> None:
    """The day at ``start`` to the action whose first or last day it is, if to any."""
    if (ending := end_before(words, start)) is not None:
        before = [e for e in events if e.start < ending]
        if before and before[-1].trigger is not None:
            its = held[before[-1].trigger]
            its.days[-1:] = [_ended(day, spell) for day in its.days[-1:]]
            its.until = spell.ends_on or spell.starts_on
        return
    governor = _governor(words, start, spell, events)
    if governor is None or governor.trigger is None or is_vague(spell):
        return
    its = held[governor.trigger]
    ended = _ENDED_IT.search(words, max(0, governor.start - 40), governor.start)
    if ended and _AT_ONCE.fullmatch(words, governor.end, start):
        its.until = spell.ends_on or spell.starts_on
        return
    if _SINCE.search(words, max(0, start - 30), start):
        if _COUNTED.search(words, 0, start) or not _GOING_ON.search(
            words, 0, start if start > _OPENING else len(words)
        ):
            return  # 'the first walkout since 3 May'
        its.since = True
    elif _TIMES_SINCE.search(words, max(0, start - 30), start):
        return
    its.days.append(spell)


_SINCE = re.compile(
    r"(?<!times )\bsince(?: (?:on|early|late|the|around|about|noon|midnight|\d{1,2}(?:[:.]\d\d)?|[ap]\.?m\.?))* $", re.I
)
_COUNTED = re.compile(
    r"\b(?:held|staged|taken|had|saw|seen|called|walked out|struck|been) (?:on )?(?:[\w-]+ ){0,3}"
    r"(?:days?|times|occasions|strikes|walk-?outs|stoppages)\b(?! since the)",
    re.I,
)
_TIMES_SINCE = re.compile(r"\btimes since $", re.I)
_GOING_ON = re.compile(
    r"\b(?:have|has|['’]ve|been|in (?:force|place|effect)|on strike|under ?way|ongoing|out|out on|locked|"
    r"refus\w+|began)\b"
    r"(?! (?:been )?(?:the )?(?:first|second|third|fourth|fifth|biggest|largest|longest|\d+(?:st|nd|rd|th)))",
    re.I,
)


def _is_within(event: re.Match[str], triggers: Sequence[re.Match[str]]) -> bool:
    """'stop-work meeting' is a strike, and no meeting."""
    return any(t.start() <= event.start() < t.end() for t in triggers)


def _share_with_those_joined(words: str, triggers: Sequence[re.Match[str]], held: Sequence[Held], index: int) -> None:
    """'an overtime ban and a work to rule from Monday' begin on the same day, and so they do where it says so."""
    between = words[triggers[index - 1].end() : triggers[index].start()] if index else ""
    behind = words[triggers[index].end() : triggers[index].end() + 40]
    if not index:
        return
    if not held[index].days and _SAME_DAY.match(behind):
        held[index].days = list(held[index - 1].days)
    elif not held[index - 1].days and _JOINED.fullmatch(between):
        held[index - 1].days = list(held[index].days)


_SAME_DAY = re.compile(r"(?: \w+){0,2} (?:from|on) (?:the|that) same (?:day|date)\b")
_JOINED = re.compile(
    r",? (?:and|as well as|together with|including|such as|alongside)(?: (?:an?|the|a new))?(?: [\w-]+)? "
)


def is_vague(spell: Spell) -> bool:
    """Whether the words are too wide to say on which days ('since 1919', 'this year')."""
    first, last = spell.starts_on.earliest, spell.starts_on.latest
    return first is not None and last is not None and last - first > _LONGEST_UNCERTAINTY


def _ended(day: Spell, until: Spell) -> Spell:
    return day if day.ends_on else replace(day, ends_on=_not_before(day.starts_on, until.ends_on or until.starts_on))


def _not_before(start: DateValue, last: DateValue) -> DateValue | None:
    """'out from 6 March until Sunday' means the Sunday that follows the start; nothing else ends before it begins."""
    if start.day is None or last.day is None or last.day >= start.day:
        return last
    if last.as_written.lower() not in WEEKDAYS:
        return None
    weeks = (start.day - last.day).days // 7 + 1
    day = last.day + timedelta(7 * weeks)
    return replace(last, earliest=day, latest=day)


def _governor(words: str, start: int, spell: Spell, events: Sequence[_Event]) -> _Event | None:
    before = [e for e in events if e.start < start]
    after = [e for e in events if start <= e.start < start + _REACH]
    clause = max([0, *(m.end() for m in CLAUSE_END.finditer(words, 0, start))])
    if after and after[0].trigger is not None and _POSSESSED.fullmatch(words, start, after[0].start):
        return after[0]
    if _tells_when(words, before, after, spell.span.end - spell.starts_on.span.start + start):
        return after[0]
    if before and not _is_possessed(words, start, before[-1]):
        own = after and after[0].trigger is not None and before[-1].start < clause and start - clause <= _SHORT_OPENING
        if own and not _is_parted(words, start, after[0].start):
            return after[0]  # '..., and from 3 to 9 May worked to rule'
        return _of_those_before(words, start, before)
    leads = (
        _NAMED.search(words, max(0, start - 12), start)
        or start - clause <= _OPENING
        or _TODAY.match(spell.starts_on.as_written)
    )
    if not after or not leads:
        return None
    parted = _is_parted(words, start, after[0].start)
    return None if parted and not _TODAY.match(spell.starts_on.as_written) else after[0]


_POSSESSED = re.compile(r"[\w ]{3,20}['’]s (?:[\w-]+ ){0,3}")
_SHORT_OPENING = 12
_AS_THEY = re.compile(r",? (?:as|when|while|due to|because of|owing to|as a result of) ", re.I)


def _tells_when(words: str, before: Sequence[_Event], after: Sequence[_Event], end: int) -> bool:
    """'Trains stopped on Friday as drivers walked out': the day is that of both, where nobody said or stopped it."""
    if not after or after[0].trigger is None or not (link := _AS_THEY.match(words, end)):
        return False
    if any(e.trigger is not None or OTHER_EVENT.match(words, e.start) for e in before):
        return False
    return after[0].start - link.end() <= _REACH and not CLAUSE_END.search(words, link.end(), after[0].start)


def _is_parted(words: str, start: int, end: int) -> bool:
    return CLAUSE_END.search(words, start, end) is not None or _is_while(words, start, end)


def _is_while(words: str, start: int, end: int) -> bool:
    found = _WHILE.search(words, start)
    return found is not None and found.start() < end


def _is_possessed(words: str, start: int, event: _Event) -> bool:
    """'called off Monday's strike': the strike follows its day."""
    stopped = STOPPING.match(words, event.start)
    return bool(stopped and _OF_WHAT_STOPPED.match(words, start))


def _of_those_before(words: str, start: int, before: Sequence[_Event]) -> _Event | None:
    """'announced for Friday' passes the date on to the strike; 'announced the strike dates on Friday' keeps it."""
    nearest = before[-1]
    if _DATELINE.search(words, nearest.end, start):
        return None
    strikes = [e for e in before if e.trigger is not None]
    other = next((e for e in reversed(before) if e.trigger is None), None)
    if nearest.trigger is None:
        passes = _PASSING.match(words, nearest.start) and _FOR.match(words, nearest.end, start)
        return strikes[-1] if strikes and passes else nearest
    if ANOTHER_CLAUSE.search(words, nearest.end, max(nearest.end, start - 1)):
        return None
    if other and (_DATES.fullmatch(words, nearest.end, start) or _is_spoken_of(words, other, nearest)):
        return other
    return nearest


def _is_spoken_of(words: str, other: _Event, action: _Event) -> bool:
    """'a statement about the action on Friday': the day is that of the statement."""
    speaking = _SPEAKING.match(words, other.start)
    return bool(speaking and _ABOUT.fullmatch(words, other.end, action.start))
