"""The calendar by month, by day and by year: what an address asks for, and what it shows."""

import re
from datetime import date, timedelta

import pytest

from tests import factories, html

pytestmark = pytest.mark.django_db
TODAY = date(2026, 2, 25)


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setattr("disputes.calendar_views.localdate", lambda: TODAY)


@pytest.fixture
def rests_on():
    return factories.evidence(factories.article(), "walk out on 3 March")


@pytest.fixture
def dispute():
    return factories.dispute()


def days_linked(page):
    return re.findall(r'href="\?[^"]*day=(\d{4}-\d\d-\d\d)[^"]*"', html.section(page, "month"))


def test_a_month_is_a_table_of_weeks_in_which_days_lead_on(client, dispute, rests_on):
    factories.action(dispute, rests_on, starts_on=date(2026, 3, 3), ends_on=date(2026, 3, 4))

    page = client.get("/calendar/?month=2026-03")

    month = html.section(page, "month")
    assert html.words(page, within="month").count("Strike, day") == 2
    assert days_linked(page) == ["2026-03-03", "2026-03-04"]
    assert month.count("<tr>") == 7 and month.count('scope="col"') == 7
    assert 'href="?month=2026-02"' in month and 'href="?month=2026-04"' in month


def test_without_a_month_it_is_this_one_and_an_empty_one_leads_to_the_nearest(client, dispute, rests_on):
    factories.action(dispute, rests_on, starts_on=date(2026, 5, 3))
    factories.action(dispute, rests_on, starts_on=date(2025, 12, 3), status="took_place")

    words = html.words(client.get("/calendar/"), within="month")

    assert "February 2026" in words and "today" in words
    assert "No day in this month is on record. The next with one: May 2026 . The last before: December 2025" in words


def test_a_day_that_is_not_stated_stands_apart_from_the_table(client, dispute, rests_on):
    columns = {"starts_on_earliest": date(2026, 3, 2), "starts_on_latest": date(2026, 3, 8)}
    factories.action(dispute, rests_on, **columns, starts_on_written="that week")

    page = client.get("/calendar/?month=2026-03")

    assert days_linked(page) == []
    assert "on a day from 2 to 8 March 2026 (day not stated)" in html.words(page, within="month")


def test_what_was_called_off_says_so_in_its_day(client, dispute, rests_on):
    factories.action(dispute, rests_on, starts_on=date(2026, 3, 3), status="called_off")

    page = client.get("/calendar/?month=2026-03")

    assert 'class="event-off"' in html.section(page, "month")
    assert "Strike Called off" in html.words(page, within="month")


def test_a_full_day_leads_to_all_of_it(client, dispute, rests_on):
    for number in range(6):
        factories.action(dispute, rests_on, starts_on=date(2026, 3, 3), group=f"crew {number}")

    assert "and 2 more on 3 March" in html.words(client.get("/calendar/?month=2026-03"))
    day = html.words(client.get("/calendar/?day=2026-03-03"), within="day")
    assert "Tuesday 3 March 2026" in day and day.count("Strike") == 6


def test_kinds_narrow_every_way_of_looking_and_the_file(client, dispute, rests_on):
    factories.action(dispute, rests_on, starts_on=date(2026, 3, 3), kind="overtime_ban")
    factories.action(dispute, rests_on, starts_on=date(2026, 3, 4))
    factories.vote(dispute, rests_on, closed_on=date(2026, 3, 5))
    factories.mandate(dispute, rests_on, last_on=date(2026, 3, 6))

    for address in ("?month=2026-03", "?view=list", "?day=2026-03-03"):
        join = f"/calendar/{address}&kind=asos"
        found = re.sub(r"<form.*?</form>", "", html.source(client.get(join)))
        assert "Overtime ban" in found and "Ballot on" not in found and "Mandate ends" not in found
    assert client.get("/calendar.ics?kind=asos&kind=mandate").content.count(b"BEGIN:VEVENT") == 2
    assert 'href="/calendar.ics?kind=asos"' in html.source(client.get("/calendar/?month=2026-03&kind=asos"))


def test_a_year_counts_disputes_with_a_strike_day_by_day(client, dispute, rests_on):
    other = factories.dispute()
    for of, days, columns in (
        (dispute, 2, {}),
        (other, 1, {}),
        (other, 1, {"kind": "overtime_ban"}),
        (factories.dispute(), 1, {"status": "called_off"}),
    ):
        last = date(2026, 3, 2) + timedelta(days)
        factories.action(of, rests_on, starts_on=date(2026, 3, 3), ends_on=last, **columns)
    inexact = {"starts_on_earliest": date(2026, 3, 2), "starts_on_latest": date(2026, 3, 8)}
    factories.action(dispute, rests_on, **inexact, starts_on_written="that week")

    page = client.get("/calendar/?view=year")
    words = html.words(page, within="year")

    assert "Strike days of 2026 " in words
    assert "Strikes on 2 days. Most on Tuesday 3 March: 2 disputes." in words
    assert "1 strike on a day that is not stated is not drawn." in words
    assert "Tuesday 3 March 2026 2 Wednesday 4 March 2026 1" in words
    assert html.source(page).count('<rect class="heat') == 365 + 2  # the days, and the scale
    assert 'href="?month=2026-03"' in html.source(page)
    assert "view=year&amp;year=2025" in html.source(page)


@pytest.mark.parametrize(
    "asked",
    ["month=2026-13", "month=x", "month=0000-01", "day=x", "day=0001-01-01", "view=week", "year=9999&view=year", "kind=x",
     "view=year&year=2028", "month=1800-01", "month=2200-12", "view=list&from=2026-03-01&kind=ballot"],
)  # fmt: skip
def test_whatever_is_asked_for_is_answered(client, dispute, rests_on, asked):
    factories.action(dispute, rests_on, starts_on=date(2026, 3, 3))

    assert client.get(f"/calendar/?{asked}").status_code == 200
    assert client.get(f"/calendar.ics?{asked}").status_code == 200
