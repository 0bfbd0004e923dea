"""People: who is quoted, who they were said to be over time, what they said in which dispute."""

import re
from datetime import date

import pytest
from django.utils import timezone

from disputes.models import Alias, Organisation
from disputes.quotes.by_month import Stretch, bars, stretch
from tests import factories, html

pytestmark = pytest.mark.django_db

FAIRNESS, OPEN = "We asked for fairness,", "The company said the crossing would stay open."


@pytest.fixture
def ada():
    return factories.person("Ada Penhale")


def test_the_list_has_those_who_are_quoted_in_order_of_surname(client, ada):
    zoe, withdrawn = factories.person("Zoe Carne"), factories.person("Bert Hale")
    factories.person("Never Quoted")
    for someone, columns in ((zoe, {}), (ada, {}), (withdrawn, {"withdrawn_at": timezone.now()})):
        factories.quote(factories.article(**columns), FAIRNESS, person=someone)

    words = html.words(client.get("/people/"))

    assert words.index("Zoe Carne") < words.index("Ada Penhale")
    assert "Bert Hale" not in words and "Never Quoted" not in words
    assert "quoted 1 time, last on 20 February 2026" in words


def test_the_list_is_narrowed_by_parts_of_a_name(client, ada):
    for someone in (ada, factories.person("Zoe Carne")):
        factories.quote(factories.article(), FAIRNESS, person=someone)

    assert "Zoe Carne" not in html.words(client.get("/people/?q=pen+ada"))
    assert "Nobody of that name" in html.words(client.get("/people/?q=xyz"))


def test_roles_are_shown_as_written_the_latest_first(client, ada):
    printed = {"organiser": date(2025, 1, 5), "branch secretary": date(2026, 2, 1), "convener": None}
    for role, published in printed.items():
        factories.quote(factories.article(published=published), FAIRNESS, person=ada, role=role)
    factories.quote(factories.article(published=date(2025, 3, 9)), FAIRNESS, person=ada, role="organiser")

    roles = html.section(client.get(ada.get_absolute_url()), "roles")

    assert roles.index("branch secretary") < roles.index("organiser") < roles.index("convener")
    assert '<time datetime="2025-01-05">5 January</time> to <time datetime="2025-03-09">9 March 2025</time>' in roles
    assert "in 2 articles" in roles
    assert "date not stated" in roles


def test_quotes_stand_under_their_dispute_and_the_others_last(client, ada):
    article, dispute = factories.article(), factories.dispute()
    factories.quote(factories.article(), OPEN, person=ada, kind="indirect")
    factories.quote_link(dispute, factories.quote(article, FAIRNESS, person=ada))

    response = client.get(ada.get_absolute_url())

    assert f'href="{dispute.get_absolute_url()}"' in html.section(response, "said-1")
    assert f"<q>{FAIRNESS}</q>" in html.section(response, "said-1")
    assert "about no dispute" in html.section(response, "said-2")
    assert "<q>" not in html.section(response, "said-2")


def test_a_pseudonym_is_said_to_be_one(client):
    katie = factories.person("Katie", pseudonym=True)
    factories.quote(factories.article(), FAIRNESS, person=katie, speaker="Katie")

    assert "not their real name" in html.words(client.get(katie.get_absolute_url()))


def test_another_slug_leads_to_the_address(client, ada):
    factories.quote(factories.article(), FAIRNESS, person=ada)

    response = client.get(f"/people/{ada.pk}-somebody/")

    assert (response.status_code, response.url) == (301, ada.get_absolute_url())


def test_somebody_who_is_quoted_nowhere_any_more_is_not_found(client, ada):
    factories.quote(factories.article(withdrawn_at=timezone.now()), FAIRNESS, person=ada)

    assert client.get(ada.get_absolute_url()).status_code == 404


def test_who_is_quoted_in_an_agency_copy_alone_has_a_page_too(client, ada):
    factories.quote(factories.article(copy_of=factories.article()), FAIRNESS, person=ada)

    assert "Quoted 0 times" in html.words(client.get(ada.get_absolute_url()))


def test_each_role_leads_to_where_it_is_printed_first_and_last(client, ada):
    said = [
        factories.quote(factories.article(published=date(2025, month, 5)), FAIRNESS, person=ada, role="organiser")
        for month in (3, 1, 9)
    ]

    roles = html.section(client.get(ada.get_absolute_url()), "roles")

    assert roles.index(said[1].get_absolute_url()) < roles.index(said[2].get_absolute_url())
    assert said[0].get_absolute_url() not in roles


def test_a_role_is_one_whatever_its_capitals_and_its_organisation_is_said_once(client, ada):
    for role, day in (("Secretary of the UHT", 3), ("secretary of the UHT", 9)):
        factories.quote(
            factories.article(published=date(2026, 2, day)), FAIRNESS, person=ada, role=role, organisation="UHT"
        )

    roles = html.words(client.get(ada.get_absolute_url()), within="roles")

    assert "said in secretary of the UHT printed from 3 to 9 February 2026 · in 2 articles" in roles
    assert "Secretary of the UHT" not in roles


def test_the_strips_of_roles_lie_in_one_time():
    whole = (date(2025, 1, 1), date(2025, 4, 11))

    assert stretch(date(2025, 1, 1), date(2025, 4, 11), within=whole) == Stretch(0, 100)
    assert stretch(date(2025, 1, 11), date(2025, 1, 31), within=whole) == Stretch(10, 20)
    assert stretch(date(2025, 4, 11), date(2025, 4, 11), within=whole) == Stretch(98, 2)
    assert stretch(whole[0], whole[0], within=(whole[0], whole[0])) == Stretch(0, 2)


def test_whom_somebody_spoke_for_is_told_under_one_name(client, ada):
    union = Organisation.objects.create(name="Union of Harbour Trades", kind="union")
    for name, key in (("UHT", "uht"), ("Union of Harbour Trades", "union of harbour trades")):
        Alias.objects.create(organisation=union, name=name, key=key, kind="union")
    factories.dispute().unions.add(union)
    for name, day in (("UHT", 1), ("Union of Harbour Trades", 5), ("UHT", 9), ("Harrow Echo", 3)):
        factories.quote(factories.article(published=date(2026, 2, day)), FAIRNESS, person=ada, organisation=name)

    told = html.words(client.get(ada.get_absolute_url()), within="spoke-for")

    assert "UHT 3 quotes · printed from 1 to 9 February 2026 Harrow Echo 1 quote" in told
    assert union.get_absolute_url() in html.section(client.get(ada.get_absolute_url()), "spoke-for")


def test_how_often_somebody_is_quoted_is_told_by_month(client, ada):
    for published in (date(2026, 1, 31), date(2026, 3, 1), date(2026, 3, 30), None):
        factories.quote(factories.article(published=published), FAIRNESS, person=ada)
    factories.quote(factories.article(copy_of=factories.article(), published=date(2026, 2, 1)), FAIRNESS, person=ada)

    told = html.words(client.get(ada.get_absolute_url()), within="by-month")

    assert "From January 2026 to March 2026; most often in March 2026: 2." in told
    assert "1 more is in an article without a date." in told
    assert "January 2026 1 February 2026 0 March 2026 2" in told


def test_the_bars_are_as_high_as_the_figures():
    found = bars({date(2025, 12, 1): 1, date(2026, 2, 1): 4})

    assert [(bar.first, bar.number, bar.y, bar.height) for bar in found.bars] == [
        (date(2025, 12, 1), 1, 60, 20),
        (date(2026, 1, 1), 0, 80, 0),
        (date(2026, 2, 1), 4, 0, 80),
    ]
    assert (found.by_year, found.most.first) == (False, date(2026, 2, 1))


def test_of_a_long_time_a_bar_stands_for_a_year():
    found = bars({date(2019, 5, 1): 1, date(2019, 6, 1): 2, date(2026, 2, 1): 1})

    assert found.by_year
    assert [bar.number for bar in found.bars] == [3, 0, 0, 0, 0, 0, 0, 1]
    assert bars({}) is None


def test_of_each_dispute_the_newest_are_shown_and_the_way_to_all(client, ada):
    dispute = factories.dispute()
    for _ in range(7):
        factories.quote_link(dispute, factories.quote(factories.article(), FAIRNESS, person=ada))

    section = html.section(client.get(ada.get_absolute_url()), "said-1")
    [way] = re.findall(r'href="([^"]*person=[^"]*)"[^>]*>All 7 quotes in this dispute', section)

    assert section.count("<figure") == 5
    assert client.get(way.replace("&amp;", "&")).context["page"].paginator.count == 7


def test_what_somebody_said_can_be_searched_from_their_page(client, ada):
    factories.quote(factories.article(), FAIRNESS, person=ada)

    source = html.source(client.get(ada.get_absolute_url()))

    assert f'<input type="hidden" name="person" value="{ada.pk}">' in source
    assert f'<link rel="canonical" href="http://testserver{ada.get_absolute_url()}">' in source


@pytest.mark.parametrize(
    ("pseudonym", "organisation", "is_kept_out"),
    [(False, "Union of Harbour Trades", False), (False, "", True), (True, "Union of Harbour Trades", True)],
)
def test_search_engines_are_kept_from_those_who_speak_for_nobody(client, pseudonym, organisation, is_kept_out):
    someone = factories.person("Ada Penhale", pseudonym=pseudonym)
    factories.quote(factories.article(), FAIRNESS, person=someone, organisation=organisation)

    assert ('name="robots" content="noindex"' in html.source(client.get(someone.get_absolute_url()))) == is_kept_out


@pytest.fixture
def several(ada):
    """Ada Penhale is quoted once, Zoe Carne twice, Bert Álvarez once."""
    zoe = factories.person("Zoe Carne")
    for someone in (ada, zoe, zoe, factories.person("Bert Álvarez")):
        factories.quote(factories.article(), FAIRNESS, person=someone)


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ({}, ["Zoe Carne", "Ada Penhale", "Bert Álvarez"]),
        ({"order": "most"}, ["Zoe Carne", "Ada Penhale", "Bert Álvarez"]),
        ({"letter": "P"}, ["Ada Penhale"]),
        ({"letter": "Z"}, []),
        ({"letter": "other"}, ["Bert Álvarez"]),
        ({"letter": "??", "order": "x"}, ["Zoe Carne", "Ada Penhale", "Bert Álvarez"]),
        ({"letter": "P", "q": "carne"}, []),
        ({"q": "e", "order": "most", "letter": "C"}, ["Zoe Carne"]),
    ],
)
def test_people_stand_by_surname_or_by_how_often_they_are_quoted(client, several, asked, listed):
    assert [person.name for person in client.get("/people/", asked).context["page"]] == listed


def test_the_number_of_queries_does_not_grow_with_the_quotes(client, ada, django_assert_num_queries):
    def add():
        factories.quote_link(factories.dispute(), factories.quote(factories.article(), FAIRNESS, person=ada))

    add()
    # The person; the quotes, their disputes and how many of each; the roles with the first and the last quote of each;
    # the organisations and which are known; the months.
    with django_assert_num_queries(10):
        client.get(ada.get_absolute_url())
    for _ in range(3):
        add()
    with django_assert_num_queries(10):
        client.get(ada.get_absolute_url())
    with django_assert_num_queries(2):  # how many, and who
        client.get("/people/")
