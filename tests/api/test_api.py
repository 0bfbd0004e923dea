"""The public contract: open to read, narrowed by filters, one shape for errors, articles in with a token."""

import pytest
from django.contrib.auth.models import Group
from rest_framework.authtoken.models import Token

from articles.models import Article
from disputes.models import Organisation
from disputes.services import decide
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def token(django_user_model):
    user = django_user_model.objects.create_user("desk")
    user.groups.add(Group.objects.get_or_create(name="Editor")[0])
    return Token.objects.create(user=user).key


@pytest.mark.parametrize("what", ["disputes", "actions", "ballots", "ballot-results", "quotes", "people", "articles"])
def test_every_list_is_open_to_all(client, what):
    answer = client.get(f"/api/v1/{what}/")
    assert answer.status_code == 200
    assert answer.json()["results"] == []


def test_a_dispute_comes_with_its_facts(client):
    dispute = factories.dispute()
    found = client.get(f"/api/v1/disputes/{dispute.slug}/").json()
    assert found["slug"] == dispute.slug
    assert {"summary", "timeline", "actions", "ballots", "allowances", "offers", "roles", "positions"} <= found.keys()


def test_what_is_not_there_is_a_problem_in_one_shape(client):
    answer = client.get("/api/v1/disputes/no-such-dispute/")
    assert answer.status_code == 404
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["status"] == 404


def test_a_bad_filter_is_a_problem_that_names_the_field(client):
    answer = client.get("/api/v1/actions/?starts_from=tomorrow")
    assert answer.status_code == 400
    assert "starts_from" in answer.json()["errors"]


@pytest.mark.parametrize(
    "address", ["disputes/?unoin=x", "quotes/?page=2", "disputes/{}/?stage=settled", "actions/?as_of=2026-01-01"]
)
def test_a_parameter_that_would_be_ignored_is_refused_by_its_name(client, address):
    address = address.format(factories.dispute().slug)
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    assert address.split("?")[1].split("=")[0] in answer.json()["errors"]


@pytest.mark.parametrize("address", ["/api/v1/strikes/", "/api/v1/", "/api/v2/disputes/", "/api/v1/disputes/a/b/c"])
def test_an_address_that_is_none_is_a_problem(client, address):
    answer = client.get(address)
    assert answer.status_code == 404
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["status"] == 404


def test_a_page_that_is_not_there_is_still_a_page(client):
    assert "text/html" in client.get("/no-such-page/")["Content-Type"]


def test_a_body_that_is_too_large_is_a_problem_and_is_not_read(client, token, settings):
    size = str(settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)
    headers = {"authorization": f"Token {token}", "content-length": size}
    answer = client.post("/api/v1/articles/", "{}", content_type="application/json", headers=headers)
    assert answer.status_code == 413
    assert answer["Content-Type"] == "application/problem+json"
    assert "larger than 2,621,440 bytes" in answer.json()["detail"]


def test_nobody_sends_articles_without_a_token(client):
    answer = client.post("/api/v1/articles/", {"text": "Some words."}, content_type="application/json")
    assert answer.status_code == 401
    assert not Article.objects.exists()


def test_an_article_is_sent_in_with_a_token(client, token):
    sent = {"text": "Ferry crews are to be balloted.", "title": "Ballot", "published": "2026-03-04"}
    first = client.post(
        "/api/v1/articles/", sent, content_type="application/json", headers={"authorization": f"Token {token}"}
    )
    again = client.post(
        "/api/v1/articles/", sent, content_type="application/json", headers={"authorization": f"Token {token}"}
    )
    assert (first.status_code, again.status_code) == (201, 200)
    assert Article.objects.get().published.isoformat() == "2026-03-04"


def test_a_text_that_cannot_be_an_article_is_told_at_its_field(client, token):
    answer = client.post(
        "/api/v1/articles/",
        {"text": "\u0000\u0001"},
        content_type="application/json",
        headers={"authorization": f"Token {token}"},
    )
    assert answer.status_code == 400
    assert answer.json()["errors"]["text"]


def test_the_number_of_queries_does_not_grow_with_the_rows(client, django_assert_num_queries):
    for _ in range(3):
        factories.dispute()
    with django_assert_num_queries(1):
        assert len(client.get("/api/v1/disputes/").json()["results"]) == 3


def test_rows_tell_their_disputes_in_two_queries_however_many(client, django_assert_num_queries):
    source, dispute = factories.article(), factories.dispute()
    factories.link(source, dispute)
    for words in ("Ferry crews", "will walk out", "on 3 March"):
        factories.quote_link(dispute, factories.quote(source, words))
    with django_assert_num_queries(2):
        rows = client.get("/api/v1/quotes/").json()["results"]
    assert [row["disputes"] for row in rows] == [[dispute.slug]] * 3
    with django_assert_num_queries(2):
        assert client.get("/api/v1/articles/").json()["results"][0]["disputes"] == [dispute.slug]


def test_an_organisation_without_a_public_dispute_is_not_listed(client):
    Organisation.objects.create(name="Skelling Ferries", kind="employer")
    assert client.get("/api/v1/organisations/").json()["results"] == []


def test_a_withdrawn_article_sent_again_is_told_and_shows_nothing(client, token):
    sent = {"text": "Ferry crews are to be balloted.", "title": "Ballot"}
    auth = {"authorization": f"Token {token}"}
    client.post("/api/v1/articles/", sent, content_type="application/json", headers=auth)
    subject, editor = {"article": Article.objects.get().sha256}, factories.user("editor")
    decide(kind="withdraw_article", subject=subject, decided_by=editor, reason="asked for by its outlet")
    again = client.post("/api/v1/articles/", sent, content_type="application/json", headers=auth)
    assert again.status_code == 400
    assert "withdrawn" in again.json()["errors"]["text"][0]


def test_the_schema_describes_every_address(client):
    schema = client.get("/api/v1/schema/", headers={"accept": "application/vnd.oai.openapi+json"})
    assert {"/api/v1/disputes/", "/api/v1/disputes/{slug}/", "/api/v1/quotes/"} <= schema.json()["paths"].keys()


def test_the_documentation_asks_no_other_host(client):
    page = client.get("/api/v1/docs/").content.decode()
    assert "http://" not in page.replace("http://testserver", "") and "https://" not in page
