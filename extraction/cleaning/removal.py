"""A stretch of the received text that is to be cut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


class Removal(NamedTuple):
    """Half-open offsets into the received text (with plain line ends), and the reason that ``Cut`` will carry."""

    start: int
    end: int
    reason: str


class Line(NamedTuple):
    """A line with its line end. ``words`` is the line without white space around it."""

    start: int
    end: int
    words: str


def lines(text: str, *, start: int = 0) -> Iterator[Line]:
    for found in _LINE.finditer(text, start):
        yield Line(found.start(), found.end(), found.group().strip())
