"""From a page that is wrong to the editors' answer: with and without script, on a phone and a desktop; the desk by keys too."""

import pytest
from playwright.sync_api import expect

from articles.models import Report, ReportContact
from tests import factories
from tests.browser.signing_in import SCRIPT, open_page, sign_in

SIZES = {"desktop": (1280, 900), "phone": (390, 844)}


@pytest.fixture(params=SIZES)
def size(request):
    return SIZES[request.param]


@pytest.fixture(params=SCRIPT)
def page(request, chromium_browser, live_server, empty_queue, size):
    page = open_page(chromium_browser, live_server, script=SCRIPT[request.param], size=size)
    yield page
    page.context.close()


def report(page, dispute):
    """From the page that is not there to the page of the report."""
    page.goto(f"{dispute.get_absolute_url()}nothing/")
    page.get_by_role("main").get_by_role("link", name="Something wrong? Tell the editors").click()
    expect(page.get_by_label("Which page?")).to_have_value(f"{dispute.get_absolute_url()}nothing/")
    page.get_by_label("Which page?").fill(dispute.get_absolute_url())
    page.get_by_label("A fact is wrong").check()
    page.get_by_label("How can we reach you?").fill("ada@quay.example")


def send(page):
    page.get_by_role("button", name="Send to the editors").click()


def test_an_error_is_reported_answered_and_the_answer_read(page, chromium_browser, live_server, size):
    dispute = factories.dispute()
    report(page, dispute)
    send(page)

    expect(page.get_by_role("alert")).to_contain_text("What is wrong, or what should be taken down?")
    expect(page.get_by_label("How can we reach you?")).to_have_value("ada@quay.example")
    page.get_by_label("What is wrong, or what").fill("It says 400 members.")
    send(page)

    expect(page.get_by_role("heading", level=1)).to_contain_text("Your report has the number")
    expect(page.get_by_text("Waits for an editor")).to_be_visible()
    assert page.context.cookies() == []

    editor = open_page(chromium_browser, live_server, script=True, size=size)
    sign_in(editor, role="Editor", then="/desk/?kind=report")
    expect(editor.locator("#item")).to_have_text("A fact is wrong: It says 400 members.")
    editor.wait_for_load_state()
    editor.keyboard.press("a")
    expect(editor.locator("#item")).to_have_text("A fact is wrong: It says 400 members. (with somebody)")
    editor.keyboard.press("r")
    expect(editor.get_by_label("Nothing is changed")).to_be_checked()
    editor.get_by_label("It is put right").check()
    editor.get_by_label("What whoever reported it is told").fill("It says 250 now.")
    editor.get_by_role("button", name="Answer").click()
    expect(editor.get_by_text("Done: settle a report.")).to_be_visible()
    editor.context.close()

    page.reload()
    expect(page.get_by_text("It says 250 now.")).to_be_visible()
    page.get_by_role("button", name="Delete how to reach me").click()
    expect(page.get_by_text("We do not know how to reach you.")).to_be_visible()
    assert not ReportContact.objects.exists()
    assert Report.objects.get().state == "settled"


def test_the_field_for_programs_is_neither_seen_nor_reached_by_keyboard(page):
    page.goto("/report/")

    expect(page.get_by_role("textbox", name="Leave this empty")).to_have_count(0)
    page.get_by_label("How can we reach you?").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Send to the editors")).to_be_focused()
