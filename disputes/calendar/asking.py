"""What an address of the calendar asks for. What is no day, no month and no kind is not heeded."""

import re
from collections.abc import Mapping
from datetime import date

from django.http import QueryDict

from disputes.calendar.events import KINDS

VIEWS = ("month", "list", "year")
FIRST_YEAR, LAST_YEAR = 1800, 2200
"""Beyond these nothing is in a calendar."""


def view_asked(given: Mapping[str, str]) -> str:
    """A day by itself, or one of ``VIEWS``; whoever asks for days before or from another reads a list."""
    if day_asked(given, "day"):
        return "day"
    listed = given.get("from") or given.get("before")
    view = given.get("view", "list" if listed else "month")
    return view if view in VIEWS else "month"


def day_asked(given: Mapping[str, str], name: str) -> date | None:
    try:
        return date.fromisoformat(given.get(name, "").strip())
    except ValueError:
        return None


def month_asked(given: Mapping[str, str], *, today: date) -> date:
    """The first of the month in '2026-03'; else of the one today is in."""
    written = re.fullmatch("([0-9]{4})-([0-9]{2})", given.get("month", "").strip())
    year, month = (int(written[1]), int(written[2])) if written else (0, 0)
    is_one = FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12
    return date(year, month, 1) if is_one else today.replace(day=1)


def year_asked(given: Mapping[str, str]) -> int | None:
    written = given.get("year", "").strip()
    year = int(written) if re.fullmatch("[0-9]{4}", written) else 0
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def kinds_asked(given: QueryDict) -> tuple[str, ...]:
    """In the order of ``KINDS``; none stands for all."""
    asked = given.getlist("kind")
    return tuple(kind for kind in KINDS if kind in asked)


def as_query(given: QueryDict, *, but: tuple[str, ...] = (), **changed: str) -> dict[str, list[str]]:
    """The same fields for another address, without the empty ones."""
    kept = {name: [value for value in values if value.strip()] for name, values in given.lists() if name not in but}
    return {
        name: values
        for name, values in {**kept, **{name: [value] for name, value in changed.items()}}.items()
        if values
    }
