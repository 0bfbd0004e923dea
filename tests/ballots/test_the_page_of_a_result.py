"""A result on record has a page: its picture, its tests in words with their rules, its mandate, where it can be checked."""

from datetime import date

import pytest
from django.utils import timezone

from ballots.models import Ballot
from ballots.results import Count, Part, Result, totals_of
from ballots.services import confirm_keying, key_result
from tests import factories, html

pytestmark = pytest.mark.django_db

IN_GB = {"jurisdiction": "GB", "important_public_services": "no", "opened_on": date(2026, 1, 5)}


@pytest.fixture
def dispute():
    return factories.dispute()


def page(client, ballot):
    return client.get(ballot.get_absolute_url())


def test_the_counts_their_shares_and_where_to_check_them(client, dispute):
    ballot = factories.ballot(dispute, **IN_GB)

    response = page(client, ballot)

    assert "Yes 600 75.95 75.00 60.00" in html.words(response)
    assert 'href="https://scrutineer.example/1"' in html.source(response)
    assert f'href="{dispute.get_absolute_url()}"' in html.source(response)
    assert ballot.entered_by.username not in html.words(response)


def test_each_test_in_words_with_its_rule_and_source(client, dispute):
    response = page(client, factories.ballot(dispute, **IN_GB))
    words = html.words(response)

    assert "Turnout: met. 80.00 per cent of those entitled returned a paper; at least 50 was needed." in words
    assert "Support among those entitled: does not apply." in words
    assert "Majority: met. 75.00 per cent of the papers returned say Yes; more than 50 was needed." in words
    assert (
        '<a href="/law/#gb-turnout-2017">gb-turnout-2017</a> (TULRCA 1992 s.226(2)(a)(iia) with s.297A)'
        in html.source(response)
    )


def test_the_mandate_in_dates(client, dispute):
    words = html.words(page(client, factories.ballot(dispute, **IN_GB)))

    assert "Last day covered 1 August 2026" in words
    assert "If union and employer agree 1 November 2026 at the latest" in words
    assert "ago, as of" in words or "left, as of" in words


def test_a_ballot_that_met_too_little_has_no_mandate(client, dispute):
    words = html.words(page(client, factories.ballot(dispute, **{**IN_GB, "entitled_to_vote": 1700})))

    assert (
        "Turnout: not met. 47.06 per cent of those entitled returned a paper; at least 50 was needed. 50 more papers"
        in words
    )
    assert "No question met each of its tests." in words
    assert "Last day covered" not in words


def test_what_the_officers_did_not_state_cannot_be_told(client, dispute):
    words = html.words(page(client, factories.ballot(dispute, entitled_to_vote=None)))

    assert (
        "Turnout: cannot tell. The country whose rules hold and how many were entitled to vote are not stated." in words
    )
    assert "The bar is all 800 papers returned." in words


def test_the_picture_has_its_text_alternative(client, dispute):
    source = html.source(page(client, factories.ballot(dispute, **IN_GB)))

    assert 'role="img" aria-label="Of 1,000 entitled to vote: Yes 600 (60.00 per cent)' in source
    assert "style=" not in source


def test_a_reported_result_is_marked_and_shows_what_was_published(client, dispute):
    told = Result(
        kind="reported",
        turnout_pct="61.5",
        closed_on=date(2026, 2, 2),
        counts=(Count("strike", None, None, None, "85"),),
    )
    keying = key_result(dispute=dispute, result=told, source="a leaflet", keyed_by=factories.user("officer"))
    words = html.words(page(client, keying.ballot))

    assert "Reported: percentages, or some of the figures" in words
    assert "Turnout, as published 61.5 per cent" in words
    assert "Yes (85 per cent, as published)" in words


def test_a_source_that_is_no_web_address_is_not_linked(client, dispute):
    ballot = factories.ballot(dispute, source="javascript:alert(1)")

    assert 'href="javascript' not in html.source(page(client, ballot))


def test_under_embargo_there_is_no_page(client, dispute):
    ballot = factories.ballot(dispute)
    Ballot.objects.filter(pk=ballot.pk).update(reported_at=None, embargo_until=timezone.now())

    assert page(client, ballot).status_code == 404


def test_a_superseded_result_leads_to_the_one_that_stands(client, dispute):
    told = Result(kind="reported", turnout_pct="80", closed_on=date(2026, 2, 2))
    reported = key_result(dispute=dispute, result=told, source="a leaflet", keyed_by=factories.user("officer")).ballot
    declared = factories.ballot(dispute)

    assert f'href="{declared.get_absolute_url()}"' in html.source(page(client, reported))
    assert f'href="{reported.get_absolute_url()}"' in html.source(page(client, declared))


def by_workplace(dispute):
    first, second = factories.user("first officer"), factories.user("another officer")
    parts = tuple(
        Part(employer="Harrow Sound Ferries", workplace=name, entitled_to_vote=100, papers_returned=returned,
             counts=(Count("strike", returned, 0, 0),))
        for name, returned in (("North Pier", 90), ("South Pier", 20))
    )  # fmt: skip
    result = totals_of(parts, of=Result(closed_on=date(2026, 2, 2), **IN_GB))
    keying = key_result(dispute=dispute, result=result, source="https://scrutineer.example/2", keyed_by=first)
    confirm_keying(keying=keying, result=result, begun_with=keying.fingerprint, confirmed_by=second)
    return Ballot.objects.get(keyings=keying)


def test_the_sums_of_a_ballot_by_workplaces_are_not_tested(client, dispute):
    words = html.words(page(client, by_workplace(dispute)))

    assert "Balloted by workplace: 2 of them. Each is tested by itself" in words
    assert "Turnout: met" not in words
    assert "Yes 110" in words


def test_the_number_of_queries_does_not_grow(client, dispute, django_assert_num_queries):
    ballot = by_workplace(dispute)

    # The ballot with its dispute and report, its questions, what articles tell of it, what it superseded; its marks, its
    # corrections, and the grid of its workplaces.
    with django_assert_num_queries(8):
        page(client, ballot)
