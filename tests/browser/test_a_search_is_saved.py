"""A journalist saves a search and is told of it; a rep stops what comes: with and without script, on a phone and a desktop."""

from urllib.parse import urlsplit

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from alerts.models import Alert, Recipient
from tests import factories
from tests.tasks_done_here import done_here

SIZES = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 320, "height": 700}}
FAIRNESS = "We asked for fairness,"


@pytest.fixture(params=["with script", "without script"])
def has_script(request):
    return request.param == "with script"


@pytest.fixture(params=SIZES)
def page(request, chromium_browser, live_server, has_script):
    context = chromium_browser.new_context(
        base_url=live_server.url, viewport=SIZES[request.param], java_script_enabled=has_script, locale="en-GB"
    )
    yield context.new_page()
    context.close()


@pytest.fixture(autouse=True)
def site(settings, live_server, monkeypatch):
    settings.SITE_URL, settings.DEFAULT_FROM_EMAIL = live_server.url, "alerts@disputes.example"
    settings.EMAIL_FILE_PATH = None
    settings.EMAIL_URL = "smtp://mail.example"
    for module in ("alerts.tasks", "alerts.views"):
        monkeypatch.setattr(f"{module}.nudge", done_here)


@pytest.fixture
def quoted(live_server):
    article = factories.article(published=timezone.localdate(), copies_checked=True)
    factories.quote(article, FAIRNESS, person=factories.person("Ada Penhale"))


def path_in(mail, part):
    return next(urlsplit(line).path for line in mail.body.splitlines() if f"/alerts/{part}/" in line)


def fits(page):
    wide = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert wide[0] <= wide[1], page.url


def test_a_search_is_saved_confirmed_changed_and_stopped(page, quoted, mailoutbox):
    page.goto("/alerts/save/?what=quotes&q=fairness")
    expect(page.get_by_role("link", name="fairness")).to_have_attribute("href", "/quotes/?q=fairness")

    fits(page)
    page.get_by_label("Your e-mail address").fill("ada.gazette.example")
    page.get_by_label("Once a week").check()
    page.get_by_role("button", name="Save it").click()
    expect(page.get_by_role("alert")).to_contain_text("“ada.gazette.example” lacks the @")
    expect(page.get_by_label("Once a week")).to_be_checked()

    page.get_by_label("Your e-mail address").fill("ada@gazette.example")
    page.get_by_role("button", name="Save it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Look at your mail")

    page.goto(path_in(mailoutbox[0], "confirm"))
    page.get_by_role("button", name="Yes, send it to me").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your search is saved")

    page.get_by_role("link", name="All of your alerts").click()
    page.get_by_label("How often").select_option("at_once")
    page.get_by_role("button", name="Change").click()
    expect(page.get_by_role("status")).to_have_text("Changed: quotes with “fairness”")
    expect(page.get_by_label("How often")).to_have_value("at_once")
    fits(page)

    page.get_by_role("button", name="Delete everything").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Everything is deleted")
    assert not Recipient.objects.exists()


def test_the_link_in_a_mail_stops_one_by_keyboard(page, quoted, mailoutbox):
    for words in ("fairness", "pay"):
        page.goto(f"/alerts/save/?what=quotes&q={words}")
        page.get_by_label("Your e-mail address").fill("ada@gazette.example")
        page.get_by_label("Your e-mail address").press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Look at your mail")
        page.goto(path_in(mailoutbox[-1], "confirm"))
        page.get_by_role("button", name="Yes, send it to me").press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Your search is saved")

    page.goto(Alert.objects.get(query="q=pay").stop_address)
    page.get_by_role("button", name="Stop it").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Stopped")

    assert list(Alert.objects.values_list("query", flat=True)) == ["q=fairness"]
