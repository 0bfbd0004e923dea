"""Which organisations a text names, and which of them 'the union' or 'the force' stands for."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import extraction
from extraction.normalise import organisations, register

DATA = Path(extraction.__file__).parent / "data"

KNOWN = [
    ("Members of PCS will vote.", "Public and Commercial Services Union (PCS)", "union"),
    ("clerks in the Public and Commercial Services (PCS) union", "Public and Commercial Services Union (PCS)", "union"),
    (
        "The Rail, Maritime and Transport union said",
        "National Union of Rail, Maritime and Transport Workers (RMT)",
        "union",
    ),
    ("Unite the Union said", "Unite", "union"),
    ("Unison members met", "UNISON", "union"),
    ("the T&G said", "Transport and General Workers' Union (TGWU)", "union"),
    ("UAW Local 12 met", "United Auto Workers (UAW)", "union"),
    ("staff at Scotland Yard", "Metropolitan Police Service", "employer"),
    ("the Met's civilian staff", "Metropolitan Police Service", "employer"),
    ("TfL workers", "Transport for London", "employer"),
    ("BA cabin crew", "British Airways", "employer"),
    ("workers at Sainsbury’s", "Sainsbury's", "employer"),
    ("Marks & Spencer staff", "Marks and Spencer", "employer"),
    ("Marks and Spencer staff", "Marks and Spencer", "employer"),
    ("the U.S. Postal Service", "US Postal Service", "employer"),
    ("the Department of Health", "Department of Health and Social Care", "government"),
    ("Prospect union members are to strike", "Prospect", "union"),
]
BUILT = [
    ("The Fédération des infirmières unies (FIU) voted.", "Fédération des infirmières unies (FIU)", "union"),
    ("The Syndicat des employés du métro de Laval said so.", "Syndicat des employés du métro de Laval", "union"),
    ("Alliance des professeures de Gatineau called a strike.", "Alliance des professeures de Gatineau", "union"),
    ("the Regroupement des éducateurs du port met", "Regroupement des éducateurs du port", "union"),
    ("the Junior Advocates' Association met", "Junior Advocates' Association", "union"),
    ("members of the Airline Cabin Union met", "Airline Cabin Union", "union"),
    ("members of the United Glass Workers of the Midwest met", "United Glass Workers of the Midwest", "union"),
    ("members of the Amalgamated Bakery Workers of Ashby met", "Amalgamated Bakery Workers of Ashby", "union"),
    ("the Fruit Pickers Alliance met", "Fruit Pickers Alliance", "union"),
    ("the Alliance of Home Carers met", "Alliance of Home Carers", "union"),
    ("staff at the Registry of Canal Boats walked out", "Registry of Canal Boats", "employer"),
    ("workers at the Bureau of Coastal Survey walked out", "Bureau of Coastal Survey", "employer"),
    ("HM Courts & Tribunals Service said so", "HM Courts and Tribunals Service", "employer"),
    ("Corvane Homes said repairs would be late.", "Corvane Homes", "employer"),
    ("Tilbrook Metro said trains would be late.", "Tilbrook Metro", "employer"),
    ("Staff of Ashby Vale NHS Foundation Trust met", "Ashby Vale NHS Foundation Trust", "employer"),
    ("Ashby Vale Hospital NHS Foundation Trust's staff", "Ashby Vale Hospital NHS Foundation Trust", "employer"),
    ("workers at Fernley council met", "Fernley council", "employer"),
    ("nurses at St. Brannock's Hospital met", "St. Brannock's Hospital", "employer"),
    ("the London Borough of Fernley said", "London Borough of Fernley", "employer"),
    ("the New York Times Guild said", "New York Times Guild", "union"),
    ("the pilots' union KPU said", "KPU", "union"),
    ("the KPU union said", "KPU", "union"),
    ("musicians of the Calder Symphony met", "Calder Symphony", "employer"),
    ("said Fernley Borough Council on Monday", "Fernley Borough Council", "employer"),
    ("at the University of Marlbrook on Monday", "University of Marlbrook", "employer"),
    ("at Marlbrook University on Monday", "Marlbrook University", "employer"),
    ("Drivers at Corvane Freight Ltd met", "Corvane Freight Ltd", "employer"),
    ("the Amalgamated Union of Tinsmiths said", "Amalgamated Union of Tinsmiths", "union"),
    ("the Draymen’s Union said", "Draymen's Union", "union"),
    ("the Coopers' Union said", "Coopers' Union", "union"),
    ("the Prairie Nurses Association said", "Prairie Nurses Association", "union"),
    ("Elm Valley School District said", "Elm Valley School District", "employer"),
    ("Calder Fire and Rescue Service said", "Calder Fire and Rescue Service", "employer"),
    ("Westshire Police said", "Westshire Police", "employer"),
    ("bosses at Brindlewick said", "Brindlewick", "employer"),
    ("At noon Brindlewick workers met", "Brindlewick", "employer"),
]
NOT_NAMED = [
    "The Tenants' Union of Ashby met.",
    "The Renters Union spoke to the Debtors' Union.",
    "The Eastern Union Front spoke to rebels.",
    "an Institute of Soil Studies report said",
    "The Ashby Residents Association met the mayor.",
    "Ashby beat the Union City Union by a run.",
    "The European Union met in Paris.",
    "The students' union bar was full.",
    "She went to Prospect Park with her class.",
    "He met the mayor on Monday, and they walked to Union Station.",
    "A sense of community and equity prevailed.",
    "London drivers face delays.",
    "Workers in Northern Ireland met on Monday.",
    "The Football Association said so.",
    "Village Voice reporters were there.",
]


@pytest.mark.parametrize(("text", "name", "kind"), KNOWN + BUILT)
def test_an_organisation_is_told_by_its_name(text: str, name: str, kind: str) -> None:
    assert (name, kind) in [(org.name, org.kind) for org in organisations.find(text)]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_what_is_no_party_of_work_is_not_named(text: str) -> None:
    assert [org for org in organisations.find(text) if org.kind in ("union", "employer")] == []


def _names(text: str) -> list[str]:
    return [org.name for org in organisations.find(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("PCS has balloted. The union said so.", "Public and Commercial Services Union (PCS)"),
        ("Police Scotland has 5,000 staff. The force said so.", "Police Scotland"),
        ("Ashby NHS Trust met. The Trust said so.", "Ashby NHS Trust"),
        ("Fernley Council met. The authority said so.", "Fernley Council"),
        ("Marlbrook University met. The college said so.", "Marlbrook University"),
        ("British Airways met. The airline said so.", "British Airways"),
        ("Corvane Freight Ltd met. The company said so.", "Corvane Freight Ltd"),
    ],
)
def test_a_description_stands_for_the_organisation_named_before(text: str, name: str) -> None:
    assert _names(text)[-1] == name
    assert len(_names(text)) == 2


def test_the_union_is_the_one_named_last_before() -> None:
    text = "GMB met. The union said yes. RMT met. The union said no."
    assert _names(text) == ["GMB", "GMB", *["National Union of Rail, Maritime and Transport Workers (RMT)"] * 2]


def test_a_description_with_nothing_to_stand_for_is_no_mention() -> None:
    assert organisations.find("The union said the company was wrong.") == ()


def test_an_abbreviation_that_the_text_explains_is_known_from_there_on() -> None:
    found = organisations.find("The Fellowship of Tin Workers Union (FTWU) met. FTWU said so.")
    assert len({org.name for org in found}) == 1
    assert [org.as_written for org in found][-1] == "FTWU"


def test_a_company_is_known_by_its_first_word_once_it_was_named_in_full() -> None:
    assert _names("Brindlewick Castings Ltd met. Brindlewick said so.") == ["Brindlewick Castings Ltd"] * 2


@given(st.text(alphabet="ABU abnoiteUnionPCSTheof ,.()&'’\n", max_size=200))
def test_every_mention_is_a_stretch_of_the_text_and_none_overlap(text: str) -> None:
    end = 0
    for org in organisations.find(text):
        assert org.as_written == org.span.of(text)
        assert org.span.start >= end
        end = org.span.end


def test_no_two_organisations_of_the_register_share_a_certain_name() -> None:
    owner: dict[tuple[str, ...], str] = {}
    for rows in register.aliases().values():
        for alias in rows:
            if not alias.everyday:
                assert owner.setdefault(alias.words, alias.entry.name) == alias.entry.name, alias.words


@pytest.mark.parametrize("file", ["unions.csv", "employers.csv"])
def test_every_row_of_the_register_says_where_it_is_from(file: str) -> None:
    with (DATA / file).open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert rows
    assert all(row["name"] and row["source"] and None not in row for row in rows)
