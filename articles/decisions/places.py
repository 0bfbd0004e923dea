"""Where words of one cleaned text stand, and where in another text of the same article. PURE."""

from collections.abc import Iterable

Range = tuple[int, int]
"""Half-open character offsets into a cleaned text."""


def moved(place: Range, *, was: str, now: str) -> Range | None:
    """Where the same words stand in the text as it is cleaned now; None where they are not in it.

    Of several places the one that lies nearest to where they stood, counted from whichever end of the text is closer.
    """
    if was == now:
        return place
    words = was[place[0] : place[1]]
    from_start, from_end = place[0], len(now) - (len(was) - place[0])
    found = _occurrences(words, now)
    start = min(found, key=lambda at: (min(abs(at - from_start), abs(at - from_end)), at), default=None)
    return None if start is None else (start, start + len(words))


def _occurrences(words: str, text: str) -> list[int]:
    found: list[int] = []
    at = text.find(words) if words else -1
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1)
    return found


def overlap(some: Iterable[Range], others: Iterable[Range]) -> int:
    """How many characters both cover."""
    return len(_covered(some) & _covered(others))


def size(places: Iterable[Range]) -> int:
    return len(_covered(places))


def touch(some: Iterable[Range], others: Iterable[Range]) -> bool:
    others = list(others)
    return any(start < last and first < end for start, end in some for first, last in others)


def _covered(places: Iterable[Range]) -> set[int]:
    return {at for start, end in places for at in range(start, end)}
