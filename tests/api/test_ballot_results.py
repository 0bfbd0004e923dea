"""Results of ballots by the API: the figures, each test with its rule, the parts; never what is not public yet."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from ballots import services
from ballots.models import Ballot
from ballots.results import Count, Part
from tests import factories

pytestmark = pytest.mark.django_db

GB = {"jurisdiction": "GB", "opened_on": date(2026, 1, 5), "important_public_services": "no"}


@pytest.fixture
def dispute():
    return factories.dispute()


def listed(client, **query):
    answer = client.get("/api/v1/ballot-results/", query)
    assert answer.status_code == 200, answer.content
    return answer.json()["results"]


def each_test(question):
    return {test["test"]: test for test in question["tests"]}


def in_parts(ballot):
    part = Part(
        employer="Harrow Sound Ferries", workplace="Quay", entitled_to_vote=1000, papers_returned=400,
        counts=(Count("strike", 300, 100, 0),),
    )  # fmt: skip
    return replace(ballot.result, parts=(part,))


def test_a_result_comes_with_its_figures_and_each_test_with_its_rule_and_source(client, dispute):
    ballot = factories.ballot(dispute, **GB)

    (told,) = listed(client)

    assert (told["id"], told["dispute"], told["kind"], told["confirmed"]) == (ballot.pk, dispute.slug, "declared", True)
    (question,) = told["questions"]
    assert (question["yes"], question["no"], question["spoiled"]) == (600, 190, 10)
    turnout = each_test(question)["turnout"]
    assert (turnout["outcome"], turnout["figure"], turnout["short_by"]) == ("met", "80.00", 0)
    assert (turnout["rule"], "s.226" in turnout["source"]) == ("gb-turnout-2017", True)
    assert each_test(question)["support"]["outcome"] == "does_not_apply"
    assert (told["mandate"]["last"], told["mandate"]["rule"]) == ("2026-08-01", "gb-mandate-2017")


def test_what_is_short_and_what_is_missing_is_told(client, dispute):
    factories.ballot(dispute, **{**GB, "important_public_services": "unknown"}, entitled_to_vote=1700)

    tests = each_test(listed(client)[0]["questions"][0])

    assert (tests["turnout"]["outcome"], tests["turnout"]["short_by"]) == ("not_met", 50)
    assert (tests["support"]["outcome"], tests["support"]["missing"]) == ("cannot_tell", ["important_public_services"])


def test_one_comes_with_its_parts_each_tested_by_itself(client, dispute):
    keyed = replace(in_parts(factories.ballot(dispute, **GB)), closed_on=date(2026, 2, 3))
    one, two = factories.user("one"), factories.user("two")
    keying = services.key_result(dispute=dispute, result=keyed, source="s", keyed_by=one)
    services.confirm_keying(keying=keying, result=keyed, begun_with=keying.fingerprint, confirmed_by=two)
    ballot = Ballot.objects.get(closed_on=date(2026, 2, 3))

    told = client.get(f"/api/v1/ballot-results/{ballot.pk}/").json()

    (part,) = told["parts"]
    assert part["workplace"] == "Quay"
    assert each_test(part["questions"][0])["turnout"]["short_by"] == 100
    assert [row["number_of_parts"] for row in listed(client, closed_from="2026-02-03")] == [1]


def test_they_are_narrowed_by_dispute_kind_and_day(client, dispute):
    other = factories.dispute()
    factories.ballot(dispute, closed_on=date(2026, 2, 2))
    factories.ballot(other, closed_on=date(2026, 3, 3))

    assert [row["dispute"] for row in listed(client, dispute=other.slug)] == [other.slug]
    assert [row["dispute"] for row in listed(client, closed_to="2026-02-28")] == [dispute.slug]
    assert listed(client, kind="reported") == []


def test_what_is_under_embargo_or_waits_is_not_there(client, dispute):
    hour = datetime(2999, 1, 1, tzinfo=UTC)
    result = factories.ballot(factories.dispute(recomputed_at=None)).result
    one, two = factories.user("one"), factories.user("two")
    keying = services.key_result(dispute=dispute, result=result, source="s", keyed_by=one, embargo_until=hour)
    assert listed(client) == []

    services.confirm_keying(keying=keying, result=result, begun_with=keying.fingerprint, confirmed_by=two)
    assert Ballot.objects.filter(dispute=dispute).exists()
    assert listed(client) == []
    for ballot in Ballot.objects.all():
        assert client.get(f"/api/v1/ballot-results/{ballot.pk}/").status_code == 404


def test_a_parameter_that_it_does_not_know_is_refused(client, dispute):
    ballot = factories.ballot(dispute)

    for address in ("/api/v1/ballot-results/?day=2026-02-02", f"/api/v1/ballot-results/{ballot.pk}/?as_of=2026-02-02"):
        assert client.get(address).status_code == 400


def test_the_number_of_queries_does_not_grow_with_the_rows(client, dispute, django_assert_num_queries):
    for day in (1, 2, 3):
        factories.ballot(dispute, closed_on=date(2026, 2, day))

    with django_assert_num_queries(2):  # the ballots, their questions
        assert len(listed(client)) == 3


def test_a_dispute_tells_its_mandate_and_what_is_to_be_checked(client, dispute):
    rests_on = factories.evidence(factories.article(), "walk out on 3 March")
    factories.mandate(dispute, rests_on, last_on=date(2026, 8, 1), workplaces=2, of_workplaces=3)
    check = {"reason": "after 1 August 2026", "rule": "gb-mandate-2017", "source": "s.234(1)", "evidence": rests_on}
    factories.action(dispute, rests_on, starts_on=date(2026, 8, 3), checks=[check])

    told = client.get(f"/api/v1/disputes/{dispute.slug}/").json()

    assert [(each["first"], each["last"], each["workplaces"]) for each in told["mandates"]] == [
        ("2026-02-02", "2026-08-01", 2)
    ]
    assert told["actions"][0]["checks"] == [check]
