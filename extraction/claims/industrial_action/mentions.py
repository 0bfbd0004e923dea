"""What each sentence says of industrial action: kind, what became of it, its days, and who takes part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from extraction.document import Document
from extraction.normalise.counts import find_counts
from extraction.normalise.dates import Spell, find_spells
from extraction.normalise.dates.words import WEEKDAYS
from extraction.types import ActionKind, Claim, Count, Span

from ..belonging import dispute_of, is_aside, sentences_to_read
from .words import CLAUSE_END, OTHER_EVENT, TRIGGER, Telling, is_only_wanted, kind_of, telling_of

_LONGEST_UNCERTAINTY = timedelta(days=100)
_PEOPLE = re.compile(
    r"(?:[\s-]+(?!(?:and|in|of|at|on|to|for|by|was|were|have|has|had|are|is|that|which|who|when|as|with|from)\b)[\w’'&().-]+)"
    r"{0,6}?[\s-]+(?:members|workers|staff|employees|people|"
    r"drivers|teachers|nurses|doctors|lecturers|firefighters|cleaners|civil servants|academics|officers|guards|engineers|"
    r"crew|midwives|assistants|porters|postal workers|handlers|strikers|colleagues|lawyers|barristers|miners|dockers)\b",
    re.I,
)
_NOT_STRIKERS = re.compile(r"passengers|customers|commuters|pupils|students|patients|travellers|police officers", re.I)
_GROUP = re.compile(
    r"\b(?:members|staff|workers|employees|drivers|teachers|nurses|people)\s+(?:based\s+|working\s+)?(?:in|at|from)\s+(?:the\s+)?"
    r"((?:[\w’'&-]+\s+){1,6}?(?:department|depot|depots|division|branch|team|unit|office|plant|site|factory|warehouse|section))\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One sentence's word on one kind of action. ``spell`` is None where it gives no day."""

    kind: ActionKind
    telling: Telling
    spell: Spell | None
    sentence: Span
    members: Count | None = None
    group: str | None = None
    dispute: int | None = None
    background: bool = False


def mentions(doc: Document, disputes: Sequence[Claim]) -> Iterator[Mention]:
    spells = find_spells(doc.text, published=doc.published)
    at = 0
    for sentence in sentences_to_read(doc):
        while at < len(spells) and spells[at].span.start < sentence.start:
            at += 1
        until = at
        while until < len(spells) and spells[until].span.start < sentence.end:
            until += 1
        yield from _of_sentence(doc, sentence, spells[at:until], disputes)
        at = until


def _of_sentence(
    doc: Document, sentence: Span, spells: Sequence[Spell], disputes: Sequence[Claim]
) -> Iterator[Mention]:
    words = sentence.of(doc.text)
    triggers = list(TRIGGER.finditer(words))
    if not triggers:
        return
    clauses = _clauses(words)
    held = _by_trigger(words, sentence.start, triggers, spells)
    members, group = _members(doc, sentence), _GROUP.search(words)
    seen: set[tuple[ActionKind, int]] = set()
    for index, trigger in enumerate(triggers):
        clause = next(c for c in clauses if c.start <= trigger.start() < c.end)
        kind = kind_of(trigger[0])
        if (kind, clause.start) in seen and not held[index]:
            continue
        seen.add((kind, clause.start))
        days = _runs(s for s in held[index] if not _is_day_of_the_vote(words, trigger, s, doc.published))
        telling = _telling(words, clause.of(words), days, doc.published)
        quoted = doc.in_quote(Span(sentence.start + trigger.start(), sentence.start + trigger.end()))
        if telling is None or (quoted and not days):
            continue
        spells_told: Sequence[Spell | None] = days or [None]
        for spell in spells_told:
            yield Mention(
                kind=kind,
                telling=telling,
                spell=spell,
                sentence=sentence,
                members=members,
                group=group[1] if group else None,
                dispute=dispute_of(doc, sentence, disputes),
                background=is_aside(doc, sentence, disputes) or _is_history(doc, spell),
            )


def _telling(sentence: str, clause: str, days: Sequence[Spell], published: date | None) -> Telling | None:
    """With days the whole sentence may tell, and failing that the days; without any, the clause itself must."""
    telling = telling_of(clause)
    definite = next((d for d in days if is_definite(d)), None)
    if definite is None:
        return None if is_only_wanted(clause) else telling
    return telling or telling_of(sentence) or _by_the_calendar(definite, published)


def _by_the_calendar(spell: Spell, published: date | None) -> Telling | None:
    if published is None or spell.first_day is None or spell.last_day is None:
        return None
    if spell.last_day < published:
        return "took_place"
    return "announced" if spell.first_day > published else "under_way"


_VOTED = re.compile(r"\bvot(?:ed|e|ing)(?: \w+ly)? (?:to|for|in favou?r of)(?: take| go on| going on| back)? $", re.I)


def _is_day_of_the_vote(words: str, trigger: re.Match[str], spell: Spell, published: date | None) -> bool:
    """'voted to strike last week' tells when the vote was; 'voted to strike on Friday week' when the strike is to be."""
    voted = _VOTED.search(words, max(0, trigger.start() - 40), trigger.start())
    return bool(voted and published and spell.last_day and spell.last_day <= published)


def is_definite(spell: Spell) -> bool:
    """Whether the words name days ('March 20', even without its year), not just some time ('in the coming weeks')."""
    return spell.starts_on.earliest is not None or _NAMES_DAYS.search(spell.starts_on.as_written) is not None


_NAMES_DAYS = re.compile(rf"\d|\b(?:{'|'.join(WEEKDAYS)})\b|\bnight\b|\beve\b|christmas", re.I)


def _clauses(words: str) -> list[Span]:
    cuts = [0, *(m.start() for m in CLAUSE_END.finditer(words) if m.start() > 0), len(words)]
    return [Span(a, b) for a, b in zip(cuts, cuts[1:], strict=False) if a < b]


def _by_trigger(
    words: str, offset: int, triggers: Sequence[re.Match[str]], spells: Sequence[Spell]
) -> list[list[Spell]]:
    """The days that each trigger governs: of the events named before the date the nearest has it, else the first one after."""
    events = sorted(
        [(m.start(), m.end(), index) for index, m in enumerate(triggers)]
        + [(m.start(), m.end(), -1) for m in OTHER_EVENT.finditer(words)]
    )
    held: list[list[Spell]] = [[] for _ in triggers]
    for spell in spells:
        start = spell.starts_on.span.start - offset
        before = [e for e in events if e[0] < start]
        after = [e for e in events if start <= e[0] < start + _REACH and not CLAUSE_END.search(words, start, e[0])]
        governor = _governor(words, start, before) if before else after[0] if after else None
        if governor and governor[2] >= 0 and not _is_vague(spell):
            held[governor[2]].append(spell)
    return held


_Event = tuple[int, int, int]
_REACH = 80
_PASSING = re.compile(r"announc|confirm|notic|notif|vot", re.I)
_FOR = re.compile(r"(?: strikes?)? (?:for|to begin|to start|from|to take place)\b")
_DATES = re.compile(r" dates?(?: on)? $")


def _governor(words: str, start: int, before: Sequence[_Event]) -> _Event:
    """'announced for Friday' passes the date on to the strike; 'announced the strike dates on Friday' keeps it."""
    nearest = before[-1]
    others = [e for e in before if e[2] < 0]
    strikes = [e for e in before if e[2] >= 0]
    if nearest[2] < 0 and strikes and _PASSING.match(words, nearest[0]) and _FOR.match(words, nearest[1], start):
        return strikes[-1]
    if nearest[2] >= 0 and others and _DATES.fullmatch(words, nearest[1], start):
        return others[-1]
    return nearest


def _is_vague(spell: Spell) -> bool:
    """Whether the words are too wide to say on which days ('since 1919', 'this year')."""
    first, last = spell.starts_on.earliest, spell.starts_on.latest
    return first is not None and last is not None and last - first > _LONGEST_UNCERTAINTY


def _is_history(doc: Document, spell: Spell | None) -> bool:
    day = spell.last_day if spell else None
    return bool(day and doc.published and (doc.published - day).days > 400)


def _runs(spells: Iterable[Spell]) -> list[Spell]:
    """Days that follow one another become one spell: 'Monday 14, Tuesday 15 and Wednesday 16 March'."""
    runs: list[Spell] = []
    for spell in spells:
        if runs and _follows(runs[-1], spell):
            runs[-1] = Spell(runs[-1].starts_on, spell.ends_on or spell.starts_on)
        else:
            runs.append(spell)
    return runs


def _follows(before: Spell, spell: Spell) -> bool:
    exact = before.starts_on.day and spell.starts_on.day
    return bool(exact and before.last_day and spell.first_day == before.last_day + timedelta(1))


def _members(doc: Document, sentence: Span) -> Count | None:
    """The number of people said to take part."""
    words = sentence.of(doc.text)
    for count in find_counts(words):
        people = _PEOPLE.match(words, count.span.end)
        if people and not _NOT_STRIKERS.search(people[0]) and not 1900 <= count.value <= 2099:
            span = Span(count.span.start + sentence.start, count.span.end + sentence.start)
            return Count(count.value, count.as_written, span, count.qualifier)
    return None
