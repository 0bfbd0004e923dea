"""Cutting the parts of written dates out of a text: one pass, one closed set of kinds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from extraction.smallcase import small

from .words import MONTH, WEEKDAY, is_full_name

Kind = Literal["month", "weekday", "day", "year", "range", "sep", "glue", "between", "mod", "week"]

# For small letters.
_TOKEN = re.compile(
    rf"""(?P<week>\b(?:of\s+)?(?:next|this|last)\s+week\b)
    | (?P<glue>\b(?:\d{{1,2}}(?:[:.]\d\d)?\s?(?:am|pm|a\.m\.?|p\.m\.?|hrs)\b | \d\d:\d\d(?!\d)
        | noon\b | midday\b | midnight\b | on\b | of\b | the\b | at\b | from\b | early\b
        | morning\b | afternoon\b | evening\b | night\b))
    | (?P<mod>\b(?:this\s+coming|this|next|last|coming)\b)
    | (?P<between>\bbetween\b)
    | (?P<range>\b(?:to|until|till|through|thru|up\ to)\b | [-–—])
    | (?P<sep>, | &amp; | & | \b(?:and|or|then|followed\ by|plus|as\ well\ as)\b)
    | (?P<stroke>(?<=\d)/(?=\d{{1,2}}(?:st|nd|rd|th)?(?:/\d{{1,2}}){{0,6}}\s(?:{MONTH})\b))
    | (?P<year>(?<![\d£$€.,/])(?:19|20)\d\d(?![\d%/]|[.,]\d|\s?(?:per|am|pm)\b))
    | (?P<month>\b(?:{MONTH})\b\.?(?!\w))
    | (?P<weekday>\b(?:{WEEKDAY})(?:['’]?s)?\b)
    | (?P<day>(?<![\w£$€.,:/])\d{{1,2}}(?:st|nd|rd|th)?(?![\w%/:°]|\.\d|,\d{{3}}|-[a-z])
        | (?<![\w£$€.,:])\d{{1,2}}(?=(?:/\d{{1,2}}){{1,6}}(?:st|nd|rd|th)?\s(?:{MONTH})\b)
        | (?<=\d/)\d{{1,2}}(?:st|nd|rd|th)?(?=\s(?:{MONTH})\b))""",
    re.X,
)
# Where a part may begin: with a figure, one of these marks, or one of these words.
_PLACE = re.compile(r"\b[a-z]+|[\d,/&–—-]")
_FIRST_WORD = re.compile(
    "of|next|this|last|noon|midday|midnight|on|the|at|from|early|morning|afternoon|evening|night|coming|between|to|until|"
    rf"till|through|thru|up|and|or|then|followed|plus|as|{MONTH}|(?:{WEEKDAY})s?"
)
_BLANKS = " \u00a0\n"


@dataclass(frozen=True, slots=True)
class Token:
    kind: Kind
    text: str
    start: int
    end: int
    joined: bool  # nothing but blanks stands between it and the token before


def tokens_of(text: str) -> Iterator[Token]:
    last_end = -1
    for match in _matches(small(text)):
        kind: Kind = "sep" if match.lastgroup == "stroke" else match.lastgroup  # type: ignore[assignment]
        start, end = match.span()
        word = text[start:end]
        if kind in ("month", "weekday") and not _is_name(word):
            continue
        if kind == "day" and not 1 <= int(word.rstrip("stndrhSTNDRH")) <= 31:
            continue
        between = text[last_end:start] if last_end >= 0 else "x"
        breaks = 0 if word in "-–—" else 1  # a dash that opens a line is a bullet
        joined = len(between) <= 3 and between.count("\n") <= breaks and not between.strip(_BLANKS)
        yield Token(kind, word, start, end, joined)
        last_end = end


def _matches(words: str) -> Iterator[re.Match[str]]:
    """As ``_TOKEN.finditer``, tried only where a part may begin: most words begin none."""
    end = 0
    for place in _PLACE.finditer(words):
        if place.start() >= end and _may_begin(place[0]) and (match := _TOKEN.match(words, place.start())):
            yield match
            end = match.end()


@lru_cache(maxsize=4096)  # texts use the same words over and over
def _may_begin(word: str) -> bool:
    return not word.isalpha() or _FIRST_WORD.fullmatch(word) is not None


def _is_name(word: str) -> bool:
    """'may', 'march' and every short form count only when they are written as names."""
    bare = word.rstrip(".").lower()
    written_as_name = word[0].isupper()
    return written_as_name or (is_full_name(word) and bare not in ("may", "march"))
