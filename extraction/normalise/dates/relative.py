"""Dates told from the day of publication: 'tomorrow', 'last week', 'three days ago', 'in the coming weeks'."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from extraction.smallcase import small

from .anchor import Anchor
from .nearest import last_of_month
from .spell import Spell, value
from .words import NUMBER, number

Days = tuple[date, date]
Resolver = Callable[[re.Match[str], date], Days | None]

_DAY = timedelta(1)
_YEARS = {"last year": -1, "this year": 0, "next year": 1}
_UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
_STEP = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}


def relative_spells(text: str, anchor: Anchor) -> Iterator[Spell]:
    words = small(text)
    for pattern, hints, resolve in _TABLE:
        for match in pattern.finditer(words) if any(hint in words for hint in hints) else ():
            days = resolve(match, anchor.published) if anchor.published else _of_year(match[0], anchor.year)
            yield Spell(value(text, match.start(), match.end(), days, year_span=anchor.year_span))


def _of_year(words: str, year: int | None) -> Days | None:
    """The year that a text gives of itself is enough for 'last year', and for nothing finer."""
    step = _YEARS.get(words.lower())
    return (date(year + step, 1, 1), date(year + step, 12, 31)) if year is not None and step is not None else None


def _shifted(offset: int) -> Resolver:
    return lambda _, today: (today + offset * _DAY, today + offset * _DAY)


def _period(match: re.Match[str], today: date) -> Days:
    """'last week', 'this month', 'next year', 'this weekend'; 'later' and 'earlier' keep the part beyond today."""
    words = match[0].lower().split()
    first, last = _whole(match["unit"].lower(), _STEP[match["step"].lower()], today)
    if words[0] == "later" and first <= today < last:
        return today + _DAY, last
    if words[0] == "earlier" and first < today <= last:
        return first, today - _DAY
    return first, last


def _whole(unit: str, step: int, today: date) -> Days:
    monday = today - today.weekday() * _DAY + 7 * step * _DAY
    if unit == "week":
        return monday, monday + 6 * _DAY
    if unit == "weekend":
        return monday + 5 * _DAY, monday + 6 * _DAY
    if unit == "year":
        return date(today.year + step, 1, 1), date(today.year + step, 12, 31)
    months = today.year * 12 + today.month - 1 + step
    return date(months // 12, months % 12 + 1, 1), last_of_month(months // 12, months % 12 + 1)


def _edge(match: re.Match[str], today: date) -> Days:
    """'at the start of the month', 'the end of this week'."""
    first, last = _whole(match["unit"].lower(), _STEP[(match["step"] or "this").lower()], today)
    third = max(1, ((last - first).days + 1) // 3)
    if match["edge"].lower() == "end":
        return last - (third - 1) * _DAY, last
    return first, first + (third - 1) * _DAY


def _ago(match: re.Match[str], today: date) -> Days | None:
    """Exact in days and with 'today' behind it; in weeks and more a range as wide as the unit."""
    count, unit = number(match["n"]), match["unit"].lower()
    middle = today - count * _UNIT_DAYS[unit] * _DAY
    slack = (0 if match["today"] and unit != "month" else _UNIT_DAYS[unit] // 2) * _DAY
    return middle - slack, middle + slack


def _ahead(match: re.Match[str], today: date) -> Days | None:
    count, unit = number(match["n"]), match["unit"].lower()
    middle = today + count * _UNIT_DAYS[unit] * _DAY
    slack = _UNIT_DAYS[unit] // 2 * _DAY
    return middle - slack, middle + slack


def _for_the_next(match: re.Match[str], today: date) -> Days:
    length = number(match["n"] or "one") * _UNIT_DAYS[match["unit"].lower()]
    if match["way"].lower() in ("last", "past", "previous"):
        return today - (length - 1) * _DAY, today
    return today, today + (length - 1) * _DAY


def _weekend(_: re.Match[str], today: date) -> Days | None:
    """'over the weekend' may be the one before or the one to come: words only unless it is one of these days."""
    return _whole("weekend", 0, today) if today.weekday() >= 5 else None


def _words_only(_: re.Match[str], __: date) -> Days | None:
    return None


_UNITS = r"(?P<unit>day|week|month|year)s?"
# For small letters; words of which a text must hold one stand beside each pattern, for most texts hold none.
_TABLE: tuple[tuple[re.Pattern[str], tuple[str, ...], Resolver], ...] = tuple(
    (re.compile(pattern), tuple(hints.split("|")), resolve)
    for pattern, hints, resolve in (
        (
            r"\b(?:today|tonight|this (?:morning|afternoon|evening|lunchtime))\b",
            "today|tonight|this morning|this afternoon|this evening|this lunchtime",
            _shifted(0),
        ),
        (r"\b(?:yesterday|last night)\b", "yesterday|last night", _shifted(-1)),
        (r"\bday before yesterday\b", "day before yesterday", _shifted(-2)),
        (r"\btomorrow\b", "tomorrow", _shifted(1)),
        (r"\bday after tomorrow\b", "day after tomorrow", _shifted(2)),
        (
            r"\b(?:(?:later|earlier) )?(?P<step>last|this|next) (?P<unit>week|weekend|month|year)\b"
            r"(?!['’]s\b| of (?:the|a|an|its|their|his|her|my|our)\b)",
            " week| month| year",
            _period,
        ),
        (
            r"\b(?P<edge>start|beginning|end) of (?:the|(?P<step>last|this|next)) (?P<unit>week|month|year)\b",
            "start of |beginning of |end of ",
            _edge,
        ),
        (rf"\b(?P<n>{NUMBER}) (?P<unit>day|week|fortnight|month|year)s? ago(?P<today> today)?\b", " ago", _ago),
        (rf"\bin (?P<n>{NUMBER}) (?P<unit>day|week|fortnight|month)s?['’]? time\b", " time", _ahead),
        (
            rf"\bthe (?P<way>next|coming|last|past|previous) (?P<n>{NUMBER}) (?P<unit>day|week|month)s\b",
            " days| weeks| months",
            _for_the_next,
        ),
        (
            r"\bthe (?P<way>next|coming|last|past|previous) (?P<n>)(?P<unit>fortnight)\b",
            " fortnight",
            _for_the_next,
        ),
        (
            r"(?:(?<=between )|(?<=from ))now(?= (?:until|till|and|to)\b)",
            "between now|from now",
            _shifted(0),
        ),
        (r"\b(?:the|this) weekend\b(?! of \d)", " weekend", _weekend),
        (
            r"\b(?:(?:in|over|during|within) )?(?:the )?(?:coming|next|following|past|last|recent)"
            r"(?: (?:few|several|couple of))? (?:days|weeks|months)\b",
            " days| weeks| months",
            _words_only,
        ),
        (
            r"\b(?:soon|shortly|within (?:days|weeks|months)|(?:days|weeks|months) (?:ago|away)|in due course)\b",
            "soon|shortly|within |s ago|s away|in due course",
            _words_only,
        ),
        (
            r"\b(?:next|this|last) (?:term|semester|spring|summer|autumn|winter|fall)\b",
            " term| semester| spring| summer| autumn| winter| fall",
            _words_only,
        ),
    )
)
