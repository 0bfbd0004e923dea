"""There is one page to sign in on, for the administration too."""

import pytest

from tests import factories

pytestmark = pytest.mark.django_db


def test_a_visitor_signs_in_on_the_page_of_the_site_and_arrives(client):
    factories.user("chief", is_staff=True, is_superuser=True)
    there = client.get("/admin/articles/article/", follow=True)
    assert there.redirect_chain[-1][0] == "/sign-in/?next=/admin/articles/article/"

    sent = {"username": "chief", "password": "a long password", "next": "/admin/articles/article/"}
    assert client.post("/sign-in/", sent)["Location"] == "/admin/articles/article/"


def test_whoever_is_signed_in_and_may_not_come_in_is_told_so(client):
    client.force_login(factories.user("reader", group="Reader"))

    assert client.get("/admin/", follow=True).status_code == 403
    assert client.get("/admin/login/").status_code == 403


def test_the_administration_has_the_header_of_the_site_and_nothing_within_the_page(client):
    client.force_login(factories.user("chief", is_staff=True, is_superuser=True))

    source = client.get("/admin/").content.decode()

    assert 'class="site-header"' in source
    assert "css/tokens.css" in source
    assert "<style" not in source
    assert " style=" not in source
    assert "theme.js" not in source
