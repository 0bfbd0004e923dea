"""Quotes of another time than the article's: a maxim, a voice of 1918."""

from __future__ import annotations

import re

from extraction.quotes.phrases import Page
from extraction.quotes.tokens import Sentence

_YEAR = re.compile(r"1[6-9]\d\d|20\d\d")
_LONG_AGO = re.compile(
    r"\b(?:centur(?:y|ies) ago|(?:1[6-9]th|eighteenth|nineteenth)[ -]century|Victorian times|maxim|proverb|motto"
    r"|famously (?:said|wrote|declared)|once (?:wrote|observed|declared))\b",
    re.IGNORECASE,
)
_EARLIEST = 1990
"""No article is taken to be older, even where it names but the year of something long past."""
_GAP = 30
"""A voice of this many years before the latest year the text names speaks from history."""


def latest_year(text: str) -> int:
    """The latest year a text names, at least 1990: what is far before it is history."""
    return max(_EARLIEST, *(int(year) for year in _YEAR.findall(text)), 0)


def is_historic(page: Page, sentence: Sentence, *, latest: int) -> bool:
    """Whether the words around a stretch in ``sentence`` place it in another time."""
    around = " ".join(t.text for t in page.tokens.tokens[sentence.first : sentence.last])
    if _LONG_AGO.search(around):
        return True
    years = [int(y) for y in _YEAR.findall(around)]
    return bool(years) and max(years) <= latest - _GAP
