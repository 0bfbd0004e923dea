"""An editor sees what a new version of the reader would change, and lets it go live; with and without script."""

import pytest
from playwright.sync_api import expect

from disputes.models import Dispute
from tests.browser.signing_in import SCRIPT, open_page, sign_in
from tests.disputes.two_readers import bring_as_older, process_all, read_all_beside, versions_of
from tests.main_job.ways import sample_sources

SIZES = {"desktop": (1280, 900), "phone": (390, 844)}


@pytest.fixture(autouse=True)
def of_older(live_server, empty_queue, monkeypatch, settings):
    trams = [each for each in sample_sources() if each.path.name.startswith("skelmarsh")]
    bring_as_older(trams, monkeypatch=monkeypatch, settings=settings)
    read_all_beside()


@pytest.fixture(params=SCRIPT)
def script(request):
    return SCRIPT[request.param]


@pytest.fixture(params=SIZES)
def page(request, script, chromium_browser, live_server):
    page = open_page(chromium_browser, live_server, script=script, size=SIZES[request.param])
    page.context.set_default_timeout(30_000)
    yield page
    page.context.close()


def heading(page, name):
    expect(page.get_by_role("heading", name=name, exact=True)).to_be_visible(timeout=30_000)


def fits(page):
    wide = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    return wide[0] <= wide[1]


def test_what_would_change_is_looked_at_and_goes_live(page, script):
    dispute = Dispute.objects.public().get()
    sign_in(page, role="Editor", then="/desk/")
    page.get_by_role("link", name="see what it would change").click()
    heading(page, "Version newer waits for you")
    assert fits(page)

    page.get_by_role("link", name=str(dispute)).click()
    heading(page, str(dispute))
    page.get_by_role("link", name="See what would become of its facts").click()
    heading(page, "What would become of its facts")
    assert page.locator(".reread del").count()
    assert fits(page)

    page.get_by_role("link", name="all that would change").click()
    page.get_by_role("button", name="Let version newer go live").click()
    heading(page, "Version newer is going live")
    process_all()
    if not script:
        page.get_by_role("link", name="Look again").click()
    heading(page, "Version newer is live")
    assert versions_of() == {"newer"}


def test_it_is_discarded(page):
    sign_in(page, role="Editor", then="/desk/rereading/")
    page.get_by_role("button", name="Discard version newer").click()
    heading(page, "Version newer was discarded")
    assert fits(page)
    assert versions_of() == {"older"}
