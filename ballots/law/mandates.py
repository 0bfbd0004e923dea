"""How long a ballot covers action: first and last day, or the day by which action has to begin."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from ballots.law.days import OPENED_BEFORE, Days, last_day_of_months, last_day_of_weeks, opening_days
from ballots.law.figures import Figures
from ballots.law.holding import rules_about
from ballots.law.records import JURISDICTIONS, BeginWithinWeeks, ForMonths, Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate:
    """``first`` is the date of the ballot. Either ``last`` is known, the last day covered, to midnight; or ``begin_by``, the last
    day on which action may begin; or neither, and ``missing`` says why. ``if_agreed`` is the same day where union and employer
    agree on the longest extension there is. ``check`` is a doubt that a lawyer has to look at."""

    first: date | None = None
    last: date | None = None
    begin_by: date | None = None
    if_agreed: date | None = None
    rules: tuple[Rule, ...] = ()
    missing: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()
    check: str = ""

    @property
    def rule(self) -> Rule | None:
        return self.rules[0] if len(self.rules) == 1 else None

    @property
    def ends(self) -> date | None:
        """The day to watch, whichever regime it is."""
        return self.last or self.begin_by

    def days_left(self, on: date) -> int | None:
        """Days on which action is still covered, this one included; 0 once it is over."""
        return max((self.ends - on).days + 1, 0) if self.ends else None

    def covers(self, day: date) -> bool | None:
        """Whether action on this day falls within; None where that cannot be told."""
        if self.first is None or self.last is None:
            return None
        return self.first < day <= self.last


def mandate(figures: Figures) -> Mandate:
    """Decided only where every day on which the ballot can have opened, and closed, gives the same answer."""
    closed = figures.closed
    if closed is None:
        return Mandate(missing=("closed_on",))
    if closed.day is None:
        return Mandate(rules=_rules(figures), missing=("closed_on",))
    rules = _rules(figures)
    possible = {_under(rule, closed.day) for rule in rules}
    if len(possible) == 1:
        return replace(possible.pop(), assumed=(OPENED_BEFORE,) if figures.opened is None else ())
    return Mandate(first=closed.day, rules=rules, missing=tuple(_missing(figures)))


def _rules(figures: Figures) -> tuple[Rule, ...]:
    jurisdictions = (figures.jurisdiction,) if figures.jurisdiction else tuple(JURISDICTIONS)
    opened = opening_days(figures.opened, figures.closed)
    assert opened is not None  # its closing is known, or nobody asks
    return tuple(
        dict.fromkeys(
            rule
            for one in jurisdictions
            for rule in rules_about("mandate", jurisdiction=one)
            if _may_hold(rule, opened)
        )
    )


def _may_hold(rule: Rule, opened: Days) -> bool:
    return (rule.first or date.min) <= opened.latest and opened.earliest <= (rule.last or date.max)


def _under(rule: Rule, closed_on: date) -> Mandate:
    formula = rule.formula
    if isinstance(formula, BeginWithinWeeks):
        return Mandate(
            first=closed_on,
            begin_by=last_day_of_weeks(closed_on, formula.weeks),
            if_agreed=last_day_of_weeks(closed_on, formula.if_agreed),
            rules=(rule,),
        )
    assert isinstance(formula, ForMonths)
    last = last_day_of_months(closed_on, formula.months)
    longer = last_day_of_months(closed_on, formula.if_agreed).day if formula.if_agreed else None
    check = "the month it ends in has no such day: the last day of that month is taken" if last.month_was_short else ""
    return Mandate(first=closed_on, last=last.day, if_agreed=longer, rules=(rule,), check=check)


def _missing(figures: Figures) -> Iterable[str]:
    if figures.jurisdiction is None:
        yield "jurisdiction"
    if figures.opened is None or figures.opened.day is None:
        yield "opened_on"


def doubts_about(
    day: date, *, mandate: Mandate, notice_received: date | None = None, earliest: date | None = None
) -> list[str]:
    """Why a day of action has to be looked at: outside the mandate, or inside the notice period. Reasons, not a verdict."""
    found = []
    if mandate.first and day <= mandate.first:
        found.append(f"on or before {_told(mandate.first)}, the date of the ballot")
    if mandate.last and day > mandate.last:
        found.append(f"after {_told(mandate.last)}, the last day that the ballot covers")
    if earliest and notice_received and day < earliest:
        found.append(f"before {_told(earliest)}, the first day after notice received on {_told(notice_received)}")
    return found


def _told(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
