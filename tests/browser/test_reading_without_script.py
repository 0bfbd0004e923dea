"""A reader's way from the first page to the words of an article, in a browser that runs no script."""

from datetime import date

import pytest
from playwright.sync_api import expect

from tests import factories

WORDS = "The company said the crossing would stay open."


@pytest.fixture
def page(chromium_browser, live_server):
    context = chromium_browser.new_context(base_url=live_server.url, java_script_enabled=False, locale="en-GB")
    yield context.new_page()
    context.close()


@pytest.fixture
def dispute(live_server):
    article, dispute = factories.article(), factories.dispute()
    factories.link(article, dispute)
    factories.claim(article, WORDS, predicate="position", value={"side": "employer"})
    factories.summary(dispute, "The crossing was to stay open.", evidence=factories.evidence(article, WORDS))
    factories.action(dispute, factories.evidence(article, "walk out on 3 March"), starts_on=date(2999, 3, 3))
    return dispute


def test_from_the_first_page_to_the_words_a_sentence_rests_on(page, dispute):
    page.goto("/")
    page.get_by_role("heading", name=dispute.title).get_by_role("link").click()
    passage = page.locator("#summary ~ .summary .excerpt")
    expect(passage).to_be_hidden()

    page.get_by_text("The crossing was to stay open.").click()
    expect(passage).to_be_visible()
    expect(passage).to_have_text(WORDS)

    page.locator("#summary ~ .summary a.source").click()
    expect(page.locator(".excerpt:target")).to_have_text(WORDS)


def test_evidence_of_a_strike_date_opens_in_place(page, dispute):
    page.goto(dispute.get_absolute_url())
    before = page.url

    page.locator("#action ~ table summary").first.click()

    expect(page.locator("#action ~ table .excerpt")).to_be_visible()
    expect(page).to_have_url(before)
