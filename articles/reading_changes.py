"""What one reading of an article says otherwise than another. PURE."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from articles.decisions.places import Range, overlap, size

ONE_DISPUTE = "dispute"
"""The predicate that says there is a dispute; its claims give the numbers that the others speak of."""


@dataclass(frozen=True, slots=True)
class Told:
    """Something that a reading says. ``shown`` is what people see of it, in plain words; ``kind`` makes it another thing where it
    differs; ``places`` are those of the words it rests on, of both readings in one text; ``dispute`` the one it speaks of."""

    predicate: str
    shown: str
    kind: tuple[Any, ...]
    places: tuple[Range, ...]
    words: str
    dispute: int


@dataclass(frozen=True, slots=True)
class Change:
    """``dispute`` is in the numbers of the former reading; of one that is new, a number that none has."""

    kind: Literal["gained", "lost", "altered"]
    was: Told | None
    now: Told | None
    dispute: int


def changes(was: Sequence[Told], now: Sequence[Told]) -> list[Change]:
    """By predicate, in the order of the new reading, what is lost last. What is said the same in other places is no change."""
    numbers = _numbers(was, now)
    before, after = _by_place(was, {}), _by_place(now, numbers)
    found = []
    for predicate, dispute in sorted({*before, *after}):
        found += _between(before[predicate, dispute], after[predicate, dispute], dispute)
    return found


def _numbers(was: Sequence[Told], now: Sequence[Told]) -> dict[int, int]:
    """Number of a dispute in the new reading -> its number in the former one; for one that is new a number that is free."""
    former, new = ([told for told in some if told.predicate == ONE_DISPUTE] for some in (was, now))
    numbers = {new[b].dispute: former[a].dispute for a, b in _pairs(former, new)}
    taken = {told.dispute for told in former}
    for told in new:
        if told.dispute not in numbers:
            numbers[told.dispute] = next(number for number in range(len(taken) + 1) if number not in taken)
            taken.add(numbers[told.dispute])
    return numbers


def _by_place(some: Sequence[Told], numbers: Mapping[int, int]) -> defaultdict[tuple[str, int], list[Told]]:
    found: defaultdict[tuple[str, int], list[Told]] = defaultdict(list)
    for told in some:
        found[told.predicate, numbers.get(told.dispute, told.dispute)].append(told)
    return found


def _between(was: Sequence[Told], now: Sequence[Told], dispute: int) -> Iterator[Change]:
    pairs = {b: a for a, b in _pairs(was, now)}
    for at, new in enumerate(now):
        old = was[pairs[at]] if at in pairs else None
        if old is None:
            yield Change("gained", None, new, dispute)
        elif old.shown != new.shown:
            yield Change("altered", old, new, dispute)
    for at, old in enumerate(was):
        if at not in pairs.values():
            yield Change("lost", old, None, dispute)


def _pairs(was: Sequence[Told], now: Sequence[Told]) -> list[tuple[int, int]]:
    """Places of what is the same thing in both: what says exactly the same first, then what shares most words."""
    likely = [
        (old.shown != new.shown, -overlap(old.places, new.places), a, b)
        for a, old in enumerate(was)
        for b, new in enumerate(now)
        if _may_be_one(old, new)
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for *_, a, b in sorted(likely):
        if a not in pairs and b not in taken:
            pairs[a] = b
            taken.add(b)
    return sorted(pairs.items())


def _may_be_one(old: Told, new: Told) -> bool:
    if old.shown == new.shown:
        return True
    shared = overlap(old.places, new.places)
    return old.kind == new.kind and shared > 0 and shared * 2 >= min(size(old.places), size(new.places))
