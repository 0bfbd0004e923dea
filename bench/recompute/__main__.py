"""``python -m bench.recompute``: how long it takes with more and more articles in the database, as ratios."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from bench.recompute import record
from bench.servers import own_installation

SIZES = (1_000, 10_000, 100_000)


def main(argv: list[str]) -> int:
    options = _arguments().parse_args(argv)
    with own_installation():
        run = _run(sorted(options.sizes), rounds=options.rounds)
    print(record.plain(run))
    if options.record:
        record.write(record.markdown(run), part="make bench ARGS=--record")
    return 0


def _run(sizes: Sequence[int], *, rounds: int) -> record.Run:
    from bench.recompute import growing, measuring

    dispute = growing.first_dispute()
    run = {}
    for size in sizes:
        growing.grow(to=size)
        print(f"{size:,} articles, {measuring.megabytes():,} MB", file=sys.stderr)
        run[size] = measuring.measured(dispute, rounds=rounds)
    return run


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.recompute", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, metavar="N", help="articles in the database")
    parser.add_argument("--rounds", type=int, default=7, help="the least of so many rounds counts")
    parser.add_argument("--record", action="store_true", help="put the run on record in docs/performance.md")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
