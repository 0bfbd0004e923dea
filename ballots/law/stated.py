"""A ballot as one JSON object, in and out: the command line's contract. Raises ``ValueError`` in the words of its reader."""

import re
from calendar import monthrange
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import Any, get_args

from ballots.law.assessing import Verdict, assess
from ballots.law.days import Days
from ballots.law.figures import Action, Answer, Figures, Question, contradictions
from ballots.law.mandates import Mandate, mandate
from ballots.law.records import JURISDICTIONS, Rule
from ballots.law.shares import printed

DAY = re.compile(r"([12]\d{3})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
"""Of this millennium and the last: periods counted from it end on days, too."""
COUNT = re.compile(r"[\d,]{1,15}", re.ASCII)
MOST_QUESTIONS, MOST_PEOPLE, MOST_PLACES = 20, 10**9, 12


def figures_of(stated: Any) -> Figures:
    """Read ``{"jurisdiction", "opened_on", …}``; any of them may be null or absent, and is then not known."""
    if not isinstance(stated, Mapping):
        raise ValueError("a ballot is a JSON object")
    figures = Figures(
        jurisdiction=_one_of(stated, "jurisdiction", tuple(JURISDICTIONS), None),
        opened=_days(stated, "opened_on"),
        closed=_days(stated, "closed_on"),
        important_public_services=_one_of(stated, "important_public_services", get_args(Answer), "unknown"),
        entitled_to_vote=_count(stated, "entitled_to_vote"),
        papers_returned=_count(stated, "papers_returned"),
        turnout_pct=_percentage(stated, "turnout_pct"),
        questions=_questions(stated),
    )
    if figures.opened and figures.closed and figures.closed.latest < figures.opened.earliest:
        raise ValueError("closed_on: before the day on which the ballot opened")
    return figures


def _questions(stated: Mapping[str, Any]) -> tuple[Question, ...]:
    asked = stated.get("questions")
    if asked is None:
        return ()
    if not isinstance(asked, list) or len(asked) > MOST_QUESTIONS:
        raise ValueError(f"questions: a list of {MOST_QUESTIONS} at most")
    return tuple(_question(one) for one in asked)


def _question(stated: Any) -> Question:
    if not isinstance(stated, Mapping):
        raise ValueError("questions: each is a JSON object")
    return Question(
        action=_one_of(stated, "action", get_args(Action), "strike"),
        yes=_count(stated, "yes"),
        no=_count(stated, "no"),
        spoiled=_count(stated, "spoiled"),
        yes_pct=_percentage(stated, "yes_pct"),
    )


def _one_of(stated: Mapping[str, Any], field: str, allowed: tuple[Any, ...], unknown: Any) -> Any:
    value = stated.get(field)
    if value is not None and value not in allowed:
        raise ValueError(f"{field}: {value!r} is none of {', '.join(allowed)}")
    return unknown if value is None else value


def _count(stated: Mapping[str, Any], field: str) -> int | None:
    value = stated.get(field)
    if value is None:
        return None
    if isinstance(value, str) and COUNT.fullmatch(value):
        value = int(value.replace(",", ""))
    if isinstance(value, Decimal) and 0 <= value <= MOST_PEOPLE and value == value.to_integral_value():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= MOST_PEOPLE:
        raise ValueError(f"{field}: {str(value)[:40]} is no whole number")
    return value


def _percentage(stated: Mapping[str, Any], field: str) -> str | None:
    value = stated.get(field)
    if value is None:
        return None
    text = str(value)
    if isinstance(value, bool) or len(text) > MOST_PLACES or "e" in text.lower():
        raise ValueError(f"{field}: {text[:40]!r} is no percentage")
    try:
        printed(text)
    except ValueError as wrong:
        raise ValueError(f"{field}: {wrong}") from None
    return text


def _days(stated: Mapping[str, Any], field: str) -> Days | None:
    """'2026-02-18', or as much of it as is known: '2026-02', '2026'."""
    value = stated.get(field)
    if value is None:
        return None
    found = DAY.fullmatch(str(value))
    with suppress(ValueError):
        if found:
            return _stretch(*found.groups())
    raise ValueError(f"{field}: {value!r} is no day; write it as 2026-02-18")


def _stretch(year: str, month: str | None, day: str | None) -> Days:
    if month and day:
        return Days.on(date(int(year), int(month), int(day)))
    first, last = int(month or 1), int(month or 12)
    return Days(date(int(year), first, 1), date(int(year), last, monthrange(int(year), last)[1]))


def told(figures: Figures) -> dict[str, Any]:
    """All that the rules make of them."""
    return {
        "questions": questions_told(figures),
        "mandate": mandate_as_json(mandate(figures)),
        "problems": list(contradictions(figures)),
    }


def questions_told(figures: Figures) -> list[dict[str, Any]]:
    return [
        {"action": one.question.action, "tests": [_verdict(verdict) for verdict in one.verdicts]}
        for one in assess(figures)
    ]


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return {
        "test": verdict.test,
        "outcome": verdict.outcome,
        "figure": verdict.figure,
        "needed": verdict.needed,
        "short_by": verdict.short_by,
        "missing": list(verdict.missing),
        **rule_as_json(verdict.rules),
        "readings": dict(verdict.readings),
        "assumed": list(verdict.assumed),
    }


def rule_as_json(rules: tuple[Rule, ...]) -> dict[str, Any]:
    """The rule; where several may hold none is named, and each is told."""
    if len(rules) != 1:
        return {"rule": None, "version": None, "source": None, "check": None, "may_be": [rule.id for rule in rules]}
    (rule,) = rules
    return {"rule": rule.id, "version": rule.version, "source": rule.source, "check": rule.check or None, "may_be": []}


def mandate_as_json(held: Mandate) -> dict[str, Any]:
    rule = rule_as_json(held.rules)
    days = {"first": held.first, "last": held.last, "begin_by": held.begin_by, "if_agreed": held.if_agreed}
    return {
        **{name: day.isoformat() if day else None for name, day in days.items()},
        "missing": list(held.missing),
        "assumed": list(held.assumed),
        **rule,
        "check": held.check or rule["check"],
    }
