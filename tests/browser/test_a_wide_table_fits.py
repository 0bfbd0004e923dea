"""A table of workplaces with long words in it, on a desktop and on phones: nothing scrolls sideways."""

import pytest

from tests import factories
from tests.ballots.tables_of_workplaces import as_csv, rows
from tests.browser.looking import too_wide
from tests.browser.signing_in import sign_in

SIZES = {"desktop": (1280, 900), "phone": (390, 844), "narrow phone": (320, 640)}


@pytest.fixture(params=SIZES)
def page(request, browser_page):
    width, height = SIZES[request.param]
    browser_page.set_viewport_size({"width": width, "height": height})
    return browser_page


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

    assert not too_wide(page)
