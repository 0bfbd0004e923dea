"""The pages of an import and the grid, on a desktop and on phones: nothing scrolls sideways, nothing is refused by the policy."""

import pytest

from ballots.models import Ballot, Keying
from tests import factories
from tests.ballots.tables_of_workplaces import as_csv, rows
from tests.ballots.test_the_grid_of_workplaces import ballot_of
from tests.browser.signing_in import sign_in

SIZES = {"desktop": (1280, 900), "phone": (390, 844), "narrow phone": (320, 640)}


@pytest.fixture(params=SIZES)
def page(request, browser_page):
    width, height = SIZES[request.param]
    browser_page.set_viewport_size({"width": width, "height": height})
    return browser_page


def fits(page):
    return page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_a_table_with_long_words_fits(page):
    dispute = factories.dispute()
    lines = rows(3)
    lines[0][1], lines[1][3], lines[2][0] = "Quay" * 40, "x" * 200, "Harrow" * 20
    sign_in(page, role="Ballot officer", then=f"/ballots/import/?dispute={dispute.slug}")
    page.get_by_label("Closed").fill("2026-02-02")
    table = {"name": "count.csv", "mimeType": "text/csv", "buffer": as_csv(lines)}
    page.get_by_label("Table of workplaces").set_input_files(table)
    page.get_by_role("button", name="Look at the table").click()
    page.get_by_role("heading", name="1 cell cannot be taken").wait_for()

    assert fits(page)


def test_the_page_of_the_second_person_fits(page):
    ballot = ballot_of(3)
    keying = Keying.objects.create(
        dispute=ballot.dispute, figures=Ballot.objects.get().result.as_json(), fingerprint="x", source="y" * 200,
        keyed_by=ballot.entered_by,
    )  # fmt: skip
    sign_in(page, role="Ballot officer", then=keying.get_absolute_url())
    page.get_by_text("Bring your own copy").wait_for()

    assert fits(page)


def test_the_grid_with_long_words_fits(page):
    ballot = ballot_of(12)
    ballot.parts.filter(workplace="Quay 3").update(workplace="Quay" * 40, employer="Harrow" * 20)
    page.goto(ballot.get_absolute_url())
    page.get_by_role("heading", name="Workplace by workplace").wait_for()

    assert fits(page)
