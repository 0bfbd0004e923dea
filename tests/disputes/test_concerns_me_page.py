"""'Does this concern me?': the page, and the private calendar whose address holds the answers."""

import re
from datetime import date

import icalendar
import pytest
from django.db import connection

from disputes.concerns.address import Tampered, address_of, read
from disputes.models import Organisation
from tests import factories, html

pytestmark = pytest.mark.django_db
TODAY = date(2026, 2, 25)


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setattr("disputes.concerns_views.localdate", lambda: TODAY)


@pytest.fixture
def rests_on():
    return factories.evidence(factories.article(), "walk out on 3 March")


def dispute_at(employer, **columns):
    made = factories.dispute(employer_names=[employer], title=f"{employer}: pay", **columns)
    organisation, _ = Organisation.objects.get_or_create(name=employer, kind="employer")
    organisation.aliases.get_or_create(name=employer, key=employer.casefold(), kind="employer")
    made.employers.add(organisation)
    return made


@pytest.fixture
def ferries(rests_on):
    made = dispute_at("Harrow Sound Ferries")
    factories.role(made, rests_on, name="deckhands")
    factories.action(made, rests_on, starts_on=date(2026, 3, 3))
    factories.action(made, rests_on, starts_on=date(2026, 3, 9), group="engineers")
    return made


def ask(client, **answers):
    return client.post("/concerns-me/", {"role": "", "employer": "", "place": "", **answers})


def file_of(page):
    return re.search(r'value="http://testserver(/concerns-me/[^"]+\.ics)"', html.source(page)).group(1)


def entries(client, address):
    return icalendar.Calendar.from_ical(client.get(address).content).walk("VEVENT")


def test_nothing_is_found_before_anything_is_asked(client, ferries):
    page = client.get("/concerns-me/")

    assert "What was found" not in html.words(page)
    assert '<option value="deckhands">' in html.source(page)
    assert '<option value="Harrow Sound Ferries">' in html.source(page)


def test_it_asks_for_no_union_and_no_name(client):
    assert re.findall(r'<input[^>]* name="(\w+)"', html.source(client.get("/concerns-me/"))) == [
        "role",
        "employer",
        "place",
    ]


def test_what_names_a_role_is_told_with_the_words_and_the_days(client, ferries):
    dispute_at("Skelling Mill")

    page = ask(client, role="deckhand", employer="harrow sound ferries")

    found = html.words(page, within="what-concerns-you")
    assert "Names your role or employer (1)" in found
    assert "Names your role: “deckhands”" in found and "walk out on 3 March" in found
    assert "3 March 2026" in found and "Skelling" not in found
    assert "9 March 2026" in found and "cannot tell whether it is about you" in found


def test_calendar_programs_are_led_to_it(client, ferries):
    assert f'href="webcal://testserver{file_of(ask(client, role="deckhand"))}"' in html.source(
        ask(client, role="deckhand")
    )
    assert 'href="webcal://testserver/calendar.ics?kind=strike"' in html.source(client.get("/calendar/?kind=strike"))


def test_where_the_role_is_not_stated_it_may_concern(client, rests_on):
    dispute_at("Skelling Mill")

    assert "May concern you (1)" in html.words(ask(client, role="spinner", employer="Skelling Mill"))


def test_what_is_settled_or_lapsed_or_not_public_is_left_out(client):
    dispute_at("Skelling Mill", stage="settled")
    dispute_at("Skelling Mill", lapses_on=date(2026, 1, 1))
    dispute_at("Skelling Mill", recomputed_at=None)

    assert "No dispute on record names this" in html.words(ask(client, employer="Skelling Mill"))


def test_one_of_the_three_has_to_be_answered(client):
    assert "Fill in at least one of the three." in html.words(ask(client, role="  "))


def test_the_calendar_holds_what_names_you_and_what_may_and_says_which(client, ferries, rests_on):
    other = dispute_at("Harrow Sound Ferries")
    factories.action(other, rests_on, starts_on=date(2026, 4, 1))

    sure, unsure = entries(client, file_of(ask(client, role="deckhand", employer="Harrow Sound Ferries")))

    assert (str(sure["SUMMARY"]), str(sure["STATUS"])) == ("Strike: Harrow Sound Ferries: pay", "CONFIRMED")
    assert (str(unsure["SUMMARY"])[:17], str(unsure["STATUS"])) == ("May concern you: ", "TENTATIVE")
    assert {entry["DTSTART"].dt for entry in (sure, unsure)} == {date(2026, 3, 3), date(2026, 4, 1)}


def test_what_was_called_off_after_it_was_settled_is_still_told(client, ferries):
    address = file_of(ask(client, role="deckhand"))
    ferries.actions.update(status="called_off")
    ferries.calendar_entries.update(status="called_off")
    type(ferries).objects.update(stage="settled")

    assert [str(entry["STATUS"]) for entry in entries(client, address)] == ["CANCELLED"]
    assert "CALLED OFF" in str(entries(client, f"{address}?called-off=shown")[0]["SUMMARY"])


def test_an_address_that_was_tampered_with_is_none(client):
    address = address_of("deckhand", "", "")

    assert client.get(f"/concerns-me/{address}.ics").status_code == 200
    for other in (address[:-1], "x" + address, address.partition("~")[0], "~", "x"):
        assert client.get(f"/concerns-me/{other}.ics").status_code == 404
    with pytest.raises(Tampered):
        read("nothing")


def test_the_answers_come_back_from_the_address_that_holds_them():
    answers = ("ŵyl warden", "Skelling “Mill” & Sons", "Môn")

    assert read(address_of(*answers)) == answers
    assert address_of(*answers) == address_of(*answers)
    assert re.fullmatch(r"[\w~-]+", address_of(*answers))


def test_nothing_is_kept_and_nobody_is_told(client, ferries):
    def rows():
        with connection.cursor() as cursor:
            cursor.execute("SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_xact_user_tables")
            return cursor.fetchone()

    before = rows()
    page = ask(client, role="deckhand")
    calendar = client.get(file_of(page))

    assert rows() == before
    for response in (page, calendar):
        assert response["X-Robots-Tag"] == "noindex, nofollow"
        assert response["Referrer-Policy"] == "no-referrer"
        assert response["Cache-Control"].startswith("private")
        assert not response.cookies
    assert "deckhand" not in page.request["PATH_INFO"]


def test_the_number_of_queries_does_not_grow_with_the_rows(client, rests_on, django_assert_num_queries):
    for day in range(1, 6):
        made = dispute_at("Skelling Mill")
        factories.role(made, rests_on, name="spinners")
        factories.action(made, rests_on, starts_on=date(2026, 3, day), group="spinners")
        factories.vote(made, rests_on, closed_on=date(2026, 3, day))
    page = ask(client, role="spinner", employer="Skelling Mill")

    # Suggestions (2); names of the employer (2); disputes with roles, actions, employers and their names (5); days (3); articles
    # with their outlets and texts (2).
    with django_assert_num_queries(13):
        ask(client, role="spinner", employer="Skelling Mill")
    with django_assert_num_queries(8):
        client.get(file_of(page))
