"""The full text is the publisher's: editors and administrators work with it, nobody else sees it."""

import pytest

from tests import factories, html

pytestmark = pytest.mark.django_db

UNREAD = "The company said the crossing would stay open."
"""A sentence no fact rests on."""


def page_for(client, article, **user):
    if user:
        client.force_login(factories.user("somebody", **user))
    return client.get(article.get_absolute_url())


@pytest.mark.parametrize("group", ["Editor", "Administrator"])
def test_editors_and_administrators_read_the_full_text(client, group):
    assert UNREAD in html.words(page_for(client, factories.article(), group=group))


def test_a_superuser_reads_the_full_text(client):
    assert UNREAD in html.words(page_for(client, factories.article(), is_superuser=True))


@pytest.mark.parametrize("user", [{}, {"group": "Reader"}, {"group": "Ballot officer"}, {"is_staff": True}])
def test_nobody_else_reads_more_than_the_words_facts_rest_on(client, user):
    article = factories.article()
    factories.claim(article, "walk out on 3 March", predicate="industrial_action", value={"kind": "strike"})

    words = html.words(page_for(client, article, **user))

    assert "walk out on 3 March" in words
    assert UNREAD not in words


def test_what_was_cut_is_struck_with_its_reason(client):
    cut = {"at": 10, "text": "Ten walks by the sea", "reason": "related"}
    article = factories.article(cuts=[cut])

    page = html.source(page_for(client, article, group="Editor"))

    assert "Cut before reading: related" in page
    assert "<del><p>Ten walks by the sea</p></del>" in page


def test_what_was_cut_is_shown_to_editors_only(client):
    article = factories.article(cuts=[{"at": 10, "text": "Ten walks by the sea", "reason": "related"}])

    assert "Ten walks by the sea" not in html.words(page_for(client, article))


def test_quotes_and_evidence_are_marked_and_anchored_in_the_text(client):
    article = factories.article()
    factories.claim(article, "3 March", predicate="industrial_action", value={"kind": "strike"})
    quote = factories.quote(article, "We asked for fairness,")
    start, end = factories.span(article, "3 March")

    page = html.source(page_for(client, article, group="Editor"))

    assert f'<span id="span-{start}-{end}"></span><mark class="mark-evidence ">3 March</mark>' in page
    assert f'<span id="quote-{quote.start}"></span><mark class="mark-quote ">We asked for fairness,</mark>' in page


def test_each_anchor_is_on_the_page_once(client):
    article = factories.article()
    factories.claim(article, "3 March", predicate="industrial_action", value={"kind": "strike"})
    start, end = factories.span(article, "3 March")

    page = html.source(page_for(client, article, group="Editor"))

    assert page.count(f'id="span-{start}-{end}"') == 1


def test_markup_in_an_article_is_shown_and_not_obeyed(client):
    article = factories.article(text="Crews said <script>alert(1)</script> nothing.")

    page = html.source(page_for(client, article, group="Editor"))

    assert "<script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
