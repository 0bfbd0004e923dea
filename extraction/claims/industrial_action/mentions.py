"""What each sentence says of industrial action: kind, what became of it, its days, and who takes part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from extraction.document import Document
from extraction.normalise.dates import Spell, find_spells
from extraction.normalise.dates.words import WEEKDAYS
from extraction.smallcase import small
from extraction.types import ActionKind, Claim, Count, Span

from ..belonging import dispute_of, is_aside
from .fate import is_left_day, is_new_day, is_old_day
from .governing import days_by_trigger, is_vague
from .taking_part import members_of
from .telling import Telling, has_happened, telling_of, telling_without_days
from .words import CLAUSE_END, TRIGGER, kind_of

_HEADING = re.compile(r":$|^[^.]{0,40}\b(?:strike|action|walkout) dates\b[^.]{0,20}$", re.I)
_MOST_LETTERS_BESIDE_DAYS = 20
_GROUP = re.compile(
    r"\b(?:members|staff|workers|employees|drivers|teachers|nurses|people)\s+(?:based\s+|working\s+)?(?:in|at|"
    r"from)\s+(?:the\s+)?"
    r"((?:[\w’'&-]+\s+){1,6}?(?:department|depot|depots|division|branch|team|unit|office|plant|site|factory|"
    r"warehouse|section))\b",
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
    moved: bool = False  # its days stand in the place of others
    lasting: bool = False  # 'entered its second week': it goes on, and the day is not its first


def mentions(doc: Document, disputes: Sequence[Claim]) -> Iterator[Mention]:
    spells = find_spells(doc.text, published=doc.published)
    at, aside = 0, False
    heading: Mention | None = None  # 'Strikes will be held on:', whose days follow line by line
    for sentence in doc.sentences:
        while at < len(spells) and spells[at].span.start < sentence.start:
            at += 1
        until = at
        while until < len(spells) and spells[until].span.start < sentence.end:
            until += 1
        told = list(_of_sentence(doc, sentence, spells[at:until], disputes))
        aside = is_aside(doc, sentence, disputes) or (aside and _THAT_ONE.match(sentence.of(doc.text)) is not None)
        told = [replace(mention, background=mention.background or aside) for mention in told]
        if heading and not told and _is_only_days(doc.text, sentence, spells[at:until]):
            told = [replace(heading, spell=spell, sentence=sentence) for spell in _runs(spells[at:until])]
        elif _HEADING.search(sentence.of(doc.text)):
            heading = told[-1] if told else _heading(doc, sentence, disputes)
        else:
            heading = None
        yield from told
        at = until


_THAT_ONE = re.compile(r"(?:That|Those|Its|Their) (?:[\w-]+ )?(?:strik|walkout|action|stoppage|dispute|row)", re.I)


def _is_only_days(text: str, line: Span, spells: Sequence[Spell]) -> bool:
    """Whether a line holds days and next to nothing else: '- Friday 3 May to Sunday 5 May'."""
    others = len(re.sub(r"\W", "", line.of(text))) - sum(len(re.sub(r"\W", "", s.span.of(text))) for s in spells)
    return bool(spells) and others <= _MOST_LETTERS_BESIDE_DAYS and not any(map(is_vague, spells))


def _heading(doc: Document, sentence: Span, disputes: Sequence[Claim]) -> Mention | None:
    words = sentence.of(doc.text)
    trigger, telling = TRIGGER.search(small(words)), telling_of(words)
    if trigger is None or telling is None:
        return None
    aside = is_aside(doc, sentence, disputes)
    return Mention(
        kind_of(trigger[0]), telling, None, sentence, dispute=dispute_of(doc, sentence, disputes), background=aside
    )


def _of_sentence(
    doc: Document, sentence: Span, spells: Sequence[Spell], disputes: Sequence[Claim]
) -> Iterator[Mention]:
    words = sentence.of(doc.text)
    triggers = list(TRIGGER.finditer(small(words)))
    if not triggers:
        return
    clauses = _clauses(words)
    moved = _moved(words, sentence.start, spells)
    yield from _of_moved_days(doc, sentence, triggers, moved, disputes)
    taken = {s.span.start for _, s in moved}
    held = days_by_trigger(words, sentence.start, triggers, [s for s in spells if s.span.start not in taken])
    members, group = members_of(doc, sentence), _GROUP.search(words)
    seen: set[tuple[ActionKind, int]] = set()
    for index, trigger in enumerate(triggers):
        clause = next(c for c in clauses if c.start <= trigger.start() < c.end)
        kind = kind_of(trigger[0])
        if (kind, clause.start) in seen and not held[index]:
            continue
        seen.add((kind, clause.start))
        days = _runs(s for s in held[index] if not _is_day_of_the_vote(words, trigger, s, doc.published))
        lasting = _ENTERED.search(clause.of(words)) is not None
        days = [d for d in days if d.ends_on] if lasting else days
        telling = _telling(words, clause.of(words), days, doc.published)
        quoted = doc.in_quote(Span(sentence.start + trigger.start(), sentence.start + trigger.end()))
        if telling is None or (quoted and not days) or (moved and not days):
            continue
        spells_told: Sequence[Spell | None] = days or [None]
        for spell in spells_told:
            fate = telling
            if spell and is_definite(spell):
                said = _said_of_its_day(words, clauses, clause, spell.span.start - sentence.start)
                fate = _on_its_day(telling, said=said, spell=spell, published=doc.published)
            yield Mention(
                kind=kind,
                telling=fate,
                spell=spell,
                sentence=sentence,
                members=members,
                group=group[1] if group else None,
                dispute=dispute_of(doc, sentence, disputes),
                background=is_aside(doc, sentence, disputes) or _is_history(doc, spell),
                lasting=lasting,
            )


def _moved(words: str, offset: int, spells: Sequence[Spell]) -> list[tuple[Telling, Spell]]:
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


def _of_moved_days(
    doc: Document,
    sentence: Span,
    triggers: Sequence[re.Match[str]],
    moved: Sequence[tuple[Telling, Spell]],
    disputes: Sequence[Claim],
) -> Iterator[Mention]:
    for telling, spell in moved:
        before = [t for t in triggers if sentence.start + t.start() < spell.span.start]
        yield Mention(
            kind=kind_of((before or triggers)[-1][0]),
            telling=telling,
            spell=spell,
            sentence=sentence,
            dispute=dispute_of(doc, sentence, disputes),
            background=is_aside(doc, sentence, disputes),
            moved=telling == "announced",
        )


def _telling(sentence: str, clause: str, days: Sequence[Spell], published: date | None) -> Telling | None:
    """With days the whole sentence may tell, and failing that the days; without any, the clause itself must."""
    definite = next((d for d in days if is_definite(d)), None)
    if definite is None:
        return telling_without_days(clause)
    telling = telling_of(clause) or telling_of(sentence)
    if telling == "was_planned" and (fate := telling_of(sentence)) in ("called_off", "suspended"):
        return fate  # 'was due to begin on Friday but has been called off'
    by_calendar = _by_the_calendar(definite, published)
    if telling == "announced" and by_calendar == "took_place" and has_happened(clause):
        return by_calendar  # 'further strikes took place on 1 October'
    return telling or by_calendar


def _said_of_its_day(words: str, clauses: Sequence[Span], clause: Span, start: int) -> Telling | None:
    """What the clause of the date says, where that is not the clause of the action ('but those on 12 May go ahead')."""
    own = next((c for c in clauses if c.start <= start < c.end), clause)
    return telling_of(own.of(words)) if own != clause else None


def _on_its_day(telling: Telling, *, said: Telling | None, spell: Spell, published: date | None) -> Telling:
    """The fate of one day: its own clause tells more, and the calendar knows what lies ahead and what is over."""
    if said in _SAID_OF_A_DAY and not (said == "took_place" and telling in ("called_off", "suspended")):
        telling = said
    by_calendar = _by_the_calendar(spell, published)
    if telling == "under_way" and spell.ends_on and by_calendar == "took_place":
        return "took_place"  # 'began on 15 September and ended on 10 October'
    return "announced" if telling == "took_place" and by_calendar == "announced" else telling


_SAID_OF_A_DAY = ("announced", "called_off", "suspended", "took_place")


def _by_the_calendar(spell: Spell, published: date | None) -> Telling | None:
    if published is None or spell.first_day is None or spell.last_day is None:
        return None
    if spell.last_day < published:
        return "took_place"
    return "announced" if spell.first_day > published else "under_way"


_ENTERED = re.compile(r"\benter(?:s|ed|ing) (?:its|their|the|an?) [\w-]+ (?:day|week|month)\b", re.I)
_VOTED = re.compile(r"\bvot(?:ed|e|ing)(?: [\w.%-]+){0,3}? (?:to|for|in favou?r of)(?: [\w-]+){0,5} $", re.I)


def _is_day_of_the_vote(words: str, trigger: re.Match[str], spell: Spell, published: date | None) -> bool:
    """'voted to strike last week' tells when the vote was; 'voted to strike on 5 May' when the strike is."""
    voted = _VOTED.search(words, max(0, trigger.start() - 60), trigger.start())
    return bool(voted and published and spell.last_day and spell.last_day <= published)


def is_definite(spell: Spell) -> bool:
    """Whether the words name days ('March 20', even without its year), not just some time ('in the coming weeks')."""
    return spell.starts_on.earliest is not None or _NAMES_DAYS.search(spell.starts_on.as_written) is not None


_NAMES_DAYS = re.compile(rf"\d|\b(?:{'|'.join(WEEKDAYS)})\b|\bnight\b|\beve\b|christmas", re.I)


def _clauses(words: str) -> list[Span]:
    cuts = [0, *(m.start() for m in CLAUSE_END.finditer(words) if m.start() > 0), len(words)]
    return [Span(a, b) for a, b in pairwise(cuts) if a < b]


def _is_history(doc: Document, spell: Spell | None) -> bool:
    day = spell.last_day if spell else None
    return bool(day and doc.published and (doc.published - day).days > 400)


def _runs(spells: Iterable[Spell]) -> list[Spell]:
    """Days that follow one another become one spell: 'Thursday 3, Friday 4 and Saturday 5 June'."""
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
