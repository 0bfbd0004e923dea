"""The pages of people with an account, on a desktop and on a phone: nothing scrolls sideways, nothing is refused."""

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from articles.models import Decision
from ballots import services
from disputes.models import Dispute, Organisation
from tests import factories
from tests.disputes.desk import told
from tests.disputes.settled import MARL, bring_wards

SIZES = {"desktop": (1280, 900), "phone": (390, 844), "narrow phone": (320, 640)}


@pytest.fixture(params=SIZES)
def page(request, browser_page):
    width, height = SIZES[request.param]
    browser_page.set_viewport_size({"width": width, "height": height})
    return browser_page


@pytest.fixture
def chief(page, live_server):
    """Somebody who may do everything is signed in."""
    chief = factories.user("administrator", is_superuser=True, is_staff=True)
    client = Client()
    client.force_login(chief)
    page.context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
    )
    return chief


@pytest.fixture
def addresses(chief, monkeypatch):
    monkeypatch.setattr("disputes.desk.effects.CHEAP", -1)  # no page is left while the server works for it
    dispute, waiting = factories.dispute(), factories.article(title="Ferries " * 12)
    waiting.readings.all().delete()
    text = f"{factories.TEXT}\n{'x' * 300}\n"
    return [
        "/articles/new/", factories.draft(chief, text=text, origin="a-long-name-" * 12).get_absolute_url(),
        "/batches/", factories.batch(waiting, rejected="https://gazette.example/" + "long" * 40).get_absolute_url(),
        f"/ballots/new/?dispute={dispute.slug}", *result_addresses(dispute, chief),
        *desk_addresses(waiting, chief), "/account/", "/account/password/", dispute.get_absolute_url(),
        f"{dispute.get_absolute_url()}summaries/pin/", *acting_addresses(dispute),
    ]  # fmt: skip


def result_addresses(dispute, chief):
    """What waits, one's own and another's, and a result with a long source; each with its pages."""
    wide = factories.ballot(dispute, source="https://scrutineer.example/" + "y" * 200)
    keep = {"dispute": dispute, "result": wide.result, "source": "https://scrutineer.example/" + "z" * 200}
    own = services.key_result(keyed_by=chief, **keep)
    others = services.key_result(keyed_by=factories.user("o" * 100, group="Ballot officer"), **keep)
    at, mine = wide.get_absolute_url(), own.get_absolute_url()
    return at, f"{at}correct/", f"{at}trail/", "/ballots/waiting/", mine, f"{mine}amend/", others.get_absolute_url()


def desk_addresses(article, chief):
    """A queue with long words in it, and a log."""
    factories.person("Ada Penhale")
    dispute = factories.dispute(title="Ferries" * 20)
    rests_on = [{"article": article.sha256, "start": 0, "end": 9, "text": "y" * 200}]
    factories.vote(dispute, rests_on, differing=[{"field": "turnout_pct", "value": "6" * 60, "evidence": rests_on}])
    Decision.objects.create(
        kind="dismiss_item", subject={"item": "x", "fingerprint": "y", "line": "z" * 200}, decided_by=chief
    )
    return "/desk/", "/desk/?kind=silence", "/desk/log/", "/desk/rereading/"


def acting_addresses(dispute):
    """Every page that decides something, with long words on it."""
    source = told.article(issues=("pay",), title="Ferries " * 12)
    factories.link(source, dispute)
    told.members(source, "400", 400)
    said = factories.quote(source, "We asked for fairness,", person=factories.person("Orla " + "Tresize" * 12))
    for name in ("Union of " + "Harbour" * 12, "Union of Harbour Trades"):
        union = Organisation.objects.create(name=name, kind="union")
        dispute.unions.add(union)
    claim = source.readings.get().claims.get(predicate="members_affected")
    of_disputes = ("merge-disputes", "split-dispute", "move-article", "put-in-campaign", "take-out-of-campaign")
    of_organisations = ("merge-organisations", "split-organisation", "rename-organisation", "confirm-organisation")
    return [
        *(reverse(name, args=[dispute.slug]) for name in of_disputes),
        reverse("take-article-down", args=[source.address]),
        *(reverse(name, args=[claim.pk]) for name in ("correct-claim", "withdraw-claim")),
        *(reverse(name, args=[said.pk]) for name in ("correct-speaker", "take-quote-down")),
        *(reverse(name, args=[said.person_id]) for name in ("merge-people", "split-person", "confirm-person")),
        *(reverse(name, args=[union.pk]) for name in of_organisations),
    ]


def is_wider_than_the_screen(page):
    wide = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    return wide[0] > wide[1]


def test_no_page_scrolls_sideways_and_nothing_is_refused_or_missing(page, addresses):
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("response", lambda response: response.ok or complaints.append(f"{response.status} {response.url}"))
    for address in addresses:
        page.goto(address)

        assert not is_wider_than_the_screen(page), address

    assert complaints == []


def test_what_a_decision_would_change_fits_too(page, chief, monkeypatch):
    bring_wards(monkeypatch)
    dispute = Dispute.objects.get(employer_names__contains=[MARL])
    page.goto(reverse("split-dispute", args=[dispute.slug]))
    page.get_by_role("checkbox").first.check()
    page.get_by_role("button", name="See what it would change").click()
    expect(page.get_by_role("heading", level=1, name="What this would change")).to_be_visible()
    assert not is_wider_than_the_screen(page)

    page.goto("/desk/?kind=organisation")
    expect(page.get_by_role("heading", name="What each choice would change")).to_be_visible(timeout=30_000)
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    assert not is_wider_than_the_screen(page)
