"""Percentages that the printed figures amount to: for comparing votes, never for printing as if the text had them."""

from __future__ import annotations

import re

from extraction.normalise.counts import find_shares, in_words
from extraction.types import BallotValue, QuestionValue

_TWO = re.compile(
    r"(?P<one>\d[\d,]*|[a-z-]+?)(?P<how> votes? to | to | ?[-–—] ?| (?:out )?of (?:the |its |their |"
    r"our )?)(?P<two>\d[\d,]*|[a-z-]+)",
    re.I,
)


def percent_for(question: QuestionValue, *, papers_returned: int | None = None) -> float | None:
    """How many in a hundred were for it: as printed, from the votes, or from words ('two-thirds', '4-1', '31 of 34')"""
    if question.yes_pct is not None:
        return float(question.yes_pct)
    if question.yes is not None and question.no is not None:
        return _percent(question.yes, question.yes + question.no)
    if question.yes is not None and papers_returned:
        return _percent(question.yes, papers_returned)
    return percent_of_share(question.yes_share) if question.yes_share else None


def turnout_of(ballot: BallotValue) -> float | None:
    if ballot.turnout_pct is not None:
        return float(ballot.turnout_pct)
    if ballot.papers_returned is not None and ballot.entitled_to_vote is not None:
        return _percent(ballot.papers_returned, ballot.entitled_to_vote)
    return percent_of_share(ballot.turnout_share) if ballot.turnout_share else None


def percent_of_share(words: str) -> float | None:
    """'two-thirds' -> 66.7, '31 of 34' -> 91.2, 'four to one' -> 80.0."""
    shares = find_shares(words)
    if shares:
        return round(float(shares[0].value * 100), 1)
    two = _TWO.fullmatch(words)
    if two is None:
        return None
    one, other = _number(two["one"]), _number(two["two"])
    return _percent(one, other if " of " in two["how"] else one + other)


def _percent(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 1) if 0 <= part <= whole and whole else None


def _number(figure: str) -> int:
    return int(figure.replace(",", "")) if figure[0].isdigit() else in_words(figure)
