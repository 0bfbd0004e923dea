"""What is there beside what a rule asks for."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from ballots.law import figures as known
from ballots.law.figures import Figures, Question
from ballots.law.records import AtLeast, MoreThan, MoreThanHalf, Rule
from ballots.law.shares import Range, shown

HALF = Fraction(1, 2)


def holds(rule: Rule, figures: Figures, question: Question) -> bool | None:
    """Whether what a test asks is so; None where the figures leave both possible."""
    formula = rule.formula
    if isinstance(formula, AtLeast):
        share = _share(formula, figures, question)
        return share.is_at_least(Fraction(formula.percent, 100)) if share else None
    if isinstance(formula, MoreThanHalf):
        share = known.yes_of_returned(figures, question)
        return share.is_more_than(HALF) if share else None
    if isinstance(formula, MoreThan):
        return known.yes_exceeds_no(figures, question)
    raise TypeError(f"{rule.id} asks for nothing that can be counted")


def _share(formula: AtLeast, figures: Figures, question: Question) -> Range | None:
    shares: dict[str, Callable[[Figures, Question], Range | None]] = {
        "papers_returned": known.turnout,
        "yes": known.yes_of_entitled,
    }
    return shares[formula.part](figures, question)


@dataclass(frozen=True, slots=True)
class Measure:
    figure: str | None
    needed: str
    short_by: int | None


def measure(rule: Rule, figures: Figures, question: Question) -> Measure:
    """What is there beside what is asked for, under one rule."""
    formula = rule.formula
    if isinstance(formula, AtLeast):
        have = known.returned_by(figures, question) if formula.part == "papers_returned" else _exactly(question.yes)
        needed = -(-figures.entitled_to_vote * formula.percent // 100) if figures.entitled_to_vote is not None else None
        return Measure(_of_entitled(formula, figures, question), str(formula.percent), _lacking(needed, have))
    if isinstance(formula, MoreThanHalf):
        returned = known.returned_by(figures, question)
        needed = int(returned.low) // 2 + 1 if returned and returned.is_exact else None
        share = known.yes_of_returned(figures, question)
    else:
        needed = question.no + 1 if question.no is not None else None
        share = _yes_of_valid(question)
    figure = question.yes_pct if share is None or not share.is_exact else None
    return Measure(figure or _figure(share, HALF), "more than 50", _lacking(needed, _exactly(question.yes)))


def _of_entitled(formula: AtLeast, figures: Figures, question: Question) -> str | None:
    """A published turnout stays as it was printed."""
    share = _share(formula, figures, question)
    if formula.part == "papers_returned" and share and not share.is_exact and figures.turnout_pct:
        return figures.turnout_pct
    return _figure(share, Fraction(formula.percent, 100))


def _exactly(count: int | None) -> Range | None:
    return None if count is None else Range.exactly(count)


def _lacking(needed: int | None, have: Range | None) -> int | None:
    return max(needed - int(have.low), 0) if needed is not None and have and have.is_exact else None


def _yes_of_valid(question: Question) -> Range | None:
    return Range.exactly(Fraction(question.yes or 0, question.valid)) if question.valid else None


def _figure(share: Range | None, limit: Fraction) -> str | None:
    """As shown; a range where a percentage was all there was."""
    if share is None:
        return None
    if share.is_exact:
        return shown(share.low, threshold=limit)
    return f"{shown(share.low, threshold=limit)} to {shown(share.high, threshold=limit)}"
