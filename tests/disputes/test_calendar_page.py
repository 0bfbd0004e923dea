"""The calendar as a page, and as files that calendars subscribe to."""

import re
from datetime import date
from html import unescape

import icalendar
import pytest

from disputes.listing.search import FACETS
from disputes.models import CalendarEntry, Dispute, DisputeRedirect, Organisation
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

    page = client.get("/calendar/?view=list")

    coming, past = html.section(page, "coming"), html.section(page, "past")
    assert coming.index("Lockout") < coming.index("Strike")
    assert '<time datetime="2026-03-03">3</time> to <time datetime="2026-03-04">4 March 2026</time>' in coming
    assert "<h3>March 2026</h3>" in coming
    assert past.index("Ballot on industrial action closes") < past.index("Overtime ban")


def test_what_was_called_off_stands_apart_from_what_comes(client, dispute, rests_on):
    factories.action(dispute, rests_on, starts_on=date(2026, 3, 3), status="called_off")

    page = client.get("/calendar/?view=list")

    assert "2026-03-03" not in html.section(page, "coming")
    assert '<li class="event-off">' in html.section(page, "called-off")
    assert "Called off" in html.section(page, "called-off")


def test_a_range_is_not_shown_as_a_day(client, dispute, rests_on):
    days = {"starts_on_earliest": date(2026, 3, 2), "starts_on_latest": date(2026, 3, 8)}
    factories.action(dispute, rests_on, **days, starts_on_written="that week")

    page = client.get("/calendar/?view=list")
    assert "(day not stated)" in html.section(page, "inexact")
    assert "2026-03-02" not in html.section(page, "coming")


def test_it_is_narrowed_and_its_file_with_it(client, dispute, rests_on):
    factories.action(dispute, rests_on, starts_on=date(2026, 3, 3))
    factories.action(factories.dispute(), rests_on, starts_on=date(2026, 3, 9))

    page = client.get("/calendar/", {"view": "list", "union": "Union of Harbour Trades"})

    assert "2026-03-03" in html.section(page, "coming") and "2026-03-09" not in html.section(page, "coming")
    assert 'href="/calendar.ics?union=Union+of+Harbour+Trades"' in html.source(page)
    assert len(entries(client.get("/calendar.ics?union=Union+of+Harbour+Trades"))) == 1
    assert len(entries(client.get("/calendar.ics"))) == 2


def test_an_empty_calendar_says_so(client):
    assert "No day after today is on record" in html.words(client.get("/calendar/?view=list"))


def test_disputes_that_were_not_computed_yet_are_in_no_calendar(client, rests_on):
    factories.action(factories.dispute(recomputed_at=None), rests_on, starts_on=date(2026, 3, 3))

    assert "2026-03-03" not in html.source(client.get("/calendar/?view=list"))
    assert entries(client.get("/calendar.ics")) == []


def test_the_number_of_queries_does_not_grow_with_the_rows(client, rests_on, django_assert_num_queries):
    for day in range(1, 4):
        dispute = factories.dispute()
        factories.action(dispute, rests_on, starts_on=date(2026, 3, day))
        factories.vote(dispute, rests_on, status="open", closed_on=date(2026, 3, day))
        factories.mandate(dispute, rests_on, first_on=date(2025, 9, day), last_on=date(2026, 3, day))

    choices = len(FACETS)  # of filters, a query each
    with django_assert_num_queries(choices + 8):  # ahead and past: which days, actions, ballots, mandates
        client.get("/calendar/?view=list")
    with django_assert_num_queries(choices + 3):  # actions, ballots, mandates
        client.get("/calendar/?month=2026-03")
    with django_assert_num_queries(choices + 3):
        client.get("/calendar/?day=2026-03-02")
    with django_assert_num_queries(choices + 5):  # the same, and the nearest days before and after
        client.get("/calendar/?month=2020-03")
    with django_assert_num_queries(choices + 2):  # strikes on known days, and how many are on others
        client.get("/calendar/?view=year")
    with django_assert_num_queries(2):  # entries, the year before
        client.get("/calendar.ics")
    with django_assert_num_queries(1):
        client.get("/calendar/feed.atom")


def test_the_end_of_a_mandate_and_what_is_to_be_checked_are_on_the_page_and_in_the_file(client, dispute, rests_on):
    factories.mandate(dispute, rests_on, last_on=date(2026, 3, 5))
    factories.action(
        dispute, rests_on, starts_on=date(2026, 3, 9), checks=[{"reason": "after 5 March 2026, the last day"}]
    )

    coming = html.section(client.get("/calendar/?view=list"), "coming")
    assert "Mandate ends" in coming
    assert "After 5 March 2026, the last day" in coming

    ends, strike = entries(client.get(f"/disputes/{dispute.slug}/calendar.ics"))
    assert str(ends["summary"]).startswith("Mandate ends")
    assert "Check: after 5 March 2026, the last day." in str(strike["description"])


def test_a_mandate_that_is_over_stands_among_what_is_past(client, dispute, rests_on):
    factories.mandate(dispute, rests_on, first_on=date(2025, 8, 2), begin_by=date(2026, 2, 1))

    assert "Last day for action to begin" in html.section(client.get("/calendar/?view=list"), "past")


# ---- many days -------------------------------------------------------------------------------------


@pytest.fixture
def two_a_page(monkeypatch):
    monkeypatch.setattr("disputes.calendar.page.EVENTS_A_PAGE", 2)


def days_of(page, name):
    return re.findall(r'datetime="(\d{4}-\d\d-\d\d)"', "".join(html.section(page, name).split("</h3>")[1:]))


def linked_from(page, name):
    """Where the section or what stands below it leads on."""
    found = re.search(rf'aria-label="{name}"><a rel="next" href="([^"]+)"', html.source(page))
    return "/calendar/" + unescape(found.group(1)) if found else None


def walked(client, address, section, further):
    """The days of each page, from one to the next."""
    pages = []
    while address:
        page = client.get(address)
        pages.append(days_of(page, section))
        address = linked_from(page, further)
    return pages


def test_what_is_past_goes_on_over_pages_of_whole_days(client, dispute, rests_on, two_a_page):
    for day in (9, 8, 8, 8, 7, 6):
        factories.action(dispute, rests_on, starts_on=date(2026, 1, day))

    pages = walked(client, "/calendar/?view=list", "past", "Earlier days")

    assert pages == [
        ["2026-01-09", "2026-01-08", "2026-01-08", "2026-01-08"],
        ["2026-01-07", "2026-01-06"],
    ]


def test_what_comes_goes_on_over_pages_of_whole_days_with_what_is_called_off_beside_it(
    client, dispute, rests_on, two_a_page
):
    for day, status in ((3, "announced"), (4, "called_off"), (4, "announced"), (9, "announced")):
        factories.action(dispute, rests_on, starts_on=date(2026, 3, day), status=status)
    factories.vote(dispute, rests_on, status="open", closed_on=date(2026, 3, 12))

    pages = walked(client, "/calendar/?view=list", "coming", "Later days")

    assert pages == [["2026-03-03", "2026-03-04"], ["2026-03-09", "2026-03-12"]]
    assert days_of(client.get("/calendar/?view=list"), "called-off") == ["2026-03-04"]


def test_a_page_of_past_days_shows_nothing_else(client, dispute, rests_on):
    for day in (date(2026, 1, 9), date(2026, 2, 9), date(2026, 3, 9)):
        factories.action(dispute, rests_on, starts_on=day)

    page = client.get("/calendar/?before=2026-02-09")

    assert days_of(page, "past") == ["2026-01-09"]
    assert not html.section(page, "coming")
    assert 'rel="up" href="?view=list"' in html.source(page)


@pytest.mark.parametrize("asked", ["before=0001-01-01", "before=x", "from=", "from=9999-12-31", "before=\0"])
def test_whatever_day_is_asked_for_is_answered(client, dispute, rests_on, asked):
    factories.action(dispute, rests_on, starts_on=date(2026, 1, 9))

    assert client.get(f"/calendar/?{asked}").status_code == 200


def test_what_is_still_on_is_not_past_however_long_ago_it_began(client, dispute, rests_on):
    factories.action(dispute, rests_on, starts_on=date(2024, 1, 9), ends_on=date(2026, 6, 1))

    page = client.get("/calendar/?view=list")

    assert "2024-01-09" in html.section(page, "coming")
    assert not html.section(page, "past")


def test_a_ballot_that_closed_stands_among_the_past_and_its_next_day_among_what_comes(client, dispute, rests_on):
    factories.vote(dispute, rests_on, status="open", opened_on=date(2026, 2, 2), closed_on=date(2026, 3, 2))

    page = client.get("/calendar/?view=list")

    assert days_of(page, "coming") == ["2026-03-02"]
    assert days_of(page, "past") == ["2026-02-02"]


def test_a_file_holds_a_year_and_leads_to_the_year_before(client, dispute, rests_on):
    for day in (date(2019, 5, 1), date(2022, 5, 1), date(2022, 12, 31), date(2026, 3, 3)):
        factories.action(dispute, rests_on, starts_on=day)

    newest = client.get("/calendar.ics")
    of_2022 = client.get("/calendar.ics?year=2022")
    of_2019 = client.get("/calendar.ics?year=2019")

    assert newest["Link"] == '<http://testserver/calendar.ics?year=2022>; rel="prev"'
    assert of_2022["Link"] == '<http://testserver/calendar.ics?year=2019>; rel="prev"'
    assert "Link" not in of_2019
    assert [len(entries(response)) for response in (newest, of_2022, of_2019)] == [1, 2, 1]


# ---- the files -------------------------------------------------------------------------------------


def test_an_action_is_an_event_of_whole_days(client, dispute, rests_on):
    factories.action(dispute, rests_on, starts_on=date(2026, 3, 3), ends_on=date(2026, 3, 4), group="deck crews")

    response = client.get("/disputes/ferries-pay-2026/calendar.ics")

    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Link"] == '<http://testserver/disputes/ferries-pay-2026/>; rel="alternate"; type="text/html"'
    (entry,) = entries(response)
    assert (entry["DTSTART"].dt, entry["DTEND"].dt) == (date(2026, 3, 3), date(2026, 3, 5))
    assert entry["UID"] == "ferries-pay-2026-strike-20260303@dispute-tracker"
    published = CalendarEntry.objects.get()
    assert entry["DTSTAMP"].dt == entry["LAST-MODIFIED"].dt == published.changed_at.replace(microsecond=0)
    assert (entry["SEQUENCE"], entry["CATEGORIES"].cats, entry["COLOR"]) == (0, ["Strike"], "firebrick")
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
