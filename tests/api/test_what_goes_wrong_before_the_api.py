"""What goes wrong before the API is reached, or inside it, is a problem of the same shape; beside it pages stay pages."""

import json

import pytest
from django.contrib.auth import get_user_model
from rest_framework.authtoken.models import Token

from api import views
from tests import factories, html

pytestmark = pytest.mark.django_db


def problem(answer, status):
    assert answer.status_code == status
    assert answer["Content-Type"] == "application/problem+json"
    told = answer.json()
    assert told["status"] == status
    assert told["title"] and told["detail"]
    return told["detail"]


def test_a_host_that_is_none_of_ours(client):
    problem(client.get("/api/v1/disputes/", headers={"host": "evil.example"}), 400)


def test_an_address_that_is_none_whatever_is_sent_there(client, settings):
    body = "x" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)

    assert "/api/v1/nothing/" in problem(client.post("/api/v1/nothing/", body, content_type="text/plain"), 404)


@pytest.mark.parametrize("content_type", ["application/json", "application/x-www-form-urlencoded"])
def test_a_body_over_the_limit_where_no_token_is_asked(client, settings, content_type):
    body = json.dumps({"jurisdiction": "x" * settings.DATA_UPLOAD_MAX_MEMORY_SIZE})
    answer = client.post("/api/v1/law/assess/", body, content_type=content_type)

    if content_type == "application/json":
        assert "larger than 2,621,440 bytes" in problem(answer, 413)
    else:
        problem(answer, 415)


def test_an_article_over_the_limit(client, settings):
    factories.user("sender", group="Editor")
    token = Token.objects.create(user=get_user_model().objects.get()).key
    sent = {"text": "x" * settings.DATA_UPLOAD_MAX_MEMORY_SIZE}

    answer = client.post(
        "/api/v1/articles/", sent, content_type="application/json", headers={"authorization": f"Token {token}"}
    )

    problem(answer, 413)


def test_a_fault_of_ours(client, monkeypatch):
    def fail(self):
        raise RuntimeError("the shelf is empty")

    monkeypatch.setattr(views.DisputeViewSet, "get_queryset", fail)
    client.raise_request_exception = False

    assert "shelf" not in problem(client.get("/api/v1/disputes/"), 500)


def test_pages_answer_with_pages(client):
    for address, headers, status in (("/", {"host": "evil.example"}, 400), ("/nothing/", {}, 404)):
        answer = client.get(address, headers=headers)
        assert answer.status_code == status
        assert answer["Content-Type"].startswith("text/html")


def test_whoever_asks_for_the_api_in_a_browser_is_told_where_to_begin(client):
    page = client.get("/api/")

    assert page.status_code == 200
    assert "curl http://testserver/api/v1/disputes/" in html.words(page)
