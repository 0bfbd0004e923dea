"""The rows of the register are in good form: each name once, by whom it is vouched for, everyday words marked as such."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

import extraction
from extraction.normalise import organisations

DATA = Path(extraction.__file__).parent / "data"
FILES = ("unions.csv", "employers.csv")
EVERYDAY = frozenset(
    """accord advance affinity alphabet amber apex arrow aspect beta bold community connect corner direct equity focus
    freeport gap into leaf link mission next open orange people prospect shell smart southern northern star tarmac
    target unity voice western""".split()
)


def _rows(file: str) -> list[dict[str, str]]:
    with (DATA / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _names(row: dict[str, str]) -> list[str]:
    return [name for name in (row["name"], row.get("abbreviation", ""), *row["aliases"].split("|")) if name]


@pytest.mark.parametrize("file", FILES)
def test_no_row_is_there_twice(file: str) -> None:
    counted = Counter(row["name"] for row in _rows(file))
    assert [name for name, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("file", FILES)
def test_no_name_of_a_row_is_written_twice_or_with_space_around_it(file: str) -> None:
    for row in _rows(file):
        aliases = row["aliases"].split("|") if row["aliases"] else []
        assert len(aliases) == len(set(aliases)), row["name"]
        assert all(cell == cell.strip() for cell in (*row.values(), *aliases)), row["name"]
        assert all(name.lstrip("~") for name in _names(row)), row["name"]


@pytest.mark.parametrize("file", FILES)
def test_a_name_that_is_an_everyday_word_is_marked_as_one(file: str) -> None:
    unmarked = [
        name
        for row in _rows(file)
        for name in _names(row)
        if name.lower() in EVERYDAY and f"~{name}" not in row["aliases"].split("|")
    ]
    assert unmarked == []


@pytest.mark.parametrize("abbreviation", ["EETPU", "ASTMS", "NUCPS", "IRSF", "SOGAT", "ACTT", "NSEAD", "ALACE"])
def test_a_union_of_the_past_or_a_small_one_is_known_by_its_abbreviation(abbreviation: str) -> None:
    [found] = organisations.find(f"Members of {abbreviation} will vote.")
    assert (found.kind, found.known) == ("union", True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lancashire Constabulary", "Lancashire Police"),
        ("Devon & Cornwall Police", "Devon and Cornwall Police"),
        ("Kent Fire and Rescue Service", "Kent Fire & Rescue Service"),
        ("Currys Supply Chain Staff Association", "Currys Trade Union"),
    ],
)
def test_two_names_of_one_body_are_one(one: str, other: str) -> None:
    [first], [second] = (organisations.find(f"Staff of {name} met.") for name in (one, other))
    assert first.known
    assert (first.name, first.kind) == (second.name, second.kind)


def test_the_territorial_forces_and_the_fire_services_are_complete() -> None:
    rows = _rows("employers.csv")
    forces = [row for row in rows if row["source"] == "police.uk" and row["name"] not in ELSEWHERE]
    services = [row for row in rows if row["sector"] == "fire and rescue"]
    assert (len(forces), len(services)) == (43, 49)


ELSEWHERE = ("Police Scotland", "Police Service of Northern Ireland", "British Transport Police")
