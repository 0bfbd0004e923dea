"""``python -m ballots.law assess`` reads one ballot as JSON from standard input and prints what can be told of it;
``python -m ballots.law notice`` counts the days of a notice. Needs nothing but Python."""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from ballots.law.notices import earliest_action, latest_notice
from ballots.law.records import JURISDICTIONS
from ballots.law.stated import figures_of, told


def main(arguments: Sequence[str] | None = None) -> int:
    """0, or 2 with one line that says what is wrong with the input."""
    asked = _parser().parse_args(arguments)
    try:
        answer = _assess() if asked.command == "assess" else _notice(asked)
    except ValueError as wrong:
        print(f"ballots.law: {wrong}", file=sys.stderr)
        return 2
    print(json.dumps(answer, indent=2))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m ballots.law", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("assess", help="read one ballot as JSON, print each test and the mandate")
    notice = commands.add_parser("notice", help="the first day of action, or the last day for the notice")
    notice.add_argument("--jurisdiction", choices=JURISDICTIONS, required=True)
    which = notice.add_mutually_exclusive_group(required=True)
    which.add_argument("--received", type=date.fromisoformat, help="the day on which the employer received the notice")
    which.add_argument("--action", type=date.fromisoformat, help="the first day of action that is wanted")
    return parser


def _assess() -> dict[str, Any]:
    # Percentages keep the places they were printed with: 50.0 says more than 50.
    return told(figures_of(json.load(sys.stdin, parse_float=Decimal)))


def _notice(asked: argparse.Namespace) -> dict[str, Any]:
    if asked.action:
        received = latest_notice(asked.action, jurisdiction=asked.jurisdiction)
        rule = earliest_action(received, jurisdiction=asked.jurisdiction).rule
        return {"latest_notice": received.isoformat(), "rule": rule.id}
    notice = earliest_action(asked.received, jurisdiction=asked.jurisdiction)
    agreed = notice.if_agreed.isoformat() if notice.if_agreed else None
    return {"earliest_action": notice.earliest_action.isoformat(), "if_agreed": agreed, "rule": notice.rule.id}


if __name__ == "__main__":
    sys.exit(main())
