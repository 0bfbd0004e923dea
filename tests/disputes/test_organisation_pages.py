"""Organisations: the names they go by, their disputes on either side, the people who spoke for them."""

from datetime import date

import icalendar
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
    assert "Disputes as a union" in html.section(response, "disputes")
    people = html.section(response, "people")
    assert "Ada Penhale" in people and "Zoe Carne" in people and "Bert Hale" not in people


def test_what_comes_next_stands_first(client, union, dispute):
    later, sooner = (factories.dispute(title=title, as_of=None) for title in ("Later", "Sooner"))
    for each, day in ((later, 9), (sooner, 3)):
        each.unions.add(union)
        factories.action(each, [{"record": "r", "source": "a letter"}], starts_on=date(2999, 3, day))

    words = html.words(client.get(union.get_absolute_url()), within="disputes")

    assert words.index("Sooner") < words.index("Later") < words.index(dispute.title)
    assert "Sunday 3 March 2999" in words


@pytest.fixture
def with_days(union, dispute):
    """Its dispute has a strike, and so has another of others; each has a summary."""
    for each in (dispute, factories.dispute(title="Of others")):
        factories.action(each, [{"record": "r", "source": "a letter"}], starts_on=date(2999, 3, 3))
        factories.summary(each, "Crews want sick pay.")
    return union


def test_its_days_are_a_calendar_of_their_own(client, with_days, dispute):
    response = client.get(f"{with_days.get_absolute_url()}calendar.ics")

    calendar = icalendar.Calendar.from_ical(response.content)
    assert response["Content-Type"].startswith("text/calendar")
    assert [str(event["summary"]) for event in calendar.walk("VEVENT")] == [f"Strike: {dispute}"]


def test_what_changed_in_its_disputes_is_a_feed_of_its_own(client, with_days):
    response = client.get(f"{with_days.get_absolute_url()}feed.atom")

    assert response["Content-Type"].startswith("application/atom+xml")
    assert response.content.decode().count("<entry>") == 1
    assert "<title>Union of Harbour Trades (UHT)</title>" in response.content.decode()


@pytest.mark.parametrize("file", ["feed.atom", "calendar.ics"])
def test_who_subscribed_under_another_name_goes_on_being_told(client, with_days, file):
    former = Organisation.objects.create(name="Harbour Hands", kind="union")
    Alias.objects.create(
        organisation=with_days, name="Harbour Hands", key="harbour hands", kind="union", taken_from=former
    )

    assert client.get(f"/organisations/{with_days.pk}-once-so/{file}").status_code == 200
    assert "3" in client.get(f"/organisations/{former.pk}-harbour-hands/{file}").content.decode()
    assert client.get(f"/organisations/999999-nobody/{file}").status_code == 404


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

    factories.action(dispute, [{"record": "r", "source": "a letter"}], starts_on=date(2999, 3, 3))
    # Itself, its aliases; for either side the days ahead (two), which of its disputes have one, and the others; those that have
    # one; the counts of quotes, the people.
    with django_assert_num_queries(13):
        client.get(union.get_absolute_url())
    with django_assert_num_queries(2):
        client.get("/organisations/")
