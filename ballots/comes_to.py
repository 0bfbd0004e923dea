"""What figures that are being typed come to: their sums, shares, and the law's tests. Nothing of it is stored."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from ballots.forms import FiguresForm
from ballots.law import assess
from ballots.percentages import percentage
from ballots.results import ACTIONS, Count, Result, figures_for_law
from ballots.verdict_words import Line, lines


@dataclass(frozen=True, slots=True)
class Question:
    asked: str
    sum: str
    shares: str
    lines: tuple[Line, ...]


def comes_to(form: FiguresForm) -> dict[str, Any]:
    """For the panel beside the form: what is typed, or what is held as long as nothing is.

    ``wrong`` leaves out what is only not typed yet.
    """
    if not form.is_bound:
        return {"wrong": [], **told(form.puts_right or Result(), today=form.today)}
    wrong = [
        (form[name], error.messages[0])
        for name, errors in form.errors.as_data().items()
        for error in errors
        if error.code != "required" and name in form.fields
    ]
    return {"wrong": wrong, **told(form.result, today=form.today)}


def told(result: Result, *, today: date) -> dict[str, Any]:
    assessed = assess(figures_for_law(result), on=today)
    questions = [
        Question(
            asked=ACTIONS[count.action],
            sum=_sum(count, result.papers_returned),
            shares=_shares(count),
            lines=lines(one),
        )
        for count, one in zip(result.counts, assessed, strict=True)
    ]
    return {"questions": questions, "turnout_pct": _turnout(result)}


def _turnout(result: Result) -> str:
    if result.entitled_to_vote and result.papers_returned is not None:
        return percentage(result.papers_returned, result.entitled_to_vote)
    return result.turnout_pct


def _sum(count: Count, papers_returned: int | None) -> str:
    """'' where a count is missing. One that does not come to the papers returned is told among what is wrong."""
    counts = (count.yes_votes, count.no_votes, count.spoiled_papers)
    if None in counts:
        return ""
    added = f"{' + '.join(f'{number:,}' for number in counts)} = {sum(number or 0 for number in counts):,}"
    return added if papers_returned is None else f"{added}: all papers returned"


def _shares(count: Count) -> str:
    if count.valid:
        yes, no = (percentage(votes or 0, count.valid) for votes in (count.yes_votes, count.no_votes))
        return f"{yes} per cent yes, {no} per cent no"
    return f"{count.yes_pct} per cent yes, as printed" if count.yes_pct else ""
