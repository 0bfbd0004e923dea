"""Which stretches of a text stand in quotation marks.

Curly, straight, double and single marks, nested or left unclosed. Whether a single mark is an apostrophe is decided by
what stands on both sides of it and by what follows in the paragraph. Linear: every question about what follows is
answered from one pass over the marks, from the right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extraction.sentences import paragraphs
from extraction.types import Span

_MARK = re.compile(r"[“”\"„‟«»‘’'‚‛]|``")
_MARK_OR_PAIR = re.compile(r"''|[“”\"„‟«»‘’'‚‛]|``")
_PAIR_OPENS = re.compile(r"(?<!\S)''(?=\w)")
"""Two single marks that stand for a double one: ''so''."""
_OPENS_AFTER = frozenset("([{—–-/“‘\"'„«\u2009\u202f…:")
_REOPENING = frozenset("“\"‘'")
_ANY_MARK = frozenset("“”\"‘’'")
_SHORTENED = re.compile(
    r"\d0s\b|\d\ds?\b|(?i:em|til|tis|twas|cause|cos|bout|n|round|ere)\b|(?:e|im|ave|avin|appen\w*|ell|ard|ome)\b"
)
_CLIPPED = re.compile(r"(?:\b\w+in|\b(?:an|o|th|wi|t)|['’‘]n)$")
"""Before an apostrophe that ends a word: goin', an', o', 'n'."""
_CLIPPED_WITHIN = 16
_MOST_MARKS = 200
"""Marks within which the partner of a single mark is looked for."""
_CLOSING_PUNCTUATION = frozenset(".,!?…;:")
_WORD = re.compile(r"\w")
_LABEL = re.compile(r"[A-Z][A-Z.’' -]{2,30}:\s")
"""The speaker in a transcript: 'HASK: Good morning'."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words in marks, without them: ``[start, end)``. It never crosses a paragraph break.

    ``closed`` is False where the mark that ends it is missing: the next paragraph goes on, or somebody forgot it.
    """

    start: int
    end: int
    paragraph: int
    closed: bool

    @property
    def outer(self) -> Span:
        """With the mark that opens it and, if there is one, the mark that closes it."""
        return Span(self.start - 1, self.end + self.closed)


@dataclass(slots=True)
class _Mark:
    at: int
    end: int
    double: bool
    opens: bool
    closes: bool
    firm: bool
    """A close that can hardly be an apostrophe: beside punctuation, or at the end of the paragraph."""
    possessive: bool
    firm_close_follows: bool = False
    """A single close that is no possessive comes before the next single that opens."""
    closes_left: int = 0
    """How many curly double closes follow in the paragraph."""


def stretches(text: str) -> tuple[Stretch, ...]:
    """The outermost stretches in quotation marks, in text order."""
    found: list[Stretch] = []
    lines = paragraphs(text)
    for number, paragraph in enumerate(lines):
        marks = _marks(text, paragraph)
        goes_on = number + 1 < len(lines) and text[lines[number + 1].start] in _REOPENING
        for start, end, closed in _pairs(text, marks, paragraph, goes_on=goes_on):
            label = _LABEL.match(text, start, end)
            start = label.end() if label else start
            if _WORD.search(text, start, end):
                found.append(_trimmed(text, start, end, number, closed=closed))
    return tuple(found)


def _trimmed(text: str, start: int, end: int, number: int, *, closed: bool) -> Stretch:
    while not closed and text[end - 1].isspace():
        end -= 1
    return Stretch(start, end, number, closed)


def _marks(text: str, paragraph: Span) -> list[_Mark]:
    pattern = _MARK_OR_PAIR if _PAIR_OPENS.search(text, paragraph.start, paragraph.end) else _MARK
    marks = [
        _classified(text, m.start(), m.end(), paragraph) for m in pattern.finditer(text, paragraph.start, paragraph.end)
    ]
    firm_follows, closes = False, 0
    for mark in reversed(marks):
        mark.firm_close_follows, mark.closes_left = firm_follows, closes
        if mark.double:
            closes += text[mark.at] == "”"
        elif mark.closes and (mark.firm or not mark.possessive):
            firm_follows = True
        elif mark.opens and not mark.closes:
            firm_follows = False
    return marks


def _classified(text: str, at: int, end: int, paragraph: Span) -> _Mark:
    char = text[at]
    before = text[at - 1] if at > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    double = char in '“”"„‟«»' or end - at == 2
    free_left = before.isspace() or before in _OPENS_AFTER
    opens = not after.isspace() and char not in "”»" and (free_left or char in "“„«")
    closes = char not in "“„«‘‚" and not before.isspace() and not after.isalnum()
    if char == "”" or (before.isspace() and after.isspace() and text[at - 2 : at - 1] in _ANY_MARK):
        closes = True  # the latter after a nested close set off by a space
    if char == '"' and before in ".!?" and after.isupper():
        opens = True  # the space before it was lost
    if not double and opens and _SHORTENED.match(text, end):
        opens = False
    if not double and char == "’":
        opens = False
    firm = before in _CLOSING_PUNCTUATION or after in _CLOSING_PUNCTUATION or after in ')”"' or end >= paragraph.end
    clipped = not double and bool(_CLIPPED.search(text[max(paragraph.start, at - _CLIPPED_WITHIN) : at]))
    possessive = (before in "sSzx" or clipped) and after == " "
    return _Mark(at, end, double, opens, closes, firm, possessive)


def _pairs(text: str, marks: list[_Mark], paragraph: Span, *, goes_on: bool) -> Iterator[tuple[int, int, bool]]:
    """(start, end, closed) of the outermost stretches of one paragraph."""
    index = 0
    while index < len(marks):
        mark = marks[index]
        if not mark.opens:
            index += 1
            continue
        close = (
            _close_of_double(text, marks, index)
            if mark.double
            else _close_of_single(marks, index, goes_on=goes_on and _begins_utterance(text, mark, paragraph))
        )
        if close is not None and marks[close].closes:
            yield mark.end, marks[close].at, True
            index = close + 1
        elif close is not None:  # opened again where paragraphs were run together
            yield mark.end, marks[close].at, False
            index = close
        elif mark.double or _may_stay_open(text, mark, paragraph, goes_on=goes_on):
            yield mark.end, paragraph.end, False
            return
        else:
            index += 1


def _may_stay_open(text: str, mark: _Mark, paragraph: Span, *, goes_on: bool) -> bool:
    """A single mark without its partner is a quote only where an utterance begins; elsewhere it is an apostrophe."""
    lead = text[max(paragraph.start, mark.at - 2) : mark.at].strip()
    return _begins_utterance(text, mark, paragraph) or (goes_on and lead.endswith((".", "!", "?")))


def _begins_utterance(text: str, mark: _Mark, paragraph: Span) -> bool:
    """At the start of a paragraph, or after a colon or comma."""
    return mark.at == paragraph.start or text[max(paragraph.start, mark.at - 2) : mark.at].strip().endswith((":", ","))


def _close_of_double(text: str, marks: list[_Mark], opened: int) -> int | None:
    """Index of the mark that ends the stretch: its close, or a new opening after a full stop; else None."""
    depth = 0
    for index in range(opened + 1, len(marks)):
        mark = marks[index]
        if not mark.double:
            continue
        if mark.opens and (not mark.closes or text[mark.at] == "“"):
            if text[max(0, mark.at - 2) : mark.at].strip()[-1:] in (".", "!", "?") and text[mark.at - 1].isspace():
                return index
            if text[mark.at] == "“" and mark.closes_left > depth + 1:
                depth += 1
        elif mark.closes and text[mark.at] == "”" and depth:
            depth -= 1
        elif mark.closes:
            return index
    return None


def _close_of_single(marks: list[_Mark], opened: int, *, goes_on: bool) -> int | None:
    """Index of the single mark that closes; double marks inside are passed over, single ones may be nested."""
    depth, inside_double = 0, False
    for index in range(opened + 1, min(len(marks), opened + _MOST_MARKS)):
        mark = marks[index]
        if mark.double:
            inside_double = mark.opens and not inside_double
            continue
        if inside_double and not mark.firm:
            continue
        if mark.opens and not mark.closes:
            depth += 1
        elif mark.closes and not (mark.possessive and not mark.firm and (mark.firm_close_follows or goes_on)):
            if not depth:
                return index
            depth -= 1
    return None
