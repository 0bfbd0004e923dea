"""Which dispute an article is about, and that it is about none."""

from __future__ import annotations

import pytest

import extraction
from extraction.types import DisputeValue
from tests.extraction.claims.dispute_table import DISPUTES, NO_DISPUTES, TWO_DISPUTES, Row


def _main(text: str) -> DisputeValue:
    value = extraction.read(text).disputes[0].value
    assert isinstance(value, DisputeValue)
    return value


@pytest.mark.parametrize("row", DISPUTES, ids=lambda row: row.text[:50])
def test_the_parties_and_the_matter_of_a_dispute_are_read(row: Row) -> None:
    value = _main(row.text)
    for wanted, found in ((row.unions, value.unions), (row.employers, value.employers)):
        for name in wanted:
            assert any(name in org.name for org in found), (name, [org.name for org in found])
    assert set(row.issues) <= set(value.issues)


@pytest.mark.parametrize("text", NO_DISPUTES, ids=lambda text: text[:50])
def test_what_only_sounds_like_a_dispute_is_none(text: str) -> None:
    reading = extraction.read(text)
    assert reading.disputes == ()
    assert reading.claims == ()


def test_no_bystander_is_made_a_party() -> None:
    value = _main(
        "Drivers at Larkspur Buses are on strike over pay. Unite said talks at Acas had failed. Figures from the "
        "Office for "
        "National Statistics show that prices rose by 4%. The TUC said it stood with the drivers."
    )
    assert [org.name for org in value.unions] == ["Unite"]
    assert [org.name for org in value.employers] == ["Larkspur Buses"]


def test_every_party_and_issue_rests_on_words_of_the_text() -> None:
    for row in DISPUTES:
        claim = extraction.read(row.text).disputes[0]
        words = [span.of(row.text) for span in claim.evidence]
        assert all(words)
        assert isinstance(claim.value, DisputeValue)
        for org in (*claim.value.unions, *claim.value.employers):
            assert org.span.of(row.text) == org.as_written
            assert org.span in claim.evidence


def test_other_unions_with_other_employers_are_another_dispute() -> None:
    first, second = (claim.value for claim in extraction.read(TWO_DISPUTES).disputes)
    assert isinstance(first, DisputeValue)
    assert isinstance(second, DisputeValue)
    assert ([o.name for o in first.unions], [o.name for o in first.employers]) == (["USO"], ["Kestrel Airways"])
    assert ([o.name for o in second.unions], [o.name for o in second.employers]) == (["Unite"], ["Larkspur Buses"])
    assert (first.issues, second.issues) == (("pay",), ("pensions",))
