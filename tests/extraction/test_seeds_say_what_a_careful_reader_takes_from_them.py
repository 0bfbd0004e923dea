"""The disputes of the three seed articles, against what a careful reader wrote down about them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import extraction
from extraction.types import DisputeValue, MembersValue, PositionValue, Reading

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
EXPECTED = SEEDS / "expected.json"
DISPUTES = json.loads(EXPECTED.read_text("utf-8"))["disputes"] if EXPECTED.exists() else []

pytestmark = pytest.mark.skipif(not DISPUTES, reason="../shared/seeds is not there")

ROWS = [(dispute, file) for dispute in DISPUTES for file in dispute["articles"]]


def _read(file: str) -> Reading:
    cleaned = extraction.clean((SEEDS / file).read_text("utf-8"))
    return extraction.read(cleaned.text, published=cleaned.published, title=cleaned.title)


@pytest.mark.parametrize(("expected", "file"), ROWS, ids=[file for _, file in ROWS])
def test_an_article_is_about_that_dispute_and_no_other(expected: dict[str, Any], file: str) -> None:
    (claim,) = _read(file).disputes
    assert isinstance(claim.value, DisputeValue)
    assert [o.name for o in claim.value.unions] == expected["unions"]
    assert [o.name for o in claim.value.employers] == expected["employers"]
    assert claim.value.issues
    assert set(claim.value.issues) <= set(expected["issues"])


@pytest.mark.parametrize(("expected", "file"), ROWS, ids=[file for _, file in ROWS])
def test_the_members_are_counted_right(expected: dict[str, Any], file: str) -> None:
    members = [c.value.count.value for c in _read(file).claims if isinstance(c.value, MembersValue)]
    assert members == [expected["members_affected"]]


@pytest.mark.parametrize(("expected", "file"), ROWS, ids=[file for _, file in ROWS])
def test_each_side_has_a_position_where_it_speaks(expected: dict[str, Any], file: str) -> None:
    reading = _read(file)
    positions = [c.value for c in reading.claims if isinstance(c.value, PositionValue)]
    assert all(p.text in reading.text for p in positions)
    assert {p.party for p in positions if p.side == "union"} == set(expected["unions"])
    assert {p.party for p in positions if p.side == "employer"} <= set(expected["employers"])
