"""A figure of the table: a score by its part and field, in all and by half."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bench.reading.articles import Half, half_of
from bench.reading.tally import Tally

Json = dict[str, Any]

HEADLINES = frozenset(
    "words,words and speaker,disputes,is it a dispute,issues,ballots,actions,amounts,roles,quotes,speakers".split(",")
)
"""The fields that a change may not make worse; the others say where a change comes from."""


@dataclass(frozen=True, slots=True)
class Score:
    """``gold`` things to find, ``given`` things read; None where there is nothing to divide by."""

    f1: float | None
    precision: float | None
    recall: float | None
    gold: int
    given: int

    @classmethod
    def of(cls, tally: Tally) -> Score:
        return cls(_short(tally.f1), _short(tally.precision), _short(tally.recall), tally.gold, tally.given)


def _short(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


@dataclass(frozen=True, slots=True)
class Figure:
    part: str
    field: str
    score: Score
    open: Score | None = None
    blind: Score | None = None

    @property
    def key(self) -> tuple[str, str]:
        return self.part, self.field

    @property
    def is_headline(self) -> bool:
        return self.field in HEADLINES


def by_half(part: str, tallies: Iterable[tuple[str, Mapping[str, Tally]]]) -> list[Figure]:
    """The figures of a part from the tallies of its articles, each given with the article's name."""
    sums: dict[str, dict[Half, Tally]] = {}
    for name, of_article in tallies:
        for field, tally in of_article.items():
            halves = sums.setdefault(field, {"open": Tally(), "blind": Tally()})
            halves[half_of(name)] += tally
    return [
        Figure(
            part, field, Score.of(halves["open"] + halves["blind"]), Score.of(halves["open"]), Score.of(halves["blind"])
        )
        for field, halves in sums.items()
        if (halves["open"] + halves["blind"]).gold
    ]
