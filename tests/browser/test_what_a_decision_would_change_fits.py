"""What a decision would change, told on a desktop and on phones: nothing scrolls sideways."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from disputes.models import Dispute
from tests.browser.looking import OPEN_ALL, too_wide
from tests.browser.signing_in import sign_in
from tests.disputes.settled import MARL, bring_wards

SIZES = {"desktop": (1280, 900), "phone": (390, 844), "narrow phone": (320, 640)}


@pytest.fixture(params=SIZES)
def page(request, browser_page):
    width, height = SIZES[request.param]
    browser_page.set_viewport_size({"width": width, "height": height})
    return browser_page


def test_what_a_decision_would_change_fits(page, monkeypatch):
    bring_wards(monkeypatch)
    dispute = Dispute.objects.get(employer_names__contains=[MARL])
    sign_in(page, role="Editor", then=reverse("split-dispute", args=[dispute.slug]))
    page.get_by_role("checkbox").first.check()
    page.get_by_role("button", name="See what it would change").click()
    expect(page.get_by_role("heading", level=1, name="What this would change")).to_be_visible()
    assert not too_wide(page)

    page.goto("/desk/?kind=organisation")
    expect(page.get_by_role("heading", name="What each choice would change")).to_be_visible(timeout=30_000)
    page.evaluate(OPEN_ALL)
    assert not too_wide(page)
