"""The grid of a ballot by workplaces as its page shows it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.http import QueryDict

from ballots.grid import SHOWS, SORTS, Cell, Row, is_sort, rows, rules_of, sorted_rows
from ballots.law import Verdict
from ballots.models import Ballot
from ballots.results import ACTIONS
from ballots.turnout_strip import strip
from ballots.verdict_words import NAMES, ORDER, OUTCOMES, why_unknown

A_PAGE = 100


@dataclass(frozen=True, slots=True)
class TestLine:
    """One test of one question at one workplace: its name, outcome, and what stands beside it."""

    name: str
    outcome: str
    words: str
    more: str
    near: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """One question at one workplace; ``cell`` None: not asked there."""

    asked: str
    cell: Cell | None
    tests: tuple[TestLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    row: Row
    questions: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A way to sort or to narrow: ``value`` for the address; ``sorted`` 'ascending' or 'descending' where it holds now."""

    value: str
    label: str
    is_current: bool = False
    count: int = 0
    sorted: str = ""


@dataclass(frozen=True, slots=True)
class Asking:
    """What the address asks for; what it cannot mean is left aside."""

    sort: str = "workplace"
    show: str = ""

    @classmethod
    def of(cls, given: QueryDict) -> "Asking":
        sort, show = given.get("sort", ""), given.get("show", "")
        return cls(sort if is_sort(sort) else "workplace", show if show in SHOWS else "")


def chosen(ballot: Ballot, asking: Asking, *, today: date) -> list[Row]:
    """``ballot`` comes ``with_figures``."""
    fits = SHOWS[asking.show][1]
    return sorted_rows((row for row in rows(ballot.result, on=today) if fits(row)), asking.sort)


def grid_page(ballot: Ballot, given: QueryDict, *, today: date) -> dict[str, Any]:
    asking, every = Asking.of(given), rows(ballot.result, on=today)
    found = chosen(ballot, asking, today=today)
    page = Paginator(found, A_PAGE).get_page(given.get("page"))
    actions = [action for action in ACTIONS if any(row.cell(action) for row in every)]
    return {
        "ballot": ballot,
        "every": len(every),
        "page": page,
        "shown": [shown(row, actions) for row in page],
        "strip": strip(every),
        "shows": _shows(every, asking),
        "sorts": _sorts(asking, actions),
        "asking": asking,
        "asked": [ACTIONS[action] for action in actions],
        "rules": rules_of(every),
        "files": f"?sort={asking.sort}&show={asking.show}",
    }


def shown(row: Row, actions: list[Any]) -> Shown:
    return Shown(row, tuple(_asked(row, action) for action in actions))


def _asked(row: Row, action: Any) -> Asked:
    cell = row.cell(action)
    if cell is None:
        return Asked(ACTIONS[action], None)
    verdicts = {verdict.test: verdict for verdict in cell.verdicts}
    return Asked(ACTIONS[action], cell, tuple(_test(row, verdicts[test]) for test in ORDER))


def _test(row: Row, verdict: Verdict) -> TestLine:
    near = verdict.outcome == "not_met" and verdict.short_by is not None and row.is_few(verdict.short_by)
    return TestLine(SHORT[verdict.test], verdict.outcome, OUTCOMES[verdict.outcome], _more(verdict), near)


SHORT = NAMES | {"support": "Support"}


def _more(verdict: Verdict) -> str:
    if verdict.outcome == "cannot_tell":
        return why_unknown(verdict.missing)
    if verdict.outcome != "not_met" or not verdict.short_by:
        return ""
    what = "paper" if verdict.test == "turnout" else "Yes vote"
    return f"{verdict.short_by:,} more {what}{'' if verdict.short_by == 1 else 's'}"


def _shows(every: tuple[Row, ...], asking: Asking) -> list[Choice]:
    counted = [Choice(name, label, name == asking.show, sum(map(fits, every))) for name, (label, fits) in SHOWS.items()]
    return [choice for choice in counted if choice.count or choice.is_current]


def _sorts(asking: Asking, actions: list[Any]) -> list[Choice]:
    """A click on what it is sorted by turns it round; figures begin with the largest but for what is short."""
    labels = {"workplace": "Workplace"} | {
        name: label for name, (label, _) in SORTS.items() if name not in ACTIONS or name in actions
    }
    return [_sort(name, label, asking.sort) for name, label in labels.items()]


def _sort(name: str, label: str, sort: str) -> Choice:
    if sort.removeprefix("-") != name:
        return Choice(name if name in ("workplace", "short") else f"-{name}", label)
    falls = sort.startswith("-")
    return Choice(name if falls else f"-{name}", label, True, sorted="descending" if falls else "ascending")
