"""The calendar as a page, and as files that calendars subscribe to."""

from datetime import UTC, date, datetime

import icalendar
import pytest

from disputes.models import Dispute, DisputeRedirect, Organisation
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
    made = factories.dispute(slug="ferries-pay-2026")
    made.unions.add(Organisation.objects.create(name="Union of Harbour Trades", kind="union"))
    return made


def entries(response):
    return icalendar.Calendar.from_ical(response.content).walk("VEVENT")


# ---- the page --------------------------------------------------------------------------------------


def test_what_comes_and_what_is_over_stand_apart(client, dispute, rests_on):
    factories.action(dispute, rests_on, starts_on=date(2026, 3, 3), ends_on=date(2026, 3, 4))
    factories.action(dispute, rests_on, starts_on=date(2026, 1, 9), kind="overtime_ban", status="took_place")
    factories.action(dispute, rests_on, starts_on=date(2026, 2, 20), ends_on=TODAY, kind="lockout")
    factories.vote(dispute, rests_on, status="open", closed_on=date(2026, 2, 24))

    page = client.get("/calendar/")

    coming, past = html.section(page, "coming"), html.section(page, "past")
    assert coming.index("Lockout") < coming.index("Strike")
    assert '<time datetime="2026-03-03">3</time> to <time datetime="2026-03-04">4 March 2026</time>' in coming
    assert "<h3>March 2026</h3>" in coming
    assert past.index("Ballot on industrial action closes") < past.index("Overtime ban")


def test_what_was_called_off_stands_apart_from_what_comes(client, dispute, rests_on):
    factories.action(dispute, rests_on, starts_on=date(2026, 3, 3), status="called_off")

    page = client.get("/calendar/")

    assert "2026-03-03" not in html.section(page, "coming")
    assert '<li class="event-off">' in html.section(page, "called-off")
    assert "Called off" in html.section(page, "called-off")


def test_a_range_is_not_shown_as_a_day(client, dispute, rests_on):
    days = {"starts_on_earliest": date(2026, 3, 2), "starts_on_latest": date(2026, 3, 8)}
    factories.action(dispute, rests_on, **days, starts_on_written="that week")

    assert "(day not stated)" in html.section(client.get("/calendar/"), "coming")


def test_it_is_narrowed_and_its_file_with_it(client, dispute, rests_on):
    factories.action(dispute, rests_on, starts_on=date(2026, 3, 3))
    factories.action(factories.dispute(), rests_on, starts_on=date(2026, 3, 9))

    page = client.get("/calendar/", {"union": "Union of Harbour Trades"})

    assert "2026-03-03" in html.section(page, "coming") and "2026-03-09" not in html.section(page, "coming")
    assert 'href="/calendar.ics?union=Union+of+Harbour+Trades"' in html.source(page)
    assert len(entries(client.get("/calendar.ics?union=Union+of+Harbour+Trades"))) == 1
    assert len(entries(client.get("/calendar.ics"))) == 2


def test_an_empty_calendar_says_so(client):
    assert "No day after today is on record" in html.words(client.get("/calendar/"))


def test_disputes_that_were_not_computed_yet_are_in_no_calendar(client, rests_on):
    factories.action(factories.dispute(recomputed_at=None), rests_on, starts_on=date(2026, 3, 3))

    assert "2026-03-03" not in html.source(client.get("/calendar/"))
    assert entries(client.get("/calendar.ics")) == []


def test_the_number_of_queries_does_not_grow_with_the_rows(client, rests_on, django_assert_num_queries):
    for day in range(1, 4):
        dispute = factories.dispute()
        factories.action(dispute, rests_on, starts_on=date(2026, 3, day))
        factories.vote(dispute, rests_on, status="open", closed_on=date(2026, 3, day))

    with django_assert_num_queries(4):  # actions, ballots, the choices of two filters
        client.get("/calendar/")
    with django_assert_num_queries(2):
        client.get("/calendar.ics")


# ---- the files -------------------------------------------------------------------------------------


def test_an_action_is_an_event_of_whole_days(client, dispute, rests_on):
    factories.action(dispute, rests_on, starts_on=date(2026, 3, 3), ends_on=date(2026, 3, 4), group="deck crews")

    response = client.get("/disputes/ferries-pay-2026/calendar.ics")

    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    (entry,) = entries(response)
    assert (entry["DTSTART"].dt, entry["DTEND"].dt) == (date(2026, 3, 3), date(2026, 3, 5))
    assert entry["UID"] == "ferries-pay-2026-strike-20260303@dispute-tracker"
    assert entry["DTSTAMP"].dt == datetime(2026, 2, 20, tzinfo=UTC)
    assert entry["STATUS"] == "CONFIRMED"
    assert entry["SUMMARY"] == "Strike: Harrow Sound Ferries: sick pay"
    assert "deck crews" in entry["DESCRIPTION"]
    assert entry["URL"] == "http://testserver/disputes/ferries-pay-2026/"


@pytest.mark.parametrize("status", ["called_off", "suspended"])
def test_what_was_called_off_is_cancelled(client, dispute, rests_on, status):
    factories.action(dispute, rests_on, starts_on=date(2026, 3, 3), status=status)

    assert entries(client.get("/calendar.ics"))[0]["STATUS"] == "CANCELLED"


def test_only_days_that_are_known_are_in_a_file(client, dispute, rests_on):
    factories.action(dispute, rests_on, starts_on_earliest=date(2026, 3, 2), starts_on_latest=date(2026, 3, 8))

    assert entries(client.get("/calendar.ics")) == []


def test_the_same_facts_make_the_same_file(client, dispute, rests_on):
    made = factories.action(dispute, rests_on, starts_on=date(2026, 3, 3))
    before = client.get("/calendar.ics").content
    made.delete()
    factories.action(dispute, rests_on, starts_on=date(2026, 3, 3))

    assert client.get("/calendar.ics").content == before


def test_an_address_a_dispute_once_had_keeps_its_file(client, dispute, rests_on):
    factories.action(dispute, rests_on, starts_on=date(2026, 3, 3))
    DisputeRedirect.objects.create(slug="former", dispute=dispute)

    assert len(entries(client.get("/disputes/former/calendar.ics"))) == 1
    assert client.get("/disputes/never/calendar.ics").status_code == 404
    assert Dispute.objects.count() == 1
