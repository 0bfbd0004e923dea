"""A ballot officer types a result, sees what it comes to, and hands it on to a second person."""

from datetime import UTC, date, datetime

import pytest

from ballots.models import Ballot, Keying
from ballots.results import Count
from disputes.models import Statement
from tests import factories, html
from tests.ballots.typing import REPORTED, TYPED, field, shows

pytestmark = pytest.mark.django_db

STRIKE_ONLY = {name: "" if name.startswith("asos") else value for name, value in TYPED.items()}


@pytest.fixture
def dispute():
    return factories.dispute()


@pytest.fixture
def officer(client):
    user = factories.user("officer", group="Ballot officer")
    client.force_login(user)
    return user


def post(client, dispute, typed, **buttons):
    return client.post(f"/ballots/new/?dispute={dispute.slug}", {**typed, **buttons})


def test_what_it_comes_to_is_shown_before_anything_is_held(client, officer, dispute):
    words = html.words(post(client, dispute, TYPED))

    assert "600 + 190 + 10 = 800: all papers returned" in words
    assert "75.9 per cent yes, 24.1 per cent no" in words
    assert "Turnout: 80.0 per cent" in words
    assert "Turnout Met. 80.00 per cent of those entitled returned a paper; at least 50 was needed." in words
    assert not Keying.objects.exists()


def test_a_test_that_is_not_met_says_what_is_short_and_one_that_cannot_be_told_what_is_missing(
    client, officer, dispute
):
    few = TYPED | {"entitled_to_vote": "1,652", "important_public_services": "unknown"}
    words = html.words(post(client, dispute, few))
    assert (
        "Not met. 48.43 per cent of those entitled returned a paper; at least 50 was needed. 26 more papers were"
        in words
    )
    assert (
        "Cannot tell. Whether most of those entitled are normally engaged in important public services is not" in words
    )


@pytest.mark.parametrize("word", ["lawful", "illegal", "legally"])
def test_no_verdict_is_given_on_the_law(client, officer, dispute, word):
    assert word not in html.words(post(client, dispute, TYPED)).lower()


def test_what_is_handed_on_waits_for_a_second_person(client, officer, dispute):
    response = post(client, dispute, TYPED, record="")

    keying = Keying.objects.get()
    assert response.url == keying.get_absolute_url()
    result = keying.result
    assert (result.opened_on, result.closed_on) == (date(2026, 1, 12), date(2026, 2, 2))
    assert (result.jurisdiction, result.important_public_services) == ("GB", "no")
    assert (result.entitled_to_vote, result.papers_returned, keying.keyed_by) == (1000, 800, officer)
    assert result.counts == (Count("strike", 600, 190, 10), Count("asos", 700, 85, 15))
    assert not Ballot.objects.exists()


def test_where_one_person_keys_alone_it_is_on_record_at_once_and_says_so(client, officer, dispute, settings):
    settings.SECOND_KEYING = False
    assert "entered once" in html.words(client.get(f"/ballots/new/?dispute={dispute.slug}"))

    response = post(client, dispute, TYPED, record="")

    ballot = Ballot.objects.get()
    assert response.url == ballot.get_absolute_url()
    assert "Entered once" in html.words(client.get(response.url))
    statement = Statement.objects.get(predicate="ballot")
    assert (statement.origin, statement.source) == ("official", "https://scrutineer.example/harrow")
    dispute.refresh_from_db()
    assert dispute.stale_since is not None


def test_checking_leads_back_with_everything_that_was_typed(client, officer, dispute):
    response = post(client, dispute, TYPED)

    assert shows(response, TYPED)


def test_a_question_that_was_not_asked_is_left_out(client, officer, dispute):
    post(client, dispute, STRIKE_ONLY, record="")

    assert [count.action for count in Keying.objects.get().result.counts] == ["strike"]


@pytest.mark.parametrize(
    ("wrong", "at", "said"),
    [
        ({"strike_spoiled_papers": "9"}, "strike_spoiled_papers", "1 fewer than the 800 papers returned"),
        ({"papers_returned": "1,001"}, "papers_returned", "More than the 1,000 who were entitled"),
        ({"closed_on": "2026-01-11"}, "closed_on", "Before the day on which the ballot opened"),
        ({"closed_on": "2999-01-01"}, "closed_on", "still to come"),
        ({"closed_on": ""}, "closed_on", "This field is required"),
        ({"strike_yes_votes": "75.9"}, "strike_yes_votes", "not a percentage"),
        ({"strike_yes_votes": "75%"}, "strike_yes_votes", "not a percentage"),
        ({"strike_yes_votes": "-1"}, "strike_yes_votes", "greater than or equal to 0"),
        ({"strike_yes_votes": "9" * 12}, "strike_yes_votes", "less than or equal to"),
        ({"strike_yes_votes": "75", "strike_no_votes": "25"}, "strike_yes_votes", "look like percentages"),
        ({"strike_yes_votes": ["600", "610"]}, "strike_yes_votes", "Given twice"),
        ({"asos_no_votes": ""}, "asos_no_votes", "Not given"),
        ({"papers_returned": ""}, "papers_returned", "This field is required"),
        ({"source": " "}, "source", "Give an address, or upload the report"),
        ({"turnout_pct": "80"}, "turnout_pct", "A declared result is counted"),
        ({"embargo_until": "2020-01-01T00:01"}, "embargo_until", "past already"),
        ({"jurisdiction": "France"}, "jurisdiction", "Select a valid choice"),
        ({"source": "\0"}, "source", "Null characters"),
    ],
)
def test_what_cannot_be_is_told_at_its_field_and_nothing_typed_is_lost(client, officer, dispute, wrong, at, said):
    typed = {**TYPED, **wrong}
    response = post(client, dispute, typed, record="")

    assert said in field(response, at)
    assert 'aria-invalid="true"' in field(response, at)
    assert shows(response, {name: value for name, value in typed.items() if name not in wrong})
    assert not Keying.objects.exists()


def test_a_result_without_any_count_is_not_taken(client, officer, dispute):
    empty = {name: "" if name.startswith("strike") else value for name, value in STRIKE_ONLY.items()}

    response = post(client, dispute, empty, record="")

    assert "count of at least one question" in field(response, "strike_yes_votes")


def test_the_same_figures_do_not_wait_twice(client, officer, dispute):
    post(client, dispute, TYPED, record="")

    response = post(client, dispute, TYPED, record="")

    assert "wait for a second person already" in html.words(response)
    assert Keying.objects.count() == 1


def test_the_same_figures_are_not_recorded_twice(client, officer, dispute, settings):
    settings.SECOND_KEYING = False
    post(client, dispute, TYPED, record="")

    response = post(client, dispute, TYPED, record="")

    assert "on record for this dispute already" in html.words(response)
    assert Ballot.objects.count() == 1


def test_how_many_were_entitled_may_be_unknown(client, officer, dispute):
    words = html.words(post(client, dispute, {**TYPED, "entitled_to_vote": ""}))

    assert "Turnout Cannot tell. How many were entitled to vote is not stated." in words


# ---- reported, not declared -----------------------------------------------------------------------


def test_percentages_are_a_kind_of_their_own_kept_as_printed_and_on_record_at_once(client, officer, dispute):
    response = post(client, dispute, REPORTED, record="")

    ballot = Ballot.objects.get()
    assert (ballot.kind, ballot.turnout_pct) == ("reported", "57.0")
    assert [(q.yes_pct, q.yes_votes) for q in ballot.questions.all()] == [("85", None)]
    assert "Reported, not declared" in html.words(client.get(response.url))
    assert Statement.objects.get(predicate="ballot").origin == "editor"


@pytest.mark.parametrize(
    ("wrong", "at", "said"),
    [
        ({"turnout_pct": "157"}, "turnout_pct", "from 0 to 100"),
        ({"strike_yes_pct": "overwhelming"}, "strike_yes_pct", "from 0 to 100"),
        ({"papers_returned": "10", "strike_yes_votes": "11"}, "strike_spoiled_papers", "1 more than the 10"),
    ],
)
def test_what_cannot_be_reported_is_told_at_its_field(client, officer, dispute, wrong, at, said):
    assert said in field(post(client, dispute, REPORTED | wrong, record=""), at)


# ---- as it is typed -------------------------------------------------------------------------------


def test_the_panel_is_a_fragment_that_stores_nothing(client, officer, django_assert_num_queries):
    with django_assert_num_queries(4):  # the session, the user, what the user may do, alone and by role
        response = client.post("/ballots/comes-to/", TYPED | {"strike_spoiled_papers": "9"})

    words = html.words(response)
    assert "1 fewer than the 800 papers returned" in words
    assert "<html" not in html.source(response)
    assert not Keying.objects.exists()


def test_the_panel_does_not_complain_of_what_is_not_typed_yet(client, officer):
    words = html.words(client.post("/ballots/comes-to/", {"kind": "declared", "strike_yes_votes": "600"}))

    assert "required" not in words
    assert "Not given" not in words


def test_the_panel_is_for_officers(client):
    assert client.post("/ballots/comes-to/", TYPED).url.startswith("/sign-in/")


# ---- embargo --------------------------------------------------------------------------------------


def test_an_embargo_is_in_the_time_of_the_site(client, officer, dispute):
    post(client, dispute, TYPED | {"embargo_until": "2999-07-01T10:30"}, record="")

    assert Keying.objects.get().embargo_until == datetime(2999, 7, 1, 9, 30, tzinfo=UTC)


# ---- who, and where -------------------------------------------------------------------------------


def test_a_dispute_that_is_not_there_is_not_found(client, officer):
    assert client.get("/ballots/new/?dispute=nothing").status_code == 404
    assert client.get("/ballots/new/?dispute=%00").status_code == 404
    assert client.get("/ballots/new/").status_code == 404


def test_the_number_of_queries_of_the_form_does_not_grow(client, officer, dispute, django_assert_num_queries):
    for _ in range(3):
        factories.ballot(dispute)

    with django_assert_num_queries(5):  # the session, the user, what the user may do (2), the dispute
        client.get(f"/ballots/new/?dispute={dispute.slug}")


# ---- the page of a result, and the ways to it -----------------------------------------------------


def test_a_source_that_is_no_web_address_is_not_linked(client, dispute):
    ballot = factories.ballot(dispute, source="javascript:alert(1)")

    assert 'href="javascript' not in html.source(client.get(ballot.get_absolute_url()))


def test_the_dispute_leads_to_its_declared_results(client, dispute):
    ballot = factories.ballot(dispute)

    assert f'href="{ballot.get_absolute_url()}"' in html.source(client.get(dispute.get_absolute_url()))


@pytest.mark.parametrize(("role", "offered"), [("Ballot officer", True), ("Editor", False), ("", False)])
def test_the_dispute_offers_the_form_to_those_who_may(client, dispute, role, offered):
    if role:
        client.force_login(factories.user("somebody", group=role))

    source = html.source(client.get(dispute.get_absolute_url()))

    assert (f'href="/ballots/new/?dispute={dispute.slug}"' in source) is offered
