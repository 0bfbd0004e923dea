"""Signing in and out, and what a visitor sees when something is not there or goes wrong."""

import pytest

from tests import factories, html

pytestmark = pytest.mark.django_db


def test_signing_in_leads_back_to_where_one_wanted_to_go(client):
    factories.user("editor", group="Editor")
    article = factories.article()

    response = client.post(
        "/sign-in/", {"username": "editor", "password": "a long password", "next": article.get_absolute_url()}
    )

    assert response.status_code == 302
    assert response.url == article.get_absolute_url()


def test_a_wrong_password_keeps_the_name_and_says_so(client):
    factories.user("editor")

    response = client.post("/sign-in/", {"username": "editor", "password": "amiss-4711"})

    assert "Please enter a correct username and password" in html.words(response)
    assert 'value="editor"' in html.source(response)
    assert "amiss-4711" not in html.source(response)


def test_signing_in_leads_to_no_other_site(client):
    factories.user("editor")

    response = client.post(
        "/sign-in/", {"username": "editor", "password": "a long password", "next": "https://elsewhere.example/"}
    )

    assert response.url == "/"


def test_the_header_offers_what_the_visitor_can_do(client):
    assert "Sign in" in html.words(client.get("/"))

    client.force_login(factories.user("chief", is_staff=True))
    words = html.words(client.get("/"))

    assert "Admin" in words and "Sign out" in words and "Sign in" not in words


def test_signing_out_takes_a_form_and_not_a_link(client):
    client.force_login(factories.user("editor"))

    assert client.get("/sign-out/").status_code == 405
    assert client.post("/sign-out/").status_code == 302
    assert "Sign in" in html.words(client.get("/"))


def test_what_is_not_there_is_told_in_the_look_of_the_site(client):
    response = client.get("/nothing-here/")

    assert response.status_code == 404
    assert "Page not found" in html.words(response)
    assert "Dispute Tracker" in html.words(response)


def test_a_fault_is_told_in_the_look_of_the_site(client, monkeypatch):
    client.raise_request_exception = False
    monkeypatch.setattr("disputes.views.home_page", lambda today: 1 / 0)

    response = client.get("/")

    assert response.status_code == 500
    assert "Something went wrong" in html.words(response)
    assert "ZeroDivisionError" not in html.source(response)
