"""The page of the desk: one item at a time, decided on by one button, undone by one; for editors alone."""

import re
from datetime import date
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Decision
from disputes.models import ClaimLink
from tests import factories, html
from tests.disputes.desk import told

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def editor(client, monkeypatch):
    """An editor is signed in, a few days after the articles were printed."""
    monkeypatch.setattr("disputes.queue_views.localdate", lambda: date(2026, 2, 25))
    editor = factories.user("editor", group="Editor")
    client.force_login(editor)
    return editor


def form(response):
    """What a browser sends of the item that is laid open, without a choice."""
    shown = html.section(response, "item")
    hidden = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', shown)
    return {name: unescape(value) for name, value in hidden if name != "csrfmiddlewaretoken"}


def button(response, key):
    return re.search(rf'name="choice" value="(\w+)"[^>]*data-key="{key}"', html.section(response, "item")).group(1)


def press(client, key, **more):
    page = client.get("/desk/")
    sent = {**form(page), "choice": button(page, key), **more}
    return client.post("/desk/decide/", sent, follow=True)


def test_the_first_item_stands_open_with_its_words_and_what_each_choice_would_change(client):
    told.two_disputes_and_one_that_fits_both()

    words = html.words(client.get("/desk/"))

    assert "1 of 3 Which dispute is ‘Ferry crews again’ about?" in words
    assert "moves 1 article there, with 1 claim and 0 quotes" in words
    assert "<mark>Ferry crews</mark>" in html.source(client.get("/desk/"))


def test_a_decision_is_carried_out_with_its_reason_and_the_next_item_stands_open(client, editor):
    *_, either = told.two_disputes_and_one_that_fits_both()

    page = press(client, "a", reason="the rota is named in the picture")

    made = Decision.objects.get()
    assert (made.kind, made.decided_by, made.reason) == ("accept_link", editor, "the rota is named in the picture")
    assert ClaimLink.objects.get(article=either).outcome == "accepted"
    words = html.words(page)
    assert "Accept a proposed link: done." in words
    assert "1 of 2 Is “" in words


def test_what_was_decided_is_undone_from_its_message_and_stands_open_again(client):
    *_, either = told.two_disputes_and_one_that_fits_both()
    page = press(client, "a")
    address, back = re.search(
        r'action="(/decisions/\d+/undo/)".*?name="then" value="([^"]+)"', html.source(page)
    ).groups()

    page = client.post(address, {"then": unescape(back)}, follow=True)

    assert ClaimLink.objects.get(article=either).outcome == "unsure"
    words = html.words(page)
    assert "Undone: accept a proposed link." in words
    assert "Which dispute is ‘Ferry crews again’ about?" in words
    assert "done." not in words


def test_not_now_puts_the_item_away(client):
    told.two_disputes_and_one_that_fits_both()

    assert "Which dispute is ‘Ferry crews again’ about?" not in html.words(press(client, "l")).split("Waiting")[-1]
    assert Decision.objects.get().kind == "dismiss_item"


def test_what_changed_meanwhile_is_not_decided_on(client):
    told.two_disputes_and_one_that_fits_both()
    page = client.get("/desk/")
    sent = {**form(page), "choice": button(page, "a")}
    ClaimLink.objects.filter(outcome="unsure").update(reasons=["something else by now"])

    answer = client.post("/desk/decide/", sent, follow=True)

    assert "That was decided or has changed meanwhile" in html.words(answer)
    assert not Decision.objects.exists()


def test_a_decision_that_is_refused_says_why(client, monkeypatch):
    told.two_disputes_and_one_that_fits_both()
    page = client.get("/desk/")
    sent = {**form(page), "choice": button(page, "l")}
    refused = "There is no such item."
    monkeypatch.setattr("disputes.queue_views.deciding.decide", _refusing(refused))

    assert refused in html.words(client.post("/desk/decide/", sent, follow=True))


def _refusing(why):
    from disputes.decisions import Refused

    def refuse(**_):
        raise Refused(why)

    return refuse


def test_it_is_narrowed_to_one_kind_and_stays_so_after_a_decision(client):
    told.two_disputes_and_one_that_fits_both()

    page = client.get("/desk/?kind=organisation")
    assert "1 of 2 Is “" in html.words(page)

    sent = {**form(page), "choice": button(page, "l")}
    after = client.post("/desk/decide/", sent)
    assert after.url.startswith("/desk/?kind=organisation&item=organisation-")


def test_the_counts_of_each_kind_stand_above(client):
    told.two_disputes_and_one_that_fits_both()

    words = html.words(client.get("/desk/"))

    assert "Everything 3" in words
    assert "Which dispute is it? 1" in words
    assert "Organisations not confirmed 2" in words


def test_an_empty_desk_says_so(client):
    assert "Nothing waits to be looked at" in html.words(client.get("/desk/"))


def test_a_script_gets_the_part_alone_with_the_address_to_show(client):
    told.two_disputes_and_one_that_fits_both()

    part = client.get("/desk/?kind=link", headers={"HX-Request": "true"})

    assert "<html" not in html.source(part)
    assert part.headers["HX-Push-Url"] == "/desk/?kind=link"
    assert 'id="item"' in html.source(part)


def test_whatever_is_asked_for_there_is_a_page(client):
    for asked in ("kind=nonsense", "item=nonsense", "done=nonsense", "done=" + "9" * 30, "done=999999", "was=%00"):
        assert client.get(f"/desk/?{asked}").status_code == 200


def test_the_number_of_queries_does_not_grow_with_what_waits(client):
    told.two_disputes_and_one_that_fits_both()
    few = queries_of(client)
    # session, user, permissions (2); whether a new version waits; what was put away; for each kind what waits and what comes
    # along; what is laid open
    assert few <= 27

    for _ in range(3):
        told.link(told.article(issues=(), title="Again"))
    assert ClaimLink.objects.filter(outcome="unsure").count() == 4
    assert queries_of(client) == few


def queries_of(client):
    with CaptureQueriesContext(connection) as captured:
        client.get("/desk/?kind=link")
    return len(captured)


@pytest.mark.parametrize("address", ["/desk/", "/desk/log/"])
def test_it_is_not_there_for_others(client, address):
    client.force_login(factories.user("reader", group="Reader"))
    assert client.get(address).status_code == 404
    assert "Desk" not in html.words(client.get("/"))

    client.logout()
    assert client.get(address).url == f"/sign-in/?next={address}"


def test_nobody_else_decides_or_undoes(client, editor):
    decision = Decision.objects.create(
        kind="dismiss_item", subject={"item": "x", "fingerprint": "y"}, decided_by=editor
    )
    client.force_login(factories.user("reader", group="Reader"))

    assert client.post("/desk/decide/").status_code == 404
    assert client.post(f"/decisions/{decision.pk}/undo/").status_code == 404
    assert Decision.objects.standing().count() == 1
