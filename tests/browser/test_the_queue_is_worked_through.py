"""An editor works through the queue in a browser: by keys alone, undo included; and by buttons where no script runs."""

from datetime import date

import pytest
from playwright.sync_api import expect

from articles.models import Decision
from disputes.models import ClaimLink
from tests.browser.signing_in import SCRIPT, open_page, sign_in
from tests.disputes.desk import told

SLOW = 30_000
"""Milliseconds: what follows from a decision is computed before the next item is shown."""
SIZES = {"desktop": (1280, 900), "phone": (390, 844)}


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setattr("disputes.queue_views.localdate", lambda: date(2026, 2, 25))


@pytest.fixture(autouse=True)
def nothing_is_worked_out_unasked(monkeypatch):
    """Whoever leaves a page does not wait for what each choice would change: the server would be at it when the test is over."""
    monkeypatch.setattr("disputes.desk.effects.CHEAP", -1)


@pytest.fixture(params=SIZES)
def size(request):
    return SIZES[request.param]


@pytest.fixture
def desk(chromium_browser, live_server, empty_queue, size):
    """The desk of an editor, with what waits on it."""
    told.two_disputes_and_one_that_fits_both()
    page = open_page(chromium_browser, live_server, script=True, size=size)
    page.context.set_default_timeout(SLOW)
    sign_in(page, role="Editor", then="/desk/")
    page.get_by_role("heading", name="Which dispute is ‘Ferry crews again’ about?").wait_for()
    page.wait_for_load_state()  # the script that listens to keys runs when all is there
    yield page
    page.context.close()


def heading(page):
    return page.locator("#item").inner_text()


def said(page):
    return page.locator("#desk-said").inner_text()


def test_everything_is_decided_and_undone_by_keys_alone(desk):
    keys, first = desk.keyboard, heading(desk)

    keys.press("a")
    desk.get_by_text("1 of 2").wait_for()
    assert ClaimLink.objects.filter(outcome="unsure").count() == 0
    assert "Accept a proposed link: done." in said(desk)
    assert desk.evaluate("document.activeElement.id") == "item"

    keys.press("u")
    desk.get_by_text("1 of 3").wait_for()
    assert heading(desk) == first
    assert ClaimLink.objects.filter(outcome="unsure").count() == 1

    keys.press("n")
    desk.get_by_text("2 of 3").wait_for()
    assert heading(desk) != first

    keys.press("l")
    desk.get_by_text("2 of 2").wait_for()
    keys.press("l")
    desk.get_by_text("1 of 1").wait_for()
    keys.press("r")
    desk.get_by_role("heading", name="Nothing waits to be looked at").wait_for()
    kinds = Decision.objects.standing().values_list("kind", flat=True)
    assert sorted(kinds) == ["dismiss_item", "dismiss_item", "reject_link"]


def test_c_opens_the_page_where_it_is_put_right_and_back_leads_to_the_desk(desk):
    desk.keyboard.press("c")
    desk.get_by_role("heading", level=1, name="Ferry crews again").wait_for()

    desk.go_back()
    desk.get_by_role("heading", name="Which dispute is ‘Ferry crews again’ about?").wait_for()


def test_the_keys_are_told_by_a_question_mark_and_can_be_turned_off(desk):
    desk.keyboard.press("?")
    off = desk.get_by_label("Decide by keys")
    expect(off).to_be_visible()

    off.uncheck()
    desk.reload()
    desk.keyboard.press("l")
    desk.keyboard.press("?")
    desk.get_by_label("Decide by keys").wait_for()

    expect(desk.get_by_label("Decide by keys")).not_to_be_checked()
    assert not Decision.objects.exists()


def test_whoever_writes_a_reason_decides_nothing_by_it(desk):
    desk.get_by_label("Why").fill("")
    desk.get_by_label("Why").type("a clear rota")
    desk.keyboard.press("Enter")
    assert not Decision.objects.exists()

    desk.get_by_role("button", name="Not now").click()
    desk.get_by_text("1 of 2").wait_for()
    assert Decision.objects.get().reason == "a clear rota"


def test_what_each_choice_would_change_comes_by_itself_and_takes_no_focus(desk, monkeypatch):
    monkeypatch.setattr("disputes.desk.effects.CHEAP", 60)
    desk.reload()
    expect(desk.get_by_role("heading", name="What each choice would change")).to_be_visible(timeout=SLOW)
    effect = desk.locator("#desk-effects details", has_text="It is about none of these")
    effect.locator("summary").first.click()

    expect(effect.get_by_text("Article: Ferry crews again")).to_be_visible()
    assert desk.evaluate("document.activeElement.id") != "item"
    assert not Decision.objects.exists()


def test_it_is_narrowed_in_place_and_the_address_can_be_shared(desk):
    desk.get_by_role("link", name="Organisations not confirmed").click()
    desk.get_by_text("1 of 2").wait_for()

    expect(desk).to_have_url("/desk/?kind=organisation")


@pytest.mark.parametrize("script", SCRIPT)
def test_by_buttons_it_is_decided_undone_and_found_in_the_log(chromium_browser, live_server, empty_queue, size, script):
    told.two_disputes_and_one_that_fits_both()
    page = open_page(chromium_browser, live_server, script=SCRIPT[script], size=size)
    page.context.set_default_timeout(SLOW)
    sign_in(page, role="Editor", then="/desk/")

    if not SCRIPT[script]:
        page.get_by_role("link", name="See what each choice would change").click()
        expect(page.get_by_text("Article: Ferry crews again").first).to_be_attached()
        page.get_by_role("link", name="Back to the desk").click()
    page.get_by_label("Why").fill("it names the rota")
    page.get_by_role("button", name="It is about").first.click()
    page.get_by_role("button", name="Undo").click()
    page.get_by_role("heading", name="Which dispute is ‘Ferry crews again’ about?").wait_for()

    page.get_by_role("button", name="It is about none of these").click()
    page.get_by_text("Reject a proposed link: done.").first.wait_for()
    page.get_by_role("link", name="Log of decisions").click()
    expect(page.get_by_text("it names the rota")).to_be_visible()
    expect(page.get_by_text("Undone by somebody")).to_be_visible()

    page.get_by_role("button", name="Undo").click()
    page.get_by_text("Undone: reject a proposed link.").wait_for()
    assert not Decision.objects.standing().exists()
    page.context.close()
