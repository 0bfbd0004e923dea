"""People: who is quoted, who they were said to be over time, what they said in which dispute."""

from datetime import date

import pytest
from django.utils import timezone

from tests import factories, html

pytestmark = pytest.mark.django_db

FAIRNESS, OPEN = "We asked for fairness,", "The company said the crossing would stay open."


@pytest.fixture
def ada():
    return factories.person("Ada Penhale")


def test_the_list_has_those_who_are_quoted_in_order_of_name(client, ada):
    zoe, withdrawn = factories.person("Zoe Carne"), factories.person("Bert Hale")
    factories.person("Never Quoted")
    for someone, columns in ((zoe, {}), (ada, {}), (withdrawn, {"withdrawn_at": timezone.now()})):
        factories.quote(factories.article(**columns), FAIRNESS, person=someone)

    words = html.words(client.get("/people/"))

    assert words.index("Ada Penhale") < words.index("Zoe Carne")
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


def test_the_number_of_queries_does_not_grow_with_the_quotes(client, ada, django_assert_num_queries):
    for _ in range(3):
        factories.quote_link(factories.dispute(), factories.quote(factories.article(), FAIRNESS, person=ada))

    with django_assert_num_queries(4):  # the person, the quotes, their disputes, the roles
        client.get(ada.get_absolute_url())
    with django_assert_num_queries(2):  # how many, and who
        client.get("/people/")
