"""Help, the glossary and the pages about the site: no wider than a phone, and nothing that axe finds, light and dark."""

from pathlib import Path

import pytest

from tests import factories
from tests.dispute_tracker.test_help_and_about import PAGES

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
SIZES = {"desktop": (1280, 900), "narrow phone": (320, 640)}


@pytest.fixture
def page(chromium_browser, live_server):
    """One in which axe may run: it is a script that our policy would refuse."""
    context = chromium_browser.new_context(base_url=live_server.url, locale="en-GB", bypass_csp=True)
    yield context.new_page()
    context.close()


def findings(page):
    page.add_script_tag(path=AXE)
    found = page.evaluate("async () => (await axe.run()).violations")
    return [(each["id"], [node["html"][:120] for node in each["nodes"]]) for each in found]


@pytest.mark.parametrize(("scheme", "size"), [("light", "desktop"), ("dark", "narrow phone")])
def test_each_page_can_be_read_by_everybody(page, scheme, size):
    factories.link(factories.article(), factories.dispute())
    page.set_viewport_size({"width": SIZES[size][0], "height": SIZES[size][1]})
    page.emulate_media(color_scheme=scheme)
    for address in PAGES:
        page.goto(address)

        wide = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        assert wide[0] <= wide[1], address
        assert findings(page) == [], address
