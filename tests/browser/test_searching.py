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
    expect(page.locator("#narrow h3")).to_have_text(["How it is quoted"])

    page.get_by_label("Words that were said").press_sequentially("fairness")
    page.locator("mark", has_text="fairness").wait_for()

    expect(page.get_by_role("status")).to_have_text("1 quote with “fairness”")
    expect(page).to_have_url("/quotes/?q=fairness")
    expect(page.get_by_label("Words that were said")).to_have_value("fairness")


def test_back_shows_the_search_before(page, dispute):
    page.goto("/quotes/?q=fairness")
    page.get_by_role("link", name="Ada Penhale").click()
    page.get_by_role("heading", name="Ada Penhale").wait_for()

    page.go_back()

    expect(page.locator("mark")).to_have_text("fairness")
    expect(page.get_by_label("Words that were said")).to_have_value("fairness")


SIZES = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}


@pytest.fixture(params=["with script", "without script"])
def script(request):
    return request.param == "with script"


@pytest.fixture(params=SIZES)
def visitor(request, script, chromium_browser, live_server):
    context = chromium_browser.new_context(
        base_url=live_server.url, locale="en-GB", java_script_enabled=script, viewport=SIZES[request.param]
    )
    yield context.new_page()
    context.close()


def test_a_phrase_is_narrowed_by_a_choice_and_widened_again(visitor, dispute):
    page = visitor
    bert = factories.person("Bert Hale")
    for number in range(2):
        text = f"“We asked {number} times for fairness, and fairness we did not get,” said Bert Hale.\n"
        words = f"We asked {number} times for fairness, and fairness we did not get,"
        factories.quote(factories.article(text=text), words, person=bert, speaker="Bert Hale", role="porter")
    page.goto("/quotes/")
    page.get_by_label("Words that were said").fill('"for fairness"')
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("status")).to_have_text("3 quotes with the phrase “for fairness”")
    expect(page.locator("mark")).to_have_text(["for fairness"] * 3)

    page.locator("#narrow").get_by_role("link", name="porter").click()
    expect(page.get_by_role("status")).to_contain_text(
        "2 quotes with the phrase “for fairness” by somebody described as"
    )
    expect(page.get_by_label("Words that were said")).to_have_value('"for fairness"')

    page.get_by_role("list", name="Narrowed to").get_by_role("link").click()
    expect(page.get_by_role("status")).to_have_text("3 quotes with the phrase “for fairness”")

    page.go_back()
    expect(page.get_by_role("status")).to_contain_text("2 quotes")
    expect(page.get_by_label("Described as")).to_have_value("porter")


def test_what_finds_nothing_leads_on_to_what_does(visitor, dispute):
    page = visitor
    page.goto("/quotes/?q=fairness&kind=indirect")
    expect(page.get_by_role("status")).to_have_text("0 quotes with “fairness” in reported speech")

    page.get_by_role("link", name="Not only in reported speech").click()
    expect(page.get_by_role("status")).to_have_text("1 quote with “fairness”")
    expect(page.locator("mark")).to_have_text("fairness")


def test_somebody_is_looked_up_and_what_they_said_searched(visitor, dispute):
    page = visitor
    page.goto("/people/")
    page.get_by_role("navigation", name="By letter").get_by_role("link", name="P", exact=True).click()
    page.get_by_role("link", name="Ada Penhale").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ada Penhale")
    expect(page.get_by_role("row", name="branch secretary")).to_contain_text("20 February 2026")

    page.get_by_label("Search what Ada Penhale said").fill("asking")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("status")).to_have_text("1 quote with “asking” by Ada Penhale")
    expect(page.locator("mark")).to_have_text("asked")


def test_people_follow_what_is_typed_and_how_they_are_to_stand(page, dispute):
    zoe = factories.person("Zoe Carne")
    for _ in range(2):
        factories.quote(factories.article(), FAIRNESS, person=zoe)
    page.goto("/people/")
    expect(page.locator(".names a")).to_have_text(["Zoe Carne", "Ada Penhale"])

    page.get_by_label("Name").press_sequentially("penh")
    expect(page.locator(".names a")).to_have_text(["Ada Penhale"])
    expect(page.get_by_role("status")).to_have_text("1 person")
    expect(page).to_have_url("/people/?q=penh")

    page.get_by_label("Order").select_option("most")
    expect(page).to_have_url("/people/?q=penh&order=most")


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

    headings = ["As the articles describe them", "Spoke for", "How often quoted, by month", dispute.title]
    expect(page.get_by_role("main").get_by_role("heading", level=2)).to_have_text(headings)
