"""What is left of a mandate is told in words and dates, as of a day that is given."""

from datetime import date, timedelta

import pytest

from ballots.clock import clock
from ballots.law import Days, Figures, Question, assess

WON = Question(action="strike", yes=600, no=190, spoiled=10)


def seen(on, *, opened=date(2026, 3, 2), closed=date(2026, 3, 20), country="GB"):
    figures = Figures(
        questions=(WON,),
        jurisdiction=country,
        opened=Days(opened, opened) if opened else None,
        closed=Days(closed, closed) if closed else None,
        important_public_services="no",
        entitled_to_vote=1000,
    )
    return clock(figures, assess(figures), today=on)


def test_days_are_left_up_to_and_including_the_last():
    last = seen(date(2026, 4, 1)).mandate.last

    assert last == date(2027, 3, 19)
    assert seen(last).left == "1 day left, as of 19 March 2027, that day included."
    assert seen(last - timedelta(days=24)).left.startswith("25 days left, as of")
    assert seen(last + timedelta(days=1)).left == "It ended 1 day ago, as of 20 March 2027."


def test_where_action_has_to_begin_in_time_the_days_are_those_to_begin_in():
    assert seen(date(2026, 4, 1), country="NI").left.startswith(
        "16 days left in which action may begin, as of 1 April 2026"
    )


def test_before_it_closes_nothing_is_counted():
    assert seen(date(2026, 3, 10)).left == "The ballot is still to close, on 20 March 2026."


def test_without_its_closing_day_the_clock_says_so():
    assert seen(date(2026, 4, 1), closed=None).left == "The day it closed is not stated."


def test_rules_that_differ_leave_the_last_day_untold():
    assert seen(date(2026, 4, 1), opened=None).left == "The day it opened is not stated."


@pytest.mark.parametrize(("closed", "flagged"), [(date(2025, 12, 31), True), (date(2025, 12, 30), False)])
def test_a_month_without_such_a_day_is_flagged(closed, flagged):
    notes = " ".join(seen(date(2026, 1, 5), opened=date(2025, 12, 1), closed=closed).notes)

    assert ("the last day of that month is taken" in notes) is flagged
