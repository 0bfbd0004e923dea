"""All that can be told of one ballot: its pictures, its figures, each test in words, its mandate. PURE.

One shape for a ballot on record, one that an article tells of, and one that somebody only tries out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ballots.bars import Bar, bars
from ballots.clock import Clock, clock
from ballots.law import Assessed, Figures, Question, assess, contradictions
from ballots.law.figures import returned_by
from ballots.percentages import two_places
from ballots.results import ACTIONS
from ballots.verdict_words import Line, lines


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table behind the picture: a count and its shares in per cent, '' where there is none to take."""

    label: str
    count: int | None
    of_valid: str
    of_returned: str
    of_entitled: str


@dataclass(frozen=True, slots=True)
class Told:
    """One question: ``asked`` in words."""

    asked: str
    question: Question
    bars: tuple[Bar, ...]
    rows: tuple[Row, ...]
    lines: tuple[Line, ...]

    @property
    def has_counts(self) -> bool:
        return any(row.count is not None for row in self.rows)


@dataclass(frozen=True, slots=True)
class WorkedOut:
    figures: Figures
    questions: tuple[Told, ...]
    clock: Clock
    contradictions: tuple[str, ...]


def work_out(figures: Figures, *, today: date, on: date | None = None, asked: tuple[str, ...] = ()) -> WorkedOut:
    """``asked``: the questions in words, where they are not the two of a scrutineer's report. ``on``: see ``assess``."""
    assessed = assess(figures, on=on)
    names = asked or tuple(ACTIONS[one.question.action].capitalize() for one in assessed)
    return WorkedOut(
        figures=figures,
        questions=tuple(_told(name, figures, one) for name, one in zip(names, assessed, strict=True)),
        clock=clock(figures, assessed, today=today),
        contradictions=contradictions(figures),
    )


def _told(asked: str, figures: Figures, one: Assessed) -> Told:
    return Told(asked, one.question, bars(figures, one), tuple(_rows(figures, one.question)), lines(one))


def _rows(figures: Figures, question: Question) -> Iterator[Row]:
    yes, no, valid = question.yes, question.no, question.valid
    found = returned_by(figures, question)
    returned = int(found.low) if found and found.is_exact else None
    entitled = figures.entitled_to_vote
    for label, count in (("Yes", yes), ("No", no)):
        yield Row(label, count, two_places(count, valid), two_places(count, returned), two_places(count, entitled))
    yield Row(
        "Spoiled", question.spoiled, "", two_places(question.spoiled, returned), two_places(question.spoiled, entitled)
    )
    yield Row("Papers returned", returned, "", "", two_places(returned, entitled))
    yield Row("Entitled to vote", entitled, "", "", "")
