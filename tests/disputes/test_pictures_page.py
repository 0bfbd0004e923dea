"""Disputes over time: bars that lead to the disputes they count, and working days lost as far as they can be told."""

import csv
import io
import json
from datetime import date
from typing import get_args

import pytest
from django.urls import reverse

from disputes.pictures.days_lost import Unknown
from disputes.pictures.page import REASONS
from tests import factories, html

pytestmark = pytest.mark.django_db

TODAY = date(2026, 2, 25)


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setattr("disputes.pictures_views.localdate", lambda: TODAY)


@pytest.fixture
def rests_on():
    return factories.evidence(factories.article(), "walk out on 3 March")


def counts(response, name):
    [table] = [table for kind, _, table in response.context["pictures"] if kind == name]
    return {(each.label, bar.period.name): bar.count for each in table for bar in each.bars if bar.count}


def test_a_dispute_counts_when_it_was_first_reported_by_sector_and_under_each_cause(client):
    factories.dispute(sector="ports", causes=["earnings", "staffing"], first_on=date(2025, 3, 1))
    factories.dispute(sector="ports", causes=["earnings"], first_on=date(2025, 12, 31))
    factories.dispute(first_on=date(2026, 1, 1))
    factories.dispute(sector="ports", first_on=None)
    factories.dispute(sector="ports", first_on=date(2001, 1, 1))

    response = client.get("/pictures/")

    assert counts(response, "sector") == {("Ports", "2025"): 2, ("Not stated", "2026"): 1}
    assert counts(response, "cause") == {("Earnings", "2025"): 2, ("Staffing", "2025"): 1, ("Not stated", "2026"): 1}
    assert "1 more dispute is not in these pictures" in html.words(response)


def test_every_bar_leads_to_the_disputes_it_counts(client):
    for sector, month in (("ports", 3), ("ports", 5), ("", 4), ("rail", 12)):
        factories.dispute(sector=sector, causes=["earnings"], first_on=date(2025, month, 1))

    for by in ("year", "quarter"):
        response = client.get("/pictures/", {"by": by})
        for _, _, table in response.context["pictures"]:
            bars = [bar for each in table for bar in each.bars if bar.count]
            assert bars
            assert [client.get(bar.address).context["page"].paginator.count for bar in bars] == [
                bar.count for bar in bars
            ]


def test_quarters_and_earlier_periods(client):
    factories.dispute(sector="ports", first_on=date(2025, 11, 1))
    factories.dispute(sector="ports", first_on=date(2011, 5, 1))

    assert counts(client.get("/pictures/?by=quarter"), "sector") == {("Ports", "2025-Q4"): 1}
    early = client.get("/pictures/?to=2016")
    assert counts(early, "sector") == {("Ports", "2011"): 1}
    assert early.context["scale"].later == "2026" and early.context["scale"].earlier == "2006"
    assert client.get("/pictures/?by=x&to=nothing").context["scale"].periods[-1].name == "2026"


def test_working_days_are_told_as_far_as_they_can_be(client, rests_on):
    made = factories.dispute()
    held = {"status": "took_place", "starts_on": date(2025, 3, 3), "ends_on": date(2025, 3, 4)}
    factories.action(made, rests_on, **held, members=100)
    factories.action(made, rests_on, **held, members=50, differing=[{"field": "members", "value": "70"}])
    factories.action(made, rests_on, **held)
    factories.action(made, rests_on, **{**held, "status": "announced"}, members=9000)
    factories.action(made, rests_on, **{**held, "kind": "overtime_ban"}, members=9000)
    factories.action(made, rests_on, status="took_place", members=9000)
    factories.action(factories.dispute(recomputed_at=None), rests_on, **held, members=9000)

    words = html.words(response := client.get("/pictures/"), within="days-lost")

    [of_2025] = [each for each in response.context["lost"].periods if each.strikes]
    assert (of_2025.period.name, of_2025.days.low, of_2025.days.high) == ("2025", 300, 340)
    assert "2025 300 to 340 working days, of 2 strikes; cannot tell of 2 strikes" in words
    assert "Of 1 more strike no day is stated" in words
    assert "times the days on which they did" in words


def test_another_figure_that_is_softened_bounds_nothing(client, rests_on):
    other = {"field": "members", "value": "70", "qualifier": "more than"}
    held = {"status": "took_place", "starts_on": date(2025, 3, 3), "ends_on": date(2025, 3, 3)}
    factories.action(factories.dispute(), rests_on, **held, members=50, differing=[other])

    [of_2025] = [each for each in client.get("/pictures/").context["lost"].periods if each.strikes]

    assert (of_2025.days.low, of_2025.days.high) == (50, None)


def test_the_figures_are_files_too(client, rests_on):
    made = factories.dispute(sector="ports", first_on=date(2025, 3, 1))
    factories.action(
        made, rests_on, status="took_place", starts_on=date(2025, 3, 3), ends_on=date(2025, 3, 3), members=40,
        members_qualifier="more than",
    )  # fmt: skip

    def body(what, form):
        return b"".join(client.get(reverse("pictures-file", args=[what, form])).streaming_content).decode("utf-8-sig")

    rows = [row for row in csv.DictReader(io.StringIO(body("sector", "csv"))) if row["Disputes"] != "0"]
    assert [(row["Name"], row["Period"], row["Disputes"]) for row in rows] == [("ports", "2025", "1")]
    [lost] = [row for row in json.loads(body("days-lost", "json")) if row["strikes"]]
    assert (lost["period"], lost["days_from"], lost["days_to"]) == ("2025", 40, None)
    assert json.loads(body("cause", "json"))[0]["name"] == "not-stated"


def test_an_empty_site_says_so(client):
    words = html.words(client.get("/pictures/"))

    assert "No dispute is known that was first reported in these years" in words
    assert "no strike reported" in words


def test_the_number_of_queries_does_not_grow(client, rests_on, django_assert_num_queries):
    for number in range(5):
        made = factories.dispute(sector=f"sector {number}", first_on=date(2025, 1, 1 + number))
        factories.action(made, rests_on, status="took_place", starts_on=date(2025, 3, 3))

    with django_assert_num_queries(4):  # sectors, causes, strikes, and how many bear no date
        client.get("/pictures/")


def test_every_reason_has_its_words():
    assert tuple(REASONS) == get_args(Unknown)
