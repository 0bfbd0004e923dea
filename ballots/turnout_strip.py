"""Workplaces by turnout, as a strip: a bar for each whole per cent, as high as there are workplaces. PURE."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from ballots.grid import HALF, Row
from ballots.law.shares import shown

HEIGHT = 56
LEAST = 3  # of a bar's height, so that one workplace among thousands is seen


@dataclass(frozen=True, slots=True)
class Bar:
    """From ``percent`` to the next whole one, so that no bar lies across the mark of 50."""

    percent: int
    workplaces: int
    height: int

    @property
    def y(self) -> int:
        return HEIGHT - self.height

    @property
    def side(self) -> str:
        return "below" if self.percent < 50 else "above"


@dataclass(frozen=True, slots=True)
class Strip:
    """``unknown``: workplaces whose turnout cannot be told."""

    bars: tuple[Bar, ...]
    below: int
    at_least: int
    lowest: str
    middle: str
    highest: str
    unknown: int

    @property
    def in_words(self) -> str:
        told = (
            f"{self.below + self.at_least:,} workplaces by turnout: {self.below:,} below 50 per cent, "
            f"{self.at_least:,} at or above. "
            f"Lowest {self.lowest}, middle {self.middle}, highest {self.highest} per cent."
        )
        return f"{told} {self.unknown:,} not stated." if self.unknown else told


def strip(rows: Iterable[Row]) -> Strip | None:
    """None where no turnout is known."""
    turnouts = [row.turnout for row in rows]
    known = sorted(turnout for turnout in turnouts if turnout is not None)
    if not known:
        return None
    in_bins = Counter(min(int(turnout * 100), 99) for turnout in known)
    highest = max(in_bins.values())
    return Strip(
        bars=tuple(Bar(at, count, max(count * HEIGHT // highest, LEAST)) for at, count in sorted(in_bins.items())),
        below=sum(turnout < HALF for turnout in known),
        at_least=sum(turnout >= HALF for turnout in known),
        lowest=_pct(known[0]),
        middle=_pct(known[(len(known) - 1) // 2]),
        highest=_pct(known[-1]),
        unknown=len(turnouts) - len(known),
    )


def _pct(turnout: Fraction) -> str:
    return shown(turnout, threshold=HALF)
