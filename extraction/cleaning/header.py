"""What stands above an article: its headline, its byline, and when it was published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from extraction.cleaning.removal import Line, Removal, lines

_HEADER_LINES = 16
_LONGEST_HEADLINE = 180
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)\b",
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(?P<year>(?:19|20)\d\d)\b",
        rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)\b",
    )
)
_CLOCK = r"(?:at\s+)?\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*(?:EST|EDT|GMT|BST|UTC|ET)?"
_STAMP = r"(?:published|posted|date|first published|last updated|updated|last modified)"
_TAGGED_START = re.compile(r"\s*date:?\s+\d{4}-\d\d-\d\d\s*", re.IGNORECASE)
_STAMP_ALONE = re.compile(rf"{_STAMP}(?:\s+on)?\s*:?", re.IGNORECASE)
_STAMPED = re.compile(rf"{_STAMP}(?:\s+(?:on|at))?\b\s*:?.{{4,60}}", re.IGNORECASE)
_BYLINE = re.compile(r"(?:By|BY|Words by|Written by|Reported by):?\s+[A-Z][^.!?“\"]{2,80}(?:\|.{0,80})?")
_BY_ALONE = re.compile(r"by:?", re.IGNORECASE)
_NAME = re.compile(r"(?:[A-Z][\w'’.-]{1,20}\s){1,3}[A-Z][\w'’-]{1,20}(?:(?:,| and| for)\s.{2,60})?")
_NO_HEADLINE = re.compile(r"[.;:,]$")


@dataclass(frozen=True, slots=True)
class Header:
    removals: tuple[Removal, ...] = ()
    published: date | None = None
    end: int = 0


def find(text: str) -> Header:
    """The stamps and bylines among the first lines. ``end`` is where the last of them ends."""
    removals = list(_removals(text))
    stamps = [text[r.start : r.end] for r in removals]
    first = [s for s in stamps if not re.search(r"updated|modified", s, re.IGNORECASE)]
    published = next((day for stamp in (*first, *stamps) if (day := stated_day(stamp))), None)
    return Header(tuple(removals), published, max((r.end for r in removals), default=0))


def stated_day(words: str) -> date | None:
    """The first full calendar date in ``words`` ('17 October 2013', 'October 17, 2013', '2013-10-17')."""
    found = min((m for p in _DATES if (m := p.search(words))), key=lambda m: m.start(), default=None)
    if found is None:
        return None
    groups = found.groupdict()
    month = int(groups["number"]) if groups.get("number") else _month_number(groups["month"])
    try:
        return date(int(groups["year"]), month, int(groups["day"]))
    except ValueError:
        return None


def title(text: str) -> str | None:
    """The headline: a first line like one, or the line like one that stands right above where the text begins."""
    top = [line.words for _, line in zip(range(_HEADER_LINES), lines(text), strict=False) if line.words][:3]
    if len(top) < 2 or not _is_headline(top[0]):
        return None
    kicker_above = len(top) > 2 and _is_headline(top[1]) and len(top[1]) < len(top[0]) and not _is_headline(top[2])
    return top[1] if kicker_above else top[0]


def _is_headline(words: str) -> bool:
    return 8 < len(words) <= _LONGEST_HEADLINE and not _NO_HEADLINE.search(words) and " " in words


def _removals(text: str) -> Iterator[Removal]:
    tagged = _TAGGED_START.match(text)
    start = tagged.end() if tagged else 0
    if tagged:
        yield Removal(0, tagged.end(), "header")
    expects = ""
    for _, line in zip(range(_HEADER_LINES), lines(text, start=start), strict=False):
        reading = _kind(line, expects)
        if reading:
            yield Removal(line.start, line.end, "header")
        if line.words and line.words != "|":
            expects = reading if reading in ("stamp alone", "by alone") else ""


def _kind(line: Line, expects: str) -> str:
    words = line.words
    if not words or len(words) > 160:
        return ""
    if words == "|":
        return "rule"
    if _STAMP_ALONE.fullmatch(words):
        return "stamp alone"
    if _BY_ALONE.fullmatch(words):
        return "by alone"
    if expects == "by alone" and _NAME.fullmatch(words):
        return "byline"
    if _is_stamp(words) or (expects == "stamp alone" and stated_day(words)) or _BYLINE.fullmatch(words):
        return "stamp"
    return ""


def _is_stamp(words: str) -> bool:
    """A date and no more than a clock time and a tag beside it."""
    if not stated_day(words):
        return False
    rest = re.sub(_CLOCK, "", words, flags=re.IGNORECASE)
    for pattern in _DATES:
        rest = re.sub(rf"{_WEEKDAY}{pattern.pattern}", "", rest, flags=re.IGNORECASE)
    return (_STAMPED.fullmatch(words) is not None and len(rest) < 40) or not re.sub(r"[\s|,.:–-]+", "", rest)


def _month_number(name: str) -> int:
    return _MONTHS.index(name.lower()) + 1
