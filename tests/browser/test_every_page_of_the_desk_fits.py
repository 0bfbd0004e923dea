"""The pages of people with an account, on a desktop and on a phone: nothing scrolls sideways, nothing is refused."""

import pytest
from django.test import Client

from articles.models import Decision
from ballots import services
from tests import factories

SIZES = {"desktop": (1280, 900), "phone": (390, 844), "narrow phone": (320, 640)}


@pytest.fixture(params=SIZES)
def page(request, browser_page):
    width, height = SIZES[request.param]
    browser_page.set_viewport_size({"width": width, "height": height})
    return browser_page


@pytest.fixture
def addresses(page, live_server):
    """Signed in as somebody who may do everything."""
    chief = factories.user("administrator", is_superuser=True, is_staff=True)
    client = Client()
    client.force_login(chief)
    page.context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
    )
    dispute, waiting = factories.dispute(), factories.article(title="Ferries " * 12)
    waiting.readings.all().delete()
    text = f"{factories.TEXT}\n{'x' * 300}\n"
    return [
        "/articles/new/", factories.draft(chief, text=text, origin="a-long-name-" * 12).get_absolute_url(),
        "/batches/", factories.batch(waiting, rejected="https://gazette.example/" + "long" * 40).get_absolute_url(),
        f"/ballots/new/?dispute={dispute.slug}", *result_addresses(dispute, chief),
        *desk_addresses(waiting, chief), "/account/", "/account/password/", dispute.get_absolute_url(),
        f"{dispute.get_absolute_url()}summaries/pin/",
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
    return "/desk/", "/desk/?kind=silence", "/desk/log/"


def test_no_page_scrolls_sideways_and_nothing_is_refused_or_missing(page, addresses):
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("response", lambda response: response.ok or complaints.append(f"{response.status} {response.url}"))
    for address in addresses:
        page.goto(address)

        wide = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        assert wide[0] <= wide[1], address

    assert complaints == []
