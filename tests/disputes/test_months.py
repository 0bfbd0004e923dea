"""A month as weeks, and a year as a heat map: each day in its place, once, with what is on it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disputes.calendar.events import events
from disputes.calendar.months import AT_MOST_A_DAY, last_of, month_of
from disputes.calendar.year_strip import PITCH, STEPS, year_of
from disputes.models import Dispute, IndustrialAction

DISPUTE = Dispute(pk=7, slug="ferries-pay-2026", title="Ferries: pay")
MARCH, TODAY = date(2026, 3, 1), date(2026, 3, 10)
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))
SPANS = st.lists(
    st.tuples(st.integers(1, 9), st.dates(date(2025, 1, 1), date(2027, 12, 31)), st.integers(0, 40)).map(
        lambda span: (span[0], span[1], span[1] + timedelta(span[2]))
    )
)


def strike(first, last=None, **columns):
    row = {"kind": "strike", "status": "announced", "starts_on": first, "ends_on": last, **columns}
    return events(actions=[IndustrialAction(dispute=DISPUTE, **row)])[0]


def day_of(month, day):
    return next(each for week in month.weeks for each in week if each.on == day and each.is_of_month)


@given(DAYS)
def test_every_day_of_a_month_stands_once_under_its_weekday(day):
    month = month_of(day.replace(day=1), [], today=day)

    of_month = [each.on for week in month.weeks for each in week if each.is_of_month]
    assert of_month == [month.first + timedelta(number) for number in range(month.last.day)]
    assert all(each.on.weekday() == place for week in month.weeks for place, each in enumerate(week))
    assert [each.on for week in month.weeks for each in week if each.is_today] == [day]
    assert month.previous < month.first <= day <= month.last < month.next
    assert last_of(month.previous) + timedelta(1) == month.first
    assert month.is_empty


def test_an_event_of_some_days_stands_on_each_with_its_number():
    month = month_of(MARCH, [strike(date(2026, 2, 27), date(2026, 3, 2))], today=TODAY)

    assert [(each.number, each.of) for each in day_of(month, date(2026, 3, 1)).written] == [(3, 4)]
    assert [(each.number, each.of) for each in day_of(month, date(2026, 3, 2)).written] == [(4, 4)]
    assert not day_of(month, date(2026, 3, 3)).written


def test_what_lasts_longer_than_a_fortnight_is_listed_named_at_its_ends_and_counted_between():
    event = strike(date(2026, 3, 3), date(2026, 3, 20))
    off = strike(date(2026, 3, 3), date(2026, 3, 20), status="called_off", group="a")
    month = month_of(MARCH, [event], today=TODAY)

    assert month.long == [event]
    marked = [each for week in month.weeks for day in week for each in day.written]
    assert [(each.begins, each.ends) for each in marked] == [(True, False), (False, True)]
    between = [day.on.day for week in month.weeks for day in week if day.going_on]
    assert between == list(range(4, 20))
    assert not any(day.going_on for week in month_of(MARCH, [off], today=TODAY).weeks for day in week)


def test_what_is_not_known_to_the_day_is_on_no_day():
    inexact = strike(None, starts_on_earliest=date(2026, 3, 3), starts_on_latest=date(2026, 3, 8))
    month = month_of(MARCH, [inexact], today=TODAY)

    assert month.inexact == [inexact] and not month.is_empty
    assert not any(day.count for week in month.weeks for day in week)


def test_a_full_day_counts_what_it_does_not_write_and_writes_first_what_stands():
    off = strike(date(2026, 3, 3), status="called_off", group="a")
    others = [strike(date(2026, 3, 3), group=f"group {number}") for number in range(AT_MOST_A_DAY + 1)]
    day = day_of(month_of(MARCH, [off, *others], today=TODAY), date(2026, 3, 3))

    assert (len(day.written), day.more, day.count) == (AT_MOST_A_DAY, 2, AT_MOST_A_DAY + 2)
    assert not any(each.event.is_off for each in day.written)


@given(SPANS)
def test_a_day_of_a_year_counts_disputes_and_none_twice(spans):
    year = year_of(2026, spans)

    cells = [cell for month in year.months for cell in month.cells]
    assert [cell.on for cell in cells] == [date(2026, 1, 1) + timedelta(number) for number in range(365)]
    for cell in cells:
        assert cell.count == len({dispute for dispute, first, last in spans if first <= cell.on <= last})
        assert (cell.step > 0) == (cell.count > 0)
    assert sum(month.days for month in year.months) == len(year.days)


@given(SPANS)
def test_more_disputes_are_never_drawn_weaker_and_the_scale_tells_each_step(spans):
    year = year_of(2026, spans)

    steps = {step: (fewest, most) for step, _, fewest, most in year.scale}
    for cell in year.days:
        fewest, most = steps[cell.step]
        assert fewest <= cell.count <= most
    sizes = sorted((cell.count, cell.size) for cell in year.days)
    assert [size for _, size in sizes] == sorted(size for _, size in sizes)
    if year.busiest:
        assert year.busiest.step == STEPS


@given(st.integers(1800, 2200))
def test_no_two_days_of_a_month_are_drawn_in_one_place(year):
    for month in year_of(year, []).months:
        places = {(cell.column, cell.row) for cell in month.cells}
        assert len(places) == len(month.cells)
        assert max(cell.x + cell.size for cell in month.cells) <= month.width
        assert max(cell.y + cell.size for cell in month.cells) <= 7 * PITCH


@pytest.mark.parametrize(("counts", "scale"), [(1, [(4, 11, 1, 1)]), (3, [(2, 7, 1, 1), (3, 9, 2, 2), (4, 11, 3, 3)])])
def test_few_disputes_need_few_steps(counts, scale):
    day = date(2026, 3, 3)

    assert year_of(2026, [(number, day, day) for number in range(counts)]).scale == scale
