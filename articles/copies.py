"""Which articles are copies of one text, such as an agency's, and which of them counts as the first. PURE.

Two texts are copies where much of the shorter stands word for word in the longer: outlets cut an agency's report, put a
headline and a paragraph of their own to it, and change words here and there. What they do not change is figures, and by
those a copy is told from last month's report with this month's figures filled in. docs/adr/0011 says what was measured.
"""

import hashlib
import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

RUN = 5
"""Words in a run; texts are compared by the runs they hold."""
LEAST_RUNS = 40
"""A text of fewer could be alike by chance: it is a copy of none."""
SHARED = 0.5
"""The share of the shorter text's runs that a copy has in common with the longer, at least."""
SAME_FIGURES = 0.75
"""The share of places where both texts have a figure between the same words that has the same figure, at least."""
_SAMPLED = 8
"""Of a long text one run in so many is in the fingerprint, the same ones in each text."""
_LONG = 320
"""Runs of a long text. In a shorter one a sample could miss what two copies share, so all its runs are there."""

_FIGURE = re.compile(r"\b\d[\w.,]*\b")
_WORD = re.compile(r"\w+(?:[.,]\d+)*")
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True)
class Text:
    """What of a text is compared."""

    runs: frozenset[int]
    runs_with_figures: frozenset[int]
    runs_without_their_figures: frozenset[int]
    """The same runs as those with figures, each figure masked."""

    @property
    def fingerprint(self) -> list[int]:
        """Runs, in order: texts with none of these in common are no copies. [] where it is too short."""
        if len(self.runs) < LEAST_RUNS:
            return []
        return sorted(run for run in self.runs if run % _SAMPLED == 0 or len(self.runs) < _LONG)


def text_of(words: str) -> Text:
    found = _WORD.findall(words.casefold())
    runs = [" ".join(found[at : at + RUN]) for at in range(len(found) - RUN + 1)]
    with_figures = [run for run in runs if _FIGURE.search(run)]
    masked = [_FIGURE.sub("#", run) for run in with_figures]
    return Text(*(frozenset(map(_number, some)) for some in (runs, with_figures, masked)))


def are_copies(one: Text, other: Text) -> bool:
    """The same whichever stands first."""
    least = min(len(one.runs), len(other.runs))
    if least < LEAST_RUNS or len(one.runs & other.runs) < SHARED * least:
        return False
    same_places = one.runs_without_their_figures & other.runs_without_their_figures
    return len(one.runs_with_figures & other.runs_with_figures) >= SAME_FIGURES * len(same_places)


def may_be_copies(one: Sequence[int], other: Sequence[int]) -> bool:
    """By their fingerprints alone: False only for texts that share far too little to be copies."""
    return len(set(one) & set(other)) >= max(1, SHARED / 4 * min(len(one), len(other)))


def groups(pairs: Iterable[tuple[Key, Key]]) -> list[frozenset[Key]]:
    """The sets that these pairs join, whatever their order."""
    group: dict[Key, set[Key]] = {}
    for one, other in pairs:
        joined = group.get(one, {one}) | group.get(other, {other})
        group |= dict.fromkeys(joined, joined)
    return [frozenset(members) for members in {id(members): members for members in group.values()}.values()]


def first_of(published: Mapping[str, date | None]) -> str:
    """Of the copies by their sha256: the one printed first; the undated come last; then by sha256."""
    return min(published, key=lambda sha256: (published[sha256] or date.max, sha256))


def _number(run: str) -> int:
    """The same in every process, and fit for a bigint column."""
    return int.from_bytes(
        hashlib.blake2b(run.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True
    )
