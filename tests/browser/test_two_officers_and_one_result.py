"""A second officer keys blind. What differs, what changed meanwhile and what is corrected later is told; script or no script."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from ballots import services
from ballots.models import Ballot, Keying
from ballots.results import Count
from tests import factories
from tests.ballots.test_a_result_is_keyed_twice import RESULT, SOURCE, confirm
from tests.browser.signing_in import SCRIPT, open_page, sign_in

SIZES = {"desktop": (1280, 900), "phone": (390, 844)}
COUNTS = {
    "Entitled to vote": "1000", "Voting papers returned": "800",
    "Yes, strike": "600", "No, strike": "190", "Spoiled, strike": "10",
    "Yes, action short of a strike": "700", "No, action short of a strike": "85", "Spoiled, action short of a strike": "15",
}  # fmt: skip


@pytest.fixture(params=SIZES)
def size(request):
    return SIZES[request.param]


@pytest.fixture(params=SCRIPT)
def page(request, chromium_browser, live_server, empty_queue, size):
    page = open_page(chromium_browser, live_server, script=SCRIPT[request.param], size=size)
    yield page
    page.context.close()


@pytest.fixture
def ada(page):
    return factories.user("ada", group="Ballot officer")


@pytest.fixture
def keying(ada):
    return services.key_result(dispute=factories.dispute(), result=RESULT, keyed_by=ada, source=SOURCE)


def key_it(page, **other):
    page.get_by_label("Where it was held").select_option("Great Britain")
    page.get_by_label("Closed").fill("2026-02-02")
    for label, value in COUNTS.items():
        page.get_by_label(label, exact=True).fill(other.get(label, value))


def compare(page):
    page.get_by_role("button", name="Compare and confirm").click()


def test_what_waits_is_found_keyed_blind_compared_and_put_on_record(page, keying):
    sign_in(page, role="Ballot officer", then="/ballots/waiting/")
    page.get_by_role("link", name="Key it a second time").click()
    page.get_by_role("heading", level=1, name=str(keying.dispute)).wait_for()
    for label in COUNTS:
        expect(page.get_by_label(label, exact=True)).to_have_value("")

    key_it(page, **{"No, strike": "180", "Spoiled, strike": "20"})
    compare(page)
    expect(page.get_by_role("alert")).to_contain_text("Nothing was recorded")
    expect(page.get_by_role("row").filter(has_text="No, strike")).to_contain_text("190")
    expect(page.get_by_label("No, strike", exact=True)).to_have_value("180")
    assert not Ballot.objects.exists()

    page.get_by_label("No, strike", exact=True).fill("190")
    page.get_by_label("Spoiled, strike").fill("10")
    compare(page)
    expect(page.get_by_text("Keyed by two people")).to_be_visible()
    assert Ballot.objects.get().confirmed_by.username == "somebody"


def test_a_confirmation_begun_before_the_figures_changed_is_refused_and_nothing_typed_is_lost(page, keying, ada):
    sign_in(page, role="Ballot officer", then=keying.get_absolute_url())
    key_it(page)
    right = replace(RESULT, counts=(Count("strike", 610, 180, 10), RESULT.counts[1]))
    services.amend_keying(keying=keying, result=right, by=ada, source=SOURCE, report=None, why="misread")

    compare(page)
    expect(page.get_by_role("alert")).to_contain_text("changed after you began")
    expect(page.get_by_label("Yes, strike", exact=True)).to_have_value("600")
    assert not Ballot.objects.exists()

    page.get_by_label("Yes, strike", exact=True).fill("610")
    page.get_by_label("No, strike", exact=True).fill("180")
    compare(page)
    expect(page.get_by_text("Keyed by two people")).to_be_visible()


def test_a_result_is_corrected_with_a_note_that_everybody_reads(page, ada):
    ballot = factories.ballot(factories.dispute())
    sign_in(page, role="Ballot officer", then=ballot.get_absolute_url())
    page.get_by_role("link", name="Correct it").click()
    expect(page.get_by_label("Yes, strike", exact=True)).to_have_value("600")

    page.get_by_label("Yes, strike", exact=True).fill("610")
    page.get_by_label("No, strike", exact=True).fill("180")
    page.get_by_role("button", name="Hand the correction on").click()
    expect(page.get_by_role("alert")).to_contain_text("Public note")
    page.get_by_label("Public note").fill("The scrutineer sent a new report.")
    page.get_by_role("button", name="Hand the correction on").click()
    expect(page.get_by_role("heading", name="Who can confirm it")).to_be_visible()

    keying = Keying.objects.waiting().get()
    confirm(keying, ada, keying.result)
    page.goto(ballot.get_absolute_url())
    expect(page.get_by_role("region", name="Corrections")).to_contain_text("The scrutineer sent a new report.")
    page.get_by_role("link", name="Trail").click()
    expect(page.get_by_role("row").filter(has_text="Corrected: yes, strike")).to_contain_text("by ada")


def test_ones_own_figures_are_put_right_or_taken_back(page):
    dispute = factories.dispute()
    sign_in(page, role="Ballot officer", then="/ballots/waiting/")
    page.get_by_text("Nothing waits").wait_for()
    somebody = factories.get_user_model().objects.get(username="somebody")
    keying = services.key_result(dispute=dispute, result=RESULT, keyed_by=somebody, source=SOURCE)

    page.goto(keying.get_absolute_url())
    expect(page.get_by_text("nobody confirms their own")).to_be_visible()
    page.get_by_role("link", name="Put your figures right").click()
    page.get_by_label("Opened").fill("2026-01-12")
    page.get_by_label("Why").fill("It was on the second page.")
    page.get_by_role("button", name="Put it right").click()
    expect(page.get_by_role("status").filter(has_text="Put right")).to_be_visible()

    page.get_by_label("Why it is taken back").fill("Another dispute.")
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("Nothing waits")).to_be_visible()
    assert Keying.objects.get().state == Keying.State.TAKEN_BACK
