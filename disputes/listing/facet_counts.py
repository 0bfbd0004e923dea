"""How many of some rows each choice of a filter would leave. PURE.

Where a filter takes whatever holds the words chosen, so does the count: 'secretary' leaves the branch secretaries too.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Set

Counted = list[tuple[str, int]]
"""Choices with their number, the highest first."""


def exact(values: Iterable[str]) -> Counted:
    """Each value is left by itself."""
    return _highest_first(Counter(value for value in values if value))


def holding(
    values: Iterable[str], *, names: Callable[[str], Set[str]] = lambda _: frozenset(), at_most: int
) -> Counted:
    """A choice leaves every value that holds it, in whatever case, and every value that is one of its ``names``.

    Of values that go by the same names, or differ in case alone, the one met most stands for all.
    """
    times = Counter(value for value in values if value)
    chosen: dict[str, int] = {}
    met: set[str] = set()
    for value, _ in _highest_first(times):
        if value.upper() not in met and len(chosen) < at_most:
            also = names(value)
            met |= {value.upper(), *(name.upper() for name in also)}
            left = (n for other, n in times.items() if other in also or value.upper() in other.upper())
            chosen[value] = sum(left)
    return _highest_first(chosen)


def _highest_first(times: dict[str, int]) -> Counted:
    return sorted(times.items(), key=lambda pair: (-pair[1], pair[0].casefold(), pair[0]))
