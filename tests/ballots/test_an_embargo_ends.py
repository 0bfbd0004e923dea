"""Until an embargo ends a result is there for officers, with a mark; then it is put on record by the clock."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.conf import settings as site
from django.utils import timezone

from ballots import tasks
from ballots.models import Ballot, Change
from disputes.models import Dispute, Statement
from tests import factories, html
from tests.ballots.test_a_result_is_keyed_twice import RESULT, confirm, key

pytestmark = pytest.mark.django_db


@pytest.fixture
def dispute():
    return factories.dispute()


@pytest.fixture
def officers():
    return [factories.user(name, group="Ballot officer") for name in ("ada", "ben")]


@pytest.fixture
def ballot(dispute, officers):
    ada, ben = officers
    confirm(key(dispute, ada, embargo_until=timezone.now() + timedelta(hours=1)), ben)
    return Ballot.objects.get()


def end_it(ballot):
    Ballot.objects.filter(pk=ballot.pk).update(embargo_until=timezone.now() - timedelta(seconds=1))


@pytest.mark.parametrize("role", ["", "Reader", "Editor"])
def test_it_is_not_there_for_others(client, ballot, dispute, role):
    if role:
        client.force_login(factories.user("other", group=role))

    assert client.get(ballot.get_absolute_url()).status_code == 404
    assert client.get(f"{ballot.get_absolute_url()}trail/").status_code == {"": 302, "Reader": 403, "Editor": 404}[role]
    assert ballot.get_absolute_url() not in html.source(client.get(dispute.get_absolute_url()))
    assert not Statement.objects.exists()


def test_officers_see_it_with_a_mark(client, ballot, dispute, officers):
    client.force_login(officers[0])

    assert "Not public. Under embargo until" in html.words(client.get(ballot.get_absolute_url()))
    assert "under embargo" in html.words(client.get(dispute.get_absolute_url()))
    assert "public from" in html.words(client.get("/ballots/waiting/"))


def test_the_admin_hides_it_from_editors(client, ballot):
    client.force_login(factories.user("editor", group="Editor", is_staff=True))

    for model in ("ballot", "change"):
        assert str(ballot.dispute) not in html.words(client.get(f"/admin/ballots/{model}/"))
    assert client.get(f"/admin/ballots/ballot/{ballot.pk}/change/").status_code == 302


def test_before_its_end_the_clock_does_nothing(ballot):
    tasks.publish_due()

    assert Ballot.objects.get().reported_at is None


def test_at_its_end_it_is_public_told_to_the_dispute_and_in_the_trail(client, ballot, dispute):
    end_it(ballot)

    tasks.publish_due()
    tasks.publish_due()

    assert client.get(ballot.get_absolute_url()).status_code == 200
    assert Statement.objects.get(predicate="ballot").origin == "official"
    assert Dispute.objects.get(pk=dispute.pk).stale_since is not None
    line = Change.objects.get(action="published")
    assert (line.by, line.ballot) == (None, ballot)


def test_the_clock_looks_every_minute():
    assert any(entry["task"] == "ballots.tasks.publish_due" for entry in site.CELERY_BEAT_SCHEDULE.values())


def test_a_correction_that_waits_does_not_keep_it_back(client, ballot, dispute, officers):
    right = replace(RESULT, opened_on=date(2026, 1, 12))
    waiting = key(dispute, officers[0], right, corrects=ballot, note="The opening day was missing.")
    end_it(ballot)

    tasks.publish_due()

    assert Change.objects.get(action="published").keying_id < waiting.pk
