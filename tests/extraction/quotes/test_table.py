"""Every row of the tables is read as a careful reader would."""

from __future__ import annotations

import pytest

from extraction.quotes import find
from tests.extraction.quotes import standing_alone, table
from tests.extraction.quotes.table import Row


@pytest.mark.parametrize("row", (*table.ROWS, *standing_alone.ROWS), ids=lambda row: row.name)
def test_a_text_gives_the_quotes_of_its_row(row: Row) -> None:
    found = [(q.span.of(row.text), q.speaker.name if q.speaker else None, q.kind) for q in find(row.text)]
    assert tuple(f for f in found if f[2] != "indirect") == row.quotes
