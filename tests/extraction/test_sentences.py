"""Where sentences and paragraphs end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extraction.sentences import LONGEST_SENTENCE, paragraphs, sentences


@pytest.mark.parametrize(
    "parts",
    [
        ("Talks failed.", "Drivers walked out."),
        ("Mr. Hask met Dr. Pell at 3 p.m. on Friday.", "Nobody smiled."),
        ("The U.S. Senate sat late.", "It rose at noon."),
        ("He works in the U.S.", "The depot is in Ohio."),
        ("The firm, Apex Inc., paid £1.5m.", "Costs rose 3.5%."),
        ("J. R. Moss left.", "She stayed."),
        ("‘Is it over?’ she asked.", "‘No.", "It isn’t ... yet,’ he said."),
        ("“We won.”", "The hall cheered."),
        ("It starts on Dec. 5 at No. 10.", "Bring a coat."),
        ("Wait…", "Who is there?"),
    ],
)
def test_sentences_end_where_a_reader_ends_them(parts: tuple[str, ...]) -> None:
    text = " ".join(parts)
    assert tuple(span.of(text) for span in sentences(text)) == parts


def test_a_line_break_ends_a_sentence_and_blank_lines_are_no_paragraphs() -> None:
    text = "  First line \n\n \nSecond\r\nThird"
    assert [span.of(text) for span in paragraphs(text)] == ["First line", "Second", "Third"]
    assert [span.of(text) for span in sentences(text)] == ["First line", "Second", "Third"]


@given(st.text(alphabet="aA. \n\"'“”…?!1", max_size=80))
def test_sentences_hold_every_character_but_white_space_once(text: str) -> None:
    spans = sentences(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert "".join("".join(s.of(text).split()) for s in spans) == "".join(text.split())


@pytest.mark.parametrize(
    "text", ["a, " * 2_000, "a" * 5_000, "a" + " " * 3_000 + "b.", "a\t" * 2_000, "Ann left. " * 400]
)
def test_no_sentence_is_longer_than_the_longest_and_none_loses_a_character(text: str) -> None:
    spans = sentences(text)
    assert max(s.end - s.start for s in spans) <= LONGEST_SENTENCE
    assert all(s.of(text) == s.of(text).strip() != "" for s in spans)
    assert "".join("".join(s.of(text).split()) for s in spans) == "".join(text.split())


def test_a_sentence_that_is_too_long_is_cut_between_words() -> None:
    text = "porters and " * 200 + "cooks"
    assert {word for span in sentences(text) for word in span.of(text).split()} == {"porters", "and", "cooks"}
