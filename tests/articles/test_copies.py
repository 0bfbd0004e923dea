"""Copies of one text are told from other reports on the same matter."""

from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.copies import are_copies, first_of, groups, may_be_copies, text_of

REPORT = """
Lamp trimmers at the Port of Skelling are to walk out for two days in a row over their lantern allowance.
The Guild of Lamplighters said that 412 of its members voted for a strike and 23 against, on a turnout of 71 per cent.
Trimmers are paid 14 pence a lamp, a rate that has not changed for nine years, while the price of wicks has doubled.
Joan Fell, an officer of the guild, said that nobody trimmed lamps for love and that the port knew well what was asked.
The port said that its offer of 3.5 per cent was fair, that it would keep its piers lit, and that its door stood open.
Talks are to be held at the harbour office on Tuesday, when both meet the conciliator for the third time this year.
"""
OTHER = """
The harbour board of Skelling met on Tuesday to talk about the strike of its lamp trimmers, who want more a lamp.
Shopkeepers along the quay told the board that custom had fallen by a third in the dark weeks before the winter fair.
A member asked whether the piers could be lit by gas, as those of Harrow Sound have been since the spring of last year.
The chairman answered that the pipes alone would cost more than the allowance of every trimmer for the next ten years.
"""


def alike(one: str, other: str) -> bool:
    found = are_copies(text_of(one), text_of(other))
    assert found == are_copies(text_of(other), text_of(one))
    return found


def lines(text: str) -> list[str]:
    return text.strip().splitlines()


def test_a_shortened_report_with_a_paragraph_of_its_own_is_a_copy():
    assert alike(
        REPORT, "\n".join(["Our correspondent on the quay writes of dark nights to come:", *lines(REPORT)[:4]])
    )


def test_two_papers_that_each_cut_the_same_report_differently_hold_copies():
    assert alike("\n".join(lines(REPORT)[:5]), "\n".join(lines(REPORT)[1:]))


def test_marks_case_and_line_breaks_make_no_difference():
    assert alike(REPORT, REPORT.upper().replace(",", " –").replace("\n", " "))


def test_another_report_on_the_same_strike_is_no_copy():
    assert not alike(REPORT, OTHER)


def test_last_years_report_with_this_years_figures_is_no_copy():
    renewed = REPORT
    for old, new in (("412", "380"), ("23", "61"), ("71", "64"), ("14", "15"), ("3.5", "4.1")):
        renewed = renewed.replace(old, new)
    assert not alike(REPORT, renewed)


def test_one_figure_put_right_leaves_a_copy():
    assert alike(REPORT, REPORT.replace("14 pence", "13 pence"))


def test_short_texts_are_copies_of_none():
    assert not alike(lines(REPORT)[0], lines(REPORT)[0])


@given(cut=st.integers(0, 5), swap=st.sets(st.integers(0, 120), max_size=6))
def test_fingerprints_never_hide_a_copy(cut, swap):
    words = " ".join(lines(REPORT)[cut:]).split()
    edited = text_of(" ".join("indeed" if at in swap else word for at, word in enumerate(words)))
    report = text_of(REPORT)
    if are_copies(report, edited):
        assert may_be_copies(report.fingerprint, edited.fingerprint)


@pytest.mark.parametrize("pairs", list(permutations([("a", "b"), ("c", "b"), ("x", "y"), ("c", "d")])))
def test_groups_are_the_same_in_whatever_order_the_pairs_come(pairs):
    assert set(groups(pairs)) == {frozenset("abcd"), frozenset("xy")}


def test_the_first_is_the_one_printed_first_then_by_sha_and_undated_last():
    early, late = date(2026, 3, 4), date(2026, 3, 5)
    assert first_of({"a": late, "b": early, "c": None}) == "b"
    assert first_of({"b": early, "a": early}) == "a"
    assert first_of({"b": None, "a": None}) == "a"
