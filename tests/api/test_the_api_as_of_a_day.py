"""The API as of a past day: what was known then, in the shapes of today."""

from dataclasses import asdict
from datetime import date

import pytest

from tests import factories
from tests.disputes.making import as_json, strike

pytestmark = pytest.mark.django_db

EARLY, LATE = date(2016, 2, 20), date(2016, 4, 2)


def tells(dispute, *, published, status):
    source = factories.article(published=published)
    value = as_json(asdict(strike(status, "2016-04-03")))
    factories.claim(source, "walk out on 3 March", predicate="industrial_action", value=value)
    factories.link(source, dispute)
    factories.quote_link(dispute, factories.quote(source, "We asked for fairness,"))
    return source


@pytest.fixture
def dispute():
    made = factories.dispute(title="As it is called today", union_names=[], employer_names=[])
    tells(made, published=EARLY, status="announced")
    tells(made, published=LATE, status="called_off")
    tells(made, published=None, status="took_place")
    return made


def ask(client, what, **asked):
    return client.get(f"/api/v1/{what}", asked)


def test_a_dispute_is_told_as_it_was_known(client, dispute):
    then = ask(client, f"disputes/{dispute.slug}/", as_of="2016-03-01").json()
    later = ask(client, f"disputes/{dispute.slug}/", as_of="2016-04-02").json()

    assert [action["status"] for action in then["actions"]] == ["announced"]
    assert [action["status"] for action in later["actions"]] == ["called_off"]
    assert then["as_of"] == "2016-02-20"
    assert then["summary"]["text"] and "called off" not in then["summary"]["text"]
    assert then.keys() == ask(client, f"disputes/{dispute.slug}/").json().keys()


def test_the_list_has_what_was_known_then_and_as_it_was_known(client, dispute):
    factories.link(factories.article(published=LATE), factories.dispute())

    (then,) = ask(client, "disputes/", as_of="2016-03-01").json()["results"]

    assert then["slug"] == dispute.slug
    assert then["stage"] == "action_announced"
    assert len(ask(client, "disputes/", as_of="2016-04-02").json()["results"]) == 2


@pytest.mark.parametrize("what", ["articles/", "quotes/"])
def test_articles_and_quotes_are_those_published_by_then(client, dispute, what):
    assert len(ask(client, what, as_of="2016-02-19").json()["results"]) == 0
    assert len(ask(client, what, as_of="2016-02-20").json()["results"]) == 1
    assert len(ask(client, what, as_of="2016-04-02").json()["results"]) == 2
    assert len(ask(client, what).json()["results"]) == 3


def test_a_dispute_that_was_not_known_is_a_problem_that_says_since_when_it_is(client, dispute):
    answer = ask(client, f"disputes/{dispute.slug}/", as_of="2016-02-19")

    assert answer.status_code == 404
    assert "known since 20 February 2016" in answer.json()["detail"]


@pytest.mark.parametrize("what", ["disputes/", "disputes/{}/", "articles/", "quotes/"])
@pytest.mark.parametrize(("written", "words"), [("2999-01-01", "yet to come"), ("soon", "not a day")])
def test_a_day_that_is_none_or_to_come_is_refused_in_words(client, dispute, what, written, words):
    answer = ask(client, what.format(dispute.slug), as_of=written)

    assert answer.status_code == 400
    assert words in answer.json()["errors"]["as_of"][0]


def test_filters_that_tell_of_today_are_not_mixed_with_another_day(client, dispute):
    answer = ask(client, "disputes/", as_of="2016-03-01", stage="settled")

    assert answer.status_code == 400
    assert "together with other filters" in answer.json()["errors"]["as_of"][0]
    assert ask(client, "disputes/", as_of="2016-03-01", page_size="5").status_code == 200
