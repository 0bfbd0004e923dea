"""The list of ballots as rows of a file: a row a question."""

import csv
import json
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Any

from ballots.listing import Listed
from ballots.verdict_words import ORDER
from ballots.worked_out import Told

COLUMNS = (
    "dispute", "kind", "opened", "closed", "question", "entitled_to_vote", "papers_returned", "yes", "no", "spoiled",
    "turnout_pct", "yes_pct", *ORDER, *(f"{test}_rule" for test in ORDER), "address",
)  # fmt: skip
FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def file_rows(found: Iterable[Listed], *, site: str) -> Iterator[dict[str, Any]]:
    """``site``: what addresses begin with. Percentages only as they were published; unknown is None, and so are the tests of a
    ballot by workplaces, whose sums are tested by nobody."""
    for row in found:
        for told in row.found.questions:
            yield _row(row, told, site)


def _row(row: Listed, told: Told, site: str) -> dict[str, Any]:
    opened, question = row.found.figures.opened, told.question
    lines = () if row.parts else told.lines
    return {
        "dispute": str(row.dispute),
        "kind": row.kind,
        "opened": opened.earliest.isoformat() if opened and opened.earliest == opened.latest else None,
        "closed": row.closed_on.isoformat() if row.closed_on else None,
        "question": told.asked,
        "entitled_to_vote": row.entitled_to_vote,
        "papers_returned": row.papers_returned,
        "yes": question.yes,
        "no": question.no,
        "spoiled": question.spoiled,
        "turnout_pct": row.turnout_pct or None,
        "yes_pct": question.yes_pct,
        **dict.fromkeys([*ORDER, *(f"{test}_rule" for test in ORDER)]),
        **{line.test: line.outcome for line in lines},
        **{f"{line.test}_rule": " ".join(rule.id for rule in line.rules) for line in lines},
        "address": site + row.address,
    }


def csv_lines(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    yield _line(COLUMNS)
    for row in rows:
        yield _line([_cell(row[name]) for name in COLUMNS])


def json_lines(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """One array, an object a line."""
    between = "[\n"
    for row in rows:
        yield between + json.dumps(row)
        between = ",\n"
    yield "[]\n" if between == "[\n" else "\n]\n"


def _line(cells: Iterable[Any]) -> str:
    written = StringIO()
    csv.writer(written).writerow(cells)
    return written.getvalue()


def _cell(value: Any) -> Any:
    """A title that a spreadsheet would take for a formula is text."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULAS) else value
