"""A rep tries the figures of a ballot out, with and without script, and follows a verdict to its rule."""

import re

import pytest
from playwright.sync_api import expect

TYPED = "/ballots/what-if/?country=GB&services=yes&opened=2026-01-05&closed=2026-02-02&entitled=1000"


@pytest.fixture
def page(browser_page):
    return browser_page


@pytest.fixture
def page_without_script(chromium_browser, live_server):
    context = chromium_browser.new_context(base_url=live_server.url, java_script_enabled=False, locale="en-GB")
    yield context.new_page()
    context.close()


def verdict(page, name):
    return page.locator(".tests li", has_text=name)


def test_what_is_short_follows_what_is_typed(page):
    page.goto(TYPED)
    page.get_by_label("Papers returned", exact=True).press_sequentially("474")
    page.get_by_label("Yes", exact=True).press_sequentially("379")
    page.get_by_label("Spoiled", exact=True).press_sequentially("5")

    expect(verdict(page, "Turnout:")).to_contain_text("26 more papers were needed.")
    expect(verdict(page, "Majority:")).to_contain_text("met")
    expect(page).to_have_url(re.compile("returned=474&yes=379&spoiled=5"))

    page.reload()
    expect(verdict(page, "Turnout:")).to_contain_text("26 more papers were needed.")


def test_a_mistake_is_told_while_one_types_and_nothing_typed_is_lost(page):
    page.goto(TYPED)
    page.get_by_label("Papers returned", exact=True).press_sequentially("1474")

    expect(page.get_by_role("alert")).to_contain_text("More than the 1,000 who are entitled to vote.")
    expect(page.get_by_label("Papers returned", exact=True)).to_have_value("1474")


def test_a_slide_moved_by_the_keyboard_changes_counts_tests_and_address(page):
    page.goto(f"{TYPED}&returned=499&yes=399&spoiled=0")
    expect(verdict(page, "Turnout:")).to_contain_text("1 more paper was needed.")

    page.get_by_label("Papers returned, in 100 of those entitled").press("ArrowRight")

    expect(verdict(page, "Turnout:")).to_contain_text("Turnout: met.")
    expect(page.get_by_label("Papers returned", exact=True)).to_have_value("500")
    expect(page).to_have_url(re.compile("returned=500&yes=400&spoiled=0"))


def test_figures_are_worked_out_without_a_script(page_without_script):
    page = page_without_script
    page.goto("/ballots/")
    page.get_by_role("link", name="Try figures out").click()
    page.get_by_label("Entitled to vote").fill("1,000")
    page.get_by_label("Papers returned", exact=True).fill("474")
    page.get_by_label("Yes", exact=True).fill("379")
    page.get_by_label("Spoiled", exact=True).fill("5")
    page.get_by_label("Important public services").select_option("no")
    page.get_by_label("Opens").fill("2026-03-02")
    page.get_by_label("Closes").fill("2026-03-20")
    page.get_by_role("button", name="Work it out").click()
    expect(verdict(page, "Turnout:")).to_contain_text("26 more papers were needed.")

    page.get_by_label("Papers returned, in 100 of those entitled").press("End")
    page.get_by_role("button", name="Work out the slides").click()
    expect(verdict(page, "Turnout:")).to_contain_text("100.00 per cent")
    expect(page.get_by_label("Papers returned", exact=True)).to_have_value("1000")

    verdict(page, "Turnout:").get_by_role("link").click()
    expect(page.locator("tbody:target")).to_contain_text(
        "At least 50 per cent of those entitled to vote returned a paper"
    )


def test_a_mistake_is_told_at_its_field_without_a_script(page_without_script):
    page = page_without_script
    page.goto(TYPED)
    page.get_by_label("Yes", exact=True).fill("75.9")
    page.get_by_role("button", name="Work it out").click()

    expect(page.locator(".field-wrong")).to_contain_text("Type a whole number, not a percentage.")
    expect(page.get_by_label("Yes", exact=True)).to_have_value("75.9")
