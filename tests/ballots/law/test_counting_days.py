from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballots.law import Days, Figures, earliest_action, latest_notice, mandate
from ballots.law.mandates import doubts_about
from ballots.law.records import JURISDICTIONS


def day(text: str | None) -> Days | None:
    return Days(date.fromisoformat(text), date.fromisoformat(text)) if text else None


def ballot(closed: str | None, *, opened: str | None = None, jurisdiction: str | None = "GB") -> Figures:
    return Figures(questions=(), jurisdiction=jurisdiction, opened=day(opened), closed=day(closed))


@pytest.mark.parametrize(
    ("jurisdiction", "received", "earliest", "rule"),
    [
        ("GB", "2026-11-25", "2026-12-05", "gb-notice-2026"),
        ("GB", "2022-12-01", "2022-12-15", "gb-notice-2017"),
        ("GB", "2026-02-17", "2026-03-03", "gb-notice-2017"),
        ("GB", "2026-02-18", "2026-02-28", "gb-notice-2026"),
        ("GB", "2017-02-28", "2017-03-07", "gb-notice-1992"),
        ("NI", "2026-11-25", "2026-12-02", "ni-notice-1995"),
    ],
)
def test_notice_is_counted_from_the_day_after_its_receipt(jurisdiction, received, earliest, rule):
    notice = earliest_action(date.fromisoformat(received), jurisdiction=jurisdiction)

    assert notice.earliest_action.isoformat() == earliest
    assert notice.rule.id == rule


def test_an_employer_could_agree_to_seven_days_until_2026():
    assert earliest_action(date(2025, 1, 1), jurisdiction="GB").if_agreed == date(2025, 1, 8)
    assert earliest_action(date(2026, 3, 1), jurisdiction="GB").if_agreed is None


@given(st.dates(date(2015, 1, 1), date(2030, 1, 1)), st.sampled_from(tuple(JURISDICTIONS)))
def test_the_latest_notice_is_in_time_and_a_day_later_is_too_late(action, jurisdiction):
    latest = latest_notice(action, jurisdiction=jurisdiction)

    assert earliest_action(latest, jurisdiction=jurisdiction).earliest_action <= action
    assert earliest_action(latest + timedelta(days=1), jurisdiction=jurisdiction).earliest_action > action


@pytest.mark.parametrize(
    ("closed", "opened", "last", "rule"),
    [
        ("2022-11-02", None, "2023-05-01", "gb-mandate-2017"),
        ("2022-05-24", None, "2022-11-23", "gb-mandate-2017"),
        ("2026-11-23", "2026-10-01", "2027-11-22", "gb-mandate-2026"),
        ("2026-02-23", "2026-01-20", "2026-08-22", "gb-mandate-2017"),
        ("2027-02-28", "2027-01-10", "2028-02-27", "gb-mandate-2026"),
    ],
)
def test_a_mandate_ends_a_day_before_the_same_day_of_its_last_month(closed, opened, last, rule):
    found = mandate(ballot(closed, opened=opened))

    assert (found.first.isoformat(), found.last.isoformat(), found.rule.id) == (closed, last, rule)
    assert found.check == ""


def test_a_month_without_such_a_day_gives_its_last_day_and_is_flagged():
    found = mandate(ballot("2025-12-31", opened="2025-12-01"))

    assert found.last == date(2026, 6, 30)
    assert "no such day" in found.check


@pytest.mark.parametrize(
    ("jurisdiction", "opened", "closed"), [("NI", None, "2026-11-02"), ("GB", "2016-10-10", "2016-11-02")]
)
def test_elsewhere_and_before_2017_action_must_begin_within_four_weeks(jurisdiction, opened, closed):
    found = mandate(ballot(closed, opened=opened, jurisdiction=jurisdiction))

    # The day of the ballot is the first of the twenty-eight.
    assert found.begin_by == date.fromisoformat(closed) + timedelta(days=27)
    assert found.if_agreed == date.fromisoformat(closed) + timedelta(days=55)
    assert found.last is None


def test_six_months_can_be_made_nine_by_agreement_and_twelve_cannot_be_more():
    assert mandate(ballot("2024-12-19", opened="2024-11-20")).if_agreed == date(2025, 9, 18)
    assert mandate(ballot("2026-12-19", opened="2026-11-20")).if_agreed is None


def test_an_opening_day_that_could_lie_on_either_side_leaves_the_end_untold():
    found = mandate(ballot("2026-03-10"))

    assert (found.first, found.last, found.missing) == (date(2026, 3, 10), None, ("opened_on",))
    assert [rule.id for rule in found.rules] == ["gb-mandate-2017", "gb-mandate-2026"]


def test_without_its_last_day_nothing_is_told():
    assert mandate(ballot(None, opened="2026-03-10")).missing == ("closed_on",)
    assert (
        mandate(Figures(questions=(), jurisdiction="GB", closed=Days(date(2026, 1, 1), date(2026, 1, 31)))).last is None
    )


def test_an_unknown_country_leaves_the_end_untold():
    assert mandate(ballot("2024-12-19", jurisdiction=None)).missing == ("jurisdiction", "opened_on")


def test_days_left_count_the_day_itself_and_end_at_none():
    found = mandate(ballot("2022-11-02", opened="2022-10-01"))

    assert found.days_left(date(2023, 5, 1)) == 1
    assert found.days_left(date(2023, 5, 2)) == 0
    assert found.days_left(date(2023, 4, 30)) == 2


def test_a_day_outside_the_mandate_or_inside_the_notice_is_to_be_checked_with_the_reason():
    found = mandate(ballot("2022-11-02", opened="2022-10-01"))

    assert doubts_about(date(2023, 5, 1), mandate=found) == []
    assert doubts_about(date(2023, 5, 2), mandate=found) == ["after 1 May 2023, the last day that the ballot covers"]
    assert doubts_about(date(2022, 11, 2), mandate=found) == ["on or before 2 November 2022, the date of the ballot"]
    received, earliest = date(2022, 12, 1), date(2022, 12, 15)
    assert doubts_about(date(2022, 12, 14), mandate=found, notice_received=received, earliest=earliest) == [
        "before 15 December 2022, the first day after notice received on 1 December 2022"
    ]
