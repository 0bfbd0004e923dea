"""The page of a ballot shows its workplaces with their verdicts, narrowed, sorted, page by page, and as files."""

import csv
import io
import json
from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from ballots.models import Ballot, BallotPart, BallotQuestion, PartCount
from tests import factories, html
from tests.ballots.tables_of_workplaces import rows

pytestmark = pytest.mark.django_db


def ballot_of(count, **columns):
    """On record, with so many workplaces."""
    lines = rows(count)
    made = Ballot.objects.create(
        dispute=factories.dispute(), jurisdiction="GB", important_public_services="no", opened_on=date(2026, 1, 12),
        closed_on=date(2026, 2, 2), entitled_to_vote=sum(line[2] for line in lines), source="the report",
        papers_returned=sum(line[3] for line in lines), entered_by=factories.user(f"ada{count}"),
        **{"reported_at": timezone.now(), **columns},
    )  # fmt: skip
    yes, no, spoiled = (sum(line[at] for line in lines) for at in (4, 5, 6))
    BallotQuestion.objects.create(ballot=made, action="strike", yes_votes=yes, no_votes=no, spoiled_papers=spoiled)
    parts = BallotPart.objects.bulk_create(
        BallotPart(ballot=made, employer=line[0], workplace=line[1], entitled_to_vote=line[2], papers_returned=line[3])
        for line in lines
    )
    PartCount.objects.bulk_create(
        PartCount(part=part, action="strike", yes_votes=line[4], no_votes=line[5], spoiled_papers=line[6])
        for part, line in zip(parts, lines, strict=True)
    )
    return made


def grid(client, ballot, **given):
    return client.get(ballot.get_absolute_url(), given)


def in_order(page):
    """Workplaces as the table lists them."""
    return [
        each.split(" <")[0].split(" </")[0] for each in html.section(page, "workplaces").split('"Workplace"><span>')[1:]
    ]


def test_each_workplace_has_a_row_with_its_counts_and_tests(client):
    words = html.words(grid(client, ballot_of(10)))

    assert "Quay 10 Harrow Sound Ferries 110 54 49.09 %" in words
    assert "Turnout not met : 1 more paper near miss" in words
    assert "Majority met" in words
    assert "TULRCA" in words


def test_a_ballot_that_was_one_for_all_has_no_grid(client):
    assert "Workplace by workplace" not in html.words(grid(client, ballot_of(0)))


def test_the_strip_has_its_words(client):
    source = html.source(grid(client, ballot_of(10)))

    assert 'aria-label="10 workplaces by turnout: 1 below 50 per cent, 9 at or above.' in source


def test_the_grid_is_narrowed_by_a_link_that_says_how_many(client):
    ballot = ballot_of(30)

    assert "Near misses 3" in html.words(grid(client, ballot))
    assert in_order(grid(client, ballot, show="near")) == ["Quay 10", "Quay 20", "Quay 30"]


def test_the_grid_is_sorted_by_a_link_that_turns_round(client):
    ballot = ballot_of(30)

    page = grid(client, ballot, sort="-turnout")
    assert in_order(page)[0] == "Quay 29"
    assert "?sort=turnout#workplaces" in html.source(page)
    assert in_order(grid(client, ballot, sort="turnout", show="near"))[0] == "Quay 10"


def test_an_address_that_asks_for_what_there_is_not_shows_the_whole(client):
    assert len(in_order(grid(client, ballot_of(5), sort="x", show="y", page="z"))) == 5


def test_the_page_of_thousands_takes_the_queries_and_the_rows_of_one_of_a_hundred(client, django_assert_num_queries):
    few, many = ballot_of(150), ballot_of(5000)

    with django_assert_num_queries(
        7
    ):  # the ballot, its questions twice, parts there, ballot with figures, parts, counts
        first = grid(client, few)
    with django_assert_num_queries(8):
        last = grid(client, many, page="50", sort="turnout")

    assert len(in_order(first)) == len(in_order(last)) == 100
    assert len(last.content) < 1.2 * len(first.content)


def test_the_workplaces_are_downloaded_as_they_are_narrowed_and_sorted(client):
    ballot = ballot_of(20)
    sent = b"".join(client.get(reverse("workplaces-csv", args=[ballot.pk]), {"show": "near", "sort": "-workplace"}))

    lines = list(csv.DictReader(io.StringIO(sent.decode("utf-8-sig"))))
    assert [line["workplace"] for line in lines] == ["Quay 20", "Quay 10"]
    assert (lines[0]["turnout"], lines[0]["turnout_short_by"], lines[0]["support"]) == (
        "not_met",
        "1",
        "does_not_apply",
    )
    assert lines[0]["turnout_rule"]


def test_as_json_what_is_not_known_is_null(client):
    ballot = ballot_of(3)
    BallotPart.objects.update(entitled_to_vote=None)

    sent = json.loads(b"".join(client.get(reverse("workplaces-json", args=[ballot.pk]))))

    assert [(line["entitled_to_vote"], line["turnout"], line["majority"]) for line in sent] == [
        (None, "cannot_tell", "met")
    ] * 3


def test_a_name_that_a_spreadsheet_would_work_out_is_text(client):
    ballot = ballot_of(1)
    BallotPart.objects.update(workplace="=1+1")

    assert b"'=1+1" in b"".join(client.get(reverse("workplaces-csv", args=[ballot.pk])))


@pytest.mark.parametrize("name", ["workplaces-csv", "workplaces-json"])
def test_under_embargo_the_files_are_for_officers_alone(client, name):
    address = reverse(name, args=[ballot_of(2, reported_at=None).pk])

    assert client.get(address).status_code == 404
    client.force_login(factories.user("ben", group="Ballot officer"))
    assert client.get(address).status_code == 200
