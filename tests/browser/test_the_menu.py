"""The head of the page on a phone is one line with a menu, which needs no script; a desktop shows all of it."""

import pytest
from playwright.sync_api import expect

from tests.browser.signing_in import SCRIPT, open_page, sign_in

PHONE = (390, 844)


@pytest.fixture(params=SCRIPT)
def phone(request, chromium_browser, live_server):
    page = open_page(chromium_browser, live_server, script=SCRIPT[request.param], size=PHONE)
    yield page
    page.context.close()


def test_on_a_phone_the_menu_opens_and_leads_on(phone):
    sign_in(phone, role="Editor", then="/")
    batches = phone.get_by_role("link", name="Batches")
    expect(batches).to_be_hidden()

    phone.get_by_text("Menu", exact=True).click()
    batches.click()

    expect(phone.get_by_role("heading", name="Batches")).to_be_visible()


def test_on_a_phone_the_head_of_somebody_signed_in_is_one_line(phone):
    sign_in(phone, role="Administrator", then="/")
    name, menu = phone.locator(".site-name").bounding_box(), phone.locator(".site-menu").bounding_box()

    head = phone.locator(".site-header").bounding_box()

    assert head["height"] < name["height"] + menu["height"]


def test_on_a_desktop_there_is_no_menu_to_open(chromium_browser, live_server):
    page = open_page(chromium_browser, live_server, script=True)
    page.goto("/")

    expect(page.get_by_role("link", name="Quotes", exact=True)).to_be_visible()
    expect(page.get_by_text("Menu", exact=True)).to_be_hidden()
    page.context.close()
