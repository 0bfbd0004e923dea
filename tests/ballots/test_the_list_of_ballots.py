"""/ballots/ lists declared, reported and told results, the last to close first, narrowed down, drawn, and as files."""

import csv
import json
from datetime import date
from io import StringIO

import pytest

from ballots.models import Ballot, BallotPart, PartCount
from ballots.results import Count, Result
from ballots.services import key_result
from disputes.models import Organisation
from tests import factories, html

pytestmark = pytest.mark.django_db

IN_GB = {"jurisdiction": "GB", "important_public_services": "no"}


def declared(title, *, closed=date(2026, 2, 2), **columns):
    opened = closed.replace(day=1)
    return factories.ballot(
        factories.dispute(title=title), **{**IN_GB, "opened_on": opened, "closed_on": closed, **columns}
    )


def told(title, **columns):
    article, dispute = factories.article(), factories.dispute(title=title)
    factories.link(article, dispute)
    given = {"turnout_pct": "61", "questions": [{"action": "strike", "yes_pct": "85"}], **columns}
    return factories.vote(dispute, factories.evidence(article, "walk out on 3 March"), **given)


def page(client, **asked):
    return client.get("/ballots/", asked)


def titles(response):
    return [part.split("</a>")[0].split(">")[-1] for part in html.source(response).split('data-label="Dispute"')[1:]]


def test_the_last_to_close_stands_first_and_undated_ones_last(client):
    declared("Ferries")
    told("Undated")
    told("Mills", closed_on=date(2026, 4, 1))
    declared("Quarry", closed=date(2025, 2, 2))

    assert titles(page(client)) == ["Mills", "Ferries", "Quarry", "Undated"]


def test_each_kind_is_marked_as_what_it_is(client):
    declared("Ferries")
    told("Mills")
    reported = Result(kind="reported", turnout_pct="70", closed_on=date(2026, 5, 1))
    key_result(dispute=factories.dispute(title="Quarry"), result=reported, source="x", keyed_by=factories.user("o"))
    source = html.source(page(client))

    assert [source.count(f"<span>{kind}</span>") for kind in ("Declared", "Reported", "Told in articles")] == [1, 1, 1]
    assert titles(page(client, kind="reported")) == ["Quarry"]
    assert titles(page(client, kind="article")) == ["Mills"]


def test_what_is_not_public_superseded_or_no_result_is_not_listed(client):
    Ballot.objects.filter(pk=declared("Embargoed").pk).update(reported_at=None)
    told("Open", status="open")
    told("Offer", about="offer")
    told("Official", origin="official")
    dispute = factories.dispute(title="Ferries")
    reported = Result(kind="reported", turnout_pct="70", closed_on=date(2026, 2, 2))
    key_result(dispute=dispute, result=reported, source="x", keyed_by=factories.user("o"))
    factories.ballot(dispute)

    assert titles(page(client)) == ["Ferries"]


def test_words_are_those_of_the_matter_or_of_a_party(client):
    ballot = declared("Ferries: rotas")
    declared("Mills: pay")
    ballot.dispute.unions.add(Organisation.objects.create(name="Union of Harbour Trades", kind="union"))

    assert titles(page(client, q="rotas")) == ["Ferries: rotas"]
    assert titles(page(client, q="harbour trades")) == ["Ferries: rotas"]


def test_a_year_is_that_of_the_closing_day(client):
    declared("Ferries")
    told("Mills", closed_on_latest=date(2025, 4, 1))

    assert titles(page(client, year="2025")) == ["Mills"]
    assert "<option>2026</option><option selected>2025</option>" in html.source(page(client, year="2025"))


@pytest.mark.parametrize(
    ("outcome", "found"),
    [
        ("turnout:met", ["Ferries"]),
        ("turnout:not_met", ["Mills"]),
        ("turnout:cannot_tell", ["Quarry"]),
        ("majority:met", ["Ferries", "Mills", "Quarry"]),
        ("nonsense", ["Ferries", "Mills", "Quarry"]),
    ],
)
def test_a_test_and_its_outcome_narrow_the_list(client, outcome, found):
    declared("Ferries")
    declared("Mills", closed=date(2025, 2, 2), entitled_to_vote=2000)
    told("Quarry")

    assert titles(page(client, outcome=outcome)) == found


def test_each_ballot_with_turnout_and_yes_is_a_dot(client):
    declared("Ferries")
    told("Mills", turnout_pct="")
    source = html.source(page(client))

    assert source.count("<circle") == 1
    assert "<title>Ferries, closed 2 February 2026: turnout 80.0, Yes 75.9</title>" in source
    assert "1 without a dot" in source


def test_a_part_of_the_page_is_given_where_the_page_updates_itself(client):
    declared("Ferries")
    part = client.get("/ballots/", {"q": "ferries"}, headers={"HX-Request": "true"})

    assert "<html" not in html.source(part)
    assert titles(part) == ["Ferries"]


def test_the_files_have_a_row_a_question_and_follow_the_filters(client):
    two = [Count("strike", 600, 190, 10), Count("asos", 380, 405, 15)]
    ballot = declared("=Ferries", counts=two)
    declared("Mills", closed=date(2025, 2, 2))
    written = b"".join(client.get("/ballots/list.csv", {"year": "2026"})).decode("utf-8-sig")
    rows = list(csv.DictReader(StringIO(written)))

    assert [(row["question"], row["yes"], row["majority"]) for row in rows] == [
        ("Strike", "600", "met"), ("Action short of a strike", "380", "not_met"),
    ]  # fmt: skip
    assert rows[0]["dispute"] == "'=Ferries"
    assert rows[0]["turnout_rule"] == "gb-turnout-2017"
    assert rows[0]["address"].endswith(ballot.get_absolute_url())


def test_json_has_the_same_rows_with_unknown_as_null(client):
    told("Mills")
    declared("Ferries")
    rows = json.loads(b"".join(client.get("/ballots/list.json")))

    assert [(row["dispute"], row["kind"], row["entitled_to_vote"], row["turnout_pct"]) for row in rows] == [
        ("Ferries", "declared", 1000, None), ("Mills", "article", None, "61"),
    ]  # fmt: skip


def test_no_ballot_is_an_empty_file(client):
    assert json.loads(b"".join(client.get("/ballots/list.json"))) == []


@pytest.mark.parametrize(
    "asked", [{"year": "two"}, {"year": "99999999999"}, {"q": "\0"}, {"page": "x"}, {"kind": "?"}, {"outcome": ":"}]
)
def test_whatever_is_asked_is_answered(client, asked):
    declared("Ferries")

    assert titles(page(client, **asked)) == ["Ferries"]


def test_the_number_of_queries_does_not_grow_with_the_ballots(client, django_assert_num_queries):
    def ask():
        with django_assert_num_queries(7):  # how many, which, ballots, their questions, votes, years (of both)
            page(client)

    declared("Ferries")
    told("Mills")
    ask()
    for day in (3, 4, 5):
        declared("Ferries", closed=date(2026, 2, day))
        told("Mills")
    ask()


def test_the_sums_of_a_ballot_by_workplaces_are_tested_nowhere(client):
    ballot = declared("Ferries")
    part = BallotPart.objects.create(ballot=ballot, employer="North Pier", entitled_to_vote=9, papers_returned=9)
    PartCount.objects.create(part=part, action="strike", yes_votes=9, no_votes=0, spoiled_papers=0)
    (row,) = json.loads(b"".join(client.get("/ballots/list.json")))

    assert (row["yes"], row["turnout"], row["turnout_rule"]) == (600, None, None)
    assert "By workplace, each tested by itself" in html.words(page(client))
    assert titles(page(client, outcome="turnout:met")) == []
