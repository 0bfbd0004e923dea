"""Growth of work with the size of what is worked on: a ratio of two sizes in one run, never seconds."""

import gc
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
ROUNDS = 5
TOO_SHORT_TO_TELL = 0.005


def growth(work: Callable[[T], object], small: T, large: T, *, settled: float = 0.0) -> float:
    """How many times the processor time of the small one the large one takes.

    The best of some rounds in turn: what else the machine does only ever adds. Below a few milliseconds a small one
    counts as those. A round that stays below ``settled`` is the last.
    """
    best = [float("inf"), float("inf")]
    for _ in range(ROUNDS):
        best = [min(so_far, _seconds(work, text)) for so_far, text in zip(best, (small, large), strict=True)]
        if best[1] < max(TOO_SHORT_TO_TELL, settled * max(best[0], TOO_SHORT_TO_TELL)):
            break
    return best[1] / max(best[0], TOO_SHORT_TO_TELL)


def _seconds(work: Callable[[T], object], on: T) -> float:
    gc.disable()  # what other tests have left in memory is not this one's time
    try:
        start = time.process_time()
        work(on)
        return time.process_time() - start
    finally:
        gc.enable()
