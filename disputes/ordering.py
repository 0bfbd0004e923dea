"""Putting things in order of time when some of them bear no date. PURE."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

T = TypeVar("T")


def in_order(items: Iterable[T], *, day: Callable[[T], date | None], rank: Callable[[T], int]) -> list[T]:
    """Dated items by day, then by ``rank`` (the order of stages); an undated one before the first of a later rank.

    Items that tie keep the order they came in.
    """
    ranked = sorted(items, key=rank)
    ordered = sorted((item for item in ranked if day(item) is not None), key=lambda item: day(item) or date.min)
    for item in (item for item in ranked if day(item) is None):
        later = (i for i, other in enumerate(ordered) if rank(other) > rank(item))
        ordered.insert(next(later, len(ordered)), item)
    return ordered
