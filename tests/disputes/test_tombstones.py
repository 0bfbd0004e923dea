"""What was taken down is nowhere to be read, and everywhere it was it says so: pages, search, API, feeds."""

from xml.etree import ElementTree

import pytest
from django.urls import reverse

from articles.decisions.quotes import subject_of
from articles.models import Quote
from disputes import services
from tests import factories, html

pytestmark = pytest.mark.django_db

WORDS = "We asked for fairness"
REASON = "she did not say this"
ATOM, TOMBSTONES = "{http://www.w3.org/2005/Atom}", "{http://purl.org/atompub/tombstones/1.0}"


@pytest.fixture
def editor():
    return factories.user("editor")


@pytest.fixture
def article():
    return factories.article()


@pytest.fixture
def quote(article):
    return factories.quote(article, WORDS, person=factories.person("Ada Penhale"))


@pytest.fixture
def take_down(quote, editor):
    def carry_out():
        subject = subject_of(Quote.objects.filter(pk=quote.pk).with_text())
        return services.decide(kind="take_down_quote", subject=subject, decided_by=editor, reason=REASON)

    return carry_out


def test_the_words_are_on_no_page_in_no_search_and_not_in_the_api(client, article, quote, take_down):
    factories.quote(article, "the crossing would stay open", kind="indirect")
    dispute = factories.dispute()
    factories.quote_link(dispute, quote)
    pages = [
        article.get_absolute_url(),
        dispute.get_absolute_url(),
        "/quotes/",
        "/quotes/?q=crossing",
        "/api/v1/quotes/",
        "/",
        "/people/",
    ]
    assert WORDS in "".join(html.source(client.get(page)) for page in pages)

    take_down()

    assert WORDS not in "".join(html.source(client.get(page)) for page in pages)


def test_in_its_place_stands_when_and_why(client, article, quote, take_down):
    take_down()

    page = html.source(client.get(article.get_absolute_url()))

    assert f'id="quote-{quote.start}"' in page
    assert REASON in page


def test_the_lasting_address_shows_the_quote_until_it_is_gone(client, quote, take_down, editor):
    address = quote.lasting_address
    assert WORDS in html.words(client.get(address))

    decision = take_down()
    response = client.get(address)
    assert response.status_code == 410
    assert REASON in html.source(response)
    assert WORDS not in html.source(response)

    services.undo(decision=decision, undone_by=editor)
    assert client.get(address).status_code == 200


def test_an_address_where_no_quote_ever_was_is_not_found(client, article):
    assert client.get(reverse("quote", args=[article.address, 3])).status_code == 404


def test_no_fact_rests_on_words_that_were_taken_down(article, quote, take_down):
    claim = factories.claim(article, f"{WORDS},” said", predicate="talks", value={"status": "held"})

    take_down()

    claim.refresh_from_db()
    assert claim.withdrawn


def test_the_api_names_what_was_taken_down_until_it_is_shown_again(client, article, quote, take_down, editor):
    decision = take_down()

    [stone] = client.get("/api/v1/tombstones/").json()["results"]
    assert stone == {
        "what": "quote",
        "article": article.sha256,
        "stretches": [{"start": quote.start, "end": quote.end}],
        "address": quote.lasting_address,
        "taken_down_at": stone["taken_down_at"],
        "reason": REASON,
    }

    services.undo(decision=decision, undone_by=editor)
    assert client.get("/api/v1/tombstones/").json()["results"] == []


def test_an_article_has_a_tombstone_too(client, article, editor):
    services.decide(kind="withdraw_article", subject={"article": article.sha256}, decided_by=editor, reason="retracted")

    [stone] = client.get("/api/v1/tombstones/", {"article": article.sha256}).json()["results"]

    assert (stone["what"], stone["stretches"], stone["address"]) == ("article", [], article.get_absolute_url())
    assert client.get(stone["address"]).status_code == 410


def test_a_feed_names_the_entries_that_went_with_it(client, article, quote, take_down):
    dispute = factories.dispute(slug="ferries-pay-2026")
    first = factories.summary(dispute, "Crews ask for fairness.", evidence=factories.evidence(article, WORDS))
    second = factories.summary(dispute, "Crews will walk out.", evidence=factories.evidence(article, "walk out"))

    take_down()

    for address in ("/feed.atom", f"{dispute.get_absolute_url()}feed.atom"):
        feed = ElementTree.fromstring(client.get(address).content)
        entries = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]
        [deleted] = feed.iter(f"{TOMBSTONES}deleted-entry")
        assert entries == [f"tag:dispute-tracker,2026:summary/{second.pk}"]
        assert deleted.get("ref") == f"tag:dispute-tracker,2026:summary/{first.pk}"
        assert deleted.findtext(f"{TOMBSTONES}comment") == REASON


def test_an_earlier_summary_that_told_it_is_not_shown(client, article, quote, take_down):
    dispute = factories.dispute()
    factories.summary(dispute, "Crews ask for fairness.", evidence=factories.evidence(article, WORDS))
    factories.summary(dispute, "Crews will walk out.", evidence=factories.evidence(article, "walk out"))

    take_down()

    assert "Crews ask for fairness." not in html.source(client.get(dispute.get_absolute_url()))
