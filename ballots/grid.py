"""A ballot by workplaces, each tested by itself: rows, what they are sorted and narrowed by. PURE: the day is an argument."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property, lru_cache

from ballots.law import Verdict, assess
from ballots.law.assessing import outcome_of
from ballots.law.records import Rule
from ballots.law.shares import shown
from ballots.results import Count, Part, Result, figures_for_law

HALF = Fraction(1, 2)
NEAR = 20
"""A near miss is short by no more than one in so many of those entitled (of the papers returned, where that is not stated),
or by one."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One question at one workplace: a verdict a test."""

    count: Count
    verdicts: tuple[Verdict, ...]

    @property
    def outcome(self) -> str:
        return outcome_of(self.verdicts)

    @property
    def yes_share(self) -> Fraction | None:
        """Of Yes and No, as it is usually published."""
        yes, no = self.count.yes_votes or 0, self.count.no_votes or 0
        return Fraction(yes, yes + no) if yes + no else None

    @property
    def yes_pct(self) -> str:
        return shown(self.yes_share, threshold=HALF) if self.yes_share is not None else ""

    @property
    def short_by(self) -> int | None:
        """The most that a test which is not met lacks; None where none is, or it cannot be told."""
        lacking = [verdict.short_by for verdict in self.verdicts if verdict.outcome == "not_met"]
        known = [short for short in lacking if short is not None]
        return max(known) if known and len(known) == len(lacking) else None


@dataclass(frozen=True)
class Row:
    part: Part
    cells: tuple[Cell, ...]

    @cached_property
    def turnout(self) -> Fraction | None:
        entitled = self.part.entitled_to_vote
        return Fraction(self.part.papers_returned, entitled) if entitled else None

    @property
    def turnout_pct(self) -> str:
        return shown(self.turnout, threshold=HALF) if self.turnout is not None else ""

    @cached_property
    def missed_turnout(self) -> bool:
        return any(verdict.test == "turnout" and verdict.outcome == "not_met" for verdict in self._verdicts)

    @cached_property
    def near_miss(self) -> bool:
        """Some question would be met with a few more papers or votes."""
        return any(cell.short_by is not None and self.is_few(cell.short_by) for cell in self.cells)

    def is_few(self, short_by: int) -> bool:
        whole = self.part.entitled_to_vote or self.part.papers_returned
        return short_by == 1 or short_by * NEAR <= whole

    @cached_property
    def short_by(self) -> int | None:
        return max((cell.short_by for cell in self.cells if cell.short_by is not None), default=None)

    def cell(self, action: str) -> Cell | None:
        return next((cell for cell in self.cells if cell.count.action == action), None)

    def has(self, outcome: str) -> bool:
        return any(cell.outcome == outcome for cell in self.cells)

    @property
    def _verdicts(self) -> Iterable[Verdict]:
        return (verdict for cell in self.cells for verdict in cell.verdicts)


@lru_cache(maxsize=4)
def rows(result: Result, *, on: date) -> tuple[Row, ...]:
    """In the order of the parts. Kept for the few ballots that are looked at: thousands of workplaces take a second."""
    return tuple(_row(result, part, on) for part in result.parts)


def _row(result: Result, part: Part, on: date) -> Row:
    assessed = assess(figures_for_law(result, part), on=on)
    return Row(part, tuple(Cell(count, one.verdicts) for count, one in zip(part.counts, assessed, strict=True)))


def rules_of(found: Iterable[Row]) -> tuple[Rule, ...]:
    """Those that the tests went by, each once."""
    return tuple(dict.fromkeys(rule for row in found for cell in row.cells for v in cell.verdicts for rule in v.rules))


# ---- narrowed and sorted ------------------------------------------------------------------------

SHOWS: dict[str, tuple[str, Callable[[Row], bool]]] = {
    "": ("All", lambda row: True),
    "met": ("A question met", lambda row: row.has("met")),
    "not-met": ("A question not met", lambda row: row.has("not_met")),
    "missed-turnout": ("Turnout not met", lambda row: row.missed_turnout),
    "near": ("Near misses", lambda row: row.near_miss),
    "cannot-tell": ("Cannot tell", lambda row: row.has("cannot_tell")),
}


def _yes(action: str) -> Callable[[Row], Fraction | None]:
    return lambda row: cell.yes_share if (cell := row.cell(action)) else None


SORTS: dict[str, tuple[str, Callable[[Row], Fraction | int | None]]] = {
    "entitled": ("Entitled", lambda row: row.part.entitled_to_vote),
    "turnout": ("Turnout", lambda row: row.turnout),
    "strike": ("Yes, strike", _yes("strike")),
    "asos": ("Yes, action short of a strike", _yes("asos")),
    "short": ("Short by", lambda row: row.short_by),
}
"""By figures; 'workplace' is by name. '-turnout' is the largest first. What has no such figure comes last either way."""


def sorted_rows(found: Iterable[Row], sort: str) -> list[Row]:
    falls, name = sort.startswith("-"), sort.removeprefix("-")
    by_name = sorted(found, key=lambda row: row.part.name.casefold(), reverse=falls and name == "workplace")
    if name not in SORTS:
        return by_name
    key = SORTS[name][1]
    having = [row for row in by_name if key(row) is not None]
    having.sort(key=lambda row: key(row) or 0, reverse=falls)
    return having + [row for row in by_name if key(row) is None]


def is_sort(sort: str) -> bool:
    return sort.removeprefix("-") in SORTS or sort.removeprefix("-") == "workplace"
