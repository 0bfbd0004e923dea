"""Each workplace has its own verdicts; the grid is narrowed and sorted by them, and drawn by turnout."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballots.grid import SHOWS, SORTS, rows, sorted_rows
from ballots.results import Count, Part, Result
from ballots.turnout_strip import strip

TODAY = date(2026, 3, 1)


def part(name, entitled, returned, yes, *, spoiled=0, action="strike"):
    count = Count(action, yes, returned - yes - spoiled, spoiled)
    return Part(employer="Tarn", workplace=name, entitled_to_vote=entitled, papers_returned=returned, counts=(count,))


def grid(*parts, opened=date(2026, 1, 5)):
    head = Result(jurisdiction="GB", important_public_services="no", opened_on=opened, closed_on=date(2026, 2, 2))
    return rows(Result(**{**{name: getattr(head, name) for name in head.__slots__}, "parts": parts}), on=TODAY)


def names(found):
    return [row.part.workplace for row in found]


def narrowed(show, *parts):
    return names(row for row in grid(*parts) if SHOWS[show][1](row))


MET = part("met", 100, 60, 50)
MISSED = part("missed by far", 100, 20, 20)
NEAR = part("one paper short", 100, 49, 40)
LOST = part("majority missed", 100, 80, 20)
UNKNOWN = part("entitled not stated", None, 60, 50)
EVERY = (MET, MISSED, NEAR, LOST, UNKNOWN)


@pytest.mark.parametrize(
    ("show", "found"),
    [
        ("", ["met", "missed by far", "one paper short", "majority missed", "entitled not stated"]),
        ("met", ["met"]),
        ("not-met", ["missed by far", "one paper short", "majority missed"]),
        ("missed-turnout", ["missed by far", "one paper short"]),
        ("near", ["one paper short"]),
        ("cannot-tell", ["entitled not stated"]),
    ],
)
def test_the_grid_is_narrowed_to(show, found):
    assert narrowed(show, *EVERY) == found


@pytest.mark.parametrize(
    ("entitled", "returned", "near"),
    [(1000, 499, True), (1000, 450, True), (1000, 449, False), (4, 1, True), (6, 1, False)],
)
def test_a_near_miss_is_short_by_one_in_twenty_or_by_one(entitled, returned, near):
    assert grid(part("x", entitled, returned, returned))[0].near_miss is near


def test_a_workplace_that_lacks_papers_and_votes_is_near_only_where_both_are_few():
    assert not grid(part("x", 100, 49, 10))[0].near_miss


def test_who_meets_one_question_and_not_the_other_is_found_under_both():
    two = Part(
        employer="Tarn",
        entitled_to_vote=100,
        papers_returned=80,
        counts=(Count("strike", 30, 50, 0), Count("asos", 60, 20, 0)),
    )

    assert narrowed("met", two) == narrowed("not-met", two) == [""]


@pytest.mark.parametrize(
    ("sort", "first", "last"),
    [
        ("workplace", "entitled not stated", "one paper short"),
        ("-workplace", "one paper short", "entitled not stated"),
        ("turnout", "missed by far", "entitled not stated"),
        ("-turnout", "majority missed", "entitled not stated"),
        ("strike", "majority missed", "missed by far"),
        ("short", "one paper short", "met"),
    ],
)
def test_the_grid_is_sorted_by(sort, first, last):
    found = names(sorted_rows(grid(*EVERY), sort))

    assert (found[0], found[-1]) == (first, last)


@given(st.sampled_from([*SORTS, "workplace"]), st.permutations(EVERY))
def test_the_order_of_entry_changes_nothing(sort, parts):
    assert names(sorted_rows(grid(*parts), sort)) == names(sorted_rows(grid(*EVERY), sort))


def test_a_turnout_just_below_half_is_never_shown_or_drawn_as_half():
    found = grid(part("x", 20_000, 9_999, 9_000))

    assert found[0].turnout_pct == "49.99"
    assert [bar.percent for bar in strip(found).bars] == [49]


def test_the_strip_counts_workplaces_on_either_side_of_the_mark():
    drawn = strip(grid(*EVERY))

    assert [(bar.percent, bar.workplaces, bar.side) for bar in drawn.bars] == [
        (20, 1, "below"),
        (49, 1, "below"),
        (60, 1, "above"),
        (80, 1, "above"),
    ]
    assert drawn.in_words == (
        "4 workplaces by turnout: 2 below 50 per cent, 2 at or above. "
        "Lowest 20.00, middle 49.00, highest 80.00 per cent. 1 not stated."
    )


def test_a_full_turnout_is_drawn_within_the_strip():
    assert [bar.percent for bar in strip(grid(part("x", 10, 10, 9))).bars] == [99]


def test_without_a_known_turnout_there_is_no_strip():
    assert strip(grid(UNKNOWN)) is None
