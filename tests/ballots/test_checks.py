"""What cannot be in a declared result is told at the field where it was typed."""

from datetime import date

import pytest

from ballots.checks import missing_counts, wrong_counts, wrong_days, wrong_percentage, wrong_totals

TODAY = date(2026, 3, 10)


def counts(yes, no, spoiled):
    return {"yes_votes": yes, "no_votes": no, "spoiled_papers": spoiled}


def fields(wrong):
    return [field for field, _ in wrong]


def test_figures_that_add_up_are_taken():
    assert list(wrong_counts("strike", counts(600, 190, 10), papers_returned=800)) == []


def test_a_question_that_was_not_asked_is_no_mistake():
    assert list(missing_counts("asos", counts(None, None, None))) == []
    assert list(wrong_counts("asos", counts(None, None, None), papers_returned=800)) == []


@pytest.mark.parametrize(
    ("spoiled", "said"), [(9, "799: 1 fewer than the 800"), (2010, "2,800: 2,000 more than the 800")]
)
def test_a_sum_that_is_off_says_by_how_much(spoiled, said):
    ((field, words),) = wrong_counts("strike", counts(600, 190, spoiled), papers_returned=800)

    assert field == "strike_spoiled_papers"
    assert said in words


def test_each_part_that_is_missing_is_told():
    assert fields(missing_counts("asos", counts(600, None, None))) == [
        "asos_no_votes", "asos_spoiled_papers",
    ]  # fmt: skip


@pytest.mark.parametrize("typed", [counts(85, 15, 0), counts(85, 15, 10), counts(84, 15, 1), counts(85, 14, 0)])
def test_percentages_typed_as_counts_are_suspected(typed):
    ((field, words),) = wrong_counts("strike", typed, papers_returned=800)

    assert field == "strike_yes_votes"
    assert "look like percentages" in words


@pytest.mark.parametrize("returned", [100, 105])
def test_a_small_ballot_may_really_have_a_hundred_votes(returned):
    assert list(wrong_counts("strike", counts(85, 15, returned - 100), papers_returned=returned)) == []


@pytest.mark.parametrize(
    ("typed", "wrong"), [(counts(600, None, None), []), (counts(600, 201, None), ["strike_spoiled_papers"])]
)
def test_where_a_count_is_not_told_the_others_can_only_be_too_many(typed, wrong):
    assert fields(wrong_counts("strike", typed, papers_returned=800)) == wrong


@pytest.mark.parametrize(
    ("typed", "is_wrong"), [("50.0", False), ("100", False), ("101", True), ("about 60", True), ("-1", True)]
)
def test_a_percentage_is_a_number_up_to_a_hundred(typed, is_wrong):
    assert bool(wrong_percentage(typed)) is is_wrong


def test_a_sum_waits_for_the_papers_returned():
    assert list(wrong_counts("strike", counts(600, 190, 10), papers_returned=None)) == []


@pytest.mark.parametrize(
    ("entitled", "returned", "wrong"), [(800, 800, []), (799, 800, ["papers_returned"]), (None, 8, [])]
)
def test_no_more_papers_come_back_than_were_sent(entitled, returned, wrong):
    assert fields(wrong_totals(entitled_to_vote=entitled, papers_returned=returned)) == wrong


@pytest.mark.parametrize(
    ("opened", "closed", "wrong"),
    [
        (date(2026, 2, 1), date(2026, 3, 10), []),
        (date(2026, 3, 10), date(2026, 3, 10), []),
        (None, date(2026, 3, 10), []),
        (date(2026, 2, 1), date(2026, 1, 31), ["closed_on"]),
        (None, date(2026, 3, 11), ["closed_on"]),
        (date(2026, 2, 1), None, []),
        (date(2026, 3, 11), None, ["opened_on"]),
    ],
)
def test_a_ballot_opens_then_closes_then_is_declared(opened, closed, wrong):
    assert fields(wrong_days(opened_on=opened, closed_on=closed, today=TODAY)) == wrong
