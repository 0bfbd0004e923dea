"""The grid of a ballot as a file: a row a workplace and question."""

import csv
import json
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Any

from ballots.grid import Cell, Row
from ballots.results import ACTIONS
from ballots.verdict_words import ORDER

COLUMNS = (
    "employer", "workplace", "question", "entitled_to_vote", "papers_returned", "yes", "no", "spoiled",
    *(f"{test}{more}" for test in ORDER for more in ("", "_short_by", "_rule")),
)  # fmt: skip
FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def file_rows(found: Iterable[Row]) -> Iterator[dict[str, Any]]:
    """Counts as they were declared; what a test comes to is worked out from them. Unknown is None."""
    for row in found:
        for cell in row.cells:
            yield _row(row, cell)


def _row(row: Row, cell: Cell) -> dict[str, Any]:
    tests: dict[str, Any] = {}
    for verdict in cell.verdicts:
        lacking = verdict.short_by if verdict.outcome == "not_met" else None
        tests |= {verdict.test: verdict.outcome, f"{verdict.test}_short_by": lacking}
        tests[f"{verdict.test}_rule"] = " ".join(rule.id for rule in verdict.rules)
    return {
        "employer": row.part.employer,
        "workplace": row.part.workplace,
        "question": ACTIONS[cell.count.action],
        "entitled_to_vote": row.part.entitled_to_vote,
        "papers_returned": row.part.papers_returned,
        "yes": cell.count.yes_votes,
        "no": cell.count.no_votes,
        "spoiled": cell.count.spoiled_papers,
        **tests,
    }


def csv_lines(lines: Iterable[dict[str, Any]]) -> Iterator[str]:
    yield "\ufeff" + _line(COLUMNS)  # a spreadsheet takes it for UTF-8
    for line in lines:
        yield _line([_cell(line[name]) for name in COLUMNS])


def json_lines(lines: Iterable[dict[str, Any]]) -> Iterator[str]:
    """One array, an object a line."""
    between = "[\n"
    for line in lines:
        yield between + json.dumps(line, ensure_ascii=False)
        between = ",\n"
    yield "[]\n" if between == "[\n" else "\n]\n"


def _line(cells: Iterable[Any]) -> str:
    written = StringIO()
    csv.writer(written).writerow(cells)
    return written.getvalue()


def _cell(value: Any) -> Any:
    """A name that a spreadsheet would take for a formula is text."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULAS) else value
