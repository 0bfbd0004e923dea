"""Quotes as Atom feeds: what is found, in pages, with corrections and with what went."""

from datetime import UTC, date, datetime, timedelta
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from articles.decisions.quotes import subject_of
from articles.models import Quote, Reading
from disputes import services
from tests import factories

pytestmark = pytest.mark.django_db

A, GONE = "{http://www.w3.org/2005/Atom}", "{http://purl.org/atompub/tombstones/1.0}"
FAIRNESS, OPEN = "We asked for fairness,", "the crossing would stay open"


@pytest.fixture
def ada():
    return factories.person("Ada Penhale")


@pytest.fixture
def article():
    return factories.article()


@pytest.fixture
def fairness(article, ada):
    return factories.quote(article, FAIRNESS, person=ada)


def feed(client, address="/quotes/feed.atom", **asked):
    return ElementTree.fromstring(client.get(address, asked).content)


def ids(tree):
    return [entry.findtext(f"{A}id") for entry in tree.iter(f"{A}entry")]


def gone(tree):
    return {entry.get("ref"): entry.findtext(f"{GONE}comment") for entry in tree.iter(f"{GONE}deleted-entry")}


def updated(tree):
    return datetime.fromisoformat(tree.find(f"{A}entry").findtext(f"{A}updated"))


def links(tree):
    return {link.get("rel"): link.get("href") for link in tree.findall(f"{A}link")}


def tag(quote):
    return f"tag:dispute-tracker,2026:quote/{quote.reading.article.address}/{quote.start}"


def speaker_put_right(quote, name="Bea Marlowe"):
    speaker = {"name": name, "kind": "person", "role": "", "organisation": ""}
    subject = subject_of(Quote.objects.filter(pk=quote.pk).with_text()) | {"speaker": speaker}
    by = factories.user(f"editor of {name}")
    return services.decide(kind="correct_speaker", subject=subject, decided_by=by, reason="misread")


def read_anew(article, *words, **said):
    old = factories.reading_of(article)
    Reading.objects.filter(pk=old.pk).update(is_current=False, read_at=timezone.now() - timedelta(days=3))
    Reading.objects.create(article=article, cleaned_text=old.cleaned_text, version="2", published=old.published)
    return [factories.quote(article, each, **said) for each in words]


def test_an_entry_has_who_said_it_where_and_when(client, fairness):
    response = client.get("/quotes/feed.atom", {"q": "fairness"})
    tree = ElementTree.fromstring(response.content)
    [entry] = tree.iter(f"{A}entry")

    assert response["Content-Type"].startswith("application/atom+xml")
    assert entry.findtext(f"{A}title") == "Ada Penhale: “We asked for fairness,”"
    assert entry.findtext(f"{A}id") == tag(fairness)
    assert entry.find(f"{A}link").get("href") == f"http://testserver{fairness.lasting_address}"
    assert entry.findtext(f"{A}published") == "2026-02-20T00:00:00+00:00"
    told = entry.findtext(f"{A}summary")
    assert "Ada Penhale, branch secretary, Union of Harbour Trades – The Sound Gazette, 20 February 2026" in told
    assert links(tree)["self"] == "http://testserver/quotes/feed.atom?q=fairness"
    assert links(tree)["alternate"] == "http://testserver/quotes/?q=fairness"


def test_reported_speech_stands_in_no_marks(client, article):
    factories.quote(article, OPEN, kind="indirect", speaker="the company")

    [entry] = feed(client).iter(f"{A}entry")
    assert entry.findtext(f"{A}title") == f"the company: {OPEN}"
    assert "“" not in entry.findtext(f"{A}summary")


def test_what_comes_in_last_stands_first_whenever_it_was_printed(client, fairness):
    later = factories.quote(factories.article(published=date(2025, 1, 1)), FAIRNESS)

    assert ids(feed(client)) == [tag(later), tag(fairness)]


def test_a_feed_is_the_search(client, fairness, article):
    factories.quote(article, OPEN, kind="indirect")

    assert ids(feed(client, q="crossing -fairness", kind="indirect")) != [tag(fairness)]
    assert ids(feed(client, q="fairness")) == [tag(fairness)]
    assert ids(feed(client, q="weather")) == []


def test_an_entry_keeps_its_time_when_it_is_read_anew_and_found_the_same(client, fairness, article, ada):
    before = updated(feed(client)) - timedelta(days=3)

    read_anew(article, FAIRNESS, person=ada)

    tree = feed(client)
    assert ids(tree) == [tag(fairness)]
    assert abs(updated(tree) - before) < timedelta(minutes=1)
    assert gone(tree) == {}


def test_an_entry_that_is_corrected_is_updated(client, fairness, article):
    Reading.objects.update(read_at=timezone.now() - timedelta(days=3))
    before = updated(feed(client))

    decision = speaker_put_right(fairness)
    after = updated(feed(client))
    assert after > before + timedelta(days=2)

    services.undo(decision=decision, undone_by=factories.user("another"))
    assert updated(feed(client)) >= after


def test_read_as_said_by_another_it_is_updated(client, fairness, article):
    read_anew(article, FAIRNESS, speaker="Bea Marlowe")

    assert timezone.now() - updated(feed(client)) < timedelta(minutes=1)


def test_what_is_no_longer_read_out_of_the_article_is_named_as_gone(client, fairness, article):
    read_anew(article)

    tree = feed(client, q="fairness")
    assert ids(tree) == []
    assert "No longer" in gone(tree)[tag(fairness)]
    assert gone(feed(client, q="weather")) == {}


def test_what_somebody_did_not_say_is_named_as_gone_in_their_feed(client, fairness, ada, article):
    factories.quote(article, OPEN, kind="indirect", person=ada)
    address = f"{ada.get_absolute_url()}feed.atom"
    assert tag(fairness) in ids(feed(client, address))

    speaker_put_right(fairness)

    tree = feed(client, address)
    assert tag(fairness) not in ids(tree)
    assert gone(tree)[tag(fairness)] == "An editor put right who said it."
    assert gone(feed(client, q="fairness")) == {}, "here it still is"


def test_no_feed_tells_which_words_were_taken_down(client, fairness, article):
    subject = subject_of(Quote.objects.filter(pk=fairness.pk).with_text())
    services.decide(kind="take_down_quote", subject=subject, decided_by=factories.user("editor"), reason="not hers")

    asked_for_it, asked_for_another = feed(client, q="fairness"), feed(client, q="weather")
    assert gone(asked_for_it) == gone(asked_for_another) == {tag(fairness): "not hers"}
    assert "fairness" not in client.get("/quotes/feed.atom").content.decode()


def test_the_quotes_of_an_article_that_was_taken_down_are_gone(client, fairness, article):
    by = factories.user("editor")
    services.decide(kind="withdraw_article", subject={"article": article.sha256}, decided_by=by, reason="retracted")

    assert gone(feed(client)) == {tag(fairness): "retracted"}


def test_a_long_feed_goes_on_in_pages(client, article, monkeypatch):
    monkeypatch.setattr("disputes.quotes.feeds.ENTRIES", 2)
    words = ["Ferry crews", "walk out", FAIRNESS, OPEN, "3 March"]
    for each in words:
        factories.quote(article, each)

    pages, address = [], "http://testserver/quotes/feed.atom?speaker=Ada"
    while address:
        tree = ElementTree.fromstring(client.get(address).content)
        pages.append(ids(tree))
        assert links(tree)["first"] == "http://testserver/quotes/feed.atom?speaker=Ada"
        assert links(tree)["self"] == address
        address = links(tree).get("next")

    assert [len(page) for page in pages] == [2, 2, 1]
    assert len({entry for page in pages for entry in page}) == 5
    assert links(tree)["previous"].endswith("?speaker=Ada&page=2")


@pytest.mark.parametrize("address", ["/quotes/feed.atom?q=x", "/feed.atom", "/disputes/feed.atom?q=x"])
@pytest.mark.parametrize("is_empty", [True, False])
def test_whoever_has_a_feed_as_it_is_is_told_so(client, fairness, address, is_empty):
    if not is_empty:
        address = address.partition("?")[0]
        factories.summary(factories.dispute(), "They walk out.")
    first = client.get(address)

    again = client.get(address, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_the_feed_of_a_person_goes_on_where_editors_know_them_by_another_name(client, fairness, ada, article):
    other = factories.person("A. Penhale")
    factories.quote(article, OPEN, person=other)
    subject = {"people": [other.key], "into": ada.key}
    services.decide(kind="merge_people", subject=subject, decided_by=factories.user("editor"))

    for known_as in (ada, other):
        tree = feed(client, f"{known_as.get_absolute_url()}feed.atom")
        assert len(ids(tree)) == 2
        assert links(tree)["alternate"] == f"http://testserver{ada.get_absolute_url()}"
    assert client.get("/people/999-nobody/feed.atom").status_code == 404


def test_a_search_over_disputes_has_a_feed(client):
    ferries, mill = factories.dispute(), factories.dispute(title="Mill: job cuts")
    for each in (ferries, mill):
        factories.summary(each, "They walk out.")

    tree = feed(client, "/disputes/feed.atom", q="Mill")

    assert [entry.findtext(f"{A}title") for entry in tree.iter(f"{A}entry")] == ["Mill: job cuts"]
    assert links(tree)["alternate"] == "http://testserver/disputes/?q=Mill"


def test_an_entry_of_a_dispute_keeps_its_id_when_the_dispute_is_renamed(client):
    dispute = factories.dispute()
    factories.summary(dispute, "They walk out.")
    before = ids(feed(client, "/feed.atom"))

    type(dispute).objects.update(slug="another-name")

    assert ids(feed(client, "/feed.atom")) == before


def test_a_feed_costs_the_same_however_many_quotes_there_are(client, fairness, article, django_assert_num_queries):
    with django_assert_num_queries(6):
        client.get("/quotes/feed.atom")
    for each in ("Ferry crews", "walk out", OPEN):
        factories.quote(article, each)
    with django_assert_num_queries(6):
        client.get("/quotes/feed.atom")


def test_a_feed_in_which_there_never_was_anything_has_a_time_of_its_own(client):
    assert datetime.fromisoformat(feed(client, q="weather").findtext(f"{A}updated")) == datetime(1970, 1, 1, tzinfo=UTC)


def test_letters_that_no_xml_can_hold_do_not_take_the_feed_away(client):
    words = "We asked\x0c for\x0b fairness,"
    factories.quote(factories.article(text=f"“{words}” she said.\n"), words, role="clerk\x0c")

    [entry] = feed(client, q="fairness").iter(f"{A}entry")

    assert entry.findtext(f"{A}title") == "Ada Penhale: “We asked  for  fairness,”"
