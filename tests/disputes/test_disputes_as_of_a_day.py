"""The list of disputes as they were known on a past day; each card leads to its page of that day."""

from dataclasses import asdict
from datetime import date

import pytest

from extraction.types import BallotValue
from tests import factories, html
from tests.disputes.making import as_json, on, strike

pytestmark = pytest.mark.django_db

TODAY = date(2026, 5, 1)


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setattr("disputes.views.localdate", lambda: TODAY)


def dispute(*, published, predicate="industrial_action", value=None):
    made = factories.dispute(title="As it is called today")
    source = factories.article(published=published)
    claimed = as_json(asdict(value or strike("announced", "2026-03-03")))
    factories.claim(source, "walk out on 3 March", predicate=predicate, value=claimed)
    factories.link(source, made)
    return made


def test_only_what_was_known_then_is_listed_the_latest_news_first(client):
    early, late = dispute(published=date(2026, 2, 20)), dispute(published=date(2026, 2, 25))
    dispute(published=date(2026, 4, 2))
    dispute(published=None)

    listed = html.source(client.get("/disputes/?as_of=2026-02-26"))

    assert "2 disputes" in listed
    links = [f'{each.get_absolute_url()}?as_of=2026-02-26"' for each in (late, early)]
    assert listed.index(links[0]) < listed.index(links[1])
    assert '<meta name="robots" content="noindex">' in listed


def test_a_card_shows_what_lay_ahead_then(client):
    ballot = BallotValue("open", closed_on=on("2026-03-09"))
    dispute(published=date(2026, 2, 20))
    dispute(published=date(2026, 2, 20), predicate="ballot", value=ballot)

    listed = html.words(client.get("/disputes/?as_of=2026-02-26"))

    assert "Next action Tuesday 3 March 2026" in listed
    assert "Ballot closes Monday 9 March 2026" in listed
    assert "As it is called today" not in listed
    assert "Next action" not in html.words(client.get("/disputes/?as_of=2026-03-04"))


def test_a_day_before_all_news_has_none(client):
    dispute(published=date(2026, 2, 20))

    assert "No dispute was known on that day" in html.words(client.get("/disputes/?as_of=2026-02-19"))


@pytest.mark.parametrize("written", ["2026-05-02", "soon", "\0"])
def test_a_day_that_is_none_or_to_come_is_refused_in_words(client, written):
    assert client.get("/disputes/", {"as_of": written}).status_code == 400


def test_the_number_of_queries_is_the_same_for_each_dispute(client, django_assert_num_queries):
    for _ in range(3):
        dispute(published=date(2026, 2, 20))

    # How many, which; of each its links, claims, their spans and speakers, statements, what names it in decisions, its pins.
    with django_assert_num_queries(2 + 3 * 7):
        client.get("/disputes/?as_of=2026-02-26")
