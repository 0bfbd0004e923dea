"""A page that tells of several disputes, a paragraph each, is read as several."""

from __future__ import annotations

import extraction
from extraction.report import of_text
from extraction.types import DisputeValue

PAGE = (
    "This week on the picket lines\n\n"
    "Nearly 450 Teamsters at Clearwell Haulage Inc will strike on Tuesday over health insurance.\n\n"
    "Staff at Three Oaks Public Library are on strike for a third day. AFSCME Local 8001 wants $3 raises.\n\n"
    "Cabin crew at Pacific Ridge Airlines voted to strike, the Crew and Stewards Guild said."
)


def test_each_paragraph_with_parties_of_its_own_is_a_dispute() -> None:
    values = [c.value for c in extraction.read(PAGE).disputes]
    assert [v.employers[0].name for v in values if isinstance(v, DisputeValue)] == [
        "Clearwell Haulage Inc",
        "Three Oaks Public Library",
        "Pacific Ridge Airlines",
    ]


def test_a_local_is_named_beside_its_union() -> None:
    names = of_text(PAGE)["disputes"][1]["union"]
    assert names == ["American Federation of State, County and Municipal Employees (AFSCME)", "AFSCME Local 8001"]
