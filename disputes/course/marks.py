"""How one thing that happened is drawn in the picture of a dispute: where it stands, in which look, and how exactly. PURE."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from disputes.course.scale import Window, share

LEAST_WIDTH = 0.8
"""A day of a year is seen."""
CAP_WIDTH = 2.4
OPEN_WIDTH = 1.6


@dataclass(frozen=True, slots=True)
class Happening:
    """Something of a dispute with days. ``first`` and ``last`` are the first and the last day it may have been on.

    ``sure`` are the days between which it was on for certain; None where only a range is known. ``ends_unknown``: it has a
    first day, and no last. ``look`` is the code of how its days are drawn, '' for a point in time; ``cap`` that of the sign at
    its end, or ''. ``key`` names it on the page, ``href`` leads to its facts; the other words are for readers.
    """

    lane: str
    key: str
    first: date
    last: date
    look: str = ""
    cap: str = ""
    sure: tuple[date, date] | None = None
    ends_unknown: bool = False
    status: str = ""
    what: str = ""
    who: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A rectangle: sure days in the look of the happening, 'range' for days between which it begins or ends, 'open' at an end
    that is not stated. ``often``: some of its days, not all."""

    look: str
    x: float
    width: float
    often: bool = False

    @property
    def left(self) -> str:
        return share(self.x)

    @property
    def wide(self) -> str:
        return share(self.width)

    @property
    def right(self) -> str:
        return share(self.x + self.width)

    @property
    def middle(self) -> str:
        return share(self.x + self.width / 2)


@dataclass(frozen=True, slots=True)
class Drawn:
    """One or several happenings from ``x`` to ``end``. ``cap``: the sign, in the middle of ``cap_at``."""

    x: float
    end: float
    happenings: tuple[Happening, ...]
    pieces: tuple[Piece, ...] = ()
    cap: str = ""
    cap_at: float = 0.0

    @property
    def cap_left(self) -> str:
        return share(self.cap_at)


def draw(happening: Happening, window: Window) -> Drawn:
    """Within the picture, wide enough to be seen, and its sign at its last day, where that is in the picture."""
    x, end = window.begin(happening.first), window.end(happening.last)
    cap = happening.cap if happening.last <= window.last else ""
    least = CAP_WIDTH if cap else LEAST_WIDTH
    if end - x < least:
        x = min(max((x + end - least) / 2, 0.0), 100.0 - least) if cap else min(x, 100.0 - least)
        end = x + least
    pieces = tuple(_pieces(happening, window, x, end)) if happening.look else ()
    if pieces and pieces[-1].look == "open":
        end = pieces[-1].x + pieces[-1].width
    return Drawn(x, end, (happening,), pieces, cap, end - CAP_WIDTH / 2)


def _pieces(happening: Happening, window: Window, x: float, end: float) -> Iterator[Piece]:
    if happening.sure is None:
        yield Piece("range", x, end - x)
        return
    begin_sure, end_sure = (min(max(each, x), end) for each in _bounds(happening.sure, window))
    if end_sure - begin_sure < LEAST_WIDTH:
        begin_sure = max(min(begin_sure, end - LEAST_WIDTH), x)
        end_sure = min(begin_sure + LEAST_WIDTH, end)
    before, after = Piece("range", x, begin_sure - x), Piece("range", end_sure, end - end_sure)
    for piece in (before, Piece(happening.look, begin_sure, end_sure - begin_sure), after):
        if piece.width > 0.01:
            yield piece
    if happening.ends_unknown and end < 100.0:
        yield Piece("open", end, min(OPEN_WIDTH, 100.0 - end))


def _bounds(sure: tuple[date, date], window: Window) -> tuple[float, float]:
    return window.begin(sure[0]), window.end(sure[1])
