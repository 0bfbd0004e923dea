"""The page of one article: what was read out of it, to everybody; its full text, to editors."""

import pytest
from django.utils import timezone

from tests import factories, html

pytestmark = pytest.mark.django_db

STRIKE = {"kind": "strike", "status": "announced", "group": None}


def test_every_fact_stands_over_the_words_it_rests_on(client):
    article = factories.article()
    factories.claim(article, "walk out on 3 March", predicate="industrial_action", value=STRIKE)
    start, end = factories.span(article, "walk out on 3 March")

    page = html.source(client.get(article.get_absolute_url()))

    assert f'<blockquote class="excerpt" id="span-{start}-{end}">walk out on 3 March</blockquote>' in page
    assert "Industrial action" in page
    assert "<dt>Kind</dt><dd>strike</dd>" in page


def test_words_that_two_facts_rest_on_are_one_anchor(client):
    article = factories.article()
    for predicate in ("industrial_action", "talks"):
        factories.claim(article, "3 March", predicate=predicate, value={"status": "announced"})
    start, end = factories.span(article, "3 March")

    page = html.source(client.get(article.get_absolute_url()))

    assert page.count(">3 March</blockquote>") == 2
    assert page.count(f'id="span-{start}-{end}"') == 1


def test_background_is_labelled_as_such(client):
    article = factories.article()
    factories.claim(article, "walk out", predicate="industrial_action", value=STRIKE, background=True)

    assert "background" in html.words(client.get(article.get_absolute_url()))


def test_quoted_words_stand_in_quotation_marks_and_lead_from_outside(client):
    article = factories.article()
    factories.quote(article, "We asked for fairness,")
    start, _ = factories.span(article, "We asked for fairness,")

    response = client.get(article.get_absolute_url())

    assert "“We asked for fairness,”" in html.words(response)
    assert f'id="quote-{start}"' in html.source(response)
    assert "Ada Penhale , branch secretary, Union of Harbour Trades" in html.words(response)


def test_reported_speech_has_no_quotation_marks_and_says_what_it_is(client):
    article = factories.article()
    factories.quote(article, "the crossing would stay open", kind="indirect", speaker="The company")

    section = html.section(client.get(article.get_absolute_url()), "quotes")

    assert "Reported speech" in section
    assert "<q>" not in section


def test_a_quote_of_another_time_says_so(client):
    article = factories.article()
    factories.quote(article, "We asked for fairness,", historic=True)

    assert "Historic" in html.words(client.get(article.get_absolute_url()))


def test_a_pseudonym_is_told_from_a_name(client):
    article = factories.article()
    person = factories.person("Maud", pseudonym=True)
    factories.quote(article, "We asked for fairness,", speaker="Maud", person=person)

    assert "not their real name" in html.words(client.get(article.get_absolute_url()))


def test_an_article_without_date_says_that_it_is_not_stated(client):
    article = factories.article(published=None)

    assert "date not stated" in html.words(client.get(article.get_absolute_url()))


@pytest.mark.parametrize(("url", "linked"), [("https://gazette.example/x", True), ("javascript:alert(1)", False)])
def test_only_an_address_of_the_web_is_linked(client, url, linked):
    article = factories.article(url=url)

    assert (f'href="{url}"' in html.source(client.get(article.get_absolute_url()))) is linked


def test_the_disputes_it_tells_of_are_linked(client):
    article, dispute = factories.article(), factories.dispute()
    factories.link(article, dispute)

    assert f'href="{dispute.get_absolute_url()}"' in html.source(client.get(article.get_absolute_url()))


def test_a_copy_names_its_original(client):
    original = factories.article(title="Ferries: the first report")
    copy = factories.article(copy_of=original)

    assert "This is a copy of Ferries: the first report" in html.words(client.get(copy.get_absolute_url()))


def test_a_withdrawn_article_is_gone_and_says_why_without_its_words(client):
    article = factories.article(withdrawn_at=timezone.now(), withdrawn_reason="retracted by its paper")

    response = client.get(article.get_absolute_url())

    assert response.status_code == 410
    assert "retracted by its paper" in html.source(response)
    assert article.title not in html.source(response)


@pytest.mark.parametrize("address", ["0" * 16, "0" * 15, "nonsense", "0" * 64])
def test_an_unknown_address_is_not_found(client, address):
    factories.article()

    assert client.get(f"/articles/{address}/").status_code == 404


def test_an_article_that_waits_to_be_read_says_so(client):
    article = factories.article()
    article.readings.update(is_current=False)

    assert "waiting to be read" in html.words(client.get(article.get_absolute_url()))


@pytest.mark.parametrize(("language", "said"), [("fr", "is not in English"), ("und", "could not be told")])
def test_an_article_that_is_left_unread_says_why(client, language, said):
    article = factories.article()
    article.readings.update(language=language)

    assert said in html.words(client.get(article.get_absolute_url()))


def test_the_number_of_queries_does_not_grow_with_what_was_read(client, django_assert_num_queries):
    article, dispute = factories.article(), factories.dispute()
    for words in ("Ferry crews", "Harrow Sound", "3 March", "branch secretary"):
        factories.claim(article, words, predicate="affected_role", value={"name": words})
        factories.quote(article, words)
    factories.link(article, dispute)

    with django_assert_num_queries(7):  # article, reading with text, claims, spans, quotes, tombstones, disputes
        client.get(article.get_absolute_url())
