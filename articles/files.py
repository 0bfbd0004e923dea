"""Rows as the lines of a file. PURE: a line is made when it is asked for."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from io import StringIO
from typing import Any

FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""The wide ones are taken for the others by spreadsheets set up for Chinese, Japanese or Korean."""
BETWEEN = "; "
"""Between the values of one cell."""

Row = Mapping[str, Any]


def csv_lines(rows: Iterable[Row], *, columns: Sequence[str] | Mapping[str, str]) -> Iterator[str]:
    """Begins with the names of the columns: a mapping gives them other names than the rows have."""
    yield _line([*columns.values()] if isinstance(columns, Mapping) else columns)
    for row in rows:
        yield _line([_cell(row[name]) for name in columns])


def json_lines(rows: Iterable[Row]) -> Iterator[str]:
    """One array, an object a line; days as '2026-03-09'."""
    between = "[\n"
    for row in rows:
        yield between + json.dumps(row, ensure_ascii=False, default=date.isoformat)
        between = ",\n"
    yield "[]\n" if between == "[\n" else "\n]\n"


def _line(cells: Iterable[Any]) -> str:
    written = StringIO()
    csv.writer(written).writerow(cells)
    return written.getvalue()


def _cell(value: Any) -> Any:
    """Several values beside one another. What a spreadsheet would take for a formula is text."""
    if isinstance(value, list | tuple):
        value = BETWEEN.join(map(str, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULAS) else value
