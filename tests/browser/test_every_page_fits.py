"""Every page on a desktop and on a phone: nothing scrolls sideways, nothing fails to load, a keyboard gets about."""

from dataclasses import asdict
from datetime import date

import pytest
from playwright.sync_api import expect

from disputes.models import Organisation
from tests import factories
from tests.disputes.making import as_json, strike

WALKOUT = as_json(asdict(strike("announced", "2016-03-03", group="deck and galley crews of the night boats")))
SIZES = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 390, "height": 844}}


@pytest.fixture(params=SIZES)
def page(request, browser_page):
    browser_page.set_viewport_size(SIZES[request.param])
    return browser_page


@pytest.fixture
def addresses(live_server):
    article, dispute = (
        factories.article(published=date(2016, 2, 20)),
        factories.dispute(title="Harrow Sound Ferries: " + "sick pay and rotas " * 6),
    )
    rests_on = factories.evidence(article, "walk out on 3 March")
    factories.link(article, dispute)
    person = factories.person("Ada Penhale")
    factories.quote_link(dispute, factories.quote(article, "We asked for fairness,", person=person))
    union = Organisation.objects.create(name="Union of Harbour and Inland Waterway Trades", kind="union")
    dispute.unions.add(union)
    factories.summary(dispute, "Ferry crews want sick pay.", evidence=rests_on)
    factories.mandate(
        dispute, rests_on, last_on=date(2999, 2, 1), rule_in_words="Six months from the date of the ballot.",
        workplaces=2, of_workplaces=3,
    )  # fmt: skip
    check = {
        "reason": "after 1 February 2999, the last day that the ballot covers, unless union and employer agreed to more",
        "rule": "gb-mandate-2017", "source": "TULRCA 1992 s.234(1)", "evidence": rests_on,
    }  # fmt: skip
    group = "deck and galley crews of the night boats"
    factories.action(dispute, rests_on, starts_on=date(2999, 3, 3), group=group, checks=[check])
    factories.vote(dispute, rests_on, questions=[{"action": "strike", "yes_pct": "85", "no": 3}])
    for make in (factories.allowance, factories.offer, factories.position, factories.entry):
        make(dispute, rests_on)
    browsing = [
        "/calendar/",
        "/quotes/?q=fairness&speaker=Ada",
        "/people/",
        "/organisations/",
        "/about/reading/",
        "/pictures/",
    ]
    past = "?as_of=2016-02-21&since=2016-02-19"
    factories.claim(article, "walk out on 3 March", predicate="industrial_action", value=WALKOUT)
    browsing += [dispute.get_absolute_url() + past, "/disputes/?as_of=2016-02-21"]
    browsing += [person.get_absolute_url(), union.get_absolute_url(), factories.campaign(dispute).get_absolute_url()]
    browsing += [f"{dispute.get_absolute_url()}summaries/"]
    return ["/", "/disputes/", dispute.get_absolute_url(), article.get_absolute_url(), "/sign-in/", *browsing]


def test_no_page_scrolls_sideways_even_with_all_evidence_open(page, addresses):
    for address in addresses:
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")

        wide = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")

        assert wide[0] <= wide[1], address


def test_nothing_is_refused_or_missing(page, addresses):
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("response", lambda response: response.ok or complaints.append(f"{response.status} {response.url}"))
    for address in addresses:
        page.goto(address)

    assert complaints == []


def test_the_first_tab_leads_past_the_header(page, addresses):
    page.goto(addresses[0])

    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the content")

    page.keyboard.press("Enter")
    expect(page.locator("main:focus")).to_have_count(1)


def test_evidence_opens_by_keyboard(page, addresses):
    page.goto(addresses[2])

    page.locator("#timeline ~ ol summary").first.focus()
    page.keyboard.press("Enter")

    expect(page.locator("#timeline ~ ol .excerpt").first).to_be_visible()
