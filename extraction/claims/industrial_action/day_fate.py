"""What became of the action on its days: by the words of the clause, of the date's own clause, and by the calendar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from extraction.normalise.dates import Spell
from extraction.types import Span

from .days import by_the_calendar
from .mention import is_definite
from .telling import Telling, has_happened, telling_of, telling_without_days
from .words import CLAUSE_END


def clauses_of(words: str) -> list[Span]:
    cuts = [0, *(m.start() for m in CLAUSE_END.finditer(words) if m.start() > 0), len(words)]
    return [Span(a, b) for a, b in pairwise(cuts) if a < b]


def telling_with(sentence: str, clause: str, days: Sequence[Spell], published: date | None) -> Telling | None:
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


def said_of_its_day(words: str, clauses: Sequence[Span], clause: Span, start: int) -> Telling | None:
    """What the clause of the date says, where that is not the clause of the action ('but those on 12 May go ahead')."""
    own = next((c for c in clauses if c.start <= start < c.end), clause)
    return telling_of(own.of(words)) if own != clause else None


def on_its_day(telling: Telling, *, said: Telling | None, spell: Spell, published: date | None) -> Telling:
    """The fate of one day: its own clause tells more, and the calendar knows what lies ahead and what is over."""
    if said in _SAID_OF_A_DAY and not (said == "took_place" and telling in ("called_off", "suspended")):
        telling = said
    by_calendar = by_the_calendar(spell, published)
    if telling == "under_way" and spell.ends_on and by_calendar == "took_place":
        return "took_place"  # 'began on 15 September and ended on 10 October'
    return "announced" if telling == "took_place" and by_calendar == "announced" else telling


_SAID_OF_A_DAY = ("announced", "called_off", "suspended", "took_place")
