"""What ought to have been heard of by now and was not: a list of things for editors to look into. PURE: the day is an argument.

A to-do says what is missing and what to look for; it asserts nothing of the dispute. Where a day is known as a range only,
its last day counts: nothing is missing before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from articles.dates import day_words
from disputes.facts import Action, Evidence, Facts, Vote, When

GRACE = timedelta(days=2)
"""News of a day of action, or of a count, is printed a day or two later."""
MANDATE_NOTICE = timedelta(days=28)
"""Time enough to hear of a new ballot before the mandate is gone."""
QUIET_MONTHS = 2
OVER = ("settled", "lapsed")

Missing = Literal["action", "result", "mandate", "news"]


@dataclass(frozen=True, slots=True)
class ToDo:
    """``since``: the day from which it is missing; ``days`` are those it is about; ``look_for`` the words to search by."""

    missing: Missing
    line: str
    since: date
    days: tuple[date, ...]
    look_for: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()


def to_do(facts: Facts, *, today: date, mandate_ends: date | None = None) -> list[ToDo]:
    """What to look into on this day, the most telling first. ``mandate_ends``: the last day of the mandate, where known."""
    found = [*_action(facts, today), *_result(facts, today)]
    if facts.stage not in OVER:
        found += _mandate(facts, today, mandate_ends)
        # Whoever looks for the day of action looks for any news: one is enough.
        found += [] if found else _news(facts, today)
    return found


def _action(facts: Facts, today: date) -> Iterator[ToDo]:
    """One for all days of action that have passed without word of them."""
    passed = sorted(
        ((day, action) for action in facts.actions if (day := _passed(action, today))), key=lambda pair: pair[0]
    )
    if passed:
        days = tuple(dict.fromkeys(day for day, _ in passed))
        kinds = sorted({_kind(action) for _, action in passed})
        yield ToDo(
            missing="action",
            line=f"No word of whether {_joined(kinds)} took place: {_listed(days)}",
            since=days[0],
            days=days,
            look_for=(*_parties(facts), *kinds, "called off", "picket", _day_and_month(days[-1])),
            evidence=tuple(dict.fromkeys(e for _, action in passed for e in action.evidence)),
        )


def _passed(action: Action, today: date) -> date | None:
    """The last day of action that was announced and never told of again, if it is over."""
    last = action.ends_on.latest or action.starts_on.latest
    unheard = action.status in ("announced", "notified")
    return last if unheard and last and last + GRACE < today else None


def _result(facts: Facts, today: date) -> Iterator[ToDo]:
    for vote in facts.votes:
        closed = vote.closed_on.latest
        if closed and vote.status != "result" and closed + GRACE < today:
            yield ToDo(
                missing="result",
                line=f"No result of {_called(vote)} that closed {_on(vote.closed_on)}",
                since=closed,
                days=(closed,),
                look_for=(*_parties(facts), "ballot result", "turnout", "voted", _day_and_month(closed)),
                evidence=_told_last(vote),
            )


def _called(vote: Vote) -> str:
    return "the vote on the offer" if vote.about == "offer" else "the ballot"


def _told_last(vote: Vote) -> tuple[Evidence, ...]:
    return vote.history[-1].evidence if vote.history else vote.evidence


def _mandate(facts: Facts, today: date, ends: date | None) -> Iterator[ToDo]:
    if ends and today <= ends <= today + MANDATE_NOTICE:
        yield ToDo(
            missing="mandate",
            line=f"The mandate for action ends on {day_words(ends)}",
            since=ends - MANDATE_NOTICE,
            days=(ends,),
            look_for=(*_parties(facts), "re-ballot", "new ballot", "extend mandate"),
        )


def _news(facts: Facts, today: date) -> Iterator[ToDo]:
    if facts.as_of and _months_later(facts.as_of, QUIET_MONTHS) < today:
        yield ToDo(
            missing="news",
            line=f"Nothing was heard since {day_words(facts.as_of)}",
            since=_months_later(facts.as_of, QUIET_MONTHS),
            days=(facts.as_of,),
            look_for=(*_parties(facts), "talks", "offer", "settled", "dispute ends"),
        )


def _months_later(day: date, months: int) -> date:
    """The same day of a later month, or the last one that month has."""
    years, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + years, month + 1, 1)
    following = (first + timedelta(days=31)).replace(day=1)
    return min(first + timedelta(days=day.day - 1), following - timedelta(days=1))


def _parties(facts: Facts) -> tuple[str, ...]:
    return tuple(party.name for party in (*facts.unions, *facts.employers))


def _kind(action: Action) -> str:
    return "action short of a strike" if action.kind == "asos" else action.kind.replace("_", " ")


def _on(when: When) -> str:
    return f"on {day_words(when.day)}" if when.day else f"by {day_words(when.latest)}" if when.latest else ""


def _listed(days: tuple[date, ...]) -> str:
    """The first three, and how many more."""
    shown = ", ".join(day_words(day) for day in days[:3])
    return f"{shown} and {len(days) - 3} more" if len(days) > 3 else shown


def _joined(kinds: list[str]) -> str:
    """'a strike and an overtime ban'; action and work are not counted."""
    articles = {"action": "", "work": "", "overtime": "an "}
    return " and ".join(f"{articles.get(kind.split()[0], 'a ')}{kind}" for kind in kinds)


def _day_and_month(day: date) -> str:
    return f"{day.day} {day:%B}"
