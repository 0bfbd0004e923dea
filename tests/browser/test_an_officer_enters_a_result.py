"""A ballot officer's way from the dispute to a result on record, by keyboard, with and without script."""

import pytest
from playwright.sync_api import expect

from ballots.models import Ballot
from tests import factories
from tests.browser.signing_in import SCRIPT, open_page, sign_in


@pytest.fixture(params=SCRIPT)
def page(request, chromium_browser, live_server, empty_queue):
    page = open_page(chromium_browser, live_server, script=SCRIPT[request.param], size=(390, 844))
    yield page
    page.context.close()


def type_on(page, *values):
    """Type into the field that has the focus, and into those that follow."""
    for value in values:
        page.keyboard.type(value)
        page.keyboard.press("Tab")


def test_a_result_is_typed_put_right_and_recorded_by_keyboard(page):
    dispute = factories.dispute()
    sign_in(page, role="Ballot officer", then=dispute.get_absolute_url())
    page.get_by_role("link", name="Enter a declared result").click()

    page.get_by_label("Closed").fill("2026-02-02")
    page.get_by_label("Entitled to vote").focus()
    type_on(page, "1,000", "800", "600", "190", "9", "", "", "", "The scrutineer’s report of 3 February 2026")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("1 fewer than the 800")

    page.get_by_role("alert").get_by_role("link").click()
    page.get_by_label("Spoiled papers, strike").fill("10")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Is this the result?").wait_for()
    expect(page.get_by_role("table")).to_contain_text("75.9 per cent")

    page.get_by_role("button", name="Change it").click()
    expect(page.get_by_label("Papers returned")).to_have_value("800")
    page.get_by_role("button", name="See what it comes to").click()
    page.get_by_role("button", name="Put it on record").click()

    expect(page.get_by_role("status").get_by_text("on record")).to_be_visible()
    assert Ballot.objects.get().papers_returned == 800
