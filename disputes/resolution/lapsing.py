"""When a dispute counts as lapsed, if nothing more is heard of it. PURE."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from disputes.facts import Facts
from disputes.identity import SILENCE_MONTHS


def lapses_on(facts: Facts) -> date | None:
    """The first day that looks back on five full calendar months without news and without a day on record.

    None for what is settled, and where nothing bears a date.
    """
    last = max(_days(facts), default=None)
    if last is None or facts.stage == "settled":
        return None
    months = last.month + SILENCE_MONTHS  # counted from 0: the month after the silent ones
    return date(last.year + months // 12, months % 12 + 1, 1)


def _days(facts: Facts) -> Iterator[date]:
    """The last report, and every day that was told: what lies ahead is no silence."""
    whens = [when for action in facts.actions for when in (action.starts_on, action.ends_on)]
    whens += [when for vote in facts.votes for when in (vote.opened_on, vote.closed_on)]
    whens += [talks.on for talks in facts.talks]
    for day in (facts.as_of, *(when.latest for when in whens)):
        if day:
            yield day
