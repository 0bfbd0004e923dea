"""The days of the calendar that an address asks for."""

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from disputes.calendar.page import Window

BACK = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Span:
    """``name`` is how the address writes it."""

    name: str
    window: Window


def span_of(given: Mapping[str, str], *, today: date) -> Span:
    """Where no days are asked for: what began within a year, and what is to come."""
    return _asked(given) or Span(str(today), Window(begins_from=today - BACK))


def _asked(given: Mapping[str, str]) -> Span | None:
    """A ``day``, a ``month`` ('2026-03') or a ``year`` with everything that falls on it, what begins ``from`` a day on, or
    what began ``before`` one; None where none is asked for. What is no day is not heeded."""
    for name, form in (("day", "{}"), ("month", "{}-01"), ("year", "{}-01-01")):
        written = given.get(name, "").strip()
        if re.fullmatch(r"\d{4}(-\d\d){0,2}", written) and (first := _day(form.format(written))):
            return Span(written, Window(begins_to=_last_of(first, name), ends_from=first))
    if before := _day(given.get("before", "")):
        return Span(f"before {before}", Window(begins_to=before - timedelta(days=1) if before > date.min else before))
    first = _day(given.get("from", ""))
    return Span(f"from {first}", Window(begins_from=first)) if first else None


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written.strip())
    except ValueError:
        return None


def _last_of(first: date, unit: str) -> date:
    if unit == "month":
        return first.replace(day=calendar.monthrange(first.year, first.month)[1])
    return first.replace(month=12, day=31) if unit == "year" else first
