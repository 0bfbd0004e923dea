"""The page of one quote: the words, who said them and in which role, where, when, about what, and how to cite them."""

import json
from datetime import date

import pytest

from tests import factories, html

pytestmark = pytest.mark.django_db

WORDS = "We asked for fairness,"
TEXT = (
    "Ferry crews at Harrow Sound will walk out on 3 March.\n\n"
    "“We asked for fairness,” said Ada Penhale, branch secretary. “They sent us a rota.”\n\n"
    "The company said the crossing would stay open.\n"
)


@pytest.fixture
def article():
    return factories.article(text=TEXT)


@pytest.fixture
def person():
    return factories.person("Ada Penhale")


@pytest.fixture
def quote(article, person):
    first = factories.quote(article, WORDS, person=person)
    factories.quote(article, "They sent us a rota.", group=first.group, person=person)
    return first


def page_of(client, quote):
    response = client.get(quote.lasting_address)
    assert response.status_code == 200
    return response


def test_the_whole_utterance_stands_between_the_sentences_around_it(client, quote):
    words = html.words(page_of(client, quote), within="words")

    assert "Ferry crews at Harrow Sound will walk out on 3 March." in words
    assert "“We asked for fairness,” said Ada Penhale, branch secretary. “They sent us a rota.”" in words
    assert "The company said the crossing would stay open." in words


def test_it_tells_who_in_which_role_where_and_when(client, quote):
    dispute = factories.dispute()
    factories.quote_link(dispute, quote)

    page = html.words(page_of(client, quote), within="facts-of-it")

    for told in (
        "Said by Ada Penhale",
        "Role, as printed that day branch secretary, Union of Harbour Trades",
        "direct: in quotation marks",
        "Printed in The Sound Gazette",
        "Printed on 20 February 2026",
        str(dispute),
    ):
        assert told in page
    assert f'href="{dispute.get_absolute_url()}"' in html.source(page_of(client, quote))


def test_what_is_not_stated_is_said_to_be_so(client, article):
    article.published, article.outlet = None, None
    article.save()
    bare = factories.quote(article, WORDS, speaker="", role="", organisation="")

    page = html.words(page_of(client, bare), within="facts-of-it")

    assert page.count("not stated") == 4  # speaker, role, outlet, day
    assert "of no dispute that is known here" in page


def test_by_what_it_is_found_again(client, article, quote):
    words = html.words(page_of(client, quote), within="origin")
    start, end = factories.span(article, WORDS)

    assert article.sha256 in words
    assert factories.reading_of(article).cleaned_text.sha256 in words
    assert f"{start} up to, not including, {end} of the cleaned text" in words
    assert f"exact {WORDS}" in words
    assert "suffix ” said Ada Penhale" in words


@pytest.mark.parametrize(
    ("kind", "told"), [("mixed", "mixed: quoted words within"), ("indirect", "indirect: reported")]
)
def test_how_it_is_quoted_is_plainly_told(client, article, kind, told):
    assert told in html.words(page_of(client, factories.quote(article, WORDS, kind=kind)))


def test_an_utterance_that_is_reported_in_part_is_mixed(client, article):
    first = factories.quote(article, "walk out on 3 March", kind="indirect")
    factories.quote(article, WORDS, group=first.group)

    assert "mixed: quoted words within" in html.words(page_of(client, first))
    assert (
        "walk out on 3 March “We asked for fairness,” – Ada"
        in client.get(f"{first.lasting_address}cite.txt").content.decode()
    )


def test_reported_speech_stands_in_quotation_marks_nowhere_on_the_page(client, article):
    said = factories.quote(article, "the crossing would stay open", kind="indirect", speaker="The company")
    source = html.source(page_of(client, said))

    assert "<q>" not in source
    assert "“the crossing would stay open" not in source
    assert '"Quotation"' not in source


def test_a_pseudonym_is_told_from_a_name(client, article):
    maud = factories.quote(article, WORDS, speaker="Maud", person=factories.person("Maud", pseudonym=True))
    response = page_of(client, maud)

    assert "(not their real name)" in html.words(response)
    assert data_in(response)["spokenByCharacter"]["disambiguatingDescription"] == "This is not their real name."


def test_a_speaker_that_an_editor_put_right_is_marked(client, article):
    said = factories.quote(article, WORDS, as_read={"speaker": "Somebody"})

    assert "An editor put right who said it." in html.words(page_of(client, said))


def test_the_same_words_in_a_copy_and_by_the_same_person_are_listed_once_an_article(client, article, quote, person):
    copy = factories.quote(factories.article(copy_of=article, outlet="The Isles Post", text=TEXT), WORDS)
    again = factories.quote(factories.article(outlet="Quay News", text=TEXT), WORDS, person=person)
    elsewhere = factories.quote(factories.article(outlet="Far Times", text=TEXT), WORDS, speaker="Tom Rudd")

    section = html.section(page_of(client, quote), "also-printed")

    assert [section.count(each.lasting_address) for each in (copy, again, elsewhere)] == [1, 1, 0]
    assert quote.lasting_address in html.section(page_of(client, copy), "also-printed")


@pytest.mark.parametrize("is_real_name_first", [True, False])
def test_the_same_words_lead_from_no_pseudonym_to_a_name_and_from_no_name_to_a_pseudonym(client, is_real_name_first):
    first = factories.article(text=TEXT)
    copy = factories.article(copy_of=first, outlet="The Isles Post", text=TEXT)
    other = factories.article(copy_of=first, outlet="Quay News", text=TEXT)
    maud = factories.person("Maud", pseudonym=True)
    of_maud, of_ada = (copy, first) if is_real_name_first else (first, copy)
    hidden = factories.quote(of_maud, WORDS, speaker="Maud", person=maud)
    named = factories.quote(of_ada, WORDS, person=factories.person("Ada Penhale"))
    again = factories.quote(other, WORDS, speaker="Maud", person=maud)

    assert again.lasting_address in html.section(page_of(client, hidden), "also-printed")
    assert named.lasting_address not in html.source(page_of(client, hidden))
    assert "also-printed" not in html.source(page_of(client, named))


@pytest.mark.parametrize(
    ("kind", "told"), [("organisation", "Organization"), ("spokesperson", "Person"), ("anonymous", "Person")]
)
def test_machines_read_of_a_speaker_without_a_name_whether_it_is_an_organisation(client, article, kind, told):
    said = factories.quote(article, WORDS, speaker="a deckhand", speaker_kind=kind)

    assert data_in(page_of(client, said))["spokenByCharacter"] == {"@type": told, "name": "a deckhand"}


def test_a_few_other_things_the_same_person_said(client, quote, person):
    for day in range(1, 7):
        other = factories.article(published=date(2026, 3, day), outlet=f"Paper {day}")
        factories.quote(other, "the crossing would stay open", person=person, kind="indirect")

    section = html.section(page_of(client, quote), "also-said")

    assert [f"Paper {day}" in section for day in range(1, 7)] == [False, False, False, True, True, True]
    assert "fairness" not in section


def test_each_way_to_copy_it_is_there_to_read_and_as_a_file(client, quote):
    source = html.source(page_of(client, quote))
    types = {}
    for suffix in ("txt", "md", "html", "bib", "json"):
        address = f"{quote.lasting_address}cite.{suffix}"
        response = client.get(address)
        assert f'href="{address}"' in source
        assert f'quote-{quote.reading.article.address}-{quote.start}.{suffix}"' in response["Content-Disposition"]
        assert WORDS in response.content.decode()
        types[suffix] = response["Content-Type"].partition(";")[0]

    assert source.count("<textarea") == 7  # six ways to copy, one to embed
    assert types["json"] == "application/vnd.citationstyles.csl+json"
    assert (
        json.loads(client.get(f"{quote.lasting_address}cite.json").content)[0]["URL"]
        == "https://gazette.example/ferries"
    )
    assert client.get(f"{quote.lasting_address}cite.exe").status_code == 404


def test_a_citation_names_the_permanent_address_and_the_day_of_retrieval(client, quote):
    from django.utils.timezone import localdate

    from articles.dates import day_words

    text = client.get(f"{quote.lasting_address}cite.txt").content.decode()

    assert f"http://testserver{quote.lasting_address}" in text
    assert f"(retrieved {day_words(localdate())})" in text
    assert "“We asked for fairness,” […] “They sent us a rota.”" in text


def test_editors_find_their_acts(client, quote):
    assert "Take it down" not in html.words(page_of(client, quote))

    client.force_login(factories.user("root", is_superuser=True))

    assert f"/quotes/{quote.pk}/take-down/" in html.source(page_of(client, quote))


def data_in(response):
    block = html.source(response).split('<script type="application/ld+json">')[1].split("</script>")[0]
    return json.loads(block)


def test_machines_read_the_quotation_and_the_article_it_is_part_of(client, quote, person):
    data = data_in(page_of(client, quote))

    assert data["@type"] == "Quotation"
    assert data["text"] == "We asked for fairness, […] They sent us a rota."
    assert data["url"] == f"http://testserver{quote.lasting_address}"
    assert data["spokenByCharacter"] == {
        "@type": "Person", "name": "Ada Penhale", "url": f"http://testserver{person.get_absolute_url()}",
        "jobTitle": "branch secretary",
    }  # fmt: skip
    assert data["isPartOf"] == {
        "@type": "NewsArticle", "headline": "Ferry crews to walk out", "url": "https://gazette.example/ferries",
        "datePublished": "2026-02-20", "publisher": {"@type": "Organization", "name": "The Sound Gazette"},
    }  # fmt: skip


def test_no_words_end_the_data_they_stand_in(client):
    hostile = "</script><script>alert(1)</script> <!-- & "
    article = factories.article(text=f"“{hostile}” said Ada Penhale.", title=hostile)
    response = page_of(client, factories.quote(article, hostile))

    assert "<script>alert" not in html.source(response)
    assert data_in(response)["isPartOf"]["headline"] == hostile


def test_what_is_shared_has_a_picture_that_is_told_in_words(client, quote):
    source = html.source(page_of(client, quote))

    assert f'<meta property="og:image" content="http://testserver{quote.lasting_address}card.png">' in source
    assert '<meta name="twitter:card" content="summary_large_image">' in source
    assert (
        'property="og:image:alt" content="Quoted. “We asked for fairness,” […] “They sent us a rota.”. Ada Penhale'
        in source
    )
    assert f'<link rel="canonical" href="http://testserver{quote.lasting_address}">' in source


def test_the_number_of_queries_does_not_grow_with_what_is_beside(
    client, quote, person, article, django_assert_num_queries
):
    address = quote.lasting_address
    for number in range(8):
        other = factories.article(copy_of=article if number % 2 else None, outlet=f"Paper {number}", text=TEXT)
        factories.quote(other, WORDS, person=person)
        factories.quote(other, "the crossing would stay open", person=person)
        factories.quote_link(factories.dispute(), quote)

    # article, reading with text, two of what was taken down, two of the utterance, disputes, copies, their readings, the same
    # words in them, what else was said, former words
    with django_assert_num_queries(12):
        client.get(address)
