"""A rep's way through the list of disputes: filters, chips, Back, with and without script, on a phone and on a desktop."""

from datetime import date

import pytest
from django.utils.timezone import localdate
from playwright.sync_api import expect

from disputes.models import Organisation
from tests import factories

SIZES = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}
SCRIPT = {"with script": True, "without script": False}


@pytest.fixture(params=SIZES)
def size(request):
    return request.param


@pytest.fixture(params=SCRIPT)
def script(request):
    return request.param


@pytest.fixture
def page(chromium_browser, live_server, size, script):
    context = chromium_browser.new_context(
        base_url=live_server.url, java_script_enabled=SCRIPT[script], viewport=SIZES[size], locale="en-GB"
    )
    yield context.new_page()
    context.close()


@pytest.fixture
def disputes(live_server):
    rests_on = factories.evidence(factories.article(), "walk out on 3 March")
    made = {}
    for title, stage, sector, union in (
        ("Ferries: sick pay", "action_announced", "ports", "Harbour Union"),
        ("Mill: job cuts", "settled", "textiles", "Mill Union"),
        ("Quays: rotas", "settled", "ports", "Harbour Union"), ("Pit: safety", "offer", "mining", "Pit Union"),
    ):  # fmt: skip
        made[title] = factories.dispute(title=title, stage=stage, sector=sector)
        made[title].unions.add(Organisation.objects.get_or_create(name=union, kind="union")[0])
    factories.action(made["Ferries: sick pay"], rests_on, starts_on=date(2999, 3, 3))
    return made


def titles(page):
    return page.locator(".card-dispute h3")


def choose(page, group, choice, script):
    """Opens the group where it is not open, and ticks."""
    box = page.get_by_role("checkbox", name=choice)
    if not box.is_visible():
        page.locator(".facet > summary", has_text=group).click()
    box.check()
    if script == "without script":
        page.get_by_role("button", name="Apply").click()


def test_filters_are_chosen_taken_away_and_found_again_by_going_back(page, disputes, script):
    page.goto("/disputes/")
    expect(page.get_by_role("status")).to_have_text("4 disputes")

    choose(page, "Stage", "Settled", script)
    expect(page.get_by_role("status")).to_have_text("2 disputes")
    expect(page.locator("#chosen-stage")).to_have_text("1 chosen")
    expect(page).to_have_title("Disputes: stage Settled – Dispute Tracker")
    choose(page, "Stage", "Offer made", script)
    expect(page.get_by_role("status")).to_have_text("3 disputes")
    choose(page, "Sector", "Ports", script)
    expect(titles(page)).to_have_text(["Quays: rotas"])
    assert "stage=settled&stage=offer&sector=ports" in page.url.replace(
        "stage=offer&stage=settled", "stage=settled&stage=offer"
    )

    page.get_by_role("link", name="Take away: Sector Ports").click()
    expect(page.get_by_role("status")).to_have_text("3 disputes")
    page.get_by_role("link", name="Mill: job cuts").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mill: job cuts")

    page.go_back()
    expect(page.get_by_role("status")).to_have_text("3 disputes")
    expect(page.locator(".chip")).to_have_count(2)
    expect(page.locator('input[name="stage"]:checked')).to_have_count(2)

    page.get_by_role("link", name="Take all away").click()
    expect(page.get_by_role("status")).to_have_text("4 disputes")


def test_a_state_is_an_address_to_share(page, disputes):
    page.goto("/disputes/?q=pay&union=Harbour+Union&order=latest")

    expect(titles(page)).to_have_text(["Ferries: sick pay"])
    expect(page.get_by_label("Words of the matter, a party or a role")).to_have_value("pay")
    expect(page.get_by_label("First in the list")).to_have_value("latest")
    expect(page.locator('input[name="union"]:checked')).to_have_count(1)


def test_the_list_as_a_file_is_of_what_is_shown(page, disputes):
    page.goto("/disputes/?stage=settled")

    with page.expect_download() as downloading:
        page.get_by_role("link", name="CSV").click()

    written = downloading.value.path().read_text("utf-8-sig")
    assert "Quays: rotas" in written and "Mill: job cuts" in written and "Pit: safety" not in written
    assert downloading.value.suggested_filename.startswith("disputes-stage-settled")


def test_a_bar_of_a_picture_leads_to_its_disputes(page, disputes):
    for made in disputes.values():
        made.first_on = localdate()
        made.save()
    page.goto("/pictures/")

    page.get_by_role("link", name=f"Ports, {localdate().year}: 2 disputes").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Disputes")
    expect(titles(page)).to_have_text(["Ferries: sick pay", "Quays: rotas"])


@pytest.mark.parametrize("script", ["with script"], indirect=True)
@pytest.mark.parametrize("size", ["desktop"], indirect=True)
def test_ticking_by_keyboard_keeps_the_place_and_typing_leaves_one_step_back(page, disputes):
    page.goto("/disputes/")
    page.locator(".facet > summary", has_text="Stage").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")

    expect(page.get_by_role("status")).to_have_text("1 dispute")
    expect(page.locator("input:focus")).to_be_checked()
    expect(page.locator(".facet", has_text="Stage")).to_have_attribute("open", "")

    page.goto("/disputes/")
    words = page.get_by_label("Words of the matter, a party or a role")
    words.press_sequentially("q")
    expect(page).to_have_url("/disputes/?q=q")
    words.press_sequentially("uay")
    expect(page).to_have_url("/disputes/?q=quay")
    expect(words).to_be_focused()
    page.go_back()
    expect(page.get_by_role("status")).to_have_text("4 disputes")
    expect(words).to_have_value("")
