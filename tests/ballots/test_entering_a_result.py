"""A ballot officer types a declared result, sees what it comes to, and puts it on record."""

from datetime import date

import pytest

from ballots.models import Ballot
from ballots.results import Count
from disputes.models import Statement
from tests import factories, html

pytestmark = pytest.mark.django_db

TYPED = {
    "opened_on": "2026-01-12", "closed_on": "2026-02-02", "entitled_to_vote": "1,000", "papers_returned": "800",
    "strike_yes_votes": "600", "strike_no_votes": "190", "strike_spoiled_papers": "10",
    "asos_yes_votes": "700", "asos_no_votes": "85", "asos_spoiled_papers": "15",
    "source": "https://scrutineer.example/harrow",
}  # fmt: skip
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


def field(response, name):
    """The HTML of one field with its label, hint and errors."""
    around = html.source(response).split('<div class="field')
    return next(part for part in around if f'name="{name}"' in part)


def test_the_percentages_are_shown_before_anything_is_on_record(client, officer, dispute):
    words = html.words(post(client, dispute, TYPED))

    assert "Is this the result?" in words
    assert "800 (80.0 per cent of those entitled)" in words
    assert "600 (75.9 per cent)" in words
    assert "700 (89.2 per cent)" in words
    assert "410 more for" in words
    assert not Ballot.objects.exists()


def test_recording_it_makes_a_ballot_and_an_official_statement(client, officer, dispute):
    response = post(client, dispute, TYPED, record="")

    ballot = Ballot.objects.get()
    assert response.url == ballot.get_absolute_url()
    assert (ballot.opened_on, ballot.closed_on) == (date(2026, 1, 12), date(2026, 2, 2))
    assert (ballot.entitled_to_vote, ballot.papers_returned, ballot.entered_by) == (1000, 800, officer)
    assert [(q.action, q.yes_votes, q.no_votes, q.spoiled_papers) for q in ballot.questions.all()] == [
        ("strike", 600, 190, 10), ("asos", 700, 85, 15),
    ]  # fmt: skip
    statement = Statement.objects.get(predicate="ballot")
    assert (statement.origin, statement.source) == ("official", "https://scrutineer.example/harrow")
    dispute.refresh_from_db()
    assert dispute.stale_since is not None


def test_the_page_before_recording_carries_everything_that_was_typed(client, officer, dispute):
    source = html.source(post(client, dispute, TYPED))

    for name, value in TYPED.items():
        assert f'type="hidden" name="{name}" value="{value}"' in source


def test_changing_it_leads_back_with_everything_that_was_typed(client, officer, dispute):
    response = post(client, dispute, TYPED, change="")

    assert "See what it comes to" in html.words(response)
    for name, value in TYPED.items():
        assert f'value="{value}"' in field(response, name)


def test_a_question_that_was_not_asked_is_left_out(client, officer, dispute):
    post(client, dispute, STRIKE_ONLY, record="")

    assert [question.action for question in Ballot.objects.get().questions.all()] == ["strike"]


@pytest.mark.parametrize(
    ("wrong", "at", "said"),
    [
        ({"strike_spoiled_papers": "9"}, "strike_spoiled_papers", "1 fewer than the 800 papers returned"),
        ({"papers_returned": "1,001"}, "papers_returned", "More than the 1,000 who were entitled"),
        ({"closed_on": "2026-01-11"}, "closed_on", "Before the day on which the ballot opened"),
        ({"closed_on": "2999-01-01"}, "closed_on", "still to come"),
        ({"strike_yes_votes": "75.9"}, "strike_yes_votes", "not a percentage"),
        ({"strike_yes_votes": "75%"}, "strike_yes_votes", "not a percentage"),
        ({"strike_yes_votes": "-1"}, "strike_yes_votes", "greater than or equal to 0"),
        ({"strike_yes_votes": "9" * 12}, "strike_yes_votes", "less than or equal to"),
        ({"strike_yes_votes": "75", "strike_no_votes": "25"}, "strike_yes_votes", "look like percentages"),
        ({"asos_no_votes": ""}, "asos_no_votes", "Not given"),
        ({"papers_returned": ""}, "papers_returned", "This field is required"),
        ({"source": " "}, "source", "This field is required"),
    ],
)
def test_what_cannot_be_is_told_at_its_field_and_nothing_typed_is_lost(client, officer, dispute, wrong, at, said):
    typed = {**TYPED, **wrong}
    response = post(client, dispute, typed, record="")

    assert said in field(response, at)
    assert 'aria-invalid="true"' in field(response, at)
    for name, value in typed.items():
        assert not value.strip() or f'value="{value}"' in field(response, name)
    assert not Ballot.objects.exists()


def test_a_result_without_any_count_is_not_taken(client, officer, dispute):
    empty = {name: "" if name.startswith("strike") else value for name, value in STRIKE_ONLY.items()}

    response = post(client, dispute, empty, record="")

    assert "count of at least one question" in field(response, "strike_yes_votes")


def test_the_same_figures_are_not_recorded_twice(client, officer, dispute):
    post(client, dispute, TYPED, record="")

    response = post(client, dispute, TYPED, record="")

    assert "on record for this dispute already" in html.words(response)
    assert Ballot.objects.count() == 1


def test_how_many_were_entitled_may_be_unknown(client, officer, dispute):
    words = html.words(post(client, dispute, {**TYPED, "entitled_to_vote": ""}))

    assert "Entitled to vote not stated" in words
    assert "of those entitled" not in words


def test_a_dispute_that_is_not_there_is_not_found(client, officer):
    assert client.get("/ballots/new/?dispute=nothing").status_code == 404
    assert client.get("/ballots/new/?dispute=%00").status_code == 404
    assert client.get("/ballots/new/").status_code == 404


def test_it_is_for_ballot_officers(client, dispute):
    address = f"/ballots/new/?dispute={dispute.slug}"
    assert client.get(address).url.startswith("/sign-in/?next=")

    client.force_login(factories.user("editor", group="Editor"))
    assert client.get(address).status_code == 403


# ---- the page of a result, and the ways to it -----------------------------------------------------


def test_the_page_of_a_result_shows_counts_percentages_and_where_to_check_them(client, dispute):
    ballot = factories.ballot(dispute)

    response = client.get(ballot.get_absolute_url())

    assert "600 (75.9 per cent)" in html.words(response)
    assert 'href="https://scrutineer.example/1"' in html.source(response)
    assert f'href="{dispute.get_absolute_url()}"' in html.source(response)
    assert ballot.entered_by.username not in html.words(response)


def test_a_source_that_is_no_web_address_is_not_linked(client, dispute):
    ballot = factories.ballot(dispute, source="javascript:alert(1)")

    assert 'href="javascript' not in html.source(client.get(ballot.get_absolute_url()))


def test_as_many_for_as_against_is_told_as_such(client, dispute):
    tied = [Count(action="strike", yes_votes=400, no_votes=400, spoiled_papers=0)]
    words = html.words(client.get(factories.ballot(dispute, counts=tied).get_absolute_url()))

    assert "as many for as against" in words
    assert "400 (50.0 per cent)" in words


def test_the_dispute_leads_to_its_declared_results(client, dispute):
    ballot = factories.ballot(dispute)

    assert f'href="{ballot.get_absolute_url()}"' in html.source(client.get(dispute.get_absolute_url()))


@pytest.mark.parametrize(("role", "offered"), [("Ballot officer", True), ("Editor", False), ("", False)])
def test_the_dispute_offers_the_form_to_those_who_may(client, dispute, role, offered):
    if role:
        client.force_login(factories.user("somebody", group=role))

    source = html.source(client.get(dispute.get_absolute_url()))

    assert (f'href="/ballots/new/?dispute={dispute.slug}"' in source) is offered


def test_the_number_of_queries_of_a_result_does_not_grow(client, dispute, django_assert_num_queries):
    ballot = factories.ballot(
        dispute,
        counts=[Count(action=action, yes_votes=1, no_votes=2, spoiled_papers=3) for action in ("strike", "asos")],
    )

    with django_assert_num_queries(2):  # the ballot with its dispute, its questions
        client.get(ballot.get_absolute_url())
