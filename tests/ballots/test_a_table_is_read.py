"""What an upload is told by, how its cells are read, and what bounds it."""

import io
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from ballots import tables
from ballots.tables import letter, read_table
from ballots.uploads import XLSX, NotTaken
from tests.ballots.files import NOT_TAKEN, PDF, PNG, archive
from tests.ballots.tables_of_workplaces import as_workbook

TEXT = "Employer,Workplace\nTarn Ferries,Süd Quay\n"


def cells(content):
    return [row.cells for row in read_table(content).rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_in_the_encodings_that_spreadsheets_write(encoding):
    assert cells(TEXT.encode(encoding)) == [("Employer", "Workplace"), ("Tarn Ferries", "Süd Quay")]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_what_separates_the_cells_is_told_from_the_table(separator):
    text = (
        f'Results, as declared\nEmployer{separator}Workplace{separator}Yes\nTarn{separator}"Quay, north"{separator}1\n'
    )

    assert cells(text.encode())[-1] == ("Tarn", "Quay, north", "1")


def test_rows_keep_the_numbers_of_the_spreadsheet():
    table = read_table(b"Employer,Yes\n\n,\nTarn Ferries,4\n")

    assert [row.number for row in table.rows] == [1, 4]


def test_a_cell_of_a_workbook_reads_as_the_sheet_shows_it():
    book, written = Workbook(), io.BytesIO()
    book.active.append(["Employer", 120, 80.0, 0.62, 1, 61.5, None])
    book.active["D1"].number_format = "0.0%"
    book.active["E1"].number_format = "0%"
    book.save(written)

    assert cells(written.getvalue()) == [("Employer", "120", "80", "62%", "100%", "61.5")]


def test_the_first_sheet_that_is_shown_and_has_rows_is_read_and_named():
    book, written = Workbook(), io.BytesIO()
    book.active.title = "Notes"
    book.create_sheet("Draft").append(["not this"])
    book["Draft"].sheet_state = "hidden"
    book.create_sheet("Count").append(["Employer", "Yes"])
    book.save(written)

    table = read_table(written.getvalue())

    assert (table.sheet, table.media_type, table.rows[0].cells) == ("Count", XLSX, ("Employer", "Yes"))


@pytest.mark.parametrize(
    "name", ["empty", "a page", "a drawing", "a program", "another archive", "a workbook with macros", "a gif"]
)
def test_what_is_no_table_is_not_taken_whatever_it_is_called(name):
    with pytest.raises(NotTaken):
        read_table(NOT_TAKEN[name])


@pytest.mark.parametrize("content", [PNG, archive("[Content_Types].xml", "xl/workbook.xml")])
def test_a_picture_and_a_broken_workbook_are_refused_in_words(content):
    with pytest.raises(NotTaken, match=r"neither|cannot be read"):
        read_table(content)


def test_a_workbook_that_unpacks_to_too_much_is_not_unpacked(monkeypatch):
    monkeypatch.setattr(tables, "load_workbook", lambda *_, **__: pytest.fail("it was opened"))
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as bomb:
        bomb.writestr("[Content_Types].xml", "<x/>")
        bomb.writestr("xl/workbook.xml", b" " * (tables.MAX_UNPACKED + 1))

    with pytest.raises(NotTaken, match="Unpacked"):
        read_table(packed.getvalue())


def test_a_workbook_that_declares_entities_does_not_have_them_filled_in():
    packed = io.BytesIO()
    with ZipFile(io.BytesIO(as_workbook([["a"]]))) as good, ZipFile(packed, "w") as bad:
        for part in good.namelist():
            content = good.read(part)
            if part.endswith("sheet1.xml"):
                content = b'<!DOCTYPE x [<!ENTITY a "' + b"b" * 90 + b'">]>' + content.replace(b"<v>", b"<v>&a;", 1)
            bad.writestr(part, content)

    with pytest.raises(NotTaken):
        read_table(packed.getvalue())


@pytest.mark.parametrize("write", [lambda lines: "\n".join(",".join(line) for line in lines).encode(), as_workbook])
def test_more_rows_than_the_limit_are_refused_as_a_whole(monkeypatch, write):
    monkeypatch.setattr(tables, "MAX_ROWS", 3)

    with pytest.raises(NotTaken, match="more than 3 rows"):
        read_table(write([["a", "b"]] * 4))


def test_a_table_that_is_too_large_is_refused_before_it_is_read(monkeypatch):
    monkeypatch.setattr(tables, "MAX_BYTES", 10)

    with pytest.raises(NotTaken, match="MB"):
        read_table(TEXT.encode())


def test_a_pdf_is_no_table():
    with pytest.raises(NotTaken):
        read_table(PDF)


@pytest.mark.parametrize(("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (52, "BA")])
def test_columns_are_named_as_a_spreadsheet_names_them(column, name):
    assert letter(column) == name
