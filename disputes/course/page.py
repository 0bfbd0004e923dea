"""The course of a dispute on its page: the picture, and the timeline below it, of all kinds or of one. The day is an argument."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from disputes.course.entry_names import names
from disputes.course.happening_words import picture_words, undrawn_words
from disputes.course.happenings import happenings, undrawn
from disputes.course.kinds import KINDS, LANES, LOOKS, Kind, kind_named, kind_of
from disputes.course.picture import Picture, picture
from disputes.course.scale import ZOOMS
from disputes.models import Dispute, TimelineEntry
from disputes.silence import OVER

LONG = 10
"""A timeline of so many entries, of more than one year, is told year by year."""


@dataclass(frozen=True, slots=True)
class CourseAsked:
    """What an address asks the picture and the timeline for. What it does not make sense to ask is not heeded."""

    kind: Kind | None = None
    zoom: str = "whole"
    at: date | None = None

    @property
    def is_default(self) -> bool:
        return self == CourseAsked()


def course_asked(given: Mapping[str, str]) -> CourseAsked:
    zoom = given.get("zoom", "")
    return CourseAsked(
        kind=kind_named(given.get("kind", "")), zoom=zoom if zoom in ZOOMS else "whole", at=_day(given.get("at", ""))
    )


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Line:
    """An entry of the timeline as the page shows it. ``first`` is the first day it may have been."""

    entry: TimelineEntry
    name: str
    kind: Kind | None
    first: date | None
    is_ahead: bool

    @property
    def icon(self) -> str:
        return self.kind.code if self.kind else "other"


def lines(entries: Iterable[TimelineEntry], *, today: date) -> list[Line]:
    """In the order given, each with the name it is linked by."""
    every = [(entry, entry.date or entry.date_earliest) for entry in entries]
    named = names((entry.kind, first) for entry, first in every)
    return [
        Line(entry, name, kind_of(entry.kind), first, is_ahead=bool(first and first > today))
        for (entry, first), name in zip(every, named, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class Year:
    """Some lines of a timeline; ``year`` is None where they are not told year by year. Where ``has_today``, the line of today
    stands between ``past`` and ``ahead``."""

    year: int | None
    past: list[Line]
    ahead: list[Line]
    has_today: bool


def by_year(told: list[Line], *, today: date | None) -> list[Year]:
    """What bears no date stands in the year of the entry before it. Without ``today`` its line is left out."""
    turn = next((number for number, line in enumerate(told) if line.is_ahead), len(told))
    years = _years(told)
    parts = groupby(range(len(told)), key=lambda number: years[number])
    found = [(year, list(numbers)) for year, numbers in parts]
    home = _home(found, turn, today) if today else None
    return [
        Year(
            year,
            past=[told[number] for number in numbers if number < turn],
            ahead=[told[number] for number in numbers if number >= turn],
            has_today=place == home,
        )
        for place, (year, numbers) in enumerate(found)
    ]


def _home(found: list[tuple[int | None, list[int]]], turn: int, today: date) -> int:
    """Which of the years has the line of today: that of the first line ahead, or the one before, which ends with it."""
    place = next((place for place, (_, numbers) in enumerate(found) if turn <= numbers[-1]), len(found) - 1)
    begins_ahead = place > 0 and found[place][1][0] == turn and found[place][0] != today.year
    return place - 1 if begins_ahead else place


def _years(told: list[Line]) -> list[int | None]:
    known = [line.first.year for line in told if line.first]
    if len(told) < LONG or len(set(known)) < 2:
        return [None] * len(told)
    current, found = known[0], []
    for line in told:
        current = line.first.year if line.first else current
        found.append(current)
    return found


@dataclass(frozen=True, slots=True)
class Choice:
    code: str
    name: Any
    query: str
    is_current: bool
    count: int = 0


def course(dispute: Dispute, *, asked: CourseAsked, today: date, days: Mapping[str, date | None]) -> dict[str, Any]:
    """What the page shows of it. ``days`` are what the page is asked for besides, and its links keep."""
    told = lines(dispute.timeline.all(), today=today)
    drawn = happenings(dispute, [(line.name, line.entry) for line in told])
    lanes = asked.kind.lanes if asked.kind else tuple(LANES)
    shown = picture(drawn, lanes=lanes, today=today, zoom=asked.zoom, at=asked.at)
    listed = [line for line in told if asked.kind in (None, line.kind)]
    left_out = undrawn(dispute, drawn) if asked.kind is None else 0
    return {
        "course": asked,
        "picture": shown,
        "picture_words": picture_words(shown) if shown else "",
        "picture_key": [(look, name) for look, name in LOOKS.items() if shown and look in shown.looks],
        "drawn": sorted((each for each in drawn if each.lane in lanes), key=lambda each: (each.first, each.last)),
        "undrawn": undrawn_words(left_out) if left_out else "",
        "ways": _ways(asked, shown, days) if shown else {},
        "kinds": list(_kinds(told, asked, days)),
        "all_kinds": _query(asked, days, kind=None),
        "years": by_year(listed, today=today if _shows_today(dispute, listed, today) else None),
        "timeline_lines": listed,
    }


def _shows_today(dispute: Dispute, listed: list[Line], today: date) -> bool:
    return any(line.is_ahead for line in listed) or dispute.stage_on(today) not in OVER


def _kinds(told: list[Line], asked: CourseAsked, days: Mapping[str, date | None]) -> Iterator[Choice]:
    """The kinds there are, with how many entries each; none where there is nothing to choose between."""
    counts = {kind: sum(line.kind == kind for line in told) for kind in KINDS}
    if sum(map(bool, counts.values())) < 2 and asked.kind is None:
        return
    for kind, count in counts.items():
        if count or kind == asked.kind:
            query = _query(asked, days, kind=kind.code)
            yield Choice(kind.code, kind.name, query, is_current=kind == asked.kind, count=count)


def _ways(asked: CourseAsked, shown: Picture, days: Mapping[str, date | None]) -> dict[str, Any]:
    """Where the links of the picture lead: closer and farther, earlier and later."""
    at = shown.at
    codes = list(ZOOMS)
    place = codes.index(shown.zoom)
    steps = {"closer": codes[place + 1 : place + 2], "farther": codes[max(place - 1, 0) : place]}
    turns = {"earlier": shown.earlier, "later": shown.later}
    return {
        "zooms": [(code, _query(asked, days, zoom=code, at=at), code == shown.zoom) for code in codes],
        **{name: _query(asked, days, zoom=code, at=at) for name, found in steps.items() for code in found},
        **{name: _query(asked, days, at=day) for name, day in turns.items() if day},
    }


def _query(asked: CourseAsked, days: Mapping[str, date | None], **changed: Any) -> str:
    """The question of a link: as now, but for what is changed."""
    now = {"kind": asked.kind and asked.kind.code, "zoom": asked.zoom, "at": asked.at, **changed}
    if now["zoom"] == "whole":
        now |= {"zoom": None, "at": None}
    return "?" + urlencode({name: value for name, value in {**days, **now}.items() if value})
