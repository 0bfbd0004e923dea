"""Rows become workplaces with their counts; every cell that cannot be so is told with its place, what was there, and why."""

import pytest

from ballots.headings import COLUMNS, COUNTS, meaning
from ballots.importing import TEMPLATE, read_parts, wrong_count
from ballots.results import Count, Part
from ballots.tables import read_table
from tests.ballots.tables_of_workplaces import EMPLOYER, as_csv, as_workbook, row, rows

HEADS = "Employer,Workplace,Entitled to vote,Papers returned,Strike yes,Strike no,Strike spoiled"
GOOD = "Tarn Ferries,North,100,80,60,18,2"


def imported(*lines, heads=HEADS, **more):
    return read_parts(read_table("\n".join([heads, *lines]).encode()), **more)


def told(found):
    return [(f"{cell.letter}{cell.row}", cell.found, cell.why) for cell in found.rejected]


# ---- headings -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("EMPLOYER:", "employer"),
        ("NHS Trust", "employer"),
        ("Branch", "workplace"),
        ("Number of individuals who were entitled to vote in the ballot", "entitled_to_vote"),
        ("Votes cast", "papers_returned"),
        ("Strike: Yes", "strike_yes_votes"),
        ("Yes (strike action)", "strike_yes_votes"),
        ("ASOS – No votes", "asos_no_votes"),
        ("Action short of a strike: spoilt papers", "asos_spoiled_papers"),
        ("No to strike", "strike_no_votes"),
        ("Yes", "?_yes_votes"),
        ("Strike yes %", ""),
        ("Percentage yes", ""),
        ("Turnout", ""),
        ("50% threshold met", ""),
        ("Region", ""),
        ("Ballot papers sent", ""),
    ],
)
def test_a_heading_means_its_column(heading, column):
    assert meaning(heading) == column


@pytest.mark.parametrize(("name", "variants"), [*COLUMNS.items(), *COUNTS.items()])
def test_every_variant_in_the_table_is_understood(name, variants):
    for heading in variants.split(", "):
        assert meaning(heading.upper(), unnamed="strike") in (name, f"strike_{name}")


def test_a_heading_that_names_no_question_has_to_be_told_which():
    heads = HEADS.replace("Strike ", "")

    assert "Which question?" in imported(GOOD, heads=heads).rejected[0].why
    assert imported(GOOD, heads=heads, unnamed="asos").parts[0].counts == (Count("asos", 60, 18, 2),)


def test_titles_may_stand_above_the_headings_and_rows_keep_their_numbers():
    found = imported("Count of 3 February", "", HEADS, GOOD, heads="Ballot of the crews")

    assert [line.number for line in found.lines] == [5]


def test_columns_that_follow_from_the_counts_are_left_out_and_told():
    found = imported(f"{GOOD},80,x", heads=f"{HEADS},Turnout %,Region")

    assert found.left_out == ("Turnout %", "Region")
    assert not found.rejected


@pytest.mark.parametrize(
    ("lacking", "why"),
    [
        ("Employer", "No column names the employer."),
        ("Papers returned", "No column gives the papers returned, spoiled ones included."),
        ("Strike spoiled", "No column gives ‘spoiled, strike’."),
    ],
)
def test_a_column_that_is_lacking_is_told(lacking, why):
    found = imported(GOOD, heads=HEADS.replace(lacking, "Remarks"))

    assert why in [cell.why for cell in found.rejected]
    assert not found.parts


def test_two_columns_of_the_same_are_told():
    found = imported(f"{GOOD},80", heads=f"{HEADS},Votes cast")

    assert told(found) == [("H1", "Votes cast", "The same as column D (‘Papers returned’). Leave one out.")]


def test_a_table_without_headings_is_told():
    assert "No row of headings" in imported(heads=GOOD).rejected[0].why


def test_the_employer_of_the_dispute_stands_in_where_the_table_names_workplaces_alone():
    found = imported("North,100,80,60,18,2", heads=HEADS.removeprefix("Employer,"), employer="Tarn Ferries")

    assert found.parts[0].name == "Tarn Ferries, North"


def test_the_template_is_understood_as_it_is():
    found = read_parts(read_table((TEMPLATE + "Tarn Ferries,North,100,80,60,18,2,70,8,2\r\n").encode()))

    assert not found.rejected
    assert found.parts[0].counts == (Count("strike", 60, 18, 2), Count("asos", 70, 8, 2))


# ---- cells --------------------------------------------------------------------------------------


def test_a_row_becomes_a_workplace_with_its_counts():
    assert imported('Tarn Ferries,North,"1,000",800,600,180,20').parts == (
        Part(
            employer="Tarn Ferries",
            workplace="North",
            entitled_to_vote=1000,
            papers_returned=800,
            counts=(Count("strike", 600, 180, 20),),
        ),
    )


@pytest.mark.parametrize(
    ("line", "cell", "found", "why"),
    [
        ("Tarn,North,100,80,60,18,3", "G2", "3", "add up to 81: 1 more than the 80"),
        ("Tarn,North,100,80,60,18,1", "G2", "1", "add up to 79: 1 fewer than the 80"),
        ("Tarn,North,70,80,60,18,2", "D2", "80", "More than the 70 who were entitled"),
        ("Tarn,North,100,800,60,18,2", "D2", "800", "More than the 100 who were entitled"),
        ("Tarn,North,100,80,75%,18,2", "E2", "75%", "percentage"),
        ("Tarn,North,100,80,62.5,18,2", "E2", "62.5", "fraction"),
        ("Tarn,North,900,800,75,25,0", "E2", "75", "look like percentages"),
        ("Tarn,North,100,80,sixty,18,2", "E2", "sixty", "Not a number"),
        ("Tarn,North,100,80,-60,18,2", "E2", "-60", "Not a number"),
        ("Tarn,North,100,,60,18,2", "D2", "", "Missing"),
        ("Tarn,North,,80,60,18,2", "C2", "", "Missing"),
        ("Tarn,North,100,80,60,18,", "G2", "", "Type 0 where there was none"),
        ("Tarn,North,100,80,,,", "E2", "", "no question has a count"),
        (",North,100,80,60,18,2", "A2", "", "whose workplace"),
        ("Tarn,North,100,78,60,18,2", "D2", "78", "This is Yes and No alone. With the spoiled papers 80"),
        ("Tarn,North,100,99999999999,60,18,2", "D2", "99999999999", "Too large"),
    ],
)
def test_a_cell_that_cannot_be_so_is_told_with_its_place(line, cell, found, why):
    (rejected,) = told(imported(line))

    assert rejected[:2] == (cell, found)
    assert why in rejected[2]


def test_a_workplace_twice_is_told_with_the_first_however_it_is_written():
    found = imported(GOOD, "tarn ferries, NORTH ,90,80,60,18,2")

    assert told(found) == [("B3", "NORTH", "Twice: row 2 is the same workplace.")]


def test_several_cells_of_a_row_are_told_at_once():
    assert [place for place, _, _ in told(imported("Tarn,North,x,80,y,18,"))] == ["C2", "E2", "G2"]


def test_a_question_that_was_not_asked_at_a_workplace_is_left_empty():
    heads = f"{HEADS},ASOS yes,ASOS no,ASOS spoiled"
    found = imported(f"{GOOD},70,8,2", "Tarn,South,50,40,30,10,0,-,n/a,", heads=heads)

    assert [len(part.counts) for part in found.parts] == [2, 1]


def test_a_row_of_totals_is_no_workplace_and_is_held_against_the_sums():
    south = "Tarn Ferries,South,50,40,30,10,0"

    assert imported(GOOD, south, "Total,,150,120,90,28,2").total_row == 4
    assert len(imported(GOOD, south, "Total,,150,120,90,28,2").parts) == 2
    assert told(imported(GOOD, south, "Total,,150,121,90,28,2")) == [("D4", "121", "The rows above come to 120.")]


def test_a_table_of_headings_alone_has_no_workplace():
    assert "No workplace follows" in imported().rejected[0].why


@pytest.mark.parametrize("text", ["0", "12", "1,234", "1 234 567", "", "-", "n/a"])
def test_whole_numbers_and_nothing_are_taken(text):
    assert wrong_count(text) == ""


@pytest.mark.parametrize("text", ["12,34", "1.5", "50 %", "<5", "12a", "١٢x"])
def test_anything_else_is_not_taken_for_a_count(text):
    assert wrong_count(text)


def test_a_workbook_and_a_csv_of_the_same_come_to_the_same():
    lines = rows(12)

    assert read_parts(read_table(as_workbook(lines))).parts == read_parts(read_table(as_csv(lines))).parts


def test_every_good_row_of_many_is_taken():
    found = read_parts(read_table(as_csv(rows(200))))

    assert (len(found.parts), found.rejected) == (200, ())
    assert found.parts[0].employer == EMPLOYER
    assert found.parts[0].papers_returned == row(1)[3]
