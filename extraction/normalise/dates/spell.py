"""A stretch of days as the text writes it, with its first and last day told apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from extraction.types import DateValue, Span


@dataclass(frozen=True, slots=True)
class Spell:
    """Days that follow one another: ``ends_on`` is None for a single day and where only the start is written.

    ``starts_on`` may itself be a range ('next month'): the spell then lies somewhere within it.
    """

    starts_on: DateValue
    ends_on: DateValue | None = None

    @property
    def span(self) -> Span:
        first = self.starts_on.span
        if self.ends_on is None:
            return first
        last = self.ends_on.span
        return Span(min(first.start, last.start), max(first.end, last.end))

    @property
    def first_day(self) -> date | None:
        return self.starts_on.earliest

    @property
    def last_day(self) -> date | None:
        return self.ends_on.latest if self.ends_on else self.starts_on.latest


def value(
    text: str,
    start: int,
    end: int,
    days: tuple[date, date] | None = None,
    *,
    year_span: Span | None = None,
) -> DateValue:
    """A date value over ``text[start:end]``; without ``days`` it is words only."""
    earliest, latest = days if days else (None, None)
    return DateValue(text[start:end], Span(start, end), earliest, latest, year_span if days else None)
