"""What holds of any text: exact offsets, the same reading twice, nothing undone by what follows."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from extraction.quotes import find
from tests.extraction.quotes.table import ROWS

_PIECES = st.sampled_from(
    [
        *(row.text for row in ROWS),
        '"', "'", "“", "”", "‘", "’", "``", "''", "\n\n", "\n", " ", ", ", ". ", "? ", "…", "—", "(", ")", "*",
        "said", "Nora Pell", "she", "he said", "according to ", "the union", "workers'", "don’t", "Mr.", "U.S.", "1911",
        "é", "who said", ", adding that ", "told", "of the ", "and", "İ", "\u2028", "\xa0", "😀",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.lists(_PIECES, max_size=25).map("".join), st.text(max_size=200))


@settings(deadline=None)
@given(TEXTS)
def test_every_span_cuts_out_exactly_what_the_quote_says_of_it(text: str) -> None:
    for quote in find(text):
        words = quote.span.of(text)
        assert words and words == words.strip() and quote.span.end <= len(text)
        if quote.cue_span:
            assert quote.cue_span.of(text) == quote.cue
        speaker = quote.speaker
        if speaker and speaker.span:
            assert speaker.span.of(text) == speaker.as_written
        if speaker and speaker.role_span:
            assert speaker.role_span.of(text) == speaker.role
        if speaker and speaker.organisation_span:
            assert speaker.organisation_span.of(text) == speaker.organisation


@settings(deadline=None)
@given(TEXTS)
def test_quotes_come_in_text_order_do_not_cross_paragraphs_and_are_read_alike_twice(text: str) -> None:
    quotes = find(text)
    assert quotes == find(text)
    assert [q.span.start for q in quotes] == sorted(q.span.start for q in quotes)
    assert not any("\n" in q.span.of(text) for q in quotes)
    assert all(0 <= q.confidence <= 1 for q in quotes)


@settings(deadline=None)
@given(TEXTS)
def test_the_stretches_in_marks_never_overlap(text: str) -> None:
    marked = [q.span for q in find(text) if q.kind != "indirect"]
    assert not any(a.touches(b) for a, b in pairwise(marked))


@settings(deadline=None)
@given(st.lists(st.sampled_from(ROWS), min_size=1, max_size=4))
def test_an_unrelated_paragraph_at_the_end_changes_no_earlier_quote(rows: list[object]) -> None:
    text = "\n\n".join(row.text for row in rows)  # type: ignore[attr-defined]
    assert find(text + "\n\nRain fell on the hills all through that long afternoon.")[: len(find(text))] == find(text)
