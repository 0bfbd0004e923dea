"""A journalist's way from a quote to a citation, and a card of it on the page of another site."""

import re
from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import expect

from tests import factories

WORDS = "We asked for fairness,"
SIZES = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}


@pytest.fixture
def quote(live_server):
    article, dispute = factories.article(), factories.dispute()
    factories.link(article, dispute)
    made = factories.quote(article, WORDS, person=factories.person("Ada Penhale"))
    factories.quote_link(dispute, made)
    return made


@pytest.fixture(params=SIZES)
def size(request):
    return request.param


@pytest.fixture(params=["with script", "without script"])
def page(request, size, chromium_browser, live_server):
    context = chromium_browser.new_context(
        base_url=live_server.url, locale="en-GB", viewport=SIZES[size],
        java_script_enabled=request.param == "with script", permissions=["clipboard-read", "clipboard-write"],
    )  # fmt: skip
    yield context.new_page()
    context.close()


def test_from_an_article_to_a_citation(page, quote, live_server):
    page.goto(quote.reading.article.get_absolute_url())
    page.get_by_role("link", name="Cite it").click()

    expect(page.get_by_role("heading", name="Ada Penhale, as quoted")).to_be_visible()
    expect(page).to_have_url(f"{live_server.url}{quote.lasting_address}")
    box = page.get_by_role("textbox", name="With the citation")
    expect(box).to_have_value(re.compile(re.escape(f"{live_server.url}{quote.lasting_address}")))

    for summary in page.locator("main details > summary").all()[1:]:  # the first is open
        summary.click()
    wide = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert wide[0] <= wide[1], "with every box open nothing scrolls sideways"

    with page.expect_download() as downloading:
        page.get_by_role("link", name="Download .bib").click()
    assert downloading.value.suggested_filename.endswith(".bib")

    code = page.get_by_role("textbox", name="Put this into the HTML of your page")
    expect(code).to_have_value(re.compile(re.escape(f'<iframe src="{live_server.url}/embed{quote.lasting_address}"')))


@pytest.mark.parametrize("page", ["with script"], indirect=True)
def test_a_button_copies_and_says_so(page, quote):
    page.goto(quote.lasting_address)

    page.get_by_role("button", name="Copy: Markdown").click()

    expect(page.get_by_role("status")).to_have_text("Copied: Markdown")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#copy-markdown").input_value()

    page.get_by_role("button", name="Copy: BibTeX").press("Enter")
    expect(page.get_by_role("status")).to_have_text("Copied: BibTeX")


@pytest.mark.parametrize("page", ["without script"], indirect=True)
def test_without_script_no_button_is_there_and_every_text_is(page, quote):
    page.goto(quote.lasting_address)

    expect(page.get_by_role("button", name="Copy")).to_have_count(0)
    for summary in page.locator(".copies summary").all()[1:]:
        summary.click()
    for box in page.locator(".copies textarea").all():
        expect(box).to_be_visible()


@pytest.fixture
def elsewhere() -> Iterator[tuple[str, dict[str, str]]]:
    """Another site, at another port; its one page is what is put into it."""
    holds: dict[str, str] = {"html": ""}
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(OnePage, holds))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", holds
    server.shutdown()
    server.server_close()


class OnePage(BaseHTTPRequestHandler):
    def __init__(self, holds: dict[str, str], *args: object) -> None:
        self.holds = holds
        super().__init__(*args)

    def do_GET(self) -> None:
        page = f"<!doctype html><title>Elsewhere</title>{self.holds['html']}".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        """The tests' own output stays readable."""


def test_a_card_shows_on_the_page_of_another_site_and_leads_out(browser_page, quote, live_server, elsewhere):
    address, holds = elsewhere
    answer = browser_page.request.get(f"{live_server.url}/oembed?url={live_server.url}{quote.lasting_address}").json()
    holds["html"] = answer["html"]
    complaints = []
    browser_page.on("console", lambda message: complaints.append(message.text))

    browser_page.goto(address)
    card = browser_page.frame_locator("iframe")
    expect(card.get_by_text(WORDS)).to_be_visible()
    expect(card.get_by_text("Ada Penhale")).to_be_visible()
    # The look is there too: the rule at its side is drawn by the style sheet.
    assert card.locator("body").evaluate("each => getComputedStyle(each).borderLeftWidth") == "5px"
    assert card.locator("main").evaluate("each => each.scrollHeight <= each.clientHeight"), (
        "the card has room for all of it"
    )
    assert browser_page.context.cookies() == []
    assert complaints == []

    card.get_by_role("link", name="Check this quote on Dispute Tracker").click()
    expect(browser_page).to_have_url(f"{live_server.url}{quote.lasting_address}")


def test_no_other_page_lets_itself_be_framed(browser_page, quote, live_server, elsewhere):
    address, holds = elsewhere
    article, dispute = quote.reading.article, factories.dispute()
    for path in ("/", quote.lasting_address, article.get_absolute_url(), dispute.get_absolute_url(), "/sign-in/"):
        holds["html"] = f'<iframe src="{live_server.url}{path}"></iframe>'
        with browser_page.expect_console_message(lambda message: "frame-ancestors" in message.text):
            browser_page.goto(address)
        expect(browser_page.frame_locator("iframe").locator("main")).to_have_count(0)


def test_data_for_machines_is_no_script_to_the_policy(browser_page, quote):
    complaints = []
    browser_page.on("console", lambda message: complaints.append(message.text))
    dispute = factories.dispute()
    factories.action(dispute, factories.evidence(quote.reading.article, "walk out"), starts_on="2999-03-03")

    for path in ("/", quote.lasting_address, dispute.get_absolute_url(), quote.person.get_absolute_url()):
        browser_page.goto(path)
        expect(browser_page.locator('script[type="application/ld+json"]')).to_have_count(1)

    assert complaints == []
