"""The most useful item comes first: more harm, more that rests on it, newer."""

from datetime import date, timedelta

from disputes.desk.weights import HARM, LEAST, freshness, weight

TODAY = date(2026, 3, 3)


def of(kind="doubt", *, reach=1, days_ago=0):
    return weight(kind, reach=reach, last_news=TODAY - timedelta(days_ago), today=TODAY)


def test_figures_that_differ_come_before_a_name_that_is_not_confirmed():
    assert (
        of("contradiction") > of("proposed link") > of("unsure link") > of("doubt") > of("organisation") > of("person")
    )


def test_the_more_rests_on_it_the_sooner_it_comes():
    assert of(reach=1) < of(reach=2) < of(reach=200)


def test_it_weighs_whole_for_a_month_and_half_after_another_half_year():
    assert of(days_ago=0) == of(days_ago=30) == HARM["doubt"] * 2
    assert of(days_ago=210) == HARM["doubt"]


def test_what_is_old_or_undated_never_weighs_nothing():
    assert freshness(date(1994, 1, 1), today=TODAY) == LEAST
    assert 0 < freshness(None, today=TODAY) < 1
