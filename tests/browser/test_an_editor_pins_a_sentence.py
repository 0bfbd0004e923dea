"""An editor's way from a dispute to a sentence of their own in its summary and back, with and without script."""

import pytest
from playwright.sync_api import expect

from tests.browser.signing_in import SCRIPT, open_page, sign_in
from tests.disputes.settled import bring_one_dispute, settle


@pytest.fixture(params=SCRIPT)
def page(request, chromium_browser, live_server, empty_queue):
    page = open_page(chromium_browser, live_server, script=SCRIPT[request.param], size=(390, 844))
    yield page
    page.context.close()


def summary_of(page):
    return page.locator("section", has=page.locator("#summary"))


def test_a_sentence_is_pinned_seen_as_a_change_and_taken_away(page):
    dispute = bring_one_dispute()
    sign_in(page, role="Editor", then=dispute.get_absolute_url())
    page.get_by_role("link", name="Pin a sentence of your own").click()

    page.get_by_role("radio").first.check()
    page.get_by_role("textbox", name="Sentence").fill("Drivers say the night rota broke them.")
    page.get_by_role("button", name="Pin it").click()
    page.get_by_role("alert").get_by_role("link", name="Where it can be checked").click()
    page.keyboard.type("https://gazette.example/1")
    page.get_by_role("button", name="Pin it").click()
    page.get_by_role("status").get_by_text("pinned").wait_for()
    settle()

    page.goto(dispute.get_absolute_url())
    expect(summary_of(page)).to_contain_text("Drivers say the night rota broke them.")
    expect(summary_of(page)).to_contain_text("(an editor’s sentence)")
    page.get_by_role("link", name="versions of the summary").click()
    expect(page.locator("ins", has_text="Drivers say the night rota")).to_have_count(1)
    wide = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert wide[0] <= wide[1]

    page.goto(f"{dispute.get_absolute_url()}summaries/pin/")
    page.get_by_role("button", name="Take it away").click()
    page.get_by_role("status").get_by_text("taken away").wait_for()
    settle()
    page.goto(dispute.get_absolute_url())
    expect(summary_of(page)).not_to_contain_text("night rota")
