"""Of the item that is looked at the desk tells what each choice would change, and leaves nothing behind."""

from datetime import date

import pytest

from articles.models import Decision
from disputes.desk import effects
from disputes.desk.queue import lay_open, queue
from tests import factories, html
from tests.disputes.desk import told
from tests.disputes.settled import settle

pytestmark = pytest.mark.django_db

TODAY = date(2026, 2, 25)


@pytest.fixture(autouse=True)
def editor(client, monkeypatch):
    monkeypatch.setattr("disputes.queue_views.localdate", lambda: TODAY)
    editor = factories.user("editor", group="Editor")
    client.force_login(editor)
    return editor


@pytest.fixture
def item():
    told.two_disputes_and_one_that_fits_both()
    return queue(TODAY, kind="link").items[0]


def test_each_choice_that_decides_is_tried_and_taken_back(client, item):
    before = settle()

    words = html.words(client.get(f"/desk/effects/?item={item.key}"))

    decides = [
        choice.label for choice in lay_open(item, TODAY).choices if choice.kind in ("accept_link", "reject_link")
    ]
    assert len(decides) == 3
    for label in decides:
        assert f"{label}: " in words
    assert "Article: Ferry crews again" in words
    assert "Not now: " not in words
    assert not Decision.objects.exists()
    assert settle() == before


def test_the_desk_asks_for_them_by_itself_only_where_few_articles_are_touched(client, item, monkeypatch):
    assert 'hx-trigger="load"' in html.source(client.get("/desk/"))

    monkeypatch.setattr(effects, "CHEAP", 1)
    page = html.source(client.get("/desk/"))
    assert 'hx-trigger="load"' not in page
    assert "See what each choice would change" in page


def test_a_choice_that_would_be_refused_says_why(item, editor, monkeypatch):
    choice = effects.with_effects(lay_open(item, TODAY).choices)[0]
    monkeypatch.setitem(choice.subject, "together", [])

    [effect] = effects.effects([choice], user=editor)

    assert effect.in_short == "would be refused: Choose articles on both sides: some to stay, some to go."


def test_an_item_that_is_gone_has_none(client):
    assert client.get("/desk/effects/?item=link-0").status_code == 404


def test_others_are_told_nothing(client, item):
    client.force_login(factories.user("reader", group="Reader"))

    assert client.get(f"/desk/effects/?item={item.key}").status_code == 404
