"""What machines may read of the pages, in the words of schema.org."""

import json
from datetime import date

import pytest

from disputes.templatetags.sharing import as_data
from tests import factories, html

pytestmark = pytest.mark.django_db

HERE = "http://testserver"


def data_in(response):
    blocks = html.source(response).split('<script type="application/ld+json">')[1:]
    return [json.loads(block.split("</script>")[0]) for block in blocks]


def test_the_first_page_says_how_to_search(client):
    [site] = data_in(client.get("/"))

    assert site["@context"] == "https://schema.org"
    assert site["@type"] == "WebSite"
    assert site["potentialAction"]["target"]["urlTemplate"] == f"{HERE}/quotes/?q={{search_term_string}}"


def test_an_article_with_its_quotations_and_without_what_is_only_reported(client):
    article = factories.article(author="Bo Marsh")
    quote = factories.quote(article, "We asked for fairness,")
    factories.quote(article, "the crossing would stay open", kind="indirect", speaker="The company")

    [page] = data_in(client.get(article.get_absolute_url()))

    assert (page["@type"], page["url"]) == ("WebPage", f"{HERE}{article.get_absolute_url()}")
    assert page["mainEntity"]["author"] == {"@type": "Person", "name": "Bo Marsh"}
    assert [each["url"] for each in page["mainEntity"]["hasPart"]] == [f"{HERE}{quote.lasting_address}"]


def test_an_article_says_nothing_that_is_not_stated(client):
    article = factories.article(published=None, url="javascript:alert(1)", title="")
    article.outlet = None
    article.save()

    [page] = data_in(client.get(article.get_absolute_url()))

    assert page["mainEntity"] == {"@type": "NewsArticle"}


def test_days_of_action_to_come_are_events(client):
    dispute, rests_on = factories.dispute(), factories.evidence(factories.article(), "walk out")
    factories.action(dispute, rests_on, starts_on=date(2999, 3, 3), ends_on=date(2999, 3, 5), group="deck crews")
    factories.action(dispute, rests_on, kind="overtime_ban", starts_on=date(2999, 4, 1))
    for told in ({"starts_on": date(2999, 5, 1), "status": "called_off"}, {"starts_on": date(2020, 1, 1)},
                 {"starts_on_written": "in the spring"}):  # fmt: skip
        factories.action(dispute, rests_on, **told)

    [events] = data_in(client.get(dispute.get_absolute_url()))

    assert [(each["@type"], each["startDate"], each.get("endDate")) for each in events] == [
        ("Event", "2999-03-03", "2999-03-05"),
        ("Event", "2999-04-01", None),
    ]
    assert events[0]["name"] == f"Strike: {dispute}"
    assert events[0]["organizer"] == [{"@type": "Organization", "name": "Union of Harbour Trades"}]
    assert "location" not in events[0]


def test_where_no_day_is_known_there_is_no_event(client):
    assert data_in(client.get(factories.dispute().get_absolute_url())) == []


def test_nobody_is_told_to_belong_to_a_union(client):
    """Union membership is special-category data: what was printed stands on the page, not in data to be gathered."""
    person = factories.person("Ada Penhale")
    quote = factories.quote(factories.article(), "We asked for fairness,", person=person)

    for address in (person.get_absolute_url(), quote.lasting_address, quote.reading.article.get_absolute_url()):
        response = client.get(address)
        assert "Union of Harbour Trades" in html.words(response)
        assert "Union of Harbour Trades" not in json.dumps(data_in(response))


def test_nothing_ends_the_element_early():
    hostile = {"name": "</script><!--<script>&\u2028", "list": ["</SCRIPT>"]}

    written = as_data([hostile])

    inside = written.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not set("<>&\u2028") & set(inside)
    assert json.loads(inside) == {"@context": "https://schema.org", **hostile}


@pytest.mark.parametrize("address", ["/", "/?page=2"])
def test_the_first_page_is_known_by_one_address(client, address):
    assert f'<link rel="canonical" href="{HERE}/">' in html.source(client.get(address))
