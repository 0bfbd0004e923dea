"""Digests come before the working day by London's clock, in summer and in winter."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alerts.timing import LONDON, next_after


def at(text):
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    "how_often, moment, expected",
    [
        ("at_once", "2026-03-03T09:00+00:00", "2026-03-03T09:10+00:00"),
        ("daily", "2026-03-03T06:59+00:00", "2026-03-03T07:00+00:00"),
        ("daily", "2026-03-03T07:00+00:00", "2026-03-04T07:00+00:00"),
        ("daily", "2026-07-01T05:30+00:00", "2026-07-01T06:00+00:00"),
        ("daily", "2026-03-28T12:00+00:00", "2026-03-29T06:00+00:00"),  # the clocks go forward that night
        ("weekly", "2026-03-03T09:00+00:00", "2026-03-09T07:00+00:00"),
        ("weekly", "2026-03-09T06:00+00:00", "2026-03-09T07:00+00:00"),
        ("weekly", "2026-03-09T07:00+00:00", "2026-03-16T07:00+00:00"),
    ],
)
def test_the_next_moment(how_often, moment, expected):
    assert next_after(how_often, at(moment)) == at(expected)


@given(
    st.sampled_from(["at_once", "daily", "weekly"]),
    st.integers(0, 15 * 365 * 24 * 60).map(lambda minutes: at("2020-01-01T00:00+00:00") + timedelta(minutes=minutes)),
)
def test_it_is_always_ahead_within_its_time_and_at_seven_in_london(how_often, moment):
    then = next_after(how_often, moment)

    assert moment < then <= moment + timedelta(days=8 if how_often == "weekly" else 1, hours=1)
    if how_often != "at_once":
        here = then.astimezone(LONDON)
        assert (here.hour, here.minute) == (7, 0)
        assert how_often == "daily" or here.weekday() == 0
