"""Counts of right, missed and invented, and the shares that follow from them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

Gold = TypeVar("Gold")
Given = TypeVar("Given")


@dataclass(frozen=True, slots=True)
class Tally:
    """``gold`` things there are to find, ``given`` things that were read, ``right`` of both."""

    right: int = 0
    gold: int = 0
    given: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.gold + other.gold, self.given + other.given)

    @property
    def precision(self) -> float | None:
        return self.right / self.given if self.given else None

    @property
    def recall(self) -> float | None:
        return self.right / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """None where there is nothing to find and nothing was read."""
        return 2 * self.right / (self.gold + self.given) if self.gold + self.given else None


def share(*, right: int, of: int) -> Tally:
    """A plain share, such as names right among the words found: precision, recall and F1 are all of it."""
    return Tally(right, of, of)


def pair(gold: Sequence[Gold], given: Sequence[Given], likeness: Callable[[Gold, Given], float]) -> dict[int, int]:
    """Which of ``given`` answers which of ``gold``, one to one, the likest first; likeness 0 never pairs."""
    edges = sorted(
        ((-weight, i, j) for i, g in enumerate(gold) for j, p in enumerate(given) if (weight := likeness(g, p)) > 0)
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in edges:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs
