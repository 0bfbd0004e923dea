"""What was found is marked, and the text stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.highlighting import CLOSES, OPENS, pieces, places_in_headline, places_of_phrase


def marked(text, places):
    return [piece.text for piece in pieces(text, places) if piece.found]


def test_found_words_become_pieces_of_their_own():
    text = "We asked for fairness, no more"
    places = places_in_headline(f"We asked for {OPENS}fairness{CLOSES}  no more", text=text)

    assert [(piece.text, piece.found) for piece in pieces(text, places)] == [
        ("We asked for ", False),
        ("fairness", True),
        (", no more", False),
    ]


def test_a_headline_that_is_not_as_long_as_the_text_marks_nothing():
    assert places_in_headline(f"We {OPENS}begged{CLOSES}", text="We asked") == []


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("fair pay", "Fair pay, and fair-pay rules for fair play.", ["Fair pay", "fair-pay"]),
        ("we don't", "We don’t and we won’t", ["We don’t"]),
        ("cafe workers", "CAFÉ WORKERS of Łódź", ["CAFÉ WORKERS"]),
        ("lodz", "CAFÉ WORKERS of Łódź", ["Łódź"]),
        ("pay", "Payment for pay", ["pay"]),
        ("2025-26", "in 2025–26 and 2025, 27", ["2025–26"]),
        ("fair pay", "pay fair", []),
        ("fair pay pay", "fair fair pay", []),
        ("-", "fair - pay", []),
        ("no no", "No, no, no!", ["No, no, no"]),
    ],
)
def test_a_phrase_is_marked_where_its_words_stand_one_after_the_other(phrase, text, found):
    assert marked(text, places_of_phrase(phrase, text=text)) == found


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted), max_size=6))
def test_the_pieces_are_always_the_text(text, places):
    inside = [(min(start, len(text)), min(end, len(text))) for start, end in places]

    assert "".join(piece.text for piece in pieces(text, inside)) == text


@given(st.text(max_size=12), st.text(max_size=40))
def test_the_places_of_a_phrase_lie_within_the_text(phrase, text):
    for start, end in places_of_phrase(phrase, text=text):
        assert 0 <= start < end <= len(text)
