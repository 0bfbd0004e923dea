"""Rows as the lines of a file. PURE: a line is made when it is asked for."""

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from typing import Any

FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def csv_lines(rows: Iterable[dict[str, Any]], *, columns: Sequence[str]) -> Iterator[str]:
    """Begins with the names of the columns."""
    yield _line(columns)
    for row in rows:
        yield _line([_cell(row[name]) for name in columns])


def json_lines(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """One array, an object a line."""
    between = "[\n"
    for row in rows:
        yield between + json.dumps(row, ensure_ascii=False)
        between = ",\n"
    yield "[]\n" if between == "[\n" else "\n]\n"


def _line(cells: Iterable[Any]) -> str:
    written = StringIO()
    csv.writer(written).writerow(cells)
    return written.getvalue()


def _cell(value: Any) -> Any:
    """A name or title that a spreadsheet would take for a formula is text."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULAS) else value
