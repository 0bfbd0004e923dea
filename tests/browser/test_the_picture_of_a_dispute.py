"""The picture of a dispute: by pointer, by keyboard, and by plain links where no script runs."""

from datetime import date

import pytest
from playwright.sync_api import expect

from tests import factories

SIZES = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}


@pytest.fixture(params=["with script", "without script"])
def script(request):
    return request.param == "with script"


@pytest.fixture(params=SIZES)
def size(request):
    return SIZES[request.param]


@pytest.fixture
def page(chromium_browser, live_server, script, size):
    context = chromium_browser.new_context(
        base_url=live_server.url, java_script_enabled=script, viewport=size, locale="en-GB", timezone_id="Europe/London"
    )
    yield context.new_page()
    context.close()


@pytest.fixture
def keyboard_page(chromium_browser, live_server):
    context = chromium_browser.new_context(base_url=live_server.url, viewport=SIZES["desktop"], locale="en-GB")
    yield context.new_page()
    context.close()


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setattr("disputes.views.localdate", lambda: date(2026, 2, 25))


@pytest.fixture
def dispute(live_server):
    """A ballot, three strikes a month apart and a far-off fourth, talks."""
    article, made = factories.article(), factories.dispute()
    factories.link(article, made)
    rests_on = factories.evidence(article, "walk out on 3 March")
    factories.vote(made, rests_on, closed_on=date(2025, 9, 29), questions=[{"action": "strike", "outcome": "for"}])
    for month in (1, 2, 3):
        day = date(2026, month, 3)
        factories.action(made, rests_on, starts_on=day, ends_on=day, status="took_place" if month < 3 else "announced")
        factories.entry(made, rests_on, date=day, text=f"Strike number {month}.")
    factories.entry(made, rests_on, kind="talks", date=date(2026, 2, 10), text="Talks failed.")
    return made


def drawn(page):
    return page.locator("#picture-drawn")


def test_it_is_looked_at_closely_and_on_to_what_came_later(page, dispute):
    page.goto(f"{dispute.get_absolute_url()}?zoom=month&at=2026-01-03")
    expect(drawn(page).get_by_role("link", name="3 January 2026: Strike, took place")).to_have_count(1)
    expect(drawn(page).get_by_role("link", name="3 February 2026")).to_have_count(0)

    page.get_by_role("link", name="Later").click()

    expect(drawn(page).get_by_role("link", name="3 February 2026: Strike, took place")).to_have_count(1)
    assert "zoom=month&at=2026-02-03" in page.url
    page.get_by_role("link", name="The whole").click()
    expect(drawn(page).get_by_role("link", name="3 March 2026: Strike, announced")).to_have_count(1)


def test_one_kind_is_shown_and_back_shows_all_again(page, dispute):
    page.goto(dispute.get_absolute_url())
    page.get_by_role("link", name="Talks 1").click()
    expect(page.locator("#timeline ~ ol > li[data-kind]")).to_have_count(1)
    expect(page.get_by_role("link", name="Talks 1")).to_have_attribute("aria-current", "true")
    assert "kind=talks" in page.url

    page.go_back()

    expect(page.locator("#timeline ~ ol > li[data-kind]")).to_have_count(4)


def test_a_mark_leads_to_its_facts(page, dispute):
    page.goto(dispute.get_absolute_url())
    drawn(page).get_by_role("link", name="3 March 2026: Strike, announced").click()

    expect(page.locator("#action-2:target")).to_contain_text("3 March 2026")


def test_the_table_tells_the_same_and_leads_to_the_same(page, dispute):
    page.goto(dispute.get_absolute_url())
    page.get_by_text("The picture as a table").click()

    row = page.get_by_role("row", name="10 February 2026")
    row.get_by_role("link", name="Talks failed.").click()

    expect(page.locator("#on-2026-02-10-talks:target")).to_contain_text("Talks failed.")


def test_the_picture_stays_within_the_page_and_the_page_within_the_screen(page, dispute):
    page.goto(dispute.get_absolute_url())

    box = page.locator("#picture-drawn").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= page.viewport_size["width"]


# ---- by keyboard -----------------------------------------------------------------------------------


def focused(page):
    return page.locator("#picture-drawn a:focus")


def into_the_picture(page):
    """By Tab from the ways beside it."""
    page.locator("#way-closer").focus()
    page.keyboard.press("Tab")


def test_tab_stops_once_in_the_picture_and_arrows_go_about_in_it(keyboard_page, dispute):
    page = keyboard_page
    page.goto(dispute.get_absolute_url())
    into_the_picture(page)
    expect(focused(page)).to_have_accessible_name("29 September 2025: Ballot on industrial action, voted for")

    page.keyboard.press("ArrowDown")
    expect(focused(page)).to_have_accessible_name("3 January 2026: Strike, took place")
    page.keyboard.press("End")
    expect(focused(page)).to_have_accessible_name("3 March 2026: Strike, announced")
    page.keyboard.press("ArrowRight")
    expect(focused(page)).to_have_accessible_name("3 March 2026: Strike, announced")
    page.keyboard.press("ArrowLeft")
    expect(focused(page)).to_have_accessible_name("3 February 2026: Strike, took place")
    expect(page.locator(".picture-said")).to_have_text("3 February 2026: Strike, took place")
    page.keyboard.press("ArrowDown")
    expect(focused(page)).to_have_accessible_name("10 February 2026: Talks failed")

    page.keyboard.press("Tab")
    expect(focused(page)).to_have_count(0)
    page.keyboard.press("Shift+Tab")
    expect(focused(page)).to_have_accessible_name("10 February 2026: Talks failed")


def test_the_mark_that_has_the_keyboard_is_seen(keyboard_page, dispute):
    page = keyboard_page
    page.goto(dispute.get_absolute_url())
    into_the_picture(page)

    room = focused(page).locator(".mark-room")
    assert room.evaluate("it => getComputedStyle(it).strokeWidth") == "3px"


def test_plus_comes_closer_to_the_mark_and_minus_goes_farther_and_the_keyboard_stays(keyboard_page, dispute):
    page = keyboard_page
    page.goto(dispute.get_absolute_url())
    into_the_picture(page)
    page.keyboard.press("ArrowDown")
    for zoom in ("year", "quarter", "month"):
        page.keyboard.press("+")
        expect(page.locator(f"#zoom-{zoom}[aria-current]")).to_have_count(1)
        expect(focused(page)).to_have_accessible_name("3 January 2026: Strike, took place")
    assert page.url.endswith("?zoom=month&at=2026-01-03")
    expect(drawn(page).get_by_role("link")).to_have_count(1)

    page.keyboard.press("-")
    expect(page.locator("#zoom-quarter[aria-current]")).to_have_count(1)
    expect(focused(page)).to_have_accessible_name("3 January 2026: Strike, took place")


def test_enter_follows_the_mark(keyboard_page, dispute):
    page = keyboard_page
    page.goto(dispute.get_absolute_url())
    into_the_picture(page)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    expect(page.locator("#action-0:target")).to_have_count(1)


def test_a_way_that_was_followed_keeps_the_keyboard(keyboard_page, dispute):
    page = keyboard_page
    page.goto(dispute.get_absolute_url())
    page.locator("#zoom-year").focus()
    page.keyboard.press("Enter")

    expect(page.locator("#zoom-year[aria-current]")).to_be_focused()


def test_nothing_moves_while_the_page_is_loaded(keyboard_page, dispute):
    page = keyboard_page
    page.goto(dispute.get_absolute_url())
    page.wait_for_load_state("networkidle")

    moved = page.evaluate(
        """() => new Promise(done => new PerformanceObserver(
             (list, observer) => { observer.disconnect(); done(list.getEntries().map(entry => entry.value)); }
           ).observe({ type: "layout-shift", buffered: true }) || setTimeout(() => done([]), 500))"""
    )

    assert moved == []


def test_nothing_is_refused(keyboard_page, dispute):
    page, complaints = keyboard_page, []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(dispute.get_absolute_url())
    page.locator("#zoom-year").click()
    expect(page.locator("#zoom-year[aria-current]")).to_have_count(1)

    assert complaints == []
