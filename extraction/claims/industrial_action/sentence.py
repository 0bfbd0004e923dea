"""What one sentence says of industrial action: kind, what became of it, its days, and who takes part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from extraction.document import Document
from extraction.normalise.dates import Spell
from extraction.types import ActionKind, Claim, Span

from ..belonging import dispute_of, is_aside
from .fate import ENDED, THEN_STOPPED, is_new_day, is_old_day
from .governing import Held, days_by_trigger
from .lasting import last_day_before_work, length_of
from .mention import Mention, is_definite
from .taking_part import group_in, members_in
from .telling import Telling, has_happened, telling_of, telling_without_days
from .words import CLAUSE_END, STANDS_FOR_IT, TRIGGER, kind_of


@dataclass(frozen=True, slots=True)
class _Named:
    """One naming of action in the sentence; ``implied`` where only 'it' or 'a second' stands for it."""

    match: re.Match[str]
    kind: ActionKind
    implied: bool


def told_in(
    doc: Document, sentence: Span, spells: Sequence[Spell], disputes: Sequence[Claim], *, before: Mention | None
) -> Iterator[Mention]:
    """The mentions of the sentence; ``before`` is what the sentence before it spoke of, if of action at all."""
    words = sentence.of(doc.text)
    named = list(_named(words, before))
    back = last_day_before_work(words, sentence.start, spells)
    if back and before and not named:
        telling: Telling = "took_place" if doc.published and back.day and back.day < doc.published else "under_way"
        yield replace(before, telling=telling, spell=None, sentence=sentence, until=back, length=None)
    if not named:
        return
    if back and doc.published and back.day and back.day < doc.published and ENDED.search(words):
        shared_end = Mention(named[0].kind, "took_place", None, sentence, ended=True, until=back)
        yield replace(
            shared_end, dispute=dispute_of(doc, sentence, disputes), background=is_aside(doc, sentence, disputes)
        )
    shared = Mention(
        kind=named[0].kind,
        telling="announced",
        spell=None,
        sentence=sentence,
        members=members_in(doc, sentence),
        group=group_in(words),
        dispute=dispute_of(doc, sentence, disputes),
        background=is_aside(doc, sentence, disputes) or any(n.implied and before and before.background for n in named),
    )
    moved = _moved(words, sentence.start, spells)
    for telling, spell in moved:
        yield replace(shared, kind=_last_before(named, spell, sentence).kind, telling=telling, spell=spell)
    taken = {s.span.start for _, s in moved}
    free = [s for s in spells if s.span.start not in taken]
    held = days_by_trigger(words, sentence.start, [n.match for n in named], free)
    yield from _of_namings(doc, named, held, shared, is_moved=bool(moved))


def _of_namings(
    doc: Document, named: Sequence[_Named], held: Sequence[Held], shared: Mention, *, is_moved: bool
) -> Iterator[Mention]:
    sentence = shared.sentence
    words = sentence.of(doc.text)
    clauses = _clauses(words)
    seen: set[tuple[ActionKind, int]] = set()
    for naming, its in zip(named, held, strict=True):
        trigger, kind = naming.match, naming.kind
        clause = next(c for c in clauses if c.start <= trigger.start() < c.end)
        if (naming.implied or (kind, clause.start) in seen) and not its.days:
            continue
        seen.add((kind, clause.start))
        days = runs(
            doc.text, (s for s in its.days if not _is_day_of_the_vote(words, sentence.start, trigger, s, doc.published))
        )
        lasting = _ENTERED.search(clause.of(words)) is not None
        days = [d for d in days if d.ends_on] if lasting else days
        telling: Telling | None = _telling(words, clause.of(words), days, doc.published)
        if telling == "notified" and days and all(_is_past(d, doc.published) for d in days):
            days = []  # the day of the notice
        if telling in ("called_off", "suspended"):
            days = [d for d in days if not _is_day_of_the_stop(words, sentence.start, trigger, d, doc.published)]
        if telling in ("announced", "notified") and (after := THEN_STOPPED.search(words, trigger.end())):
            telling = "suspended" if after["for_now"] else "called_off"
        if its.since and telling in ("took_place", "announced", "under_way", None):
            telling = "under_way"
        quoted = doc.in_quote(Span(sentence.start + trigger.start(), sentence.start + trigger.end()))
        if telling is None or (quoted and not days) or (is_moved and not days):
            continue
        length = length_of(words, sentence.start, trigger)
        mention = replace(
            shared,
            kind=kind,
            lasting=lasting,
            ended=ENDED.search(clause.of(words)) is not None,
            firm=_FIRM.search(clause.of(words)) is not None,
            length=length,
            until=its.until,
        )
        told: Sequence[Spell | None] = days or [None]
        for spell in told:
            fate = telling
            if spell and is_definite(spell):
                said = _said_of_its_day(words, clauses, clause, spell.span.start - sentence.start)
                fate = _on_its_day(telling, said=said, spell=spell, published=doc.published)
                happened = has_happened(words[: spell.span.start - sentence.start])
                if _is_past(spell, doc.published) and (
                    (fate in ("called_off", "suspended") and happened) or (fate == "under_way" and len(days) > 1)
                ):
                    fate = "took_place"  # 'struck on 6 May and have now suspended further action'
            yield replace(
                mention,
                telling=fate,
                spell=_lengthened(spell, mention, words),
                background=shared.background or _is_history(doc, spell),
            )


_FIRM = re.compile(r"\b(?:will|['’]ll|still|as planned|go(?:ing)? ahead|remains?|instead|new|fresh|further)\b", re.I)


def _named(words: str, before: Mention | None) -> Iterator[_Named]:
    """Every naming of action in the order of the words; 'it' and 'a second' take the kind of the one before them."""
    kind = before.kind if before else None
    found = [(m, False) for m in TRIGGER.finditer(words)]
    plain = [m.span() for m, _ in found]
    found += [
        (m, True) for m in STANDS_FOR_IT.finditer(words) if not any(s < m.end() and m.start() < e for s, e in plain)
    ]
    for match, implied in sorted(found, key=lambda f: f[0].start()):
        if not implied:
            kind = kind_of(match[0])
        if kind is not None:
            yield _Named(match, kind, implied)


def _last_before(named: Sequence[_Named], spell: Spell, sentence: Span) -> _Named:
    before = [n for n in named if sentence.start + n.match.start() < spell.span.start]
    return (before or list(named))[-1]


def _moved(words: str, offset: int, spells: Sequence[Spell]) -> list[tuple[Telling, Spell]]:
    """The days that an action was moved to, and the one it was 'postponed from'."""
    moved: list[tuple[Telling, Spell]] = []
    for spell in spells:
        start = spell.span.start - offset
        if is_new_day(words, start):
            moved.append(("announced", spell))
        elif spell.ends_on and is_old_day(words, start):  # 'from 5 to 12 November' is no range here
            moved += [("suspended", Spell(spell.starts_on)), ("announced", Spell(spell.ends_on))]
    return moved


def _lengthened(spell: Spell | None, mention: Mention, words: str) -> Spell | None:
    """A start with the end that the length or the 'until' beside it gives."""
    if spell is None or spell.ends_on:
        return spell
    if mention.until and spell.last_day and mention.until.earliest and mention.until.earliest > spell.last_day:
        return replace(spell, ends_on=mention.until)
    end = mention.length.from_day(spell.starts_on) if mention.length else None
    return replace(spell, ends_on=end) if end else spell


def _telling(sentence: str, clause: str, days: Sequence[Spell], published: date | None) -> Telling | None:
    """With days the whole sentence may tell, and failing that the days; without any, the clause itself must."""
    definite = next((d for d in days if is_definite(d)), None)
    if definite is None:
        return telling_without_days(clause)
    by_calendar = by_the_calendar(definite, published)
    telling = telling_of(clause)
    if telling is None and not (by_calendar == "took_place" and telling_of(sentence) == "announced"):
        telling = telling_of(sentence)
    if telling == "was_planned" and (fate := telling_of(sentence)) in ("called_off", "suspended"):
        return fate  # 'was due to begin on Friday but has been called off'
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
    by_calendar = by_the_calendar(spell, published)
    if telling == "under_way" and spell.ends_on and by_calendar == "took_place":
        return "took_place"  # 'began on 15 September and ended on 10 October'
    return "announced" if telling == "took_place" and by_calendar == "announced" else telling


_SAID_OF_A_DAY = ("announced", "called_off", "suspended", "took_place")


def _is_day_of_the_stop(words: str, offset: int, trigger: re.Match[str], spell: Spell, published: date | None) -> bool:
    """'suspended the strike on Friday', said on Monday."""
    between = words[trigger.end() : max(trigger.end(), spell.span.start - offset)]
    return _is_past(spell, published) and _STRAIGHT_ON.fullmatch(between) is not None


_STRAIGHT_ON = re.compile(r"(?: (?:notice|action))?(?: (?:late|early|on))* ")


def _is_past(spell: Spell, published: date | None) -> bool:
    return by_the_calendar(spell, published) == "took_place"


def by_the_calendar(spell: Spell, published: date | None) -> Telling | None:
    """What the day of publication makes of the days, where nothing else tells."""
    if published is None or spell.first_day is None or spell.last_day is None:
        return None
    if spell.last_day < published:
        return "took_place"
    return "announced" if spell.first_day > published else "under_way"


_ENTERED = re.compile(r"\benter(?:s|ed|ing) (?:its|their|the|an?) [\w-]+ (?:day|week|month)\b", re.I)
_VOTED = re.compile(
    r"\b(?:vot(?:ed|e|ing)(?: [\w.%-]+){0,3}? (?:to|for|in favou?r of)|(?:authori[sz]|approv|back|endors|"
    r"sanction)(?:e|ed|es|ing))"
    r"(?: [\w-]+){0,5} $",
    re.I,
)


_BEGUN_THEN = re.compile(r"\b(?:beg[au]n|start(?:ed)?|since|running|held|from)\b")


def _is_day_of_the_vote(words: str, offset: int, trigger: re.Match[str], spell: Spell, published: date | None) -> bool:
    """'voted to strike last week' tells when the vote was; 'voted to strike on 5 May' when the strike is."""
    voted = _VOTED.search(words, max(0, trigger.start() - 60), trigger.start())
    begun = _BEGUN_THEN.search(words, trigger.end(), max(trigger.end(), spell.span.start - offset))
    return bool(voted and not begun and published and spell.last_day and spell.last_day <= published)


def _clauses(words: str) -> list[Span]:
    cuts = [0, *(m.start() for m in CLAUSE_END.finditer(words) if m.start() > 0), len(words)]
    return [Span(a, b) for a, b in pairwise(cuts) if a < b]


def _is_history(doc: Document, spell: Spell | None) -> bool:
    day = spell.last_day if spell else None
    return bool(day and doc.published and (doc.published - day).days > 400)


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
