"""The search over quotes: words, filters, what is shown of each, and what to try when nothing is found."""

from datetime import date

import pytest

from disputes.models import Alias, Organisation
from tests import factories, html

pytestmark = pytest.mark.django_db

FAIRNESS, OPEN = "We asked for fairness,", "the crossing would stay open"


@pytest.fixture
def article():
    return factories.article()


@pytest.fixture
def fairness(article):
    return factories.quote(article, FAIRNESS, person=factories.person("Ada Penhale"))


def page(client, **asked):
    return client.get("/quotes/", asked)


def found(client, **asked):
    """The words of the quotes that are shown, in their order."""
    return [" ".join(piece.text for piece in each.pieces) for each in page(client, **asked).context["found"]]


def test_a_quote_leads_to_its_speaker_article_and_dispute(client, article, fairness):
    dispute = factories.dispute()
    factories.quote_link(dispute, fairness)

    source = html.source(page(client))

    assert f"<q>{FAIRNESS}</q>" in source
    assert f'href="{fairness.person.get_absolute_url()}">Ada Penhale</a>, branch secretary' in source
    assert f'href="{article.get_absolute_url()}#quote-{fairness.start}">The Sound Gazette' in source
    assert f'href="{dispute.get_absolute_url()}">{dispute.title}</a>' in source


def test_the_sentences_around_are_shown(client, fairness):
    words = html.words(page(client))

    assert words.index("walk out on 3 March.") < words.index(FAIRNESS) < words.index("stay open.")


def test_found_words_are_marked_and_markup_is_shown_not_obeyed(client):
    source = factories.article(text="He said: “End <b>low pay</b> & the rota,” and left.\n")
    factories.quote(source, "End <b>low pay</b> & the rota,")

    assert "End &lt;b&gt;low <mark>pay</mark>&lt;/b&gt; &amp; the rota," in html.source(page(client, q="pay"))


def test_reported_speech_is_never_in_quotation_marks(client, article):
    factories.quote(article, OPEN, kind="indirect")

    source = html.source(page(client, q="crossing"))

    assert "Reported speech" in source
    assert "<q>" not in source


@pytest.mark.parametrize(
    ("asked", "is_found"),
    [
        ({"speaker": "penhale"}, True),
        ({"speaker": "Nobody"}, False),
        ({"organisation": "harbour"}, True),
        ({"organisation": "UHT"}, True),
        ({"organisation": "Harrow Sound Ferries"}, False),
        ({"outlet": "The Sound Gazette"}, True),
        ({"outlet": "Harrow Echo"}, False),
        ({"dispute": "sick pay"}, True),
        ({"dispute": "harrow-pay"}, True),
        ({"dispute": "rota"}, False),
        ({"kind": "direct"}, True),
        ({"kind": "indirect"}, False),
        ({"published_from": "2026-02-20", "published_to": "2026-02-20"}, True),
        ({"published_from": "2026-02-21"}, False),
        ({"published_to": "2026-02-19"}, False),
    ],
)
def test_filters(client, fairness, asked, is_found):
    union = Organisation.objects.create(name="Union of Harbour Trades", kind="union")
    for name, key in (("UHT", "uht"), ("Union of Harbour Trades", "union of harbour trades")):
        Alias.objects.create(organisation=union, name=name, key=key, kind="union")
    factories.article(outlet="Harrow Echo")
    factories.quote_link(factories.dispute(slug="harrow-pay"), fairness)

    assert found(client, **asked) == ([FAIRNESS] if is_found else [])


def test_a_person_is_told_from_another_of_the_same_name(client, article, fairness):
    factories.quote(article, OPEN, person=factories.person("Ada Penhale"))

    assert found(client, person=fairness.person.pk) == [FAIRNESS]


def test_agency_copies_are_left_out_unless_their_outlet_is_asked_for(client, article, fairness):
    factories.quote(factories.article(copy_of=article, outlet="Harrow Echo"), FAIRNESS)

    assert found(client) == [FAIRNESS]
    assert found(client, outlet="Harrow Echo") == [FAIRNESS]


def test_the_newest_come_first_and_undated_ones_last(client):
    for published in (date(2026, 2, 1), None, date(2026, 2, 9)):
        factories.quote(factories.article(published=published), FAIRNESS, speaker=str(published))

    speakers = [each.quote.speaker for each in page(client, q="fairness").context["found"]]

    assert speakers == ["2026-02-09", "2026-02-01", "None"]


@pytest.mark.parametrize(
    ("asked", "error"),
    [
        ({"published_from": "yesterday"}, "Enter a valid date."),
        ({"published_from": "2026-03-01", "published_to": "2026-02-01"}, "This day lies before the first one."),
        ({"outlet": "Never Heard Of"}, "Select a valid choice."),
        ({"person": "x"}, "Select a valid choice."),
    ],
)
def test_what_cannot_be_understood_is_said_at_the_field_and_nothing_is_lost(client, fairness, asked, error):
    response = page(client, q="fairness", **asked)

    assert response.status_code == 200
    assert response.context["search"].errors.popitem()[1][0].startswith(error)
    assert 'value="fairness"' in html.source(response)
    assert response.context["found"] == []


def test_no_result_says_what_to_try(client):
    assert "try fewer or other words" in html.words(page(client, q="zebra"))


def test_pages_keep_what_was_asked(client, article, monkeypatch):
    monkeypatch.setattr("disputes.browse_views.QUOTES_A_PAGE", 1)
    factories.quote(article, FAIRNESS)
    factories.quote(article, "We asked")

    assert 'href="?q=asked&amp;page=2"' in html.source(page(client, q="asked"))
    assert len(found(client, q="asked", page=2)) == 1


def test_a_part_of_the_page_comes_alone_and_with_the_address_to_share(client, fairness):
    response = client.get("/quotes/", {"q": "fairness", "speaker": "", "order": "best"}, HTTP_HX_REQUEST="true")

    assert "<html" not in html.source(response)
    assert "<mark>fairness</mark>" in html.source(response)
    assert response["HX-Push-Url"] == "/quotes/?q=fairness&order=best"
    assert "HX-Request" in response["Vary"]


def test_back_in_the_browser_gets_the_whole_page(client, fairness):
    asked = {"HTTP_HX_REQUEST": "true", "HTTP_HX_HISTORY_RESTORE_REQUEST": "true"}

    assert "<html" in html.source(client.get("/quotes/", **asked))


def test_the_number_of_queries_does_not_grow_with_the_quotes(client, django_assert_num_queries):
    for _ in range(4):
        said = factories.quote(factories.article(), FAIRNESS, person=factories.person("Ada Penhale"))
        factories.quote_link(factories.dispute(), said)

    with django_assert_num_queries(5):  # how many, which, their disputes, the outlets to choose from
        page(client, q="fairness")
