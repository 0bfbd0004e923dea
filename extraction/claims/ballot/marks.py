"""One printed figure of a ballot and the place where it stands; several of them make the figures of one vote."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

from extraction.types import BallotAction, QuestionValue

from .words import STRIKE


@dataclass(frozen=True, slots=True)
class Figures:
    """What a sentence, or a part of one, prints of one vote."""

    turnout_pct: str | None = None
    turnout_share: str | None = None
    entitled_to_vote: int | None = None
    papers_returned: int | None = None
    questions: tuple[QuestionValue, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure at [start, end) of a sentence; ``figures`` holds that one figure and nothing else."""

    start: int
    end: int
    figures: Figures

    @property
    def question(self) -> QuestionValue | None:
        return self.figures.questions[0] if self.figures.questions else None


def asked(start: int, end: int, question: QuestionValue) -> Mark:
    return Mark(start, end, Figures(questions=(question,)))


SHORT = re.compile(
    r"\bactions?[\w ,]{0,20} short of\b|\bshort of (?:an? |full |all-out )?(?:strik|walk|industrial)|"
    r"\baction short\b|\basos\b|\bboycott|\bwork[ -]to[ -]rule|\bovertime ban|\b(?:lesser|"
    r"milder) (?:forms? of )?action",
    re.I,
)


_OTHER_FORMS = re.compile(r"\bother (?:forms? of )?(?:industrial )?action\b", re.I)
_STOPPING_WORK = re.compile(r"\b(?:strik|walk|stoppage)", re.I)


def action_of(words: str) -> BallotAction:
    if SHORT.search(words) or (_OTHER_FORMS.search(words) and not _STOPPING_WORK.search(words)):
        return "asos"
    return "strike" if STRIKE.search(words) else "unspecified"


def in_favour(question: QuestionValue) -> bool:
    """Whether the figures tell how many were for it."""
    return any(part is not None for part in (question.yes_pct, question.yes, question.yes_share))


def gathered(marks: Iterable[Mark]) -> Figures:
    """All that the marks print, the first of each kind; the yes and the no of one action are one question."""
    found = Figures()
    for mark in marks:
        told = {f.name: getattr(found, f.name) or getattr(mark.figures, f.name) for f in fields(Figures)}
        questions = list(found.questions)
        for question in mark.figures.questions:
            _add(questions, question)
        found = Figures(**{**told, "questions": tuple(questions)})
    return found


def _add(questions: list[QuestionValue], question: QuestionValue) -> None:
    for index, known in enumerate(questions):
        if known.action == question.action and not (in_favour(known) and in_favour(question)):
            questions[index] = either(known, question)
            return
        if known.action == question.action and known.yes_pct and question.yes:
            questions[index] = either(known, question)
            return
    questions.append(question)


def either(one: QuestionValue, other: QuestionValue) -> QuestionValue:
    """What both tell of the same question, the first where both tell it."""
    told = {f.name: getattr(one, f.name) for f in fields(QuestionValue)}
    missing = {name: getattr(other, name) for name, value in told.items() if value is None}
    return replace(one, **missing)
