"""What is typed into a search is always understood somehow, and never an error."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.search_days import day_words_of
from articles.search_words import FieldWords, Term, search_words

FIELDS = ("speaker", "before", "after")


def word(text):
    return (Term(text),)


def phrase(text):
    return (Term(text, exact=True),)


@pytest.mark.parametrize(
    ("typed", "together"),
    [
        ("fair pay", [word("fair"), word("pay")]),
        ('"fair pay"', [phrase("fair pay")]),
        ("“fair pay” now", [phrase("fair pay")]),
        ("«fair pay»", [phrase("fair pay")]),
        ('"fair pay', [phrase("fair pay")]),
        ('fair"pay"', [word("fair"), phrase("pay")]),
        ("strike OR walkout pay", [(Term("strike"), Term("walkout")), word("pay")]),
        ("strike | walkout | lockout", [(Term("strike"), Term("walkout"), Term("lockout"))]),
        ("or pay OR", [word("pay")]),
        ("pay AND rise", [word("pay"), word("rise")]),
        ("+pay, rise.", [word("pay"), word("rise")]),
        ("long-term", [word("long-term")]),
        ("10:30 union: pay", [word("10:30"), word("union pay")]),
        ("pay pay", [word("pay")]),
        ("pay\u200f \"fair\u00ad pay\u200b\"", [word("pay"), phrase("fair pay")]),
        ("the", [phrase("the")]),
        ("- \" \" : ()", []),
        ("", []),
    ],
)  # fmt: skip
def test_words_and_phrases(typed, together):
    assert list(search_words(typed, fields=FIELDS).together) == together


@pytest.mark.parametrize(
    "typed", ["pay -cuts", "pay –cuts", "pay −cuts", "pay NOT cuts", "pay OR -cuts", "-cuts OR pay"]
)
def test_what_is_to_be_missing(typed):
    found = search_words(typed)

    assert found.together == (word("pay"),)
    assert found.without == (Term("cuts"),)


def test_a_phrase_may_be_missing_and_so_may_a_common_word():
    assert search_words('-"pay cuts" -the').without == (Term("pay cuts", exact=True), Term("the", exact=True))


def test_common_words_are_set_aside_and_told():
    found = search_words("the pay of don't")

    assert (found.together, found.set_aside) == ((word("pay"),), ("the", "of", "don't"))


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        ("speaker:Penhale", [("speaker", "Penhale", False)]),
        ('Speaker:"Ada Penhale" pay', [("speaker", "Ada Penhale", False)]),
        ("speaker: Ada", [("speaker", "Ada", False)]),
        ("-speaker:Ada", [("speaker", "Ada", True)]),
        ("speaker:", []),
        ("speakers:Ada", []),
    ],
)
def test_words_of_fields(typed, fields):
    assert [(each.field, each.text, each.excluded) for each in search_words(typed, fields=FIELDS).fields] == fields


@pytest.mark.parametrize(
    ("field", "text", "lookup", "day"),
    [
        ("before", "2026-03-01", "lt", date(2026, 3, 1)),
        ("before", "2026-3", "lt", date(2026, 3, 1)),
        ("after", "2026-02", "gt", date(2026, 2, 28)),
        ("after", "2025", "gt", date(2025, 12, 31)),
        ("after", "9/2/2026", "gt", date(2026, 2, 9)),
    ],
)
def test_days_among_the_words(field, text, lookup, day):
    [understood], others = day_words_of([FieldWords(field, text)])

    assert (understood.lookup, understood.day, others) == (lookup, day, [])


def test_the_opposite_of_before_is_on_the_day_or_later():
    [understood], _ = day_words_of([FieldWords("before", "2026-03-01", excluded=True)])

    assert understood.lookup == "gte"


@pytest.mark.parametrize("text", ["yesterday", "2026-02-30", "2026-13", "0000", "31/02/2026", "20260301", "1"])
def test_what_is_no_day_is_told(text):
    assert day_words_of([FieldWords("before", text)]) == ([], [f"before:{text}"])


@given(st.text(alphabet=st.sampled_from(list('ab "“”-–:|+OR\n\0é’')) | st.characters(), max_size=40))
def test_nothing_is_an_error(typed):
    found = search_words(typed, fields=FIELDS)

    assert all(term.text.strip() for term in (*found.wanted, *found.without))
