"""The log tells who decided what, when and why, and undoes it."""

import pytest

from articles.models import Decision
from disputes import services
from tests import factories, html

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def editor(client):
    editor = factories.user("editor", group="Editor")
    client.force_login(editor)
    return editor


@pytest.fixture
def taken_down(editor):
    source = factories.article(title="Crews to walk out")
    return services.decide(
        kind="withdraw_article", subject={"article": source.sha256}, decided_by=editor, reason="printed in error"
    )


def put_away(by, *, line="Is it so?"):
    subject = {"item": "link-1", "fingerprint": "2", "line": line, "because": "Not now"}
    return services.decide(kind="dismiss_item", subject=subject, decided_by=by)


def test_it_tells_what_when_who_and_why(client, taken_down):
    words = html.words(client.get("/desk/log/"))

    assert "Take an article down" in words
    assert "Crews to walk out" in words
    assert "editor printed in error" in words


def test_it_tells_what_was_put_away_in_words(client, editor):
    put_away(editor, line="Is ‘Crews’ about ferries?")

    words = html.words(client.get("/desk/log/"))

    assert "Is ‘Crews’ about ferries?" in words
    assert "Not now" in words
    assert "link-1" not in words


def test_a_decision_is_undone_and_says_by_whom(client, taken_down):
    page = client.post(f"/decisions/{taken_down.pk}/undo/", {"then": "/desk/log/?kind=withdraw_article"}, follow=True)

    assert page.redirect_chain[-1][0] == "/desk/log/?kind=withdraw_article"
    assert "Undone: take an article down." in html.words(page)
    assert "Undone by editor" in html.words(page)
    assert not Decision.objects.standing().exists()


def test_what_is_undone_already_says_so(client, taken_down, editor):
    services.undo(decision=taken_down, undone_by=editor)

    assert "This is undone already." in html.words(client.post(f"/decisions/{taken_down.pk}/undo/", follow=True))


def test_nobody_is_sent_to_another_site(client, taken_down):
    answer = client.post(f"/decisions/{taken_down.pk}/undo/", {"then": "https://elsewhere.example/"})

    assert answer.url == "/desk/"


def test_it_is_narrowed_by_kind_person_and_article(client, taken_down, editor):
    put_away(factories.user("colleague"))
    article = taken_down.subject["article"]

    for asked, many in (("", 2), ("kind=dismiss_item", 1), ("by=editor", 1), ("by=nobody", 0), (f"about={article}", 1)):
        assert f"{many} decision" in html.words(client.get(f"/desk/log/?{asked}")), asked


def test_a_kind_that_is_no_more_is_told_and_cannot_be_undone(client, editor):
    Decision.objects.create(kind="bless_article", subject={"of": "before"}, decided_by=editor)

    page = client.get("/desk/log/")

    assert "Bless article" in html.words(page)
    assert "/undo/" not in html.source(page)


def test_many_decisions_are_told_a_page_at_a_time_in_as_many_queries(client, editor, django_assert_num_queries):
    for number in range(55):
        put_away(editor, line=f"Question {number}?")

    # session, user, permissions (2); how many and which; the kinds and the people to narrow by
    with django_assert_num_queries(8):
        page = client.get("/desk/log/")

    assert "Page 1 of 2" in html.words(page)
    assert "Question 54?" in html.words(page)
    assert "Question 4?" in html.words(client.get("/desk/log/?page=2"))
