"""The bars of a ballot's figures, on a desktop, a phone and a small phone; and the way from a verdict to its rule."""

import pytest
from playwright.sync_api import expect

from tests.browser.full_site import VISITOR

SIZES = {"desktop": (1280, 900), "phone": (390, 844), "small phone": (320, 640)}

pytestmark = pytest.mark.django_db


@pytest.fixture(params=SIZES)
def page(request, browsers):
    width, height = SIZES[request.param]
    page = browsers.page(VISITOR, script=True)
    page.set_viewport_size({"width": width, "height": height})
    page.goto(browsers.site.ballot.get_absolute_url())
    return page


def test_words_on_a_bar_stay_within_their_part_of_it(page):
    spilled = page.evaluate(
        """[...document.querySelectorAll('.bar-words')].filter(words => {
            const [part, written] = [words.previousElementSibling, words].map(each => each.getBoundingClientRect());
            return written.right > part.right || written.left < part.left;
        }).map(words => words.textContent)"""
    )

    assert spilled == []


def test_the_marks_of_a_bar_do_not_run_into_each_other(page):
    first, second = (page.locator(".ballot-bar").first.locator(".bar-mark-words").nth(n).bounding_box() for n in (0, 1))

    assert first["x"] + first["width"] <= second["x"]


def test_a_verdict_leads_to_its_rule_by_keyboard(page):
    page.locator(".tests a").first.focus()
    page.keyboard.press("Enter")

    expect(page.locator("tbody#gb-turnout-2017:target")).to_be_visible()
