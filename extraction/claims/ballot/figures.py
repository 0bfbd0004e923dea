"""Which figures of a sentence belong to one vote: '84% at the depot and 71% at the garage' are two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extraction.types import QuestionValue

from .marks import Figures, Mark, gathered, in_favour
from .percentages import CAST, NO, TAKING_PART, percentage_marks
from .tallies import share_marks, tally_marks
from .worked_out import percent_for


@dataclass(frozen=True, slots=True)
class Part:
    """The stretch [start, end) of a sentence that tells of one vote, and what it prints of it."""

    start: int
    end: int
    figures: Figures


def parts_of(words: str, *, listed: bool = False) -> tuple[Part, ...]:
    """At least one part; together they are the whole sentence. ``listed``: it is a line of a list of results."""
    marks = _marks(words, listed=listed)
    row = _row_of_turnouts(words, marks)
    others = [m for m in marks if m not in row]
    bounds = [0, *_cuts(words, others or marks), len(words)]
    stretches = list(pairwise(bounds))
    if row and others:
        respective = len(row) == len(stretches)
        row = row if respective else []
    else:
        others, row = marks, []
    return tuple(
        Part(start, end, gathered([*(m for m in others if start <= m.start < end), *row[index : index + 1]]))
        for index, (start, end) in enumerate(stretches)
    )


def _marks(words: str, *, listed: bool) -> list[Mark]:
    marks = [*percentage_marks(words), *tally_marks(words, listed=listed)]
    shares = list(share_marks(words, CAST, TAKING_PART, NO))
    if any(mark.question for mark in marks):
        shares = [m for m in shares if m.question is None]
    if any(mark.figures.turnout_pct for mark in marks):
        shares = [m for m in shares if m.question]
    return sorted([*marks, *shares], key=lambda mark: mark.start)


def _row_of_turnouts(words: str, marks: Sequence[Mark]) -> list[Mark]:
    """'turnouts of 55%, 61% and 48%': each is of one of the votes named before, in their order."""
    row: list[Mark] = []
    for mark in marks:
        if not mark.figures.turnout_pct:
            continue
        if row and _AND.fullmatch(words, row[-1].end, mark.start):
            row.append(mark)
        elif len(row) < 2:
            row = [mark]
    return row if len(row) > 1 else []


_AND = re.compile(r",? and |, ")


def _cuts(words: str, marks: Sequence[Mark]) -> list[int]:
    """Where another vote begins: before a figure that tells anew what the figures since the last cut have told."""
    cuts: list[int] = []
    since: list[Mark] = []
    for mark in marks:
        last = next((m for m in reversed(since) if _tells_anew(mark, m)), None)
        if last:
            cuts.append(_bound(words, last.end, mark.start))
            since = [m for m in since if m.start >= cuts[-1]]
        since.append(mark)
    return cuts


_ROUNDED = 1.0


def _tells_anew(mark: Mark, known: Mark) -> bool:
    one, other = mark.question, known.question
    if one and other:
        kinds = {one.action, other.action}
        if len(kinds) > 1 and kinds != {"strike", "unspecified"}:
            return False
        if in_favour(one) and in_favour(other):
            return not _same_votes(mark, known)
        return _more_than_all(one, other) or _more_than_all(other, one)
    turnouts = mark.figures.turnout_pct, known.figures.turnout_pct
    return all(turnouts) and turnouts[0] != turnouts[1]


def _more_than_all(one: QuestionValue, other: QuestionValue) -> bool:
    """'71% accepted it, while 64% of the others said no' cannot be one vote."""
    return (
        one.yes_pct is not None
        and other.no_pct is not None
        and float(one.yes_pct) + float(other.no_pct) > 100 + _ROUNDED
    )


def _same_votes(mark: Mark, known: Mark) -> bool:
    """'75%, or 412 votes to 137': heads that come to the percentage beside them are the same vote."""
    one, other = mark.question, known.question
    if one is None or other is None or (one.yes_pct is None) == (other.yes_pct is None):
        return False
    shares = percent_for(one), percent_for(other)
    return None in shares or abs((shares[0] or 0) - (shares[1] or 0)) < _ROUNDED


_STRONG = re.compile(r";|,? (?:while|whereas|but)\b|\. ", re.I)
_WEAK = re.compile(r",? and\b|, |\) | \(", re.I)


def _bound(words: str, start: int, end: int) -> int:
    """The last break between two figures: between clauses, or failing that at a comma."""
    for breaks in (_STRONG, _WEAK):
        found = list(breaks.finditer(words, start, end))
        if found:
            return found[-1].start() or end
    return end
