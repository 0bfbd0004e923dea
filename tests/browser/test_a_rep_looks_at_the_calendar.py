"""A rep's way through the calendar, and to a calendar of their own: on a desktop and a phone, with and without script."""

import re
from datetime import date

import icalendar
import pytest
from playwright.sync_api import expect

from disputes.models import Organisation
from tests import factories

SIZES = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}


@pytest.fixture(params=["desktop", "phone"])
def size(request):
    return request.param


@pytest.fixture(params=["with script", "without script"])
def script(request):
    return request.param


@pytest.fixture
def page(chromium_browser, live_server, size, script):
    context = chromium_browser.new_context(
        base_url=live_server.url, java_script_enabled=script == "with script", locale="en-GB", viewport=SIZES[size]
    )
    yield context.new_page()
    context.close()


@pytest.fixture
def dispute(live_server):
    made, rests_on = factories.dispute(), factories.evidence(factories.article(), "walk out on 3 March")
    ferries = Organisation.objects.create(name="Harrow Sound Ferries", kind="employer")
    ferries.aliases.create(name=ferries.name, key="harrow sound ferries", kind="employer")
    made.employers.add(ferries)
    factories.role(made, rests_on, name="deckhands")
    factories.action(made, rests_on, starts_on=date(2199, 3, 4), ends_on=date(2199, 3, 5))
    factories.vote(made, rests_on, about="offer", closed_on=date(2199, 5, 6))
    return made


def test_from_a_year_to_a_month_to_a_day_to_a_dispute_and_back(page, dispute):
    page.goto("/calendar/?view=year&year=2199")
    page.locator(".year-strip a", has_text="March").click()
    expect(page.get_by_role("heading", name="March 2199")).to_be_visible()
    days = page.locator(".month .day-of-month a")
    expect(days).to_have_count(2)
    expect(page.locator(".month")).to_contain_text("day 1 of 2")

    days.first.click()
    expect(page.locator("#day")).to_have_text("Monday 4 March 2199")
    page.locator("#found .events a").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(dispute.title)
    page.go_back()
    expect(page.locator("#day")).to_have_text("Monday 4 March 2199")


def test_a_kind_narrows_the_month_and_stands_in_the_address(page, dispute, script):
    page.goto("/calendar/?month=2199-05")
    expect(page.locator("#found")).to_contain_text("Vote on an offer closes")

    page.get_by_label("Strike", exact=True).check()
    if script == "without script":
        page.get_by_role("button", name="Show").click()

    expect(page.locator("#found")).to_contain_text("No day in this month is on record.")
    expect(page).to_have_url(re.compile(r"/calendar/\?.*kind=strike&month=2199-05$"))
    expect(page.get_by_label("Strike", exact=True)).to_be_checked()
    page.locator("#found .notice a").first.click()
    expect(page.get_by_role("heading", name="March 2199")).to_be_visible()


def test_on_a_phone_the_month_is_a_list_of_whole_dates_and_nothing_is_cut_off(page, dispute, size):
    page.goto("/calendar/?month=2199-03")
    shown = page.locator(".month tbody td:visible")

    expect(shown).to_have_count(2 if size == "phone" else 35)
    expect(page.locator(".month thead")).to_be_visible(visible=size == "desktop")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_somebody_learns_what_concerns_them_and_subscribes(page, dispute, live_server):
    page.goto("/calendar/")
    page.get_by_role("main").get_by_role("link", name="Does this concern me?").click()
    page.get_by_label("What you do").fill("deckhand")
    page.get_by_label("Who you work for").fill("Harrow Sound Ferries")
    page.get_by_role("button", name="Look").click()

    expect(page.locator(".concerned")).to_contain_text("Names your role: deckhands")
    expect(page.locator(".concerned")).to_contain_text("4 to 5 March 2199")
    expect(page).to_have_url("/concerns-me/")
    expect(page.get_by_label("What you do")).to_have_value("deckhand")

    address = page.get_by_label("Address of your calendar").input_value()
    assert address.startswith(live_server.url)
    file = page.request.get(address)
    assert file.headers["referrer-policy"] == "no-referrer"
    entries = icalendar.Calendar.from_ical(file.body()).walk("VEVENT")
    assert {str(entry["SUMMARY"]).partition(":")[0] for entry in entries} == {"Strike", "Vote on an offer closes"}

    page.locator(".concerned h4 a").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(dispute.title)
    page.go_back()
    expect(page.get_by_label("What you do")).to_have_value("deckhand")
    expect(page.locator(".concerned")).to_contain_text("Names your role: deckhands")
