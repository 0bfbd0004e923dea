"""One's own account: what one may do, and a password to change. The sign-in page says who does what."""

import pytest

from tests import factories, html

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("role", "may", "may_not"),
    [
        ("Editor", ["Add an article", "brings articles"], ["enter a result"]),
        ("Ballot officer", ["enter a result"], ["Add an article"]),
        ("Reader", ["follows disputes"], ["Add an article", "enter a result"]),
    ],
)
def test_it_says_what_one_may_do(client, role, may, may_not):
    client.force_login(factories.user("somebody", group=role))

    words = html.words(client.get("/account/"))

    assert all(said in words for said in [role, *may])
    assert not any(said in words for said in may_not)


def test_without_a_role_it_says_so(client):
    client.force_login(factories.user("somebody"))

    assert "You have no role" in html.words(client.get("/account/"))


def test_who_may_do_everything_is_an_administrator(client):
    client.force_login(factories.user("chief", is_superuser=True))

    assert "Administrator" in html.words(client.get("/account/"))


def test_a_password_is_changed(client):
    user = factories.user("editor", group="Editor")
    client.force_login(user)
    typed = {
        "old_password": "a long password",
        "new_password1": "nightboat 47 rota",
        "new_password2": "nightboat 47 rota",
    }

    response = client.post("/account/password/", typed, follow=True)

    user.refresh_from_db()
    assert user.check_password("nightboat 47 rota")
    assert "Your password is changed." in html.words(response)


def test_a_password_that_cannot_be_is_told_at_its_field(client):
    client.force_login(factories.user("editor"))
    typed = {"old_password": "guessed it", "new_password1": "short", "new_password2": "short"}

    response = client.post("/account/password/", typed)

    assert "old password was entered incorrectly" in html.words(response)
    assert "too short" in html.words(response)
    assert "guessed it" not in html.source(response)


@pytest.mark.parametrize("address", ["/account/", "/account/password/"])
def test_a_visitor_is_asked_to_sign_in(client, address):
    assert client.get(address).url == f"/sign-in/?next={address}"


def test_the_sign_in_page_says_what_each_role_is_for(client):
    words = html.words(client.get("/sign-in/"))

    for role in ("Reader", "Ballot officer", "Editor", "Administrator"):
        assert role in words
