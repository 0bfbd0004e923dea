"""What happened, laid out in the rows of one lane of the picture: in order of time, and nothing upon something else. PURE.

Days that follow one another more closely than the picture can show are drawn as one; what overlaps goes into another row, and
where there are rows enough, into one drawing with what is there. Near neighbours of a row share one link, so that each is wide
enough to be pressed. What is put together says so: it knows all that it stands for.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from disputes.course.marks import LEAST_WIDTH, Drawn, Happening, Piece, draw
from disputes.course.scale import Window, share

ONE_DAY = timedelta(days=1)
ROWS_AT_MOST = 4
GAP = 0.4
"""Two drawings of a row stand at least so far apart."""
LINK_WIDTH = 3.0
"""A link is at least so wide; 26 pixels on a desktop."""


@dataclass(frozen=True, slots=True)
class Link:
    """What is drawn close together in a row, to be followed, from ``x`` to ``end``."""

    x: float
    end: float
    drawn: tuple[Drawn, ...]

    @property
    def happenings(self) -> tuple[Happening, ...]:
        return tuple(happening for each in self.drawn for happening in each.happenings)

    @property
    def left(self) -> str:
        return share(self.x)

    @property
    def wide(self) -> str:
        return share(self.end - self.x)


@dataclass(slots=True)
class Row:
    drawn: list[Drawn] = field(default_factory=list)

    @property
    def end(self) -> float:
        return self.drawn[-1].end + GAP if self.drawn else 0.0


def rows(happenings: Iterable[Happening], *, window: Window) -> list[tuple[Link, ...]]:
    """Those of the window, row by row, each row in order of time."""
    shown = [each for each in happenings if window.shows(each.first, each.last)]
    singly = sorted((draw(each, window) for each in shown), key=lambda d: (d.x, d.end, d.happenings[0].key))
    return [tuple(_links(row.drawn)) for row in _packed(_run_together(singly))]


def _run_together(drawn: Sequence[Drawn]) -> list[Drawn]:
    """Sure days of one look, less than a gap apart and not upon one another, as one drawing."""
    found: list[Drawn] = []
    for each in drawn:
        if found and _follows(found[-1], each):
            found[-1] = _as_one(found[-1], each)
        else:
            found.append(each)
    return found


def _last(drawn: Drawn) -> date:
    return max(happening.last for happening in drawn.happenings)


def _follows(before: Drawn, each: Drawn) -> bool:
    both = (*before.pieces, *each.pieces)
    alike = len(both) == 2 and both[0].look == both[1].look and not before.cap and not each.cap
    return alike and both[0].look != "range" and _last(before) < each.happenings[0].first and (
        each.x - before.end < GAP
    )  # fmt: skip


def _as_one(before: Drawn, each: Drawn) -> Drawn:
    """From the beginning of the one to the end of both. Looks that differ become 'several', and so do signs."""
    x, end = min(before.x, each.x), max(before.end, each.end)
    looks = {piece.look for piece in (*before.pieces, *each.pieces)}
    caps = {one.cap for one in (before, each)}
    look = looks.pop() if len(looks) == 1 else "several" if looks else ""
    cap = caps.pop() if len(caps) == 1 else "" if look else "several"
    often = _last(before) + ONE_DAY < each.happenings[0].first or any(piece.often for piece in before.pieces)
    pieces = (Piece(look, x, end - x, often),) if look else ()
    return Drawn(x, end, (*before.happenings, *each.happenings), pieces, cap, (x + end) / 2)


def _packed(drawn: Sequence[Drawn]) -> list[Row]:
    """Each into the first row that has room for it; where none has, into one with the last of the row that ends first."""
    found: list[Row] = []
    for each in drawn:
        free = next((row for row in found if row.end <= each.x), None) or next(
            (row for row in found if _fits_moved(row, each)), None
        )
        if free is None and len(found) < ROWS_AT_MOST:
            found.append(free := Row())
        if free is not None:
            free.drawn.append(_moved(each, max(free.end - each.x, 0.0)))
        else:
            full = min(found, key=lambda row: row.end)
            full.drawn[-1] = _as_one(full.drawn[-1], each)
    return found


def _fits_moved(row: Row, each: Drawn) -> bool:
    """It comes after the last of the row, and only what is added to be seen stands in its way: it may stand a little later."""
    by = row.end - each.x
    return by <= LEAST_WIDTH + GAP and each.end + by <= 100.0 and _last(row.drawn[-1]) < each.happenings[0].first


def _moved(each: Drawn, by: float) -> Drawn:
    pieces = tuple(replace(piece, x=piece.x + by) for piece in each.pieces)
    return replace(each, x=each.x + by, end=each.end + by, pieces=pieces, cap_at=each.cap_at + by)


def _links(drawn: Sequence[Drawn]) -> list[Link]:
    """One of at least ``LINK_WIDTH`` for neighbours that begin closer together than that."""
    found: list[Link] = []
    for each in drawn:
        if found and each.x < found[-1].x + LINK_WIDTH:
            found[-1] = Link(found[-1].x, max(found[-1].end, each.end), (*found[-1].drawn, each))
        else:
            found.append(Link(each.x, max(each.end, min(each.x + LINK_WIDTH, 100.0)), (each,)))
    ends = [following.x for following in found[1:]] + [100.0]
    return [replace(link, end=min(link.end, end)) for link, end in zip(found, ends, strict=True)]
