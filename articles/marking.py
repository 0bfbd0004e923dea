"""A cleaned text cut up for showing: paragraphs of pieces, marked where a quote or a claim rests on them. PURE."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Literal

MarkKind = Literal["quote", "evidence"]


@dataclass(frozen=True, slots=True)
class Mark:
    """Half-open offsets into the text; ``anchor`` is the id that links lead to."""

    start: int
    end: int
    kind: MarkKind
    anchor: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text marked alike throughout. ``anchors`` begin here."""

    text: str
    kinds: tuple[MarkKind, ...] = ()
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Pieces of the text; or, where ``cut_reason`` is set, one piece that was cut out at this place."""

    pieces: tuple[Piece, ...]
    cut_reason: str = ""


@dataclass(slots=True)
class _Offset:
    """What happens at one offset of the text."""

    opened: Counter[MarkKind] = field(default_factory=Counter)
    closed: Counter[MarkKind] = field(default_factory=Counter)
    anchors: dict[str, None] = field(default_factory=dict)


def paragraphs(text: str, *, marks: Iterable[Mark], cuts: Iterable[Mapping[str, Any]]) -> list[Paragraph]:
    """The whole text in paragraphs (a line each), and between them what was cut, where it stood."""
    cut_at = sorted(((cut["at"], cut["text"], cut["reason"]) for cut in cuts), key=lambda cut: cut[0])
    shown: list[Paragraph] = []
    for end, pieces in _lines(_pieces(text, list(marks))):
        while cut_at and cut_at[0][0] < end:
            shown.append(_cut(cut_at.pop(0)))
        if pieces:
            shown.append(Paragraph(tuple(pieces)))
    return shown + [_cut(left) for left in cut_at]


def _cut(cut: tuple[int, str, str]) -> Paragraph:
    return Paragraph((Piece(cut[1]),), cut_reason=cut[2])


def _pieces(text: str, marks: list[Mark]) -> Iterator[tuple[int, Piece]]:
    """Each piece with its start; a line end is a piece of its own."""
    offsets = _offsets(text, marks)
    under: Counter[MarkKind] = Counter()
    places = sorted(offsets)
    for start, end in pairwise(places):
        here = offsets[start]
        under = under - here.closed + here.opened
        yield start, Piece(text[start:end], tuple(sorted(under)), tuple(here.anchors))


def _offsets(text: str, marks: list[Mark]) -> dict[int, _Offset]:
    offsets = {place: _Offset() for place in (0, len(text))}
    for mark in marks:
        opening = offsets.setdefault(mark.start, _Offset())
        opening.opened[mark.kind] += 1
        opening.anchors[mark.anchor] = None
        offsets.setdefault(mark.end, _Offset()).closed[mark.kind] += 1
    for place, letter in enumerate(text):
        if letter == "\n":
            offsets.setdefault(place, _Offset())
            offsets.setdefault(place + 1, _Offset())
    return offsets


def _lines(pieces: Iterable[tuple[int, Piece]]) -> Iterator[tuple[int, list[Piece]]]:
    """The pieces of each line with the offset at which the line ends; an empty line has none."""
    line: list[Piece] = []
    end = 0
    for start, piece in pieces:
        end = start + len(piece.text)
        if piece.text == "\n":
            yield end, line
            line = []
        else:
            line.append(piece)
    yield end, line
