"""Small letters, one for one: a pattern without case looks three times as fast as one that ignores case."""

from __future__ import annotations


def small(text: str) -> str:
    """The text in small letters, of the same length: what becomes two letters in small is left as it is."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
