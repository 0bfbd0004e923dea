"""What waits, who can confirm it, and the page on which a second person keys it without seeing the first one's figures."""

from dataclasses import replace

import pytest

from ballots import services
from ballots.models import Ballot, Change, Keying
from ballots.reports import keep_report
from ballots.results import Count
from ballots.uploads import looked_at
from tests import factories, html
from tests.ballots.files import PDF
from tests.ballots.test_a_result_is_keyed_twice import RESULT, SOURCE
from tests.ballots.typing import SECOND, TYPED, shows

pytestmark = pytest.mark.django_db

SAME = SECOND | {"opened_on": "", "important_public_services": "unknown"}


@pytest.fixture
def dispute():
    return factories.dispute()


@pytest.fixture
def ada():
    return factories.user("ada", group="Ballot officer")


@pytest.fixture
def ben(client):
    user = factories.user("ben", group="Ballot officer")
    client.force_login(user)
    return user


@pytest.fixture
def keying(dispute, ada):
    return services.key_result(dispute=dispute, result=RESULT, keyed_by=ada, source=SOURCE)


def confirm(client, keying, typed=SAME, begun_with=None):
    return client.post(keying.get_absolute_url(), {**typed, "begun_with": begun_with or keying.fingerprint})


def changed(keying, by):
    right = replace(RESULT, papers_returned=805, counts=(Count("strike", 605, 190, 10), Count("asos", 705, 85, 15)))
    services.amend_keying(keying=keying, result=right, by=by, source=SOURCE, report=None, why="a slip")


# ---- what waits -----------------------------------------------------------------------------------


def test_the_list_says_what_waits_who_keyed_it_and_since_when_and_no_figure(client, keying, ben, dispute):
    words = html.words(client.get("/ballots/waiting/"))

    assert str(dispute) in words
    assert "ada" in words
    assert "0 minutes" in words.replace("\xa0", " ")
    assert "Key it a second time" in words
    assert "600" not in html.figures(words)


def test_ones_own_is_marked(client, keying, ada):
    client.force_login(ada)

    assert "Yours: see who can confirm it" in html.words(client.get("/ballots/waiting/"))


def test_the_queries_of_the_list_do_not_grow(client, keying, ben, ada, django_assert_num_queries):
    for day in range(1, 5):
        result = replace(RESULT, closed_on=RESULT.closed_on.replace(day=day))
        services.key_result(dispute=factories.dispute(), result=result, keyed_by=ada, source=SOURCE)

    with django_assert_num_queries(7):  # session, user, permissions (2), how many, which, under embargo
        client.get("/ballots/waiting/")


# ---- blind ----------------------------------------------------------------------------------------


def test_the_page_shows_the_dispute_the_source_and_empty_fields(client, ada, ben, dispute):
    report = keep_report(upload=looked_at(name="count.pdf", content=PDF), by=ada)
    keying = services.key_result(dispute=dispute, result=RESULT, keyed_by=ada, source=SOURCE, report=report)

    response = client.get(keying.get_absolute_url())

    source = html.source(response)
    assert str(dispute) in source
    assert f'href="{SOURCE}"' in source
    assert f'href="{report.get_absolute_url()}"' in source
    assert not any(f'value="{figure}"' in source for figure in ("600", "190", "10", "800", "1000", "2026-02-02"))
    assert "selected" not in source.split('name="jurisdiction"')[1].split("</select>")[0].replace(
        'value="" selected', ""
    )


@pytest.mark.parametrize("page", ["/ballots/waiting/", "/admin/ballots/keying/", "/admin/ballots/change/"])
def test_no_other_page_tells_the_figures_before(client, keying, ben, page):
    ben.is_staff = True
    ben.save()

    response = client.get(page, follow=True)

    assert response.status_code == 200
    assert "600" not in html.figures(html.words(response))


def test_the_admin_page_of_what_waits_tells_no_figure(client, keying, ben):
    ben.is_staff = True
    ben.save()

    assert "yes_votes" not in html.source(client.get(f"/admin/ballots/keying/{keying.pk}/change/"))
    assert client.get(f"/admin/ballots/change/{Change.objects.first().pk}/change/").status_code == 302


def test_the_same_figures_are_put_on_record(client, keying, ben):
    response = confirm(client, keying)

    ballot = Ballot.objects.get()
    assert response.url == ballot.get_absolute_url()
    assert ballot.confirmed_by == ben


def test_what_differs_is_shown_with_both_values_and_what_was_typed_stays(client, keying, ben):
    slip = SAME | {"strike_no_votes": "180", "strike_spoiled_papers": "20", "jurisdiction": "NI"}

    response = confirm(client, keying, slip)

    words = html.words(response)
    assert "Nothing was recorded" in words
    assert "3 figures differ" in words
    assert "No, strike 190 180" in words
    assert "Where the ballot was held Great Britain Northern Ireland" in words
    assert shows(response, slip)
    assert not Ballot.objects.exists()


def test_figures_that_cannot_be_are_told_before_anything_is_compared(client, keying, ben):
    response = confirm(client, keying, SAME | {"strike_no_votes": "180"})

    assert "10 fewer than the 800" in html.words(response)
    assert not Change.objects.filter(action="keyed otherwise").exists()


# ---- not one's own --------------------------------------------------------------------------------


def test_nobody_confirms_their_own_and_the_page_says_who_can(client, keying, ada, dispute):
    client.force_login(ada)
    factories.user("cleo", group="Ballot officer")
    factories.user("editor", group="Editor")

    words = html.words(client.get(keying.get_absolute_url()), within="main")
    refused = confirm(client, keying)

    assert "nobody confirms their own" in words
    assert "cleo" in words
    assert "editor" not in words
    assert refused.status_code == 403
    assert not Ballot.objects.exists()


def test_where_nobody_else_can_the_page_says_what_to_do(client, keying, ada):
    client.force_login(ada)

    assert "Nobody yet. An administrator" in html.words(client.get(keying.get_absolute_url()))


# ---- stale ----------------------------------------------------------------------------------------


def test_a_confirmation_begun_before_a_change_is_refused_and_what_was_typed_stays(client, keying, ada, ben):
    begun_with = keying.fingerprint
    changed(keying, ada)

    response = confirm(client, keying, begun_with=begun_with)

    assert response.status_code == 409
    assert "changed after you began" in html.words(response)
    assert shows(response, SAME)
    keying.refresh_from_db()
    assert f'name="begun_with" value="{keying.fingerprint}"' in html.source(response)
    assert not Ballot.objects.exists()


def test_a_confirmation_of_what_waits_no_more_is_refused_and_what_was_typed_stays(client, keying, ada, ben):
    services.take_back(keying=keying, by=ada, why="another dispute")

    response = confirm(client, keying)

    assert response.status_code == 409
    assert "do not wait any more" in html.words(response)
    assert shows(response, SAME)


def test_the_address_of_what_waited_leads_on(client, keying, ben):
    confirm(client, keying)
    assert client.get(keying.get_absolute_url()).url == Ballot.objects.get().get_absolute_url()

    other = services.key_result(dispute=factories.dispute(), result=RESULT, keyed_by=ben, source=SOURCE)
    services.take_back(keying=other, by=ben, why="another dispute")
    assert client.get(other.get_absolute_url()).url == "/ballots/waiting/"


# ---- the first person -----------------------------------------------------------------------------


def test_the_first_person_puts_it_right_with_a_reason(client, keying, ada):
    client.force_login(ada)
    address = f"{keying.get_absolute_url()}amend/"
    assert shows(client.get(address), SAME | {"entitled_to_vote": "1000", "source": SOURCE})

    no_reason = client.post(address, TYPED | {"record": ""})
    client.post(address, TYPED | {"record": "", "why": "The opening day was missing."})

    assert "This field is required" in html.words(no_reason)
    line = Change.objects.get(action="amended", field="opened")
    assert (line.by, line.before, line.after) == (ada, "", "12 January 2026")
    assert line.why == "The opening day was missing."
    assert Change.objects.filter(action="amended", field="where it can be checked").count() == 0


def test_nobody_else_puts_it_right(client, keying, ben):
    assert client.get(f"{keying.get_absolute_url()}amend/").status_code == 404


def test_the_first_person_takes_it_back_with_a_reason(client, keying, ada):
    client.force_login(ada)
    address = f"{keying.get_absolute_url()}take-back/"

    client.post(address, {"why": "  "})
    assert Keying.objects.get().is_waiting

    client.post(address, {"why": "It was another dispute."})
    assert Keying.objects.get().state == Keying.State.TAKEN_BACK
    assert Change.objects.get(action="taken back").why == "It was another dispute."


def test_others_do_not_take_it_back_but_an_administrator_may(client, keying, ben):
    address = f"{keying.get_absolute_url()}take-back/"
    assert client.post(address, {"why": "no"}).status_code == 403

    client.force_login(factories.user("chief", group="Administrator"))
    client.post(address, {"why": "The officer left."})

    assert Keying.objects.get().state == Keying.State.TAKEN_BACK
