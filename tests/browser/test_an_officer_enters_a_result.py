"""A ballot officer's way from the scrutineer's report to a result that waits, by keyboard alone, with and without script.

Under a minute is told in keystrokes: forty words a minute, a slow typist, are two hundred of them, so a hundred take half a minute.
"""

from datetime import date

import pytest
from playwright.sync_api import expect

from ballots.models import Keying, ScrutineersReport
from ballots.results import Count
from tests import factories
from tests.ballots.files import PDF
from tests.browser.signing_in import SCRIPT, open_page, sign_in

SIZES = {"desktop": (1280, 900), "phone": (390, 844)}
HALF_A_MINUTE = 100


@pytest.fixture(params=SIZES)
def size(request):
    return SIZES[request.param]


@pytest.fixture(params=SCRIPT)
def page(request, chromium_browser, live_server, empty_queue, size):
    page = open_page(chromium_browser, live_server, script=SCRIPT[request.param], size=size)
    yield page
    page.context.close()


@pytest.fixture
def dispute(page):
    dispute = factories.dispute()
    sign_in(page, role="Ballot officer", then=f"/ballots/new/?dispute={dispute.slug}")
    page.get_by_role("heading", level=1, name=str(dispute)).wait_for()
    return dispute


class Typist:
    """Has nothing but a keyboard, and counts what it takes."""

    def __init__(self, page):
        self.keyboard, self.page, self.pressed = page.keyboard, page, 0

    def press(self, *keys):
        for key in keys:
            self.keyboard.press(key)
            self.pressed += 1

    def fill(self, *values):
        """Type into the field that has the focus, and into those that follow."""
        for value in values:
            self.press(*value, "Tab")


def on_the_field(page, label):
    expect(page.get_by_label(label, exact=True)).to_be_focused()


def test_a_result_of_two_questions_is_keyed_by_keyboard_alone_in_under_a_minute(page, dispute):
    typist = Typist(page)
    typist.press("Tab", "Enter", "Tab")  # past the header, to the first field, which says 'declared'
    typist.press("Tab", "g", "Tab")
    on_the_field(page, "Opened")
    typist.press(*"01012026", "Tab", "Tab")  # the second is the calendar of the field
    typist.press(*"02022026", "Tab", "Tab")
    on_the_field(page, "Important public services")
    typist.fill("n", "1000", "800", "600", "190", "10", "700", "85", "15", "scrutineer.example/harrow")
    typist.press("Shift+Tab", "Enter")
    expect(page.get_by_role("button", name="Hand it on")).to_be_focused()
    expect(page.get_by_role("region", name="What it comes to")).to_contain_text("75.9 per cent yes")
    typist.press("Enter")

    page.get_by_role("heading", name="Who can confirm it").wait_for()
    keyed = Keying.objects.get()
    assert keyed.result.counts == (Count("strike", 600, 190, 10), Count("asos", 700, 85, 15))
    assert (keyed.result.opened_on, keyed.result.closed_on) == (date(2026, 1, 1), date(2026, 2, 2))
    assert (keyed.result.jurisdiction, keyed.result.important_public_services) == ("GB", "no")
    assert typist.pressed <= HALF_A_MINUTE


def key_in(page, *, spoiled="10"):
    page.get_by_label("Closed").fill("2026-02-02")
    for label, value in (("Entitled to vote", "1,000"), ("Voting papers returned", "800"), ("Yes, strike", "600")):
        page.get_by_label(label, exact=True).fill(value)
    page.get_by_label("No, strike", exact=True).fill("190")
    page.get_by_label("Spoiled, strike").fill(spoiled)


def test_what_is_wrong_is_told_with_a_way_to_its_field_and_the_upload_is_kept(page, dispute):
    key_in(page, spoiled="9")
    page.get_by_label("Or the report itself").set_input_files(
        {"name": "count.pdf", "mimeType": "application/pdf", "buffer": PDF}
    )
    page.get_by_role("button", name="Hand it on").click()
    expect(page.get_by_role("alert")).to_contain_text("1 fewer than the 800")

    page.get_by_role("alert").get_by_role("link").click()
    page.get_by_label("Spoiled, strike").fill("10")
    expect(page.get_by_text("You need not choose it again")).to_be_visible()
    page.get_by_role("button", name="Hand it on").click()

    page.get_by_role("heading", name="Who can confirm it").wait_for()
    assert Keying.objects.get().report == ScrutineersReport.objects.get()


def test_percentages_have_fields_of_their_own_once_the_result_is_a_reported_one(page, dispute):
    expect(page.get_by_label("Turnout in per cent")).to_be_hidden()

    page.get_by_label("Reported: percentages, or only some of the figures").check()
    page.get_by_label("Turnout in per cent").fill("57.0")
    page.get_by_label("Yes, %, strike").fill("85")
    page.get_by_label("Where it can be checked").fill("the union’s statement")
    page.get_by_role("button", name="Hand it on").click()

    expect(page.get_by_text("Reported, not declared")).to_be_visible()


def test_with_script_sums_and_tests_are_told_as_one_types(chromium_browser, live_server, empty_queue, size):
    page = open_page(chromium_browser, live_server, script=True, size=size)
    posted = []
    page.on("request", lambda request: posted.append(request) if request.method == "POST" else None)
    sign_in(page, role="Ballot officer", then=f"/ballots/new/?dispute={factories.dispute().slug}")
    page.get_by_role("heading", name="What it comes to").wait_for()
    page.get_by_label("Or the report itself").set_input_files(
        {"name": "count.pdf", "mimeType": "application/pdf", "buffer": PDF}
    )
    key_in(page, spoiled="9")

    panel = page.get_by_role("region", name="What it comes to")
    expect(panel).to_contain_text("1 fewer than the 800 papers returned")
    expect(page.locator("#comes-to-said")).to_have_text("1 to put right")
    page.get_by_label("Spoiled, strike").fill("10")
    expect(panel).to_contain_text("600 + 190 + 10 = 800: all papers returned")
    expect(page.locator("#comes-to-said")).to_have_text("The figures add up")

    assert not any("%PDF" in (request.post_data or "") for request in posted)
    assert not Keying.objects.exists()
    assert not ScrutineersReport.objects.exists()
    page.context.close()
