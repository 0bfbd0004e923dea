"""Whatever the text: it is read without complaint, every span lies within it, and a second reading is the same."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import extraction

_PIECES = st.sampled_from(
    [
        "Unite ", "the union ", "Larkspur Buses ", "members ", "240 drivers ", "will strike ", "on Monday ", "over pay",
        ". ", "\n\n", "“We are angry,” ", "said Ann Lee ", "talks broke down ", "In 1984 ", "the Met ", "(PCS) ",
        "Calder Council ", "85% ", "' ", "£1,250 ", "balloted ", "in a dispute with ", "strike action ",
        "University of ",
        ", ", "\t", "\x00", "é",
    ]
)  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(st.lists(_PIECES | st.text(max_size=8), max_size=40).map("".join))
def test_any_text_is_read_and_every_claim_rests_on_words_in_it(text: str) -> None:
    reading = extraction.read(text)
    for claim in reading.claims:
        assert claim.evidence
        assert all(span.end <= len(text) for span in claim.evidence)
        assert claim.dispute is None or claim.dispute < len(reading.disputes)
    assert extraction.read(text) == reading


def test_no_text_says_nothing() -> None:
    reading = extraction.read("")
    assert (reading.language, reading.claims, reading.quotes) == ("und", (), ())


@pytest.mark.parametrize(
    "number", ["120", "1,200", "Some 120", "One hundred and twenty", "A dozen", "12", "Half a million"]
)
def test_a_number_before_those_who_vote_is_read_however_it_is_written(number: str) -> None:
    lead = "Porters at Calder Council who belong to Unite are voting on a strike over pay. "
    reading = extraction.read(f"{lead}{number} porters returned their ballot papers.")
    assert "ballot" in {claim.predicate for claim in reading.claims}
    assert any(span.of(reading.text).startswith(number) for claim in reading.claims for span in claim.evidence)
