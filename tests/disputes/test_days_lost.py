"""Working days lost: nothing is filled in, and what is a range stays one."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from disputes.pictures.days_lost import Range, Strike, losses
from disputes.pictures.periods import after, before, periods_to

TODAY = date(2026, 2, 25)
MONDAY, FRIDAY, SATURDAY = date(2025, 3, 3), date(2025, 3, 7), date(2025, 3, 8)
YEARS = periods_to("2026", by="year", today=TODAY)


def strike(first=MONDAY, last=MONDAY, *, status="took_place", members=((100, ""),), **told):
    first_days = (first, first) if isinstance(first, date) else first
    last_days = (last, last) if isinstance(last, date) else last
    return Strike(status=status, first=first_days, last=last_days, members=tuple(members), **told)


def lost_in(name, *strikes):
    [found] = [each for each in losses(strikes, YEARS, today=TODAY).periods if each.period.name == name]
    return found


@pytest.mark.parametrize(
    ("told", "days"),
    [
        (strike(), Range(100, 100)),
        (strike(MONDAY, FRIDAY), Range(500, 500)),
        (strike(FRIDAY, date(2025, 3, 10)), Range(200, 400)),
        (strike(SATURDAY, SATURDAY), Range(100, 100)),
        (strike(members=[(300, "more than")]), Range(300, None)),
        (strike(members=[(300, "no fewer than")]), Range(300, None)),
        (strike(members=[(300, "no more than")]), Range(0, 300)),
        (strike(members=[(300, "just over")]), Range(300, None)),
        (strike(members=[(300, "up to")]), Range(0, 300)),
        (strike(members=[(300, "about")]), Range(300, 300)),
        (strike(members=[(300, "about"), (250, ""), (320, "up to")]), Range(0, 320)),
        (strike(MONDAY, (date(2025, 3, 4), date(2025, 3, 6))), Range(200, 400)),
        (strike((MONDAY, date(2025, 3, 5)), (MONDAY, date(2025, 3, 5))), Range(100, 300)),
    ],
)
def test_people_times_days(told, days):
    found = lost_in("2025", told)

    assert (found.days, found.strikes, found.cannot_tell) == (days, 1, 0)


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        (strike(members=[]), "members"),
        (strike(MONDAY, None), "days"),
        (strike(status="announced"), "unconfirmed"),
        (strike(status="suspended", had_begun=True), "broken_off"),
    ],
)
def test_what_cannot_be_told_is_counted_and_not_filled_in(told, reason):
    found = lost_in("2025", told)

    assert found.days == Range(0, 0) and found.strikes == 0
    assert dict(found.unknown) == {reason: 1}


@pytest.mark.parametrize(
    "told", [strike(status="called_off"), strike(TODAY + timedelta(days=1), None, status="announced")]
)
def test_what_never_began_lost_nothing(told):
    found = losses([told], YEARS, today=TODAY)

    assert not any(each.strikes or each.cannot_tell for each in found.periods) and found.undated == 0


def test_a_strike_over_new_year_is_shared_by_both_years():
    over = strike(date(2024, 12, 30), date(2025, 1, 3))

    assert lost_in("2024", over).days == Range(200, 200)
    assert lost_in("2025", over).days == Range(300, 300)


def test_a_strike_that_is_on_counts_to_today():
    assert lost_in("2026", strike(date(2026, 2, 23), None, status="under_way")).days == Range(100, 300)


def test_a_strike_without_a_day_is_in_no_period():
    found = losses([strike(None, None)], YEARS, today=TODAY)

    assert found.undated == 1 and not any(each.strikes for each in found.periods)


days = st.dates(date(2015, 1, 1), date(2027, 12, 31))
spans = st.tuples(days, days).map(lambda pair: (min(pair), max(pair)))


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.builds(
            Strike,
            status=st.sampled_from(["took_place", "under_way", "announced", "called_off", "suspended"]),
            first=st.none() | spans,
            last=st.none() | spans,
            members=st.lists(
                st.tuples(st.integers(0, 9999), st.sampled_from(["", "about", "up to", "over"])), max_size=2
            ).map(tuple),
            had_begun=st.booleans(),
        ),
        max_size=6,
    )
)
def test_whatever_is_told_the_least_is_never_more_than_the_most_and_no_strike_counts_twice_as_unknown(strikes):
    found = losses(strikes, YEARS, today=TODAY)

    assert all(each.days.high is None or 0 <= each.days.low <= each.days.high for each in found.periods)
    assert sum(each.cannot_tell for each in found.periods) + found.undated <= len(strikes)


@pytest.mark.parametrize(("by", "first", "last"), [("year", "1800", "2200"), ("quarter", "1800-Q1", "2200-Q4")])
def test_periods_can_be_asked_for_from_the_first_to_the_last_year(by, first, last):
    earliest, latest = (periods_to(name, by=by, today=TODAY) for name in (first, last))

    assert (earliest[-1].name, before(earliest, by=by)) == (first, "")
    assert (latest[-1].name, after(latest, by=by, today=TODAY)) == (last, "")
    assert before(YEARS, by="year") == "2016"


@pytest.mark.parametrize("name", ["9" * 5000, "2026-Q1", "2026\n", "²026", "1799", "2201", ""])
def test_what_is_no_year_is_not_heeded(name):
    assert periods_to(name, by="year", today=TODAY)[-1].name == "2026"
