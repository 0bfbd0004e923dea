"""What docs/importing.md promises is what the program does."""

from pathlib import Path

from django.urls import reverse

from ballots import tables
from ballots.grid import SHOWS, SORTS
from ballots.headings import COLUMNS, COUNTS
from ballots.importing import read_parts
from ballots.tables import read_table

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs/importing.md").read_text()


def test_every_heading_that_is_understood_is_listed():
    for column, variants in (COLUMNS | COUNTS).items():
        assert f"| `{column}` | {variants} |" in GUIDE


def test_the_limits_and_choices_are_those_that_hold():
    assert f"{tables.MAX_BYTES >> 20} MB, {tables.MAX_ROWS:,} rows and {tables.MAX_COLUMNS} columns" in GUIDE
    assert f"{tables.MAX_UNPACKED >> 20} MB when unpacked" in GUIDE
    assert all(f"'{name}'" in GUIDE for name in (*SORTS, *filter(None, SHOWS)))
    assert reverse("import-template") in GUIDE


def test_the_sample_is_a_table_that_can_be_imported():
    found = read_parts(read_table((ROOT / "samples/workplaces.csv").read_bytes()))

    assert not found.rejected
    assert len(found.parts) == 12
