"""Speed and memory of reading, each beside those of something plain on the same texts in the same run.

``python -m bench.reading.speed WHAT`` is the process that is measured: JSON texts in, one JSON object out. WHAT is
'reading' (clean and read), 'quotes' (quotes alone) or 'tokens' (a regular expression that cuts out words).
"""

from __future__ import annotations

import json
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
ROUNDS = 3
_TOKEN = re.compile(r"\w+|[^\w\s]")
_KIB_IN_MB = 1024


@dataclass(frozen=True, slots=True)
class Speed:
    """On one core, by processor time. ``times_the_tokens``: how much longer than cutting out words takes;
    ``memory_ratio``: the peak of the process beside that of the one that only cuts out words."""

    what: str
    articles: int
    articles_per_second: float
    characters_per_second: float
    times_the_tokens: float
    peak_mb: float
    memory_ratio: float


def measure(texts: Sequence[str]) -> list[Speed]:
    """Each way of reading in a process of its own."""
    tokens = _in_a_process("tokens", texts)
    return [_speed(what, texts, _in_a_process(what, texts), tokens) for what in ("reading", "quotes")]


def _speed(what: str, texts: Sequence[str], taken: Mapping[str, float], tokens: Mapping[str, float]) -> Speed:
    seconds = taken["seconds"]
    return Speed(
        what=what,
        articles=len(texts),
        articles_per_second=round(len(texts) / seconds, 1),
        characters_per_second=round(sum(map(len, texts)) / seconds),
        times_the_tokens=round(seconds / tokens["seconds"], 1),
        peak_mb=round(taken["peak_mb"], 1),
        memory_ratio=round(taken["peak_mb"] / tokens["peak_mb"], 2),
    )


def _in_a_process(what: str, texts: Sequence[str]) -> Mapping[str, float]:
    ran = subprocess.run(
        [sys.executable, "-m", "bench.reading.speed", what],
        cwd=CHECKOUT, input=json.dumps(texts), stdout=subprocess.PIPE, text=True, check=True, timeout=600,
    )  # fmt: skip
    found: Mapping[str, float] = json.loads(ran.stdout)
    return found


def main(what: str) -> None:
    work = _work(what)
    texts: list[str] = json.load(sys.stdin)
    work(texts[0])  # word lists are loaded once in the life of a worker
    seconds = min(_seconds(work, texts) for _ in range(ROUNDS))
    print(json.dumps({"seconds": seconds, "peak_mb": _peak_in_kib() / _KIB_IN_MB}))


def _peak_in_kib() -> int:
    """Of this process alone: what ``resource`` tells begins, on Linux, with the peak of the process that started it."""
    status = Path("/proc/self/status")
    told = re.search(r"VmHWM:\s+(\d+) kB", status.read_text()) if status.exists() else None
    return int(told[1]) if told else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _work(what: str) -> Callable[[str], object]:
    # Imported here, so that the process that cuts out words does not hold what only reading needs.
    if what == "tokens":
        return _TOKEN.findall
    import extraction
    from extraction.quotes import find

    return find if what == "quotes" else lambda text: extraction.read(extraction.clean(text).text)


def _seconds(work: Callable[[str], object], texts: Sequence[str]) -> float:
    start = time.process_time()
    for text in texts:
        work(text)
    return max(time.process_time() - start, 1e-9)


if __name__ == "__main__":
    main(sys.argv[1])
