"""A table of two hundred workplaces: five bad cells, the mended file, the second person, the grid. With and without script."""

import csv

import pytest
from playwright.sync_api import expect

from ballots.models import Ballot, Keying
from tests import factories
from tests.ballots.tables_of_workplaces import as_csv, as_workbook, rows
from tests.browser.signing_in import SCRIPT, open_page, sign_in

PATIENCE = 20_000  # milliseconds: two hundred workplaces are read and tested, on a machine that may be busy
BAD = {(12, 3): "61%", (40, 4): "n.a.", (76, 6): 9, (120, 3): 900, (163, 1): "Quay 3"}
"""Column by row number from 0: a percentage, no number, a sum that is off, more papers than people, a workplace twice."""


@pytest.fixture(params=SCRIPT)
def new_page(request, chromium_browser, live_server, empty_queue):
    """Opens the page of a further person."""
    pages = []

    def opened():
        pages.append(open_page(chromium_browser, live_server, script=SCRIPT[request.param]))
        return pages[-1]

    yield opened
    for page in pages:
        page.context.close()


def file(content, name="count.csv"):
    return {"name": name, "mimeType": "application/octet-stream", "buffer": content}


def with_bad_cells():
    lines = rows(200)
    for (row, column), value in BAD.items():
        lines[row][column] = value
    return as_csv(lines)


def fill_in(page):
    page.get_by_label("Where it was held").select_option("GB")
    page.get_by_label("Important public services", exact=True).select_option("no")
    page.get_by_label("Opened").fill("2026-01-12")
    page.get_by_label("Closed").fill("2026-02-02")


def bring(page, dispute):
    """The first person: a table with bad cells, then the mended one."""
    sign_in(page, role="Ballot officer", then=dispute.get_absolute_url())
    page.get_by_role("link", name="Import a table of workplaces").click()
    fill_in(page)
    page.get_by_label("Where it can be checked").fill("https://scrutineer.example/harrow")
    page.get_by_label("Table of workplaces").set_input_files(file(with_bad_cells()))
    page.get_by_role("button", name="Look at the table").click()

    expect(page.get_by_role("heading", name="5 cells cannot be taken")).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_role("button", name="Hand it to a second person")).to_have_count(0)
    told = page.locator('section[aria-labelledby="rejected"] tbody').all_inner_texts()
    assert [line.split()[:2] for line in told] == [["14", "D"], ["42", "E"], ["78", "G"], ["122", "D"], ["165", "B"]]
    assert not Keying.objects.exists()

    expect(page.get_by_label("Closed")).to_have_value("2026-02-02")
    page.get_by_label("Table of workplaces").set_input_files(file(as_csv(rows(200))))
    page.get_by_role("button", name="Look at the table").click()
    expect(page.get_by_role("heading", name="200 workplaces read")).to_be_visible(timeout=PATIENCE)
    page.get_by_role("button", name="Hand it to a second person").click()
    expect(page.get_by_role("status")).to_contain_text("waits for a second person", timeout=PATIENCE)


def confirm(page, ben, keying):
    """The second person, from a workbook of their own."""
    page.goto(f"/sign-in/?next={keying.get_absolute_url()}")
    page.get_by_label("User name").fill(ben.username)
    page.get_by_label("Password").fill("a long password")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_text("Bring your own copy")).to_be_visible()
    fill_in(page)
    page.get_by_label("Table of workplaces").set_input_files(file(as_workbook(rows(200)), "mine.xlsx"))
    page.get_by_role("button", name="Compare and confirm").click()
    expect(page.get_by_role("heading", name="Workplace by workplace")).to_be_visible(timeout=PATIENCE)


def look_at_the_grid(page):
    page.get_by_role("link", name="Near misses 20").click()
    expect(page.locator(".grid-table tbody")).to_have_count(20)
    page.get_by_role("link", name="Entitled").press("Enter")
    expect(page.get_by_role("link", name="Entitled (descending)")).to_be_visible()
    expect(page.locator(".grid-table tbody").first).to_contain_text("Quay 200")


def test_two_hundred_workplaces_go_from_a_table_with_bad_rows_to_the_grid(new_page):
    dispute, ben = factories.dispute(), factories.user("ben", group="Ballot officer")
    bring(new_page(), dispute)
    page = new_page()
    confirm(page, ben, Keying.objects.get())
    assert Ballot.objects.get().parts.count() == 200

    look_at_the_grid(page)
    with page.expect_download() as downloading:
        page.get_by_role("link", name="CSV").click()
    with downloading.value.path().open(encoding="utf-8-sig") as saved:
        assert len(list(csv.DictReader(saved))) == 20
