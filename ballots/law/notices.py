"""Notice of action: it goes by the day on which the employer received it. Calendar days; the day of receipt does not count."""

from dataclasses import dataclass
from datetime import date, timedelta

from ballots.law.holding import rule_on
from ballots.law.records import AfterDays, Jurisdiction, Rule
from ballots.law.rules import RULES


@dataclass(frozen=True, slots=True)
class Notice:
    """``if_agreed``: the first day where the employer agrees to less, None where the rule knows no such thing."""

    earliest_action: date
    rule: Rule
    if_agreed: date | None = None


def earliest_action(received: date, *, jurisdiction: Jurisdiction) -> Notice:
    """The first day on which action may begin after a notice received on this day."""
    rule = rule_on(received, "notice", jurisdiction=jurisdiction)
    formula = rule.formula
    assert isinstance(formula, AfterDays)
    sooner = received + timedelta(days=formula.if_agreed) if formula.if_agreed else None
    return Notice(received + timedelta(days=formula.days), rule, sooner)


def latest_notice(action: date, *, jurisdiction: Jurisdiction) -> date:
    """The last day on which the employer can receive the notice of action on a day, whichever rule then holds."""
    longest = max(rule.formula.days for rule in RULES if isinstance(rule.formula, AfterDays))
    days = (action - timedelta(days=n) for n in range(longest + 1))
    return next(day for day in days if earliest_action(day, jurisdiction=jurisdiction).earliest_action <= action)
