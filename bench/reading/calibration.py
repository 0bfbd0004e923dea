"""Whether confidence means what it says: of the quotes given 0.9, are nine in ten right?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bench.reading.quotes import Verdict

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
SURE = 0.9


@dataclass(frozen=True, slots=True)
class Bin:
    """The quotes with a confidence in [low, high), or up to 1.0 in the last: how many, how sure, how often right."""

    low: float
    high: float
    count: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """``kind`` of quotes ``of`` some articles.

    ``error`` is the expected calibration error: the mean distance of confidence and share right, by count.
    """

    kind: str
    of: str
    count: int
    error: float
    bins: tuple[Bin, ...]
    sure: Bin | None


def calibration(kind: str, verdicts: Sequence[Verdict], *, of: str) -> Calibration:
    """Nothing is said of a bin that nothing falls into."""
    bins = tuple(b for low, high in pairwise(EDGES) if (b := _bin(verdicts, low, high)))
    error = sum(b.count * abs(b.confidence - b.right) for b in bins) / max(1, len(verdicts))
    return Calibration(kind, of, len(verdicts), round(error, 4), bins, _bin(verdicts, SURE, 1.0))


def _bin(verdicts: Sequence[Verdict], low: float, high: float) -> Bin | None:
    inside = [v for v in verdicts if low <= v.confidence < high or v.confidence == high == EDGES[-1]]
    if not inside:
        return None
    confidence = sum(v.confidence for v in inside) / len(inside)
    return Bin(low, high, len(inside), round(confidence, 4), round(sum(v.right for v in inside) / len(inside), 4))
