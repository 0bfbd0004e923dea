"""The law by the API: its rules, and what they make of a ballot that is sent. The contract is that of the command line."""

import io
import json
import sys

import pytest

from ballots.law.__main__ import main
from ballots.law.rules import RULES

pytestmark = pytest.mark.django_db

BALLOT = """{"jurisdiction": "GB", "opened_on": "2026-10-26", "closed_on": "2026-11-23", "entitled_to_vote": 1000,
 "turnout_pct": 50.0, "questions": [{"action": "strike", "yes_pct": 90.00}, {"action": "asos", "yes": null}]}"""


def assess(client, body, **query):
    address = "/api/v1/law/assess/" + (
        "?" + "&".join(f"{key}={value}" for key, value in query.items()) if query else ""
    )
    return client.post(address, body if isinstance(body, str) else json.dumps(body), content_type="application/json")


def by_command_line(body, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.StringIO(body))
    assert main(["assess"]) == 0
    return json.loads(capsys.readouterr().out)


def test_it_answers_as_the_command_line_does(client, monkeypatch, capsys):
    answer = assess(client, BALLOT)

    assert answer.status_code == 200
    assert answer.json() == by_command_line(BALLOT, monkeypatch, capsys)


def test_a_percentage_keeps_the_places_it_was_sent_with(client):
    def figure(sent):
        body = f'{{"jurisdiction": "GB", "opened_on": "2026-10-26", "turnout_pct": {sent}, "questions": [{{"action": "strike"}}]}}'
        return assess(client, body).json()["questions"][0]["tests"]

    assert figure("50.10") != figure("50.1")


def test_a_day_may_be_told_in_part_and_the_rest_is_said_to_be_missing(client):
    told = assess(
        client, {"jurisdiction": "GB", "opened_on": "2026-02", "closed_on": "2026-03-02", "questions": []}
    ).json()

    assert (told["mandate"]["last"], told["mandate"]["missing"]) == (None, ["opened_on"])
    assert told["mandate"]["may_be"] == ["gb-mandate-2017", "gb-mandate-2026"]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"entitled_to_vote": -1}, "entitled_to_vote"),
        ('{"entitled_to_vote": 1e400000000}', "entitled_to_vote"),
        ('{"turnout_pct": 1e-400000000}', "turnout_pct"),
        ({"turnout_pct": "101"}, "turnout_pct"),
        ({"turnout_pct": True}, "turnout_pct"),
        ({"closed_on": "0001-01-01"}, "closed_on"),
        ({"closed_on": "9999-12-31"}, "closed_on"),
        ({"questions": 5}, "questions"),
        ({"questions": [{}] * 21}, "questions"),
        ({"questions": ["strike"]}, "questions"),
        ({"jurisdiction": []}, "jurisdiction"),
        ([], "ballot"),
    ],
)
def test_what_does_not_fit_is_refused_at_its_field(client, body, field):
    answer = assess(client, body)

    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    assert field in answer.json()["errors"]


@pytest.mark.parametrize("body", ["{", '{"entitled_to_vote": NaN}', "[" * 100_000])
def test_what_is_no_json_is_a_problem(client, body):
    assert assess(client, body).status_code == 400


def test_a_parameter_in_the_address_is_refused(client):
    assert assess(client, {}, on="2026-01-01").status_code == 400


def test_nothing_is_asked_of_the_database(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        assess(client, BALLOT)
        client.get("/api/v1/law/rules/")


def test_every_rule_is_told_with_its_days_and_its_source(client):
    told = client.get("/api/v1/law/rules/").json()["results"]

    assert [rule["id"] for rule in told] == [rule.id for rule in RULES]
    assert all(rule["source"] and rule["in_words"] for rule in told)


def test_rules_are_narrowed_by_place_topic_and_day(client):
    def told(**query):
        return [rule["id"] for rule in client.get("/api/v1/law/rules/", query).json()["results"]]

    assert told(jurisdiction="GB", topic="notice", on="2026-02-17") == ["gb-notice-2017"]
    assert told(jurisdiction="GB", topic="notice", on="2026-02-18") == ["gb-notice-2026"]


@pytest.mark.parametrize("query", [{"jurisdiction": "FR"}, {"on": "soon"}, {"rule": "gb-notice-2017"}])
def test_rules_are_not_narrowed_by_what_there_is_not(client, query):
    assert client.get("/api/v1/law/rules/", query).status_code == 400
