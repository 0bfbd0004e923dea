"""Small letters, one for one: a pattern without case looks three times as fast as one that ignores case."""

from __future__ import annotations

import re


def small(text: str) -> str:
    """The text in small letters, of the same length: what becomes two letters in small is left as it is."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


# 'on 24 May' and 'in May', but not 'May we strike?'.
_THE_MONTH = re.compile(r"(?<=[\w,;:(–—-] )May\b|(?<=\d)May\b|\bMay(?= \d)")


def small_but_the_month(text: str) -> str:
    """As ``small``, but the month of May keeps its capital: it is no word of what may be."""
    lowered = small(text)
    if "May" not in text:
        return lowered
    parts, done = [], 0
    for found in _THE_MONTH.finditer(text):
        parts += [lowered[done : found.start()], "May"]
        done = found.end()
    return "".join([*parts, lowered[done:]])
