"""What was found is marked, and the text stays as it is."""

from hypothesis import given
from hypothesis import strategies as st

from articles.highlighting import CLOSES, OPENS, pieces


def test_found_words_become_pieces_of_their_own():
    found = pieces(f"We asked for {OPENS}fairness{CLOSES}, no more", text="We asked for fairness, no more")

    assert [(piece.text, piece.found) for piece in found] == [
        ("We asked for ", False),
        ("fairness", True),
        (", no more", False),
    ]


def test_a_headline_that_changed_the_words_is_not_shown():
    assert [piece.text for piece in pieces(f"We {OPENS}begged{CLOSES}", text="We asked")] == ["We asked"]


@given(st.lists(st.tuples(st.booleans(), st.text()), max_size=8))
def test_the_pieces_are_always_the_text(parts):
    text = "".join(part for _, part in parts)
    headline = "".join(f"{OPENS}{part}{CLOSES}" if marked else part for marked, part in parts)

    assert "".join(piece.text for piece in pieces(headline, text=text)) == text
