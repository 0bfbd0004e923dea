"""Rows of a table as somebody uploads it, CSV or XLSX, every cell as it reads. PURE: bounded before it is read."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from zipfile import ZipFile

from openpyxl import load_workbook

from ballots.uploads import MAX_BYTES, XLSX, NotTaken, looks_like_workbook, read_text, too_large

MAX_ROWS = 6_000
MAX_COLUMNS = 60
MAX_UNPACKED = 60 * 1024 * 1024
MAX_CELL = 300
SEPARATORS = ",;\t|"
LOOKED_AT = 20  # lines, to tell what separates the cells


@dataclass(frozen=True, slots=True)
class Row:
    """``number`` as a spreadsheet shows it, from 1; cells without white space around them, '' where there is nothing."""

    number: int
    cells: tuple[str, ...]

    def cell(self, column: int) -> str:
        return self.cells[column] if column < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Table:
    """``sheet``: which one of a workbook with several was read, '' otherwise. Rows in which something stands."""

    rows: tuple[Row, ...]
    media_type: str
    sheet: str = ""


def read_table(content: bytes) -> Table:
    """Raises ``NotTaken``."""
    if not content:
        raise NotTaken("The file is empty.")
    if len(content) > MAX_BYTES:
        raise NotTaken(too_large(len(content)))
    if looks_like_workbook(content):
        return _workbook(content)
    text = read_text(content)
    if text is None or text.lstrip().startswith(("<", "%PDF-")):
        raise NotTaken("By its content this is neither a CSV nor an XLSX table.")
    return Table(_rows(_csv(text)), "text/csv")


def letter(column: int) -> str:
    """'A' for 0, 'AA' for 26."""
    before, last = divmod(column, 26)
    return (letter(before - 1) if before else "") + chr(ord("A") + last)


def _csv(text: str) -> Iterator[list[str]]:
    lines = text.splitlines()[:LOOKED_AT]
    separator = max(SEPARATORS, key=lambda sign: _cells_a_line(lines, sign))
    try:
        yield from csv.reader(io.StringIO(text), delimiter=separator)
    except csv.Error as wrong:
        raise NotTaken(f"The CSV cannot be read: {wrong}.") from None


def _cells_a_line(lines: list[str], separator: str) -> int:
    """Of the line with most: a title over the table has none."""
    try:
        return max((len(cells) for cells in csv.reader(lines, delimiter=separator)), default=0)
    except csv.Error:
        return 0


def _workbook(content: bytes) -> Table:
    """The first sheet that is shown and has rows. Formulas stand for what they last came to."""
    unpacked = sum(part.file_size for part in ZipFile(io.BytesIO(content)).infolist())
    if unpacked > MAX_UNPACKED:
        raise NotTaken(
            f"Unpacked, the workbook has {unpacked // 1024 // 1024} MB; at most {MAX_UNPACKED >> 20} are read."
        )
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        for sheet in shown:
            if rows := _rows(_sheet(sheet)):
                return Table(rows, XLSX, sheet.title if len(shown) > 1 else "")
    except NotTaken:
        raise
    except Exception:  # a broken workbook breaks its reader in many ways
        raise NotTaken("The workbook cannot be read. Save it anew, or as CSV.") from None
    raise NotTaken("No sheet of the workbook has rows.")


def _sheet(sheet: Any) -> Iterator[list[str]]:
    sheet.reset_dimensions()
    for cells in sheet.iter_rows(max_row=2 * MAX_ROWS, max_col=MAX_COLUMNS):
        yield [_reads(cell) for cell in cells]


def _reads(cell: Any) -> str:
    """As the sheet shows it, as far as it matters: 0.62 under a format in per cent is '62%'."""
    value = cell.value
    if isinstance(value, float) and "%" in (cell.number_format or ""):
        return f"{round(value * 100, 6):g}%"
    if isinstance(value, int) and "%" in (cell.number_format or ""):
        return f"{value * 100}%"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def _rows(lines: Iterable[list[str]]) -> tuple[Row, ...]:
    rows = []
    for number, cells in enumerate(lines, start=1):
        read = tuple(" ".join(cell.split())[:MAX_CELL] for cell in cells[:MAX_COLUMNS])
        if width := max((at for at, cell in enumerate(read, start=1) if cell), default=0):
            rows.append(Row(number, read[:width]))
        if len(rows) > MAX_ROWS:
            raise NotTaken(f"The table has more than {MAX_ROWS:,} rows. Nothing of it was read.")
    return tuple(rows)
