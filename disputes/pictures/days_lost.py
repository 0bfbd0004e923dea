"""Working days lost to strikes, as far as articles and records tell. PURE: the day is an argument.

After the definition of the Office for National Statistics: the workers taking part times the days on which they did, of
strikes alone. Nothing is filled in. What is told as a range, or with words such as 'more than', makes a range; a strike of
which the number of people, the days, or whether it took place is not told is counted as one of which it cannot be told.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal, get_args

from disputes.pictures.periods import Period

Unknown = Literal["members", "days", "unconfirmed", "broken_off"]
HELD = ("took_place", "under_way")
OFF = ("called_off", "suspended")
SATURDAY = 5
NO_MORE = ("no more than", "not more than")
AT_LEAST = (
    "no fewer than",
    "not fewer than",
    "no less than",
    "not less than",
    "more than",
    "over",
    "above",
    "at least",
    "upwards of",
    "in excess of",
)
AT_MOST = (*NO_MORE, "up to", "as many as", "less than", "fewer than", "under", "below")


@dataclass(frozen=True, slots=True)
class Range:
    """``high`` is None where nothing bounds it above."""

    low: int
    high: int | None

    def __mul__(self, other: Range) -> Range:
        bounded = self.high is not None and other.high is not None
        return Range(self.low * other.low, self.high * other.high if bounded else None)  # type: ignore[operator]

    def __add__(self, other: Range) -> Range:
        bounded = self.high is not None and other.high is not None
        return Range(self.low + other.low, self.high + other.high if bounded else None)  # type: ignore[operator]


@dataclass(frozen=True, slots=True)
class Strike:
    """``first`` and ``last`` are each the earliest and the latest day on which it may have begun, and ended; None where not told.

    ``members``: every figure given, each with the words that soften it. ``had_begun``: it was told to be on before it was off.
    """

    status: str
    first: tuple[date, date] | None
    last: tuple[date, date] | None
    members: tuple[tuple[int, str], ...] = ()
    had_begun: bool = False


@dataclass(slots=True)
class Lost:
    """Of one period. ``strikes`` are those that are counted, ``unknown`` those of which it cannot be told, by the reason."""

    period: Period
    days: Range = Range(0, 0)
    strikes: int = 0
    unknown: Counter[str] = field(default_factory=Counter)

    @property
    def by_reason(self) -> list[int]:
        """How many of each of ``Unknown``, in its order."""
        return [self.unknown[reason] for reason in get_args(Unknown)]

    @property
    def cannot_tell(self) -> int:
        return self.unknown.total()


@dataclass(frozen=True, slots=True)
class Losses:
    """``undated``: strikes of which no day is told, so that no period has them."""

    periods: list[Lost]
    undated: int


def losses(strikes: Iterable[Strike], periods: Sequence[Period], *, today: date) -> Losses:
    found, undated = [Lost(period) for period in periods], 0
    for strike in strikes:
        if strike.first is None:
            undated += not (strike.status in OFF and not strike.had_begun)
        else:
            for each in found[_begins_in(periods, strike.first[0]) :]:
                if each.period.first > _latest(strike, today):
                    break
                _add(each, strike, today)
    return Losses(found, undated)


def _begins_in(periods: Sequence[Period], day: date) -> int:
    """The place of the period that has this day, or of the first one after it."""
    return bisect_left(periods, day, key=lambda period: period.last)


def _latest(strike: Strike, today: date) -> date:
    """The last day that it may have had."""
    known = [day for _, day in filter(None, (strike.first, strike.last))]
    return max([*known, *([] if strike.last else [today])])


def _add(lost: Lost, strike: Strike, today: date) -> None:
    assert strike.first is not None
    reason = why_unknown(strike, today=today)
    if reason == "":
        days = days_within(strike, lost.period, today=today)
        if days.high != 0:
            lost.days, lost.strikes = lost.days + people(strike.members) * days, lost.strikes + 1
    elif reason and lost.period.first <= strike.first[0] <= lost.period.last:
        lost.unknown[reason] += 1


def why_unknown(strike: Strike, *, today: date) -> Unknown | Literal[""] | None:
    """'' where it can be told; None where nothing was lost yet: it is to come, or it was called off before it began."""
    assert strike.first is not None
    if strike.first[0] > today:
        return None
    if strike.status in OFF:
        return "broken_off" if strike.had_begun else None
    if strike.status not in HELD:
        return "unconfirmed"
    if not strike.members:
        return "members"
    return "" if strike.last or strike.status == "under_way" else "days"


def people(members: Sequence[tuple[int, str]]) -> Range:
    """From the lowest to the highest that was told."""
    told = [_softened(value, qualifier) for value, qualifier in members]
    unbounded = any(each.high is None for each in told)
    return Range(min(each.low for each in told), None if unbounded else max(each.high or 0 for each in told))


def _softened(value: int, qualifier: str) -> Range:
    """'More than 300' has no upper end, 'up to 500' no lower one; 'about 400' is the figure that was told."""
    if qualifier.endswith(AT_LEAST) and qualifier not in NO_MORE:
        return Range(value, None)
    return Range(0, value) if qualifier.endswith(AT_MOST) else Range(value, value)


def days_within(strike: Strike, period: Period, *, today: date) -> Range:
    """The days of a strike in a period: the least are Mondays to Fridays between what is certain, the most are all that may be."""
    assert strike.first is not None
    earliest, latest_start = strike.first
    earliest_end, latest = strike.last or (latest_start, today)
    most = _between(max(earliest, period.first), min(latest, period.last, today))
    certain = _between(max(latest_start, period.first), min(earliest_end, period.last, today))
    working = sum(day.weekday() < SATURDAY for day in certain)
    whole = period.first <= earliest and min(latest, today) <= period.last
    return Range(working or (len(certain) or int(whole)) * bool(most), len(most))


def _between(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]
