"""Turnout against Yes: where a ballot is drawn. PURE."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from ballots.law import Figures, Question
from ballots.law import figures as known
from ballots.law.shares import Range, printed


@dataclass(frozen=True, slots=True)
class Dot:
    """``x`` is turnout from the left, ``y`` Yes from the top: per cent of the picture, ready to draw."""

    name: str
    counted: bool
    x: str
    y: str
    turnout: str
    yes: str


def dot(figures: Figures, *, name: str, counted: bool) -> Dot | None:
    """Of its first question; None where turnout or the share of Yes is not stated."""
    if not figures.questions:
        return None
    question = figures.questions[0]
    turnout, yes = known.turnout(figures, question), yes_of_votes(question)
    if turnout is None or yes is None:
        return None
    across, up = _middle(turnout), _middle(yes)
    return Dot(name, counted, f"{across}%", f"{100 - up}%", str(across), str(up))


def yes_of_votes(question: Question) -> Range | None:
    """Of the Yes and No votes, as results are usually published."""
    if question.valid:
        return Range.exactly(Fraction(question.yes or 0, question.valid))
    return printed(question.yes_pct) if question.yes_pct is not None else None


def _middle(share: Range) -> Decimal:
    """To a tenth of a per cent: a place to draw at, not a figure to print."""
    middle = min((share.low + share.high) / 2, Fraction(1))
    return Decimal(round(middle * 1000)).scaleb(-1)
