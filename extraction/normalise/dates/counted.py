"""Days that are counted from another: 'a week on Tuesday', 'Tuesday week', 'the first Monday of May', 'on the 28th'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from extraction.smallcase import small
from extraction.types import Span

from .anchor import Anchor
from .nearest import day, last_of_month, nearest, nearest_in_year, nearest_weekday
from .spell import Spell, value
from .tense import tense_at
from .words import MONTHS, NUMBER, WEEKDAYS, month_number, weekday_number

Days = tuple[date, date]

_WEEKDAY, _MONTH = "|".join(WEEKDAYS), "|".join(MONTHS)
_WEEKS = {"a week": 7, "one week": 7, "a fortnight": 14, "two weeks": 14, "three weeks": 21}
_FROM_NOW = {"today": 0, "tomorrow": 1, "yesterday": -1}
# For small letters, as those below.
_WEEK_ON = re.compile(
    rf"\b(?<!for )(?<!lasting )(?P<weeks>{'|'.join(_WEEKS)}) (?:(?:on|from|this|next|come) )?"
    rf"(?P<day>{_WEEKDAY}|today|tomorrow|yesterday)\b(?! \d)"
    rf"|\b(?P<day2>{_WEEKDAY}|today|tomorrow) (?P<fort>week|fortnight)\b(?!-)",
)
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1}
_NTH = re.compile(
    rf"\b(?:the )?(?P<nth>{'|'.join(_ORDINALS)}) (?P<unit>{_WEEKDAY}|week) (?:of|in) "
    rf"(?P<month>{_MONTH}|this month|next month|last month)\b(?: (?P<year>(?:19|20)\d\d)\b)?",
)
_OF_THE_MONTH = re.compile(
    r"\bon the (?P<n>\d{1,2})(?:st|nd|rd|th)\b(?P<step> of (?:this|next|last) month)?"
    r"(?=\s*(?:$|[.,;:)!?\n]|(?:at|for|from|after|as|over|when|if|but|against|because)\b))",
)
_STEPS = {"last month": -1, "this month": 0, "next month": 1}
# Counted from a feast or a term: some time near it, and no more is said.
_NEAR_ANOTHER = re.compile(
    rf"\b(?:(?:the|a|{NUMBER}) (?:last |first |final |second )?(?:(?:few|two|three|five) )?(?:day|week|weekend|{_WEEKDAY})s? "
    r"(?:before|after|following|leading up to|of) "
    r"(?:the (?:(?:start|end) of (?:the )?)?)?(?:(?:new|next|this|autumn|spring|summer|winter) )*"
    r"(?:christmas|easter|term|semester|the new year|new year|school|thanksgiving|half[ -]term)\b"
    r"|(?:the )?(?:start|beginning|end|first (?:day|week)|last (?:day|week)) of (?:(?:the|new|next|this|autumn|spring|summer|"
    r"winter|school|academic) )*(?:term|semester|(?:school|academic) year|season)\b"
    r"|(?:the )?(?:(?:october|february|may|autumn|spring|summer) )?half[ -]term\b"
    r"|(?:(?:a|gcse|t)[ -]levels? )?results day\b|polling day\b|freshers['’]? week\b|mother(?:['’]s|ing) (?:day|sunday)"
    r"|father['’]s day|(?:early |late )?in the new year\b|alternate (?:week(?:end|day)s?|(?:" + _WEEKDAY + r")s)\b"
    rf"|(?:the )?(?:first|second|third|fourth|last) (?:{_WEEKDAY}|week) (?:of|in) (?:each|every) month\b"
    r"|super bowl sunday)",
)
# What is near another holds one of these.
_FEASTS = (
    "christmas", "easter", "term", "semester", "new year", "school", "thanksgiving", "season", "academic year",
    "results day", "polling day", "freshers", "mother", "father", "alternate", "month", "super bowl",
)  # fmt: skip


def counted_spells(text: str, anchor: Anchor) -> Iterator[Spell]:
    words = small(text)
    if " week" in words or "fortnight" in words:
        for match in _WEEK_ON.finditer(words):
            yield _spell(text, match, _week_on(text, match, anchor.published))
    for match in _NTH.finditer(words) if any(f"{ordinal} " in words for ordinal in _ORDINALS) else ():
        yield _spell(text, match, _nth(text, match, anchor), anchor if match["year"] is None else None)
    for match in _OF_THE_MONTH.finditer(words) if "on the " in words else ():
        yield _spell(text, match, _of_the_month(text, match, anchor.published))
    for match in _NEAR_ANOTHER.finditer(words) if any(feast in words for feast in _FEASTS) else ():
        yield Spell(value(text, match.start(), match.end()))


def _spell(text: str, match: re.Match[str], days: Days | None, anchor: Anchor | None = None) -> Spell:
    return Spell(value(text, match.start(), match.end(), days, year_span=anchor.year_span if anchor else None))


def _week_on(text: str, match: re.Match[str], published: date | None) -> Days | None:
    """So many weeks after the day; 'a week last Tuesday' and other ways back are not written like this."""
    if published is None:
        return None
    name = (match["day"] or match["day2"]).lower()
    after = 14 if (match["fort"] or "").lower() == "fortnight" else _WEEKS.get((match["weeks"] or "").lower(), 7)
    if name in _FROM_NOW:
        back = name == "yesterday" or (match["weeks"] and tense_at(text, Span(*match.span())) == "past")
        found = published + timedelta(_FROM_NOW[name] + (-after if back else after))
    else:
        coming = nearest_weekday(weekday_number(name), published=published, tense="future")
        if coming is None or tense_at(text, Span(*match.span())) == "past":
            return None
        found = coming + timedelta(after)
    return found, found


def _nth(text: str, match: re.Match[str], anchor: Anchor) -> Days | None:
    month = _month(text, match, anchor)
    if month is None:
        return None
    first, last = month, last_of_month(month.year, month.month)
    count = _ORDINALS[match["nth"].lower()]
    if match["unit"].lower() == "week":
        return (
            (last - timedelta(6), last)
            if count < 0
            else (first + timedelta(7 * count - 7), first + timedelta(7 * count - 1))
        )
    weekday = weekday_number(match["unit"])
    if count < 0:
        found = last - timedelta((last.weekday() - weekday) % 7)
    else:
        found = first + timedelta((weekday - first.weekday()) % 7 + 7 * (count - 1))
    return found, found


def _month(text: str, match: re.Match[str], anchor: Anchor) -> date | None:
    """The first day of the month that is named."""
    words, published = match["month"].lower(), anchor.published
    if words in _STEPS:
        months = published.year * 12 + published.month - 1 + _STEPS[words] if published else None
        return date(months // 12, months % 12 + 1, 1) if months else None
    if match["year"] or anchor.year:
        return date(int(match["year"] or anchor.year or 0), month_number(words), 1)
    if published is None:
        return None
    return nearest_in_year(month_number(words), 1, published=published, tense=tense_at(text, Span(*match.span())))


def _of_the_month(text: str, match: re.Match[str], published: date | None) -> Days | None:
    """'on the 28th': the one to come or the one gone by, as the tense tells; without a tense nobody can say."""
    if published is None:
        return None
    step = (match["step"] or "").lower().removeprefix(" of ")
    tense = tense_at(text, Span(*match.span()))
    steps = [_STEPS[step]] if step else [-1, 0, 1]
    months = [published.year * 12 + published.month - 1 + n for n in steps]
    days = [d for d in (day(m // 12, m % 12 + 1, int(match["n"])) for m in months) if d]
    if not step and tense == "unknown":
        return None
    found = nearest(days, published=published, tense=tense, lag=timedelta())
    return (found, found) if found else None
