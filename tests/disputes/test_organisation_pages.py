"""Organisations: the names they go by, their disputes on either side, the people who spoke for them."""

import pytest

from disputes.models import Alias, Organisation
from tests import factories, html

pytestmark = pytest.mark.django_db

FAIRNESS = "We asked for fairness,"


@pytest.fixture
def union():
    made = Organisation.objects.create(name="Union of Harbour Trades (UHT)", kind="union", confirmed=True)
    Alias.objects.create(organisation=made, name="Harbour Trades", key="harbour trades", kind="union")
    return made


@pytest.fixture
def dispute(union):
    made = factories.dispute()
    made.unions.add(union)
    return made


def test_the_list_has_those_in_dispute(client, union, dispute):
    Organisation.objects.create(name="Quiet Guild", kind="union")

    words = html.words(client.get("/organisations/"))

    assert "Union of Harbour Trades (UHT) union, 1 dispute" in words
    assert "Quiet Guild" not in words


@pytest.mark.parametrize(("words", "found"), [("uht", True), ("harbour trades", True), ("ferries", False)])
def test_the_list_is_narrowed_by_any_of_its_names(client, dispute, words, found):
    response = client.get("/organisations/", {"q": words})

    assert (response.context["page"].paginator.count == 1) is found


def test_its_page_has_names_disputes_and_who_spoke_for_it(client, union, dispute):
    spoke = {"Ada Penhale": "UHT", "Zoe Carne": "Harbour Trades", "Bert Hale": "Harrow Sound Ferries"}
    for name, organisation in spoke.items():
        factories.quote(factories.article(), FAIRNESS, organisation=organisation, person=factories.person(name))

    response = client.get(union.get_absolute_url())

    assert "Also written Harbour Trades, UHT, Union of Harbour Trades." in html.words(response)
    assert f'href="{dispute.get_absolute_url()}"' in html.section(response, "disputes")
    assert "As a union" in html.section(response, "disputes")
    people = html.section(response, "people")
    assert "Ada Penhale" in people and "Zoe Carne" in people and "Bert Hale" not in people


def test_another_slug_leads_to_the_address(client, union, dispute):
    response = client.get(f"/organisations/{union.pk}-other/")

    assert (response.status_code, response.url) == (301, union.get_absolute_url())


def test_an_organisation_without_a_public_dispute_is_not_found(client, union):
    factories.dispute(recomputed_at=None).unions.add(union)

    assert client.get(union.get_absolute_url()).status_code == 404


def test_the_number_of_queries_does_not_grow_with_the_rows(client, union, django_assert_num_queries):
    for number in range(3):
        dispute = factories.dispute()
        dispute.unions.add(union)
        dispute.employers.add(Organisation.objects.create(name=f"Ferries {number}", kind="employer"))
        factories.quote(factories.article(), FAIRNESS, organisation="UHT", person=factories.person(f"P {number}"))

    with django_assert_num_queries(6):  # itself, its aliases, its disputes on either side, the counts, the people
        client.get(union.get_absolute_url())
    with django_assert_num_queries(2):
        client.get("/organisations/")
