"""By keyboard past the header, and into the evidence."""

import pytest
from playwright.sync_api import expect

from tests.browser.full_site import VISITOR

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(browsers):
    return browsers.page(VISITOR, script=True)


def test_the_first_tab_leads_past_the_header(page):
    page.goto("/")

    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the content")

    page.keyboard.press("Enter")
    expect(page.locator("main:focus")).to_have_count(1)


def test_evidence_opens_by_keyboard(page, site):
    page.goto(site.dispute.get_absolute_url())

    page.locator("#timeline ~ ol summary").first.focus()
    page.keyboard.press("Enter")

    expect(page.locator("#timeline ~ ol .excerpt").first).to_be_visible()
