"""Which claim of a reading is the one that somebody decided on, in another reading than this. PURE."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from articles.decisions.places import Range, overlap, size

TELL_APART = ("kind", "name", "about", "side")
"""Parts of a value that make it another thing: a strike is no overtime ban, though one sentence announces both."""


@dataclass(frozen=True, slots=True)
class Said:
    """A claim, as far as it is to be found again: what it is about, what it says, and the places of the words it rests on."""

    predicate: str
    value: Mapping[str, Any]
    places: tuple[Range, ...]


def matches(decided: Sequence[Said], claims: Sequence[Said]) -> list[int | None]:
    """For each that was decided on the index of its claim among these, None where it is not found.

    It has the same predicate and rests on some of the same words. One that says exactly the same comes first; otherwise it is
    the only one that rests on half of those words at least and is of the same kind, unless another was meant by it exactly.
    """
    exact = [_exactly(one, claims) for one in decided]
    free = [index for index in range(len(claims)) if index not in exact]
    return [_nearly(one, claims, free) if at is None else at for one, at in zip(decided, exact, strict=True)]


def _exactly(one: Said, claims: Sequence[Said]) -> int | None:
    same = [
        index
        for index, claim in enumerate(claims)
        if claim.predicate == one.predicate and without_places(claim.value) == without_places(one.value)
    ]
    shared = {index: overlap(one.places, claims[index].places) for index in same}
    return max((index for index in same if shared[index]), key=lambda index: (shared[index], -index), default=None)


def _nearly(one: Said, claims: Sequence[Said], free: Sequence[int]) -> int | None:
    found = [index for index in free if _is_like(one, claims[index])]
    return found[0] if len(found) == 1 else None


def _is_like(one: Said, claim: Said) -> bool:
    if claim.predicate != one.predicate or not one.places or not claim.places:
        return False
    half = min(size(one.places), size(claim.places)) / 2
    same_kind = all(one.value.get(part) == claim.value.get(part) for part in TELL_APART)
    return same_kind and overlap(one.places, claim.places) >= half


def without_places(value: Any) -> Any:
    """A value without the offsets of its words, which another cleaning of the text may move."""
    if isinstance(value, Mapping):
        return {
            name: without_places(part) for name, part in value.items() if name != "span" and not name.endswith("_span")
        }
    if isinstance(value, list | tuple):
        return [without_places(part) for part in value]
    return value
