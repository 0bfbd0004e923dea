"""manage.py reread: a new version of the reader without a browser."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles.models import ReaderVersion, Reading
from disputes.models import Dispute
from tests.disputes.two_readers import bring_as_older, versions_of
from tests.main_job.ways import sample_sources

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def of_older(monkeypatch, settings):
    trams = [each for each in sample_sources() if each.path.name.startswith("skelmarsh")]
    bring_as_older(trams, monkeypatch=monkeypatch, settings=settings)


@pytest.fixture(autouse=True)
def no_queue(monkeypatch):
    monkeypatch.setattr("dispute_tracker.management.commands.reread.nudge", lambda task, *args: True)


def reread(*options):
    out = StringIO()
    call_command("reread", *options, stdout=out)
    return out.getvalue()


def test_it_tells_how_far_the_version_has_come_and_what_it_would_change():
    assert "Version newer: waits for an editor; 0 of 5 articles read by it" in reread()

    told = reread("--status", "--wait")
    assert "5 of 5 articles read by it" in told
    assert "Affected role: 0 gained" in told
    assert versions_of() == {"older"}


def test_it_goes_live_and_everything_is_computed_anew():
    members = Dispute.objects.public().get().members_affected
    told = reread("--go-live", "--wait")

    assert "Version newer: live; 5 of 5 articles read by it" in told
    assert versions_of() == {"newer"}
    assert Dispute.objects.public().get().members_affected == members - 1
    assert not Dispute.objects.stale().exists()


def test_it_is_not_let_go_live_before_everything_is_compared():
    with pytest.raises(CommandError, match="still to be read"):
        reread("--go-live")
    assert ReaderVersion.objects.get(version="newer").is_waiting


def test_it_is_discarded_with_what_it_had_read():
    reread("--wait")
    assert "Version newer: discarded" in reread("--discard", "--wait")
    assert not Reading.objects.filter(version="newer").exists()
    with pytest.raises(CommandError, match="does not wait"):
        reread("--go-live")
