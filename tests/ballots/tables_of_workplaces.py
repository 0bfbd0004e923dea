"""Tables of workplaces as people make them: invented, of any size, as CSV or as a workbook."""

import csv
import io
from collections.abc import Iterable
from typing import Any

from openpyxl import Workbook

HEADINGS = (
    "Employer",
    "Workplace",
    "Entitled to vote",
    "Papers returned",
    "Strike: yes",
    "Strike: no",
    "Strike: spoiled",
)
EMPLOYER = "Harrow Sound Ferries"


def row(number: int) -> list[Any]:
    """The figures of one workplace: every tenth misses the turnout by one paper."""
    entitled = 100 + number
    returned = (entitled + 1) // 2 - 1 if number % 10 == 0 else entitled - 20
    spoiled = number % 3
    yes = (returned - spoiled) * 3 // 4
    return [EMPLOYER, f"Quay {number}", entitled, returned, yes, returned - spoiled - yes, spoiled]


def rows(count: int) -> list[list[Any]]:
    return [row(number) for number in range(1, count + 1)]


def as_csv(lines: Iterable[Iterable[Any]], *, headings: Iterable[str] = HEADINGS, separator: str = ",") -> bytes:
    written = io.StringIO()
    csv.writer(written, delimiter=separator).writerows([headings, *lines])
    return written.getvalue().encode()


def as_workbook(lines: Iterable[Iterable[Any]], *, headings: Iterable[str] = HEADINGS) -> bytes:
    book, written = Workbook(), io.BytesIO()
    for line in [headings, *lines]:
        book.active.append(list(line))
    book.save(written)
    return written.getvalue()
