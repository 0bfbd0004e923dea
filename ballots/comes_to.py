"""What figures that are being typed come to: their sums, shares, and the law's tests. Nothing of it is stored."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from ballots.checks import ACTIONS
from ballots.forms import FiguresForm
from ballots.law import Verdict, assess
from ballots.law.records import Test
from ballots.percentages import percentage
from ballots.results import Count, Result, figures_for_law

TESTS: dict[Test, str] = {"majority": "Majority", "turnout": "Turnout", "support": "Support"}
OUTCOMES = {"met": "met", "not_met": "not met", "cannot_tell": "cannot tell", "does_not_apply": "does not apply"}
LACKING: dict[Test, tuple[str, str]] = {
    "turnout": ("more paper", "more papers"),
    "majority": ("more Yes vote", "more Yes votes"),
    "support": ("more Yes vote", "more Yes votes"),
}
MISSING = {
    "jurisdiction": "where it was held",
    "opened_on": "the day it opened",
    "closed_on": "the day it closed",
    "important_public_services": "whether it is important public services",
    "entitled_to_vote": "how many were entitled",
    "papers_returned": "the papers returned",
    "yes": "the Yes votes",
    "no": "the No votes",
    "spoiled": "the spoiled papers",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One test in words."""

    test: str
    outcome: str
    more: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Question:
    asked: str
    sum: str
    shares: str
    lines: list[Line]


def comes_to(form: FiguresForm) -> dict[str, Any]:
    """For the panel beside the form: nothing before anything was typed. ``wrong`` leaves out what is only not typed yet."""
    if not form.is_bound:
        return {"questions": [], "wrong": [], "turnout_pct": ""}
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
            lines=[_line(verdict) for verdict in one.verdicts],
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
    if count.yes_votes is not None and count.no_votes is not None and count.yes_votes + count.no_votes:
        valid = count.yes_votes + count.no_votes
        return f"{percentage(count.yes_votes, valid)} per cent yes, {percentage(count.no_votes, valid)} per cent no"
    return f"{count.yes_pct} per cent yes, as printed" if count.yes_pct else ""


def _line(verdict: Verdict) -> Line:
    return Line(TESTS[verdict.test], OUTCOMES[verdict.outcome], _more(verdict), verdict)


def _more(verdict: Verdict) -> str:
    """What stands beside the outcome."""
    if verdict.outcome == "does_not_apply":
        return ""
    if verdict.outcome == "cannot_tell":
        missing = [MISSING.get(name, name) for name in verdict.missing]
        return f"{', '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing" if missing else ""
    needed = verdict.needed if (verdict.needed or "").startswith("more") else f"at least {verdict.needed}"
    figure = f"{verdict.figure} per cent, {needed} needed" if verdict.figure else ""
    if verdict.outcome == "not_met" and verdict.short_by:
        one, many = LACKING[verdict.test]
        figure += f"; {verdict.short_by:,} {one if verdict.short_by == 1 else many} needed"
    return figure
