"""The pages of ballots and of the law on a desktop, a phone and a small phone: nothing scrolls sideways, nothing is refused."""

from datetime import date

import pytest
from playwright.sync_api import expect

from ballots.results import Count, Result
from ballots.services import key_result
from tests import factories

SIZES = {
    "desktop": {"width": 1280, "height": 900},
    "phone": {"width": 390, "height": 844},
    "small phone": {"width": 320, "height": 640},
}
WHAT_IF = (
    "/ballots/what-if/?country=GB&services=yes&entitled=1000&returned=480&yes=300&no=170&spoiled=10&opened=2026-01-05"
    "&closed=2026-02-02&received=2026-02-10&action=2026-02-20"
)
TWO = [Count("strike", 600_123, 190_456, 10_789), Count("asos", 380_000, 405_000, 16_368)]


@pytest.fixture(params=SIZES)
def page(request, browser_page):
    browser_page.set_viewport_size(SIZES[request.param])
    return browser_page


@pytest.fixture
def addresses(live_server):
    article, dispute = (
        factories.article(),
        factories.dispute(title="Harrow Sound Ferries: " + "sick pay and rotas " * 6),
    )
    rests_on = factories.evidence(article, "walk out on 3 March")
    factories.link(article, dispute)
    ballot = factories.ballot(
        dispute, counts=TWO, entitled_to_vote=1_000_000, papers_returned=801_368, opened_on=date(2026, 1, 5),
        jurisdiction="GB", important_public_services="yes",
    )  # fmt: skip
    told = Result(kind="reported", turnout_pct="61.5", counts=(Count("strike", None, None, None, "85.25"),))
    key_result(dispute=dispute, result=told, source="a leaflet", keyed_by=factories.user("officer"))
    factories.vote(dispute, rests_on, turnout_pct="61", questions=[{"action": "strike", "yes_pct": "85"}])
    wrong = "/ballots/what-if/?entitled=100&returned=480&yes=75%25"
    pages = ["/law/", "/ballots/", "/ballots/what-if/", WHAT_IF, wrong]
    return [*pages, ballot.get_absolute_url(), dispute.get_absolute_url()]


def test_no_page_scrolls_sideways_even_with_everything_open(page, addresses):
    for address in addresses:
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")

        wide = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")

        assert wide[0] <= wide[1], address


def test_nothing_is_refused_or_missing(page, addresses):
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("response", lambda response: response.ok or complaints.append(f"{response.status} {response.url}"))
    for address in addresses:
        page.goto(address)

    assert complaints == []


def test_words_on_a_bar_stay_within_their_part_of_it(page, addresses):
    page.goto(addresses[-2])
    spilled = page.evaluate(
        """[...document.querySelectorAll('.bar-words')].filter(words => {
            const [part, written] = [words.previousElementSibling, words].map(each => each.getBoundingClientRect());
            return written.right > part.right || written.left < part.left;
        }).map(words => words.textContent)"""
    )

    assert spilled == []


def test_the_marks_of_a_bar_do_not_run_into_each_other(page, addresses):
    page.goto(addresses[-2])
    first, second = (page.locator(".ballot-bar").first.locator(".bar-mark-words").nth(n).bounding_box() for n in (0, 1))

    assert first["x"] + first["width"] <= second["x"]


def test_a_verdict_leads_to_its_rule_by_keyboard(page, addresses):
    page.goto(addresses[-2])
    page.locator(".tests a").first.focus()
    page.keyboard.press("Enter")

    expect(page.locator("tbody#gb-turnout-2017:target")).to_be_visible()
