"""The administration in the look of the site: no list or form wider than a phone, nothing refused; the page of the API too."""

from datetime import date

import pytest
from django.apps import apps
from django.contrib import admin
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from tests import factories

SIZES = {"desktop": (1280, 900), "phone": (390, 844)}
OURS = ("articles", "disputes", "ballots", "auth", "authtoken")


@pytest.fixture(params=SIZES)
def page(request, browser_page, live_server):
    """An administrator's; ``page.complaints`` has what the browser complained about."""
    width, height = SIZES[request.param]
    browser_page.set_viewport_size({"width": width, "height": height})
    browser_page.emulate_media(color_scheme="dark" if request.param == "phone" else "light")
    client = Client()
    client.force_login(factories.user("chief", is_staff=True, is_superuser=True))
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
    browser_page.context.add_cookies([cookie])
    browser_page.complaints = []
    told = browser_page.complaints.append
    browser_page.on("console", lambda message: message.type in ("error", "warning") and told(message.text))
    browser_page.on("response", lambda answer: answer.status < 400 or told(f"{answer.status} {answer.url}"))
    return browser_page


@pytest.fixture
def rows(page):
    article, dispute = factories.article(published=date(2016, 2, 20)), factories.dispute()
    factories.link(article, dispute)
    rests_on = factories.evidence(article, "walk out on 3 March")
    factories.quote(article, "We asked for fairness,", person=factories.person("Ada Penhale"))
    for make in (factories.action, factories.vote, factories.allowance, factories.offer, factories.entry):
        make(dispute, rests_on)
    factories.ballot(dispute)
    factories.draft(factories.user("editor", group="Editor"), origin="a-long-name-" * 12)


def forms_and_lists():
    for model, shown in admin.site._registry.items():
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        yield reverse(f"{name}_changelist")
        first = model._default_manager.order_by("pk").first()
        if first is not None:
            yield reverse(f"{name}_change", args=[first.pk])
        if "has_add_permission" not in vars(type(shown)) and model._meta.app_label in OURS:
            yield reverse(f"{name}_add")


def test_every_list_and_form_of_the_administration(page, rows):
    walked = list(forms_and_lists())
    for address in ["/admin/", *walked]:
        answer = page.goto(address)
        if answer.status == 403:  # to look at only: there is nothing to add by hand
            page.complaints.clear()
            continue
        expect(page.locator("header.site-header")).to_be_visible()
        wide = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        assert wide[0] <= wide[1], address
        assert "unsafe" not in answer.headers["content-security-policy"]
        assert page.complaints == [], address
    assert len(walked) > len(list(apps.get_app_config("articles").get_models()))


def test_a_day_is_picked_from_its_calendar(page, rows):
    page.goto(reverse("admin:disputes_statement_add"))

    page.get_by_role("link", name="Today").first.click()
    expect(page.get_by_label("Stated on")).not_to_have_value("")
    page.locator(".calendarbox a").first.wait_for(state="attached")
    assert page.complaints == []


def test_the_page_to_try_the_api_on_runs_under_the_policy(page):
    answer = page.goto("/api/v1/docs/")

    page.get_by_role("button", name="GET /api/v1/disputes/", exact=False).first.wait_for()
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert page.complaints == []
