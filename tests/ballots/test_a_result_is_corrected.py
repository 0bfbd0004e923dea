"""A result on record is corrected with a public note, by two people, never silently; its trail tells all of it."""

import pytest

from ballots import services
from ballots.models import Ballot, Change, Keying
from tests import factories, html
from tests.ballots.test_a_result_is_keyed_twice import confirm
from tests.ballots.typing import SECOND, TYPED, field, shows

pytestmark = pytest.mark.django_db

NOTE = "The scrutineer sent a corrected report on 5 February."
STRIKE = {"kind": "declared", "jurisdiction": "", "important_public_services": "unknown", "closed_on": "2026-02-02",
          "entitled_to_vote": "1000", "papers_returned": "800", "strike_yes_votes": "600", "strike_no_votes": "190",
          "strike_spoiled_papers": "10"}  # fmt: skip
RIGHT = STRIKE | {"strike_yes_votes": "610", "strike_no_votes": "180"}


@pytest.fixture
def ballot():
    return factories.ballot(factories.dispute())


@pytest.fixture
def ada(client):
    user = factories.user("ada", group="Ballot officer")
    client.force_login(user)
    return user


@pytest.fixture
def ben():
    return factories.user("ben", group="Ballot officer")


def correct(client, ballot, typed=RIGHT, **more):
    given = {"source": ballot.source, "note": NOTE, "version": str(ballot.version), "record": ""}
    return client.post(f"{ballot.get_absolute_url()}correct/", {**given, **typed, **more})


def corrected(client, ballot, by):
    correct(client, ballot)
    keying = Keying.objects.waiting().get()
    confirm(keying, by, keying.result)


def test_the_form_begins_with_what_stands(client, ballot, ada):
    response = client.get(f"{ballot.get_absolute_url()}correct/")

    assert shows(response, STRIKE | {"source": ballot.source})
    assert "600 + 190 + 10 = 800: all papers returned" in html.words(response)


def test_it_waits_for_a_second_person_and_stands_as_it_was_until_then(client, ballot, ada, ben):
    response = correct(client, ballot)

    keying = Keying.objects.waiting().get()
    assert response.url == keying.get_absolute_url()
    assert "610" not in html.figures(html.words(client.get(ballot.get_absolute_url())))

    client.force_login(ben)
    client.post(keying.get_absolute_url(), RIGHT | {"begun_with": keying.fingerprint})
    assert Ballot.objects.get().version == 2


def test_the_page_prints_each_correction_with_its_day_note_and_figures(client, ballot, ada, ben):
    assert "Corrections" not in html.words(client.get(ballot.get_absolute_url()))
    corrected(client, ballot, ben)

    client.logout()
    response = client.get(ballot.get_absolute_url())

    told = html.words(response)
    assert NOTE in told
    assert "Yes, strike: 600 610" in told
    assert "No, strike: 190 180" in told
    assert "ada" not in html.section(response, "corrections")


def test_the_note_is_required(client, ballot, ada):
    response = correct(client, ballot, note=" ")

    assert "This field is required" in field(response, "note")
    assert shows(response, RIGHT)
    assert not Keying.objects.waiting().exists()


def test_nothing_new_is_no_correction(client, ballot, ada):
    assert "Nothing differs from what is on record" in html.words(correct(client, ballot, STRIKE))


def test_another_source_alone_is_a_correction_that_the_trail_tells(client, ballot, ada, ben):
    correct(client, ballot, STRIKE, source="https://scrutineer.example/2")
    keying = Keying.objects.waiting().get()
    confirm(keying, ben, keying.result)

    line = Change.objects.get(action="corrected")
    assert (line.field, line.after) == ("where it can be checked", "https://scrutineer.example/2")


def test_a_correction_begun_before_another_is_refused_with_what_stands_and_what_was_typed(client, ballot, ada, ben):
    corrected(client, ballot, ben)

    response = correct(client, ballot, RIGHT | {"strike_yes_votes": "620", "strike_no_votes": "170"}, version="1")

    assert response.status_code == 409
    words = html.words(response)
    assert "corrected after you began" in words
    assert "Yes, strike 610 620" in words
    assert 'name="version" value="2"' in html.source(response)
    assert not Keying.objects.waiting().exists()


def test_no_correction_is_made_to_what_is_not_there_any_more(client, ballot, ada, ben, settings):
    settings.SECOND_KEYING = False
    as_it_was = Ballot.objects.get()
    correct(client, ballot)

    with pytest.raises(services.Stale):
        services.key_result(
            dispute=ballot.dispute, result=as_it_was.result, keyed_by=ben, source="x", corrects=as_it_was, note=NOTE
        )


def test_a_correction_of_the_source_alone_can_be_put_right_while_it_waits(client, ballot, ada):
    correct(client, ballot, STRIKE, source="https://scrutineer.example/2")
    keying = Keying.objects.waiting().get()

    again = STRIKE | {"source": "https://scrutineer.example/3", "why": "A slip.", "record": ""}
    client.post(f"{keying.get_absolute_url()}amend/", again)

    keying.refresh_from_db()
    assert keying.source == "https://scrutineer.example/3"


def test_of_two_corrections_the_one_that_was_overtaken_can_only_be_taken_back(client, ballot, ada, ben):
    correct(client, ballot)
    correct(client, ballot, RIGHT | {"strike_yes_votes": "620", "strike_no_votes": "170"})
    later, first = Keying.objects.waiting()
    confirm(first, ben, first.result)

    assert "cannot be confirmed" in html.words(client.get(later.get_absolute_url()))
    with pytest.raises(services.Stale):
        confirm(later, ben, later.result)
    client.post(f"{later.get_absolute_url()}take-back/", {"why": "It was put right already."})
    assert not Keying.objects.waiting().exists()


def test_where_one_person_keys_alone_a_correction_is_printed_at_once(client, ballot, ada, settings):
    settings.SECOND_KEYING = False

    correct(client, ballot)

    words = html.words(client.get(ballot.get_absolute_url()))
    assert NOTE in words
    assert "Entered once" in words


# ---- the trail ------------------------------------------------------------------------------------


def test_the_trail_says_who_when_what_from_to_and_why(client, ballot, ada, ben):
    corrected(client, ballot, ben)

    response = client.get(f"{ballot.get_absolute_url()}trail/")

    words = html.words(response)
    assert "Corrected: yes, strike" in words
    assert f"by ben 600 610 {NOTE}" in words
    assert "Keyed: papers returned" in words
    assert "<form" not in html.source(response).split("<main")[1].split("</main>")[0]


def test_the_trail_does_not_tell_a_second_person_what_is_still_to_be_keyed_blind(client, ballot, ada, ben):
    correct(client, ballot)
    address = f"{ballot.get_absolute_url()}trail/"
    assert "610" in html.figures(html.words(client.get(address)))

    client.force_login(ben)
    words = html.words(client.get(address))

    assert "610" not in html.figures(words)
    assert "A correction waits for a second person" in words


def test_the_trail_is_paged_and_its_queries_do_not_grow(client, ballot, ada, django_assert_num_queries):
    keying = Keying.objects.get(ballot=ballot)
    Change.objects.bulk_create(Change(keying=keying, ballot=ballot, by=ada, action="looked at") for _ in range(150))

    with django_assert_num_queries(8):  # session, user, permissions (2), the ballot, how many, which, what waits
        response = client.get(f"{ballot.get_absolute_url()}trail/")

    assert html.source(response).count("<tbody>") == 100
    assert 'rel="next"' in html.source(response)


def test_a_result_entered_anew_has_its_first_lines_in_its_trail_too(client, ada, ben):
    dispute = factories.dispute()
    client.post(f"/ballots/new/?dispute={dispute.slug}", TYPED | {"record": ""})
    keying = Keying.objects.get()
    client.force_login(ben)
    client.post(keying.get_absolute_url(), SECOND | {"begun_with": keying.fingerprint})

    words = html.words(client.get(f"{Ballot.objects.get().get_absolute_url()}trail/"))

    assert "Keyed: yes, strike" in words
    assert "by ada" in words
    assert "Recorded: yes, strike" in words
