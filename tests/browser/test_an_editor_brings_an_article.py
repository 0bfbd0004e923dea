"""An editor's way from a pasted text or a file to the dispute it tells of, in a browser with and without script."""

import pytest
from playwright.sync_api import expect

from tests.browser.signing_in import SCRIPT, open_page, sign_in

TEXT = """date 2026-02-20
Ferry crews to strike over sick pay

Members of the Union of Harbour Trades at Harrow Sound Ferries will strike on 3 March 2026 in a dispute over sick pay.

“We asked for fairness and were given a rota,” said Ada Penhale, branch secretary of the Union of Harbour Trades.
"""


@pytest.fixture(params=SCRIPT)
def page(request, chromium_browser, live_server, empty_queue):
    page = open_page(chromium_browser, live_server, script=SCRIPT[request.param])
    yield page
    page.context.close()


def test_from_pasted_text_to_the_dispute_by_a_page_that_moves_by_itself(page, celery_worker_process):
    celery_worker_process.stop()
    sign_in(page, role="Editor", then="/articles/new/")
    page.get_by_label("Text of the article").fill(TEXT)
    page.get_by_role("button", name="Read the text").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Ferry crews to strike over sick pay")
    expect(page.get_by_text("Ada Penhale").first).to_be_visible()
    page.get_by_label("Who printed it").fill("The Sound Gazette")
    page.get_by_role("button", name="Keep it").click()

    page.get_by_text("received, waits to be read").wait_for()
    celery_worker_process.start()
    page.get_by_role("heading", name="Finished").wait_for(timeout=30_000)
    page.get_by_role("link", name="Harrow Sound Ferries").first.click()
    page.get_by_role("heading", level=1, name="Harrow Sound Ferries").wait_for()


def test_a_file_that_is_no_article_is_told_and_the_next_is_taken(page):
    sign_in(page, role="Editor", then="/articles/new/")
    page.get_by_label("File", exact=True).set_input_files(
        {"name": "scan.txt", "mimeType": "text/plain", "buffer": b"\x00\x01" * 99}
    )
    page.get_by_role("button", name="Read the file").click()
    expect(page.get_by_role("alert").get_by_text("binary data")).to_be_visible()

    page.get_by_label("File", exact=True).set_input_files(
        {"name": "f.txt", "mimeType": "text/plain", "buffer": TEXT.encode()}
    )
    page.get_by_role("button", name="Read the file").click()
    expect(page.get_by_role("button", name="Keep it")).to_be_visible()

    page.get_by_label("Title").fill("Ferries, as we call it")
    page.get_by_role("button", name="Read again with these details").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ferries, as we call it")
