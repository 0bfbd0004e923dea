"""``python -m bench.latency``: from an article's coming in to its dispute's summary, under a steady load, as a ratio to one alone.

The real worker, on an installation of its own.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median, quantiles
from typing import Any

from bench.recompute import record
from bench.recompute.reports import EMPLOYER, Report, employer, reports
from bench.servers import own_installation

POLL_SECONDS = 0.05
ALONE = 7
PATIENCE_SECONDS = 120


@dataclass(frozen=True, slots=True)
class Latency:
    """Seconds; ``megabytes`` are of the worker with its processes, before and after."""

    a_minute: int
    alone: float
    p50: float
    p95: float
    megabytes: tuple[int, int]


def main(argv: list[str]) -> int:
    options = _arguments().parse_args(argv)
    with own_installation():
        found = _measured(a_minute=options.a_minute, seconds=options.seconds)
    print("\n".join(_rows(found)))
    if options.record:
        record.write("\n".join(_rows(found)), part="make bench-latency ARGS=--record")
    return 0


def _measured(*, a_minute: int, seconds: int) -> Latency:
    from django.conf import settings

    from dispute_tracker.embedded import ours
    from dispute_tracker.embedded.use import kept_up

    worker = ours.worker(processes=2)
    coming = news()
    with kept_up([worker], var_dir=settings.VAR_DIR):
        alone = median(_waited([next(coming)], pause=0)[0] for _ in range(ALONE))
        before = _megabytes(worker)
        some = [next(coming) for _ in range(a_minute * seconds // 60)]
        waited = _waited(some, pause=60 / a_minute)
        cuts = quantiles(waited, n=20)
        return Latency(a_minute, alone, cuts[9], cuts[18], (before, _megabytes(worker)))


def news() -> Iterator[Report]:
    """Reports of one dispute after another, without end; forty of each."""
    number = 0
    while True:
        for report in reports():
            yield Report(report.published, report.text.replace(EMPLOYER, employer(number)))
        number += 1


def _waited(some: list[Report], *, pause: float) -> list[float]:
    """How long each took till it was summarised; one comes in every ``pause`` seconds, whatever became of the others."""
    from bench.recompute.growing import take
    from disputes import progress
    from disputes.tasks import nudge, process_article

    begun: dict[int, float] = {}
    waited: list[float] = []
    start = time.monotonic()
    while len(waited) < len(some):
        received = len(begun) + len(waited)
        if received < len(some) and time.monotonic() >= start + received * pause:
            came = time.monotonic()
            article = take(some[received], origin="latency.txt").pk
            nudge(process_article, article)
            begun[article] = came
        for article in begun.keys() - progress.unfinished(list(begun)):
            waited.append(time.monotonic() - begun.pop(article))
        if time.monotonic() > start + len(some) * pause + PATIENCE_SECONDS:
            raise TimeoutError(f"{len(begun)} articles are not finished")
        time.sleep(POLL_SECONDS)
    return waited


def _megabytes(worker: Any) -> int:
    main = worker.process()
    return sum(each.memory_info().rss for each in (main, *main.children(recursive=True))) >> 20


def _rows(found: Latency) -> Iterator[str]:
    yield f"| {found.a_minute} articles a minute | seconds | times one alone |"
    yield "|---|---:|---:|"
    for name, seconds in (("one alone, median", found.alone), ("p50", found.p50), ("p95", found.p95)):
        yield f"| {name} | {seconds:.2f} | {seconds / found.alone:.2f} |"
    yield ""
    yield f"Memory of the worker and its two processes: {found.megabytes[0]} MB before, {found.megabytes[1]} MB after."


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.latency", description=__doc__)
    parser.add_argument("--a-minute", type=int, default=30, metavar="N", help="articles that come in each minute")
    parser.add_argument("--seconds", type=int, default=60, help="for how long")
    parser.add_argument("--record", action="store_true", help="put the run on record in docs/performance.md")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
