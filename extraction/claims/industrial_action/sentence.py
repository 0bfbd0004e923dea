"""What one sentence says of industrial action: kind, what became of it, its days, and who takes part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extraction.document import Document
from extraction.normalise.dates import Spell
from extraction.smallcase import small
from extraction.types import ActionKind, Claim, DateValue, Span

from ..belonging import dispute_of, is_aside
from .day_fate import clauses_of, on_its_day, said_of_its_day, telling_with
from .days import is_day_of_the_stop, is_day_of_the_vote, is_history, is_past, lengthened, moved_days, runs
from .fate import ENDED, THEN_STOPPED
from .governing import Held, days_by_trigger
from .lasting import last_day_before_work, length_of
from .mention import Mention, is_definite
from .naming import Naming, last_before, namings_in
from .taking_part import group_in, members_in
from .telling import Telling, has_happened

# For small letters, both.
_FIRM = re.compile(r"\b(?:will|['’]ll|still|as planned|go(?:ing)? ahead|remains?|instead|new|fresh|further)\b")
_ENTERED = re.compile(r"\benter(?:s|ed|ing) (?:its|their|the|an?) [\w-]+ (?:day|week|month)\b")


def told_in(
    doc: Document, sentence: Span, spells: Sequence[Spell], disputes: Sequence[Claim], *, before: Mention | None
) -> Iterator[Mention]:
    """The mentions of the sentence; ``before`` is what the sentence before it spoke of, if of action at all."""
    words = sentence.of(doc.text)
    named = list(namings_in(words, before))
    back = last_day_before_work(words, sentence.start, spells)
    if not named:
        if back and before:
            telling: Telling = "took_place" if _is_over(doc, back) else "under_way"
            yield replace(before, telling=telling, spell=None, sentence=sentence, until=back, length=None)
        return
    shared = Mention(
        kind=named[0].kind,
        telling="announced",
        spell=None,
        sentence=sentence,
        dispute=dispute_of(doc, sentence, disputes),
        background=is_aside(doc, sentence, disputes),
    )
    if back and _is_over(doc, back) and ENDED.search(small(words)):
        yield replace(shared, telling="took_place", ended=True, until=back)
    of_background = before is not None and before.background and any(n.implied for n in named)
    shared = replace(
        shared,
        members=members_in(doc, sentence),
        group=group_in(words),
        background=shared.background or of_background,
    )
    yield from _on_days(doc, named, spells, shared)


def _is_over(doc: Document, last: DateValue) -> bool:
    return bool(doc.published and last.day and last.day < doc.published)


def _on_days(doc: Document, named: Sequence[Naming], spells: Sequence[Spell], shared: Mention) -> Iterator[Mention]:
    """First the days that an action was moved to or from, then each naming with the days it has."""
    sentence = shared.sentence
    words = sentence.of(doc.text)
    moved = moved_days(words, sentence.start, spells)
    for telling, spell in moved:
        kind = last_before(named, spell, sentence).kind
        yield replace(shared, kind=kind, telling=telling, spell=spell, moved=telling == "announced")
    taken = {s.span.start for _, s in moved}
    free = [s for s in spells if s.span.start not in taken]
    held = days_by_trigger(words, sentence.start, [n.match for n in named], free)
    clauses = clauses_of(words)
    seen: set[tuple[ActionKind, int]] = set()
    for naming, its in zip(named, held, strict=True):
        clause = next(c for c in clauses if c.start <= naming.match.start() < c.end)
        if its.days or not (naming.implied or (naming.kind, clause.start) in seen):
            seen.add((naming.kind, clause.start))
            place = _Place(doc, sentence, words, clauses, clause, naming.match)
            yield from _of_naming(place, its, replace(shared, kind=naming.kind), needs_days=bool(moved))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an action is named: the sentence, its clauses, the one that names it, and the words that do."""

    doc: Document
    sentence: Span
    words: str
    clauses: Sequence[Span]
    clause: Span
    trigger: re.Match[str]

    @property
    def is_quoted(self) -> bool:
        start = self.sentence.start
        return self.doc.in_quote(Span(start + self.trigger.start(), start + self.trigger.end()))


def _of_naming(place: _Place, its: Held, shared: Mention, *, needs_days: bool) -> Iterator[Mention]:
    """``its`` days may be none; ``needs_days``: without any it tells of the days that were moved, already told."""
    clause = small(place.clause.of(place.words))
    lasting = _ENTERED.search(clause) is not None
    days, telling = _days_and_telling(place, its, lasting=lasting)
    if telling is None or (not days and (needs_days or place.is_quoted)):
        return
    mention = replace(
        shared,
        lasting=lasting,
        ended=ENDED.search(clause) is not None,
        firm=_FIRM.search(clause) is not None,
        length=length_of(place.words, place.sentence.start, place.trigger),
        until=its.until,
    )
    told: Sequence[Spell | None] = days or [None]
    for spell in told:
        yield replace(
            mention,
            telling=_fate(place, spell, telling, of_several=len(days) > 1),
            spell=lengthened(spell, mention),
            background=shared.background or is_history(place.doc, spell),
        )


def _days_and_telling(place: _Place, its: Held, *, lasting: bool) -> tuple[list[Spell], Telling | None]:
    """The days of the action itself: not of the vote on it, of the notice or of the stop."""
    words, offset, trigger, published = place.words, place.sentence.start, place.trigger, place.doc.published
    own = (s for s in its.days if not is_day_of_the_vote(words, offset, trigger, s, published))
    days = [d for d in runs(place.doc.text, own) if d.ends_on or not lasting]
    telling = telling_with(words, place.clause.of(words), days, published)
    if telling == "notified" and all(is_past(d, published) for d in days):
        days = []  # the day of the notice
    if telling in ("called_off", "suspended"):
        days = [d for d in days if not is_day_of_the_stop(words, offset, trigger, d, published)]
    if telling in ("announced", "notified") and (after := THEN_STOPPED.search(small(words), trigger.end())):
        telling = "suspended" if after["for_now"] else "called_off"
    if its.since and telling in ("took_place", "announced", "under_way", None):
        telling = "under_way"
    return days, telling


def _fate(place: _Place, spell: Spell | None, telling: Telling, *, of_several: bool) -> Telling:
    """What became of the one day: 'struck on 6 May and have now suspended further action'."""
    if spell is None or not is_definite(spell):
        return telling
    start, published = spell.span.start - place.sentence.start, place.doc.published
    said = said_of_its_day(place.words, place.clauses, place.clause, start)
    fate = on_its_day(telling, said=said, spell=spell, published=published)
    if not is_past(spell, published):
        return fate
    stopped_after = fate in ("called_off", "suspended") and has_happened(place.words[:start])
    return "took_place" if stopped_after or (fate == "under_way" and of_several) else fate
