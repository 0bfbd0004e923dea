"""``python -m bench.reading``: one table of how well articles are read, with gains and losses against the recorded run."""

from __future__ import annotations

import argparse
import json
import random
import sys
from datetime import date, datetime

from bench.reading import own, record, running, shared, table
from bench.reading.articles import fact_articles, half_of, quote_articles
from bench.reading.quotes import Miss


def main(argv: list[str]) -> int:
    """1 where --gate finds that a headline figure was lost, else 0."""
    options = _arguments().parse_args(argv)
    if options.misses:
        print(table.misses(_chosen(own.score_all(quote_articles(), fact_articles()), options)))
        return 0
    if not shared.SHARED.is_dir():
        print(f"{shared.SHARED} is not there: its articles are left out", file=sys.stderr)
    run = running.run(on=options.date)
    before = record.recorded()
    lost = record.losses(run, before)
    print(json.dumps(record.as_json(run), indent=1, ensure_ascii=False) if options.json else table.plain(run, before))
    for figure in lost:
        print(f"lost: {figure.part}, {figure.field}", file=sys.stderr)
    if options.record:
        record.write(run, table.markdown(run))
    return int(bool(options.gate and lost))


def _chosen(outcome: own.Outcome, options: argparse.Namespace) -> list[Miss]:
    """So many misses of the half and the sort that are asked for, the same ones every time."""
    found = [
        miss
        for about, misses in outcome.misses.items()
        for miss in misses
        if options.half in ("all", half_of(miss.article))
        if not options.only or options.only in (about, miss.what) or miss.what.startswith(f"{options.only} ")
    ]
    chosen = random.Random(0).sample(found, min(options.misses, len(found)))
    return sorted(chosen, key=lambda miss: (miss.article, miss.what))


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.reading", description=__doc__)
    parser.add_argument("--json", action="store_true", help="the run as JSON instead of a table")
    parser.add_argument(
        "--record", action="store_true", help="put the run on record in docs/reading.md and docs/reading.json"
    )
    parser.add_argument(
        "--gate", action="store_true", help="fail if a headline figure lost more than 0.005 against the record"
    )
    parser.add_argument(
        "--date", type=date.fromisoformat, default=datetime.now().astimezone().date(), help="the day of the run (today)"
    )
    parser.add_argument(
        "--misses", type=int, metavar="N", help="list so many misses on our own articles, and nothing else"
    )
    parser.add_argument(
        "--only", metavar="WHAT", help="misses of direct, indirect or facts, or of one sort: speaker, ballots ..."
    )
    parser.add_argument("--half", choices=("open", "blind", "all"), default="open", help="of which articles (open)")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
