"""Cutting a text up for showing loses nothing, marks what it is told to, and puts cuts where they stood."""

from hypothesis import given
from hypothesis import strategies as st

from articles.marking import Mark, paragraphs


def texts_of(shown):
    return ["".join(piece.text for piece in paragraph.pieces) for paragraph in shown if not paragraph.cut_reason]


def test_each_line_is_a_paragraph_and_empty_lines_are_none():
    assert texts_of(paragraphs("One.\n\nTwo.\nThree.\n", marks=[], cuts=[])) == ["One.", "Two.", "Three."]


def test_a_mark_over_two_paragraphs_marks_both():
    shown = paragraphs("ab\ncd", marks=[Mark(1, 4, "quote", "quote-1")], cuts=[])

    assert [[(piece.text, piece.kinds) for piece in paragraph.pieces] for paragraph in shown] == [
        [("a", ()), ("b", ("quote",))],
        [("c", ("quote",)), ("d", ())],
    ]


def test_marks_that_overlap_are_both_kept():
    marks = [Mark(0, 3, "quote", "quote-0"), Mark(1, 4, "evidence", "span-1-4")]

    (line,) = paragraphs("abcd", marks=marks, cuts=[])

    assert [(piece.text, piece.kinds) for piece in line.pieces] == [
        ("a", ("quote",)),
        ("bc", ("evidence", "quote")),
        ("d", ("evidence",)),
    ]


def test_an_anchor_stands_where_its_mark_begins_and_only_there():
    (line,) = paragraphs("abcd", marks=[Mark(1, 3, "evidence", "x"), Mark(1, 3, "evidence", "x")], cuts=[])

    assert [piece.anchors for piece in line.pieces] == [(), ("x",), ()]


def test_a_mark_ends_where_the_next_of_its_kind_begins():
    (line,) = paragraphs("abcd", marks=[Mark(0, 2, "quote", "a"), Mark(2, 4, "quote", "b")], cuts=[])

    assert [piece.kinds for piece in line.pieces] == [("quote",), ("quote",)]


def test_a_cut_is_shown_at_its_place():
    cuts = [
        {"at": 5, "text": "Buy shoes", "reason": "advertisement"},
        {"at": 9, "text": "Join in", "reason": "comments"},
    ]

    shown = paragraphs("One.\nTwo.", marks=[], cuts=cuts)

    assert [paragraph.cut_reason for paragraph in shown] == ["", "advertisement", "", "comments"]


@given(st.text(alphabet="ab \n", max_size=40), st.lists(st.tuples(st.integers(0, 39), st.integers(1, 10)), max_size=6))
def test_whatever_is_marked_no_letter_is_lost(text, spans):
    marks = [
        Mark(start, min(start + length, len(text)), "quote", str(start)) for start, length in spans if start < len(text)
    ]

    assert texts_of(paragraphs(text, marks=marks, cuts=[])) == [line for line in text.split("\n") if line]
