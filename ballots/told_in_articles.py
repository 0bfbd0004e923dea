"""Ballots as articles tell of them: partial figures, and nothing filled in. Reads its argument alone."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import urlencode

from ballots.law import Days, Figures, Question
from ballots.law.shares import printed
from disputes.models import Vote
from disputes.plain_words import question as question_words


def is_result_on_action(vote: Vote) -> bool:
    return vote.status == "result" and vote.about == "action"


def record_of(vote: Vote) -> str:
    """The record it rests on first ('ballot-7'); '' where only articles tell of it."""
    return next((each["record"] for each in vote.evidence if each.get("record")), "")


def told_by(vote: Vote) -> date | None:
    """The day by which its result was told, where that is dated: it did not open after that."""
    days = [step["on"] for step in vote.history if step["status"] == "result" and step["on"]]
    return date.fromisoformat(min(days)) if days else None


def figures_of(vote: Vote) -> Figures:
    """What is stated, and nothing more: no country, no kind of service."""
    return Figures(
        opened=_days(vote.opened_on_earliest, vote.opened_on_latest),
        closed=_days(vote.closed_on_earliest, vote.closed_on_latest),
        entitled_to_vote=vote.entitled_to_vote,
        papers_returned=vote.papers_returned,
        turnout_pct=_percentage(vote.turnout_pct),
        questions=tuple(_question(stated) for stated in vote.questions),
    )


def questions_of(vote: Vote) -> tuple[str, ...]:
    return tuple(question_words(stated["action"], about=vote.about) for stated in vote.questions)


def _days(earliest: date | None, latest: date | None) -> Days | None:
    return Days(earliest, latest) if earliest and latest and earliest <= latest else None


def _question(stated: Mapping[str, Any]) -> Question:
    return Question(
        action="asos" if stated["action"] == "asos" else "strike",
        yes=stated.get("yes"),
        no=stated.get("no"),
        spoiled=stated.get("spoiled"),
        yes_pct=_percentage(stated.get("yes_pct")),
    )


def _percentage(text: str | None) -> str | None:
    """One that is a number from 0 to 100; 'nearly all' decides nothing."""
    try:
        printed(text or "")
    except ValueError:
        return None
    return text


def to_try_out(figures: Figures) -> str:
    """The query of the what-if page with these figures filled in: of its first question."""
    question = figures.questions[0] if figures.questions else Question(action="strike")
    exact = {
        name: days.day.isoformat()
        for name, days in (("opened", figures.opened), ("closed", figures.closed))
        if days and days.day
    }
    given = {
        "country": figures.jurisdiction,
        "services": figures.important_public_services if figures.important_public_services != "unknown" else None,
        "entitled": figures.entitled_to_vote,
        "returned": figures.papers_returned,
        "yes": question.yes,
        "no": question.no,
        "spoiled": question.spoiled,
        "turnout": figures.turnout_pct,
        "yes_pct": question.yes_pct,
        **exact,
    }
    return urlencode({name: value for name, value in given.items() if value is not None})
