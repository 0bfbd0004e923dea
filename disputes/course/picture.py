"""The picture of a dispute: lanes of what happened over time, with a scale and the line of today. PURE: the day is an argument.

It computes where things stand; the page draws them. Positions across are hundredths of the width, those down are pixels, so
that the picture is as wide as its page and its words are never stretched.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from disputes.course.marks import Happening
from disputes.course.rows import Link, rows
from disputes.course.scale import ZOOMS, Tick, Window, around, moved, share, ticks, whole

HEAD, NAME, ROW, FOOT = 44, 24, 30, 8
"""The heights of the scale, of the name of a lane, of a row, and below the rows of a lane."""
FAR_RIGHT = 80.0


@dataclass(frozen=True, slots=True)
class PlacedLink:
    link: Link
    y: int

    @property
    def bar(self) -> int:
        return self.y + 7

    @property
    def middle(self) -> int:
        return self.y + ROW // 2


@dataclass(frozen=True, slots=True)
class Lane:
    """``y`` and ``height`` are of the whole lane, its name included."""

    code: str
    y: int
    height: int
    links: tuple[PlacedLink, ...]

    @property
    def name_at(self) -> int:
        return self.y + 16


@dataclass(frozen=True, slots=True)
class Today:
    day: date
    x: float

    @property
    def left(self) -> str:
        return share(self.x)

    @property
    def at_right(self) -> bool:
        """Its words stand before the line."""
        return self.x > FAR_RIGHT


@dataclass(frozen=True, slots=True)
class Picture:
    """``earlier``, ``later``: the days around which to look next, None where there is nothing."""

    zoom: str
    at: date
    window: Window
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    today: Today | None
    earlier: date | None
    later: date | None
    height: int

    @property
    def looks(self) -> frozenset[str]:
        """The codes of all that is drawn, which the key explains."""
        drawn = [each for lane in self.lanes for placed in lane.links for each in placed.link.drawn]
        pieces = [piece for each in drawn for piece in each.pieces]
        often = {"often" for piece in pieces if piece.often}
        return frozenset({piece.look for piece in pieces} | {each.cap for each in drawn if each.cap} | often)

    @property
    def is_merged(self) -> bool:
        """Something is drawn as one with its neighbours."""
        links = [placed.link for lane in self.lanes for placed in lane.links]
        return any(len(each.happenings) > 1 for link in links for each in link.drawn)


def picture(
    happenings: Iterable[Happening], *, lanes: Sequence[str], today: date, zoom: str = "whole", at: date | None = None
) -> Picture | None:
    """``lanes`` in the order they are to have; those without a happening are left out, whatever the zoom.

    None where nothing has a day. A ``zoom`` that is not known is the whole.
    """
    shown = [each for each in happenings if each.lane in lanes]
    everything = whole((day for each in shown for day in (each.first, each.last)), today=today)
    if everything is None:
        return None
    zoom = zoom if zoom in ZOOMS else "whole"
    middle = min(max(at or today, everything.first), everything.last)
    window = everything if zoom == "whole" else around(middle, zoom=zoom)
    laid = tuple(_lanes(shown, lanes, window))
    earlier, later = _ways(window, everything, middle, ZOOMS[zoom])
    line = Today(today, (window.begin(today) + window.end(today)) / 2) if window.shows(today, today) else None
    return Picture(
        zoom=zoom, at=middle, window=window, lanes=laid, ticks=ticks(window), today=line, earlier=earlier, later=later,
        height=laid[-1].y + laid[-1].height,
    )  # fmt: skip


def _ways(window: Window, everything: Window, middle: date, days: int) -> tuple[date | None, date | None]:
    """A picture's width before and after; never beyond what there is to see."""
    earlier = max(moved(middle, -days), everything.first) if window.first > everything.first else None
    later = min(moved(middle, days), everything.last) if window.last < everything.last else None
    return earlier, later


def _lanes(happenings: Sequence[Happening], codes: Iterable[str], window: Window) -> Iterator[Lane]:
    y = HEAD
    for code in codes:
        of_lane = [each for each in happenings if each.lane == code]
        if of_lane:
            lane = _lane(code, of_lane, window)
            yield replace(lane, y=y, links=tuple(replace(link, y=link.y + y) for link in lane.links))
            y += lane.height


def _lane(code: str, happenings: Sequence[Happening], window: Window) -> Lane:
    """As if it were the first. Its links go by time, whatever their row: so a keyboard follows them."""
    laid = rows(happenings, window=window)
    placed = [PlacedLink(link, NAME + ROW * number) for number, row in enumerate(laid) for link in row]
    placed.sort(key=lambda each: (min(one.first for one in each.link.happenings), each.link.x, each.y))
    return Lane(code, 0, NAME + ROW * max(len(laid), 1) + FOOT, tuple(placed))
