"""Sentences that tell of another time or make a comparison: what stands in them is not this article's news."""

from __future__ import annotations

import re
from datetime import date

from extraction.smallcase import small

# A year, told by its first figure: so is it looked for as fast as a single letter.
_YEAR = re.compile(
    r"[12](?<![\d£$,.].)(?:(?<=1)[89]\d\d|(?<=2)0[0-4]\d)(?:s\b|\b)"
    r"(?![-/]\d\d| (?:agreement|deal|contract|settlement|Act|pay (?:round|deal|claim|award|offer|talks))\b)"
)
# Before a year: it tells since when or until when, not when.
_BEFORE_YEAR = re.compile(
    r"(?<![\d£$,.])\b(?i:since|until|till|by|from|back to|backdated to|back-dated to|retroactive to|"
    r"agreement of|deal of|Act of) $"
)
_LONGEST_BEFORE_YEAR = 20
# For small letters, as all that follow.
_OLD = re.compile(
    r"\b(?:a century|decades|centuries|half a century|generations?|(?:several|many|some|two|three|four|five|six|"
    r"seven|eight|nine|"
    r"ten|\d{1,3}) years) (?:ago|earlier|before)\b|\bhistorically\b|\b(?:thatcher|edward heath|callaghan|"
    r"arthur scargill|reagan)\b|"
    r"\b(?:miners['’]? strike|winter of discontent|general strike of|in the (?:19)?[1-9]0s|last century|founded in|"
    r"victorian|the first world war|second world war|post-war)\b",
)
_ANNIVERSARY = re.compile(r"\b(?:\d+|\w+) years (?:on|since)\b|\banniversary of\b")
_COMPARISON = re.compile(
    r"\b(?:(?:are|is) (?:just |only )?the latest (?:workers|group|to)|unlike (?:many|other|most)|other (?:workers|"
    r"unions|groups) "
    r"(?:who|that|which|to) (?:have|had)|similar (?:strikes?|action|disputes?) (?:by|in|at|elsewhere)|elsewhere,|"
    r"(?:comes?|came) (?:as|while|after|amid) (?:the same|another|other)\b|"
    r"(?:this|it|which) is (?:quite |entirely )?separate from|"
    r"in (?:a )?separate (?:disputes?|action|development|strikes?)|separately,|meanwhile, (?:\w+ ){1,6}(?:also|too)\b)",
)
_NOW = re.compile(
    r"\b(?:will|today|tonight|tomorrow|this (?:week|month|morning|year|weekend)|next (?:week|month)|now|are set to|"
    r"is set to|due to|"
    r"planned|plans? to|currently|since (?:last |this |early |late |mid-)?(?:january|february|march|april|may|june|"
    r"july|"
    r"august|september|october|november|december|jan|feb|aug|sept?|oct|nov|dec|(?:mon|tues|wednes|thurs|fri|satur|"
    r"sun)day))\b",
)
# 'The biggest stoppage since 1926' is news of today.
_RECORD = re.compile(
    r"\b(?:biggest|largest|first|longest|worst|most|highest|lowest|last)\b[^.\n]{0,60}\b(?:since|in (?:more than |"
    r"over |almost |nearly )?"
    r"(?:a|\d+|\w+)[\w ]{0,12} (?:years|decades?|history|century|generation))\b",
)
_YEARS_OF_NEWS = 2
_LONG_AGO = 10
_FIRST_YEAR_OF_NEWS = 1990


def reference_year(text: str, published: date | None) -> int:
    """The year the article speaks in: that of publication, or else the latest that the text names."""
    if published:
        return published.year
    return max([_FIRST_YEAR_OF_NEWS, *_years_told(text)])


def is_background(sentence: str, *, year: int) -> bool:
    """Whether the sentence tells of history or of others. ``year`` is the article's own (``reference_year``)."""
    words = small(sentence)
    if _COMPARISON.search(words) or _tells_of_anniversary(words):
        return True
    if _NOW.search(words) or _RECORD.search(words):
        return False
    return bool(_OLD.search(words)) or _tells_of_old_year(sentence, year)


def is_long_ago(sentence: str, *, year: int) -> bool:
    """Whether it tells of a time before living disputes: an anniversary, decades ago, a year long past."""
    told = [int(year[0][:4]) for year in _YEAR.finditer(sentence)]
    words = small(sentence)
    return bool(_tells_of_anniversary(words) or _OLD.search(words) or (told and max(told) <= year - _LONG_AGO))


def speaks_of_now(sentence: str) -> bool:
    return _NOW.search(small(sentence)) is not None


def _tells_of_anniversary(words: str) -> bool:
    return ("years " in words or "anniversary" in words) and _ANNIVERSARY.search(words) is not None


def _tells_of_old_year(sentence: str, year: int) -> bool:
    told = _years_told(sentence)
    return bool(told) and max(told) <= year - _YEARS_OF_NEWS


def _years_told(text: str) -> list[int]:
    """The years in which something was, rather than since or until which."""
    return [int(year[0][:4]) for year in _YEAR.finditer(text) if not _leads_to(text, year.start())]


def _leads_to(text: str, start: int) -> bool:
    return _BEFORE_YEAR.search(text[max(0, start - _LONGEST_BEFORE_YEAR) : start]) is not None
