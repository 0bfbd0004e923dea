"""Dates as pages show them: a day, a range with the words it was written in, or 'date not stated'."""

from datetime import date
from typing import Any

from django import template

from articles.dates import range_words

register = template.Library()


@register.inclusion_tag("articles/_when.html")
def when(row: Any, name: str) -> dict[str, Any]:
    """The date in the fields NAME, NAME_earliest, NAME_latest and NAME_written of a row."""
    day, earliest, latest = (getattr(row, f"{name}{part}", None) for part in ("", "_earliest", "_latest"))
    written = getattr(row, f"{name}_written", "")
    if day or not (earliest and latest):
        return {"day": day, "written": written}
    first, last = range_words(earliest, latest)
    return {"earliest": earliest, "latest": latest, "first": first, "last": last, "written": written}


@register.inclusion_tag("articles/_days.html")
def days(first: date, last: date | None) -> dict[str, Any]:
    """A block of days, both ends included."""
    if last is None or last == first:
        return {"earliest": first}
    first_words, last_words = range_words(first, last)
    return {"earliest": first, "latest": last, "first": first_words, "last": last_words}
