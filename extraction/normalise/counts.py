"""Written numbers of people, percentages and shares: 'almost 6,500', 'two thousand', '85 per cent', 'nine in ten'.

'Hundreds of' is no figure and yields nothing. A percentage is kept as printed: '50.0' is not '50'.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from extraction.normalise.dates.words import MONTH
from extraction.smallcase import small
from extraction.types import Count, Span

_UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "a": 1,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "m": 1_000_000,
    "k": 1_000,
    "bn": 10**9,
    "billion": 10**9,
}

NUMERALS = tuple(w for w in (*_TENS, *_UNITS) if w != "a")
_SMALL = "|".join(NUMERALS)
_WORDS = (
    rf"(?:(?:{_SMALL}|a(?=\s(?:hundred|thousand|million)))(?:[\s-](?:and\s)?(?:{_SMALL}|hundred|thousand|"
    rf"million)){{0,6}})"
)
# Thousands stand apart by a comma or a thin space; a common space parts them only before noughts ('150 000').
_FIGURES = r"\d{1,3}(?:,\d{3})+|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3}| 000)+|\d+(?:\.\d+)?"
_OF_MONEY = r"\s?(?:pounds?|euros?|dollars?|quid|pence|cents?)\b"
_QUALIFIER = (
    r"almost|nearly|around|about|roughly|approximately|approx\.?|some|an\s+estimated|up\s+to|as\s+many\s+as|at\s+least|"
    r"(?:no|not)\s+(?:more|fewer|less)\s+than|"
    r"(?:just\s+|well\s+|slightly\s+)?(?:more\s+than|over|under|below|less\s+than|fewer\s+than|above)|"
    r"more\s+than|upwards\s+of|"
    r"only|just|close\s+(?:to|on)|an?\s+additional|in\s+excess\s+of|circa"
)
# For small letters.
_COUNT = re.compile(
    rf"(?<![\w£$€.,:/-])(?<!gbp )(?<!eur )(?<!usd )(?:(?P<qualifier>{_QUALIFIER})\s+(?:the\s+)?)?"
    rf"(?:(?P<figures>{_FIGURES})(?:\s?(?P<scale>hundred|thousand|million|m|k)\b)?|(?P<half>half\sa\smillion)\b"
    rf"|(?P<dozen>(?:an?|{_SMALL})\sdozen)\b|(?P<words>\b{_WORDS}\b))(?!{_OF_MONEY})"
    r"(?P<strong>-strong\b)?(?![\w%]|[.,:]\d|/\d|\s?(?:per\s?cent|percent|pc\b|[ap]m\b)|-(?!(?:strong|member)))",
)
# For small letters.
_PERCENT = re.compile(
    rf"(?<![\w£$€.,])(?:(?P<qualifier>{_QUALIFIER})\s+)?(?P<figures>\d{{1,3}}(?:\.\d+|[¼½¾])?)[\s-]?(?:%|per[\s-]?cent\b|pc\b|p\.\s?c\.)"
    rf"|\b(?:(?P<qualifier2>{_QUALIFIER})\s+)?(?P<words>(?:{_SMALL})(?:-(?:{_SMALL}))?)(?P<half>\sand\sa\shalf)?\s(?:per[\s-]?cent)\b",
)
_PERCENT_SIGN = re.compile(r"%|cent|p\.?\s?c", re.I)
"""Without one of these there is no percentage, and most sentences are without."""
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[a-z]+")
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "tenth": 10}
_NUMBER_WORDS = frozenset([*NUMERALS, *_SCALES, "dozen", *_PARTS, *(f"{part}s" for part in _PARTS)])
# For small letters, both. Every share holds the first.
_PART_OF = re.compile(rf"half|third|quarter|fifth|sixth|tenth|(?:in|of)\s(?:every\s)?(?:{_SMALL}|\d)")
_SHARE = re.compile(
    rf"\b(?:(?P<n>{_SMALL}|\d{{1,3}})\s(?:in|out\sof)\s(?:every\s)?(?P<of>{_SMALL}|\d{{1,3}})"
    rf"|(?P<parts>{_SMALL}|a)[\s-](?P<part>half|third|quarter|fifth|sixth|tenth)s?|(?P<half>half))\b(?!-)",
)


@dataclass(frozen=True, slots=True)
class Percentage:
    """``printed`` is the figure as the text has it, without its sign; one in words ('one per cent') is in figures."""

    printed: str
    span: Span
    qualifier: str = ""


@dataclass(frozen=True, slots=True)
class Share:
    """A share that is not printed as a percentage: 'two-thirds', 'nine in ten'."""

    as_written: str
    span: Span
    value: Fraction


@lru_cache(maxsize=256)  # several readers ask about the same sentence
def find_counts(text: str) -> tuple[Count, ...]:
    """Whole numbers that may count people: no money, percentages, times or decimals. Years are not told apart here."""
    return tuple(_counts(text))


@lru_cache(maxsize=256)
def find_percentages(text: str) -> tuple[Percentage, ...]:
    return tuple(_percentages(text)) if _PERCENT_SIGN.search(text) else ()


def find_shares(text: str) -> tuple[Share, ...]:
    return tuple(_shares(text))


def share_in_percent(words: str) -> float | None:
    """'two-thirds' -> 66.7: for comparing with printed percentages, never for printing as one."""
    shares = find_shares(words)
    return round(float(shares[0].value * 100), 1) if shares else None


def in_words(words: str) -> int:
    """'two thousand five hundred' -> 2500, 'sixty-five' -> 65."""
    total = part = 0
    for word in re.split(r"[\s-]+", words.lower()):
        scale = _SCALES.get(word)
        if scale == 100:
            part = max(part, 1) * 100
        elif scale:
            total, part = total + max(part, 1) * scale, 0
        else:
            part += _TENS.get(word, 0) or _UNITS.get(word, 0)
    return total + part


def _counts(text: str) -> Iterator[Count]:
    words = small(text)
    if not _tells_a_number(words):
        return
    shares = deque(share.span for share in _shares(text) if not share.as_written.lower().startswith("half"))
    for match in _COUNT.finditer(words):
        value = _value(match)
        start, end = match.start(_part(match)), match.end()
        while shares and shares[0].end <= start:
            shares.popleft()
        if value is None or _is_part_of_a_date(words, start, end) or (shares and shares[0].start < end):
            continue
        qualifier = re.sub(r"\s+", " ", match["qualifier"] or "").lower()
        yield Count(value, text[start:end], Span(start, end), qualifier)


# For small letters.
_DATE_BEFORE = re.compile(rf"\b(?:{MONTH})\.? $")
_DATE_AFTER = re.compile(rf"(?:st|nd|rd|th)?,? (?:of )?(?:{MONTH})\b")
_FRACTION_AFTER = re.compile(r" and a half\b| (?:and|to|or) \d[\d.]*\s?(?:%|per[\s-]?cent\b|pc\b)")


def _part(match: re.Match[str]) -> str:
    """Which way the number is written."""
    return next(name for name in ("figures", "half", "dozen", "words") if match[name])


def _is_part_of_a_date(words: str, start: int, end: int) -> bool:
    """'Nov. 24' and '24 November' are dates; 'between 5 and 6 per cent', 'two and a half' count nobody either."""
    before = _DATE_BEFORE.search(words, max(0, start - 12), start)
    return bool(before or _DATE_AFTER.match(words, end) or _FRACTION_AFTER.match(words, end))


def _value(match: re.Match[str]) -> int | None:
    if match["half"]:
        return 500_000
    if match["dozen"]:
        return 12 * max(1, in_words(match["dozen"].split()[0]))
    if match["words"]:
        return in_words(match["words"]) or None
    figure = Fraction(re.sub(r"[^\d.]", "", match["figures"])) * _SCALES.get((match["scale"] or "").lower(), 1)
    return int(figure) if figure.denominator == 1 and figure > 0 else None


_HALVES = {"¼": ".25", "½": ".5", "¾": ".75"}


def _percentages(text: str) -> Iterator[Percentage]:
    for match in _PERCENT.finditer(small(text)):
        start = match.start("figures" if match["figures"] else "words")
        printed = match["figures"] or str(in_words(match["words"])) + (".5" if match["half"] else "")
        printed = printed[:-1] + _HALVES[printed[-1]] if printed[-1] in _HALVES else printed
        qualifier = match["qualifier"] or match["qualifier2"] or ""
        yield Percentage(printed, Span(start, match.end()), re.sub(r"\s+", " ", qualifier).lower())


def _shares(text: str) -> Iterator[Share]:
    words = small(text)
    for match in _SHARE.finditer(words) if _PART_OF.search(words) else ():
        above, below = _fraction(match)
        if 0 < above <= below:
            span = Span(*match.span())
            yield Share(span.of(text), span, Fraction(above, below))


def _tells_a_number(words: str) -> bool:
    """Whether there is a figure or a word for a number; most sentences have neither."""
    return _DIGIT.search(words) is not None or not _NUMBER_WORDS.isdisjoint(_WORD.findall(words))


def _fraction(match: re.Match[str]) -> tuple[int, int]:
    if match["half"]:
        return 1, 2
    if match["part"]:
        return _number(match["parts"]), _PARTS[match["part"].lower()]
    return _number(match["n"]), _number(match["of"])


def _number(word: str) -> int:
    return int(word) if word.isdigit() else in_words(word)
