"""The figures of a ballot as they were stated, and what they leave possible. Nothing is filled in."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from ballots.law.days import Days
from ballots.law.records import Jurisdiction
from ballots.law.shares import ONE, Range, printed

Action = Literal["strike", "asos"]
Answer = Literal["yes", "no", "unknown"]

MOST_SPOILED = Fraction(1, 20)
"""Where only percentages are known, no more than so many of the papers are taken to be spoiled: an assumption, shown with what
rests on it. The highest share met in real ballots so far is one in twenty-two."""
ANY_SPOILED = Range(Fraction(0), MOST_SPOILED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """``yes_pct`` as printed; usually of Yes and No together, now and then of all papers returned."""

    action: Action
    yes: int | None = None
    no: int | None = None
    spoiled: int | None = None
    yes_pct: str | None = None

    @property
    def valid(self) -> int | None:
        """Yes and No together, where both are known."""
        return None if self.yes is None or self.no is None else self.yes + self.no

    @property
    def counted(self) -> int | None:
        """Yes, No and spoiled together, where all three are known."""
        return None if self.valid is None or self.spoiled is None else self.valid + self.spoiled


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A ballot as stated. ``jurisdiction`` None: not known. ``opened`` and ``closed`` None: not known."""

    questions: tuple[Question, ...]
    jurisdiction: Jurisdiction | None = None
    opened: Days | None = None
    closed: Days | None = None
    important_public_services: Answer = "unknown"
    entitled_to_vote: int | None = None
    papers_returned: int | None = None
    turnout_pct: str | None = None


def contradictions(figures: Figures) -> tuple[str, ...]:
    """What of the figures cannot be so together, in plain words, each once. They are used all the same, in each way they can be
    meant."""
    return tuple(dict.fromkeys(_contradictions(figures)))


def _contradictions(figures: Figures) -> Iterator[str]:
    for question in figures.questions:
        yield from _of_question(figures, question)
        returned = returned_by(figures, question)
        if returned and figures.entitled_to_vote is not None and returned.high > figures.entitled_to_vote:
            yield f"more papers returned ({int(returned.high):,}) than people entitled to vote ({figures.entitled_to_vote:,})"


def _of_question(figures: Figures, question: Question) -> Iterator[str]:
    counted, returned = question.counted, figures.papers_returned
    if counted is not None and returned is not None and counted != returned:
        yield (
            f"{question.action}: Yes, No and spoiled add up to {counted:,}, not to the {returned:,} papers returned; "
            "'votes cast' are sometimes published without the spoiled papers"
        )


def returned_by(figures: Figures, question: Question) -> Range | None:
    """How many papers can have been returned, spoiled ones included; None where nothing tells."""
    if figures.papers_returned is not None:
        return _stated_or_counted(figures.papers_returned, question.counted)
    counted = [q.counted for q in figures.questions if q.counted is not None]
    if counted:
        return Range(Fraction(min(counted)), Fraction(max(counted)))
    if question.valid is None:
        return None
    valid = Fraction(question.valid)
    return Range(valid, valid / (ONE - MOST_SPOILED))


def _stated_or_counted(stated: int, counted: int | None) -> Range:
    """Fewer than were counted: 'votes cast' without the spoiled papers, or a slip. It may be either figure."""
    return Range(Fraction(stated), Fraction(max(stated, counted or 0)))


def turnout(figures: Figures, question: Question) -> Range | None:
    """Papers returned of those entitled. It is one for all questions; any of them may tell how many papers there were."""
    returned, entitled = returned_by(figures, question), figures.entitled_to_vote
    if returned and entitled:
        return returned.over(Range.exactly(entitled))
    return printed(figures.turnout_pct) if figures.turnout_pct is not None else None


def spoiled_share(figures: Figures, question: Question) -> Range:
    """Spoiled papers of those returned."""
    returned = returned_by(figures, question)
    if returned is None or not returned.low:
        return ANY_SPOILED
    if question.spoiled is not None:
        return Range.exactly(question.spoiled).over(returned)
    if question.valid is not None and returned.is_exact:
        return Range.exactly(max((returned.low - question.valid) / returned.low, Fraction(0)))
    return ANY_SPOILED


def yes_of_returned(figures: Figures, question: Question) -> Range | None:
    returned = returned_by(figures, question)
    if question.yes is not None and returned:
        return Range.exactly(question.yes).over(returned) if returned.low else Range.exactly(0)
    if question.yes_pct is None:
        return None
    share, valid = printed(question.yes_pct), Range.exactly(ONE)
    spoiled = spoiled_share(figures, question)
    valid = Range(ONE - spoiled.high, ONE - spoiled.low)
    # Of Yes and No, or of all that were returned: nobody says which.
    return share.times(valid).and_also(share)


def yes_of_entitled(figures: Figures, question: Question) -> Range | None:
    if question.yes is not None and figures.entitled_to_vote:
        return Range.exactly(question.yes).over(Range.exactly(figures.entitled_to_vote))
    yes, returned = yes_of_returned(figures, question), turnout(figures, question)
    return yes.times(returned) if yes and returned else None


def yes_exceeds_no(figures: Figures, question: Question) -> bool | None:
    if question.yes is not None and question.no is not None:
        return question.yes > question.no
    share = yes_of_returned(figures, question)
    if share is None:
        return None
    spoiled = spoiled_share(figures, question)
    if question.yes is None and question.yes_pct is not None:
        share = printed(question.yes_pct)
        # Of Yes and No the limit is a half; of all that were returned it is half of those not spoiled.
        return share.is_more_than(Fraction(1, 2)) if share.low > Fraction(1, 2) else _at_most_half(share, spoiled)
    no = Range(ONE - share.high - spoiled.high, ONE - share.low - spoiled.low)
    return True if share.low > no.high else False if share.high <= no.low else None


def _at_most_half(share: Range, spoiled: Range) -> bool | None:
    return False if share.high <= (ONE - spoiled.high) / 2 else None
