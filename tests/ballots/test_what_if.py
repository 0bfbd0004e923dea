"""Anybody tries figures out under the rules of any date: from an address, checked at the fields, nothing stored."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import html

TYPED = {
    "country": "GB", "services": "yes", "opened": "2026-01-05", "closed": "2026-02-02",
    "entitled": "1,000", "returned": "474", "yes": "379", "spoiled": "5",
}  # fmt: skip


def page(client, **changed):
    given = {**TYPED, **changed}
    return client.get("/ballots/what-if/", {name: value for name, value in given.items() if value is not None})


def field(response, name):
    """The HTML of one field with its label, hint and errors."""
    return next(part for part in html.source(response).split('<div class="field') if f'name="{name}"' in part)


def test_each_test_says_what_is_short(client):
    words = html.words(page(client))

    assert (
        "Turnout: not met. 47.40 per cent of those entitled returned a paper; at least 50 was needed. 26 more papers"
        in words
    )
    assert "Support among those entitled: not met. 37.90 per cent of those entitled said Yes" in words
    assert "21 more Yes votes were needed." in words
    assert "Majority: met." in words


def test_no_follows_from_the_other_three_counts(client):
    assert "No 90" in html.words(page(client))


def test_other_days_are_other_rules(client):
    words = html.words(page(client, opened="2026-02-18", closed="2026-03-18", returned="600", yes="400"))

    assert "Support among those entitled: does not apply. The 40 per cent test is repealed." in words
    assert "Last day covered 17 March 2027" in words


def test_other_countries_have_other_rules(client):
    words = html.words(page(client, country="NI"))

    assert "Turnout: does not apply." in words
    assert "Action begins by 1 March 2026 ; then it may go on" in words


def test_percentages_will_do_where_counts_are_not_known(client):
    response = page(client, entitled=None, returned=None, yes=None, spoiled=None, turnout="61.5", yes_pct="85")

    assert "Turnout: met. 61.5 per cent" in html.words(response)
    assert "Majority: met. Yes is given as 85 per cent" in html.words(response)


def test_notice_counts_both_ways_under_the_rule_of_its_day(client):
    words = html.words(page(client, received="2026-02-17", action="2026-03-03"))

    assert "First day of action: Tuesday 3 March 2026 ; Tuesday 24 February 2026 if the employer agrees" in words
    assert "Notice received by Saturday 21 February 2026 at the latest. gb-notice-2026" in words


@pytest.mark.parametrize(
    ("action", "reason"),
    [
        ("2026-02-20", "before 24 February 2026, the first day after notice received on 10 February 2026"),
        ("2026-08-02", "after 1 August 2026, the last day that the ballot covers"),
        ("2026-03-02", ""),
    ],
)
def test_a_day_of_action_out_of_time_is_marked_check_with_the_reason(client, action, reason):
    words = html.words(page(client, returned="600", yes="500", received="2026-02-10", action=action))

    assert (f"Check The day of action is {reason}" in words) is bool(reason)


def test_where_no_country_is_given_notice_is_told_of_each(client):
    words = html.words(page(client, country="", received="2026-11-25"))

    assert "Notice: Great Britain" in words
    assert "Notice: Northern Ireland" in words


@pytest.mark.parametrize(
    ("changed", "at", "said"),
    [
        ({"returned": "1001"}, "returned", "More than the 1,000 who are entitled to vote."),
        ({"yes": "75.9"}, "yes", "Type a whole number, not a percentage."),
        ({"yes": "480"}, "yes", "add up to 485: 11 more than the papers returned"),
        ({"no": "80"}, "spoiled", "add up to 464: 10 fewer than the papers returned"),
        ({"returned": None, "yes": "2000"}, "yes", "more than the 1,000 who are entitled to vote"),
        ({"entitled": "0"}, "entitled", "At least one person has to be entitled."),
        ({"closed": "2026-01-04"}, "closed", "Before the day on which the ballot opens."),
        ({"closed": "soon"}, "closed", "Enter a valid date."),
        ({"closed": "9999-12-31"}, "closed", "for days from 1990 to 2100"),
        ({"turnout": "101"}, "turnout", "Type a percentage from 0 to 100."),
        ({"turnout": "many"}, "turnout", "Type a percentage from 0 to 100."),
        ({"country": "FR"}, "country", "not one of the available choices"),
    ],
)
def test_what_cannot_be_is_said_at_its_field_and_nothing_typed_is_lost(client, changed, at, said):
    response = page(client, **changed)

    assert response.status_code == 200
    assert said in field(response, at)
    if at != "country":
        assert f'value="{next(iter(changed.values()))}"' in html.source(response) or changed == {
            "returned": None,
            "yes": "2000",
        }
    assert 'value="1,000"' in field(response, "entitled") or at == "entitled"
    assert "Turnout:" not in html.words(response)


def test_the_slides_are_counts_in_the_address_to_share(client):
    slid = {
        "country": "GB",
        "services": "no",
        "opened": "2026-03-01",
        "entitled": "1000",
        "spoiled": "5",
        "slide_turnout": "50.0",
        "slide_yes": "80",
    }
    response = client.get("/ballots/what-if/", slid, headers={"HX-Request": "true"})

    assert response["HX-Replace-Url"] == (
        "/ballots/what-if/?country=GB&services=no&opened=2026-03-01&entitled=1000&returned=500&yes=396&spoiled=5"
    )
    assert "Turnout: met. 50.00 per cent" in html.words(response)


@pytest.mark.parametrize(
    "at", [{"slide_turnout": "0", "slide_yes": "50"}, {"slide_turnout": "100", "slide_yes": "100"}]
)
def test_the_ends_of_the_slides_are_figures_too(client, at):
    response = client.get("/ballots/what-if/", {"country": "GB", "entitled": "3", "spoiled": "1", **at})

    assert "Turnout:" in html.words(response)


def test_the_address_of_the_figures_brings_them_back(client):
    source = html.source(page(client)).replace("&amp;", "&")
    address = source.split('class="share"><a href="')[1].split('"')[0]

    again = client.get(address)

    assert "slide" not in address
    assert html.words(again).split("What comes of it")[1] == html.words(page(client)).split("What comes of it")[1]


def test_what_an_address_leaves_out_is_shown_as_not_known(client):
    response = page(client, country=None, services=None)

    assert '<option value="" selected>not known' in field(response, "country")
    assert '<option value="" selected>not known' in field(response, "services")
    assert "Turnout: cannot tell. The country whose rules hold is not stated." in html.words(response)


def test_before_anything_is_typed_the_page_says_what_to_type(client):
    words = html.words(client.get("/ballots/what-if/"))

    assert "Type how many were entitled" in words
    assert "Turnout:" not in words


@pytest.mark.parametrize(
    "given", [{"yes": "\0"}, {"entitled": "９９"}, {"slide_turnout": "NaN"}, {"slide_yes": "1e9"}, {"turnout": "sNaN"}]
)
def test_whatever_is_asked_is_answered(client, given):
    assert client.get("/ballots/what-if/", {**TYPED, **given}).status_code == 200


def test_nothing_is_asked_of_the_database(client, db):
    with CaptureQueriesContext(connection) as asked:
        page(client)

    assert len(asked) == 0
