"""A journalist's way to a quote and a rep's way to a date, with and without script."""

from datetime import date

import pytest
from playwright.sync_api import expect

from tests import factories

FAIRNESS, OPEN = "We asked for fairness,", "The company said the crossing would stay open."


@pytest.fixture
def page(browser_page):
    return browser_page


@pytest.fixture
def page_without_script(chromium_browser, live_server):
    context = chromium_browser.new_context(base_url=live_server.url, java_script_enabled=False, locale="en-GB")
    yield context.new_page()
    context.close()


@pytest.fixture
def dispute(live_server):
    article, made = factories.article(), factories.dispute(stage="action_announced")
    ada = factories.person("Ada Penhale")
    factories.quote_link(made, factories.quote(article, FAIRNESS, person=ada))
    factories.quote_link(made, factories.quote(article, OPEN, kind="indirect", speaker="the company"))
    factories.action(made, factories.evidence(article, "walk out on 3 March"), starts_on=date(2999, 3, 3))
    factories.dispute(title="Mill: job cuts", stage="settled")
    return made


def test_results_follow_what_is_typed(page, dispute):
    page.goto("/quotes/")
    expect(page.get_by_role("status")).to_have_text("2 quotes")

    page.get_by_label("Words that were said").press_sequentially("fairness")
    page.locator("mark", has_text="fairness").wait_for()

    expect(page.get_by_role("status")).to_have_text("1 quote")
    expect(page).to_have_url("/quotes/?q=fairness")
    expect(page.get_by_label("Words that were said")).to_have_value("fairness")


def test_back_shows_the_search_before(page, dispute):
    page.goto("/quotes/?q=fairness")
    page.get_by_role("link", name="Ada Penhale").click()
    page.get_by_role("heading", name="Ada Penhale").wait_for()

    page.go_back()

    expect(page.locator("mark")).to_have_text("fairness")
    expect(page.get_by_label("Words that were said")).to_have_value("fairness")


def test_a_quote_is_found_narrowed_and_followed_to_its_article(page_without_script, dispute):
    page = page_without_script
    page.goto("/")
    page.get_by_role("link", name="Quotes", exact=True).click()
    page.get_by_label("Words that were said").fill("crossing -fairness")
    page.get_by_text("Narrow it down").click()
    page.get_by_label("How it is quoted").select_option("indirect")
    page.get_by_role("button", name="Search").click()

    expect(page.locator(".found-quotes blockquote")).to_have_text([OPEN])
    expect(page.get_by_label("How it is quoted")).to_have_value("indirect")

    page.locator(".found-quotes a.source").first.click()
    expect(page.locator("p:target")).to_have_text(OPEN)


def test_a_day_in_the_calendar_leads_to_its_dispute(page_without_script, dispute):
    page = page_without_script
    page.goto("/")
    page.get_by_role("link", name="Calendar", exact=True).click()
    page.get_by_role("link", name="List", exact=True).click()
    expect(page.locator(".events")).to_contain_text("3 March 2999")

    page.locator(".events a").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(dispute.title)


def test_a_name_leads_to_what_that_person_said_by_dispute(page_without_script, dispute):
    page = page_without_script
    page.goto("/people/")
    page.get_by_label("Name").fill("penhale")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="Ada Penhale").click()

    expect(page.get_by_role("heading", level=2)).to_have_text(["As the articles describe them", dispute.title])
