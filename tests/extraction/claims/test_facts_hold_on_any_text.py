"""Properties of the readers of facts that no text may break."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extraction.claims import affected_role, allowance, ballot, industrial_action, offer
from extraction.document import Document
from extraction.types import ActionValue, AllowanceValue, Claim, DisputeValue, RoleValue, Span
from tests.extraction.claims.one_dispute import Reader
from tests.growth import growth

READERS: list[Reader] = [affected_role, allowance, ballot, industrial_action, offer]
PIECES = st.sampled_from([
    "Drivers", "will", "strike", "on", "5 May", "voted", "by 85%", "turnout", "of", "the ballot", "£5",
    "London allowance",
    "a 3% pay rise", "including", "porters", ",", "and", "has been called off", "if", "could", "members", "300",
    "two-thirds", "\n\n", ". ", ":", "until", "from Monday", "to", "rejected", "closes", "overtime ban", "not", "offer",
])  # fmt: skip
DISPUTE = Claim("dispute", DisputeValue(), (Span(0, 1),))


def document_of(text: str, step: int = 900) -> Document:
    """A document cut into sentences blindly, without quotes and organisations, which are not on trial."""
    pieces = tuple(Span(at, min(at + step, len(text))) for at in range(0, len(text), step))
    return Document(
        text=text, published=date(2025, 1, 1), title=None, paragraphs=pieces, sentences=pieces, quotes=(), orgs=()
    )


@pytest.mark.parametrize("reader", READERS, ids=lambda r: r.PREDICATE)
@given(text=st.lists(PIECES, max_size=40).map(" ".join))
@settings(max_examples=60, deadline=None)
def test_every_claim_rests_on_words_of_the_text_and_reading_again_gives_the_same(reader: Reader, text: str) -> None:
    found = list(reader.find(document_of(text), [DISPUTE]))
    assert found == list(reader.find(document_of(text), [DISPUTE]))
    for claim in found:
        words = [span.of(text) for span in claim.evidence]
        assert all(words)
        if isinstance(claim.value, RoleValue | AllowanceValue):
            assert any(claim.value.name in w for w in words)
        if isinstance(claim.value, ActionValue) and claim.value.starts_on:
            assert claim.value.starts_on.span.of(text) == claim.value.starts_on.as_written


@pytest.mark.parametrize("reader", READERS, ids=lambda r: r.PREDICATE)
@pytest.mark.parametrize(
    "unit", ["including porters, ", "85% backed a strike, ", "a 5% pay offer and ", "strike on 5 May, "]
)
def test_the_time_grows_with_the_length_of_the_text(reader: Reader, unit: str) -> None:
    small, large = (document_of((unit * (length // len(unit) + 1))[:length]) for length in (3_000, 12_000))
    assert growth(lambda doc: list(reader.find(doc, [DISPUTE])), small, large) < 11
