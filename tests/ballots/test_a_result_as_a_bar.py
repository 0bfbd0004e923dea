"""The picture of a result is laid out from its figures: over those entitled, else over the papers, else as published."""

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from ballots.bars import bars
from ballots.law import Days, Figures, Question, assess

OPENED = Days(date(2024, 3, 1), date(2024, 3, 1))


def drawn(*, services="no", country="GB", **stated):
    counts = {name: stated.pop(name, None) for name in ("yes", "no", "spoiled", "yes_pct")}
    figures = Figures(
        questions=(Question(action="strike", **counts),),
        jurisdiction=country,
        opened=OPENED,
        important_public_services=services,
        **stated,
    )
    return bars(figures, assess(figures)[0])


def parts(bar):
    return [(stretch.kind, stretch.count) for stretch in bar.stretches]


def test_the_bar_is_the_electorate_where_it_is_known():
    (bar,) = drawn(yes=600, no=190, spoiled=10, entitled_to_vote=1000, papers_returned=800)

    assert (bar.over, bar.whole) == ("entitled to vote", 1000)
    assert parts(bar) == [("yes", 600), ("no", 190), ("spoiled", 10), ("rest", 200)]
    assert [(stretch.x, stretch.width) for stretch in bar.stretches][:2] == [
        ("0.000%", "60.000%"),
        ("60.000%", "19.000%"),
    ]


def test_the_marks_are_those_of_the_tests_that_may_apply():
    counts = {"yes": 600, "no": 190, "spoiled": 10, "entitled_to_vote": 1000}

    assert [mark.percent for mark in drawn(**counts)[0].marks] == [50]
    assert [mark.percent for mark in drawn(**counts, services="unknown")[0].marks] == [40, 50]
    assert drawn(**counts, country="NI")[0].marks == ()


def test_without_the_electorate_the_bar_is_the_papers_returned_and_says_so():
    (bar,) = drawn(yes=600, no=190, spoiled=10)

    assert (bar.over, bar.whole) == ("papers returned", 800)
    assert parts(bar) == [("yes", 600), ("no", 190), ("spoiled", 10)]


def test_papers_that_nobody_counted_as_spoiled_are_not_called_so():
    (bar,) = drawn(yes=600, no=190, entitled_to_vote=1000)
    (other,) = drawn(yes=600, no=190, papers_returned=800)

    assert [stretch.label for stretch in bar.stretches] == ["Yes", "No", "Spoiled or not returned"]
    assert [stretch.label for stretch in other.stretches] == ["Yes", "No", "Spoiled or not counted"]


def test_of_percentages_each_has_its_own_bar_as_published():
    turnout, yes = drawn(turnout_pct="61.5", yes_pct="85")

    assert (turnout.over, turnout.stretches[0].share_words) == ("those entitled to vote", "61.5")
    assert (yes.over, yes.stretches[0].share_words) == ("the votes, as published", "85")
    assert yes.stretches[0].count is None


def test_more_papers_than_people_are_not_drawn_over_the_people():
    (bar,) = drawn(yes=600, no=190, spoiled=10, entitled_to_vote=700)

    assert bar.over == "papers returned"


def test_nothing_stated_draws_nothing():
    assert drawn() == ()


def test_the_text_alternative_tells_every_part_and_mark():
    (bar,) = drawn(yes=600, no=190, spoiled=10, entitled_to_vote=1000)

    assert bar.in_words == (
        "Of 1,000 entitled to vote: Yes 600 (60.00 per cent), No 190 (19.00 per cent), Spoiled 10 (1.00 per cent), "
        "Not returned 200 (20.00 per cent). Marked: 50 % return a paper."
    )


def test_rounding_carries_no_share_over_a_threshold():
    (bar,) = drawn(yes=39_999, no=10_000, spoiled=0, entitled_to_vote=100_000)

    assert bar.stretches[0].share_words == "39.99"


COUNT = st.integers(0, 10_000)


@given(yes=COUNT, no=COUNT, spoiled=COUNT, rest=COUNT)
def test_the_parts_of_a_bar_fill_it_and_never_overlap(yes, no, spoiled, rest):
    entitled = yes + no + spoiled + rest

    for bar in drawn(yes=yes, no=no, spoiled=spoiled, entitled_to_vote=entitled or None):
        at = Fraction(0)
        for stretch in bar.stretches:
            assert stretch.begins == at
            at += stretch.share
        assert at == 1
