"""A result that two people keyed, through a real worker: the mandate is on the page of its dispute, and a correction moves it."""

import re
from dataclasses import replace
from datetime import date

import pytest

from ballots import services
from ballots.models import Ballot
from ballots.results import Count, Result
from disputes import tasks
from disputes.models import Dispute
from tests import factories, html
from tests.main_job.ways import exported, forget_everything, receive, sample_sources, wait_for, wait_until

pytestmark = pytest.mark.django_db(transaction=True)

RESULT = Result(
    jurisdiction="GB", opened_on=date(2026, 9, 1), closed_on=date(2026, 10, 1), entitled_to_vote=1000, papers_returned=800,
    counts=(Count("strike", 600, 190, 10),),
)  # fmt: skip


def key(dispute, result, **more):
    """Two people key it; the worker is asked to recompute, as the page does."""
    one, two = (factories.user(f"{who} {Ballot.objects.count()} {bool(more)}") for who in ("ada", "ben"))
    keying = services.key_result(dispute=dispute, result=result, source="https://count.example", keyed_by=one, **more)
    services.confirm_keying(keying=keying, result=result, begun_with=keying.fingerprint, confirmed_by=two)
    tasks.nudge(tasks.recompute_dispute, dispute.pk)


def recomputed():
    """nothing is stale"""
    return not Dispute.objects.stale().exists()


def test_the_mandate_is_on_the_page_and_a_correction_moves_it(celery_worker_process, client):
    wait_for(receive(sample_sources()[:1]))
    dispute = Dispute.objects.public().first()

    def mandate():
        wait_until(recomputed)
        return html.words(client.get(Dispute.objects.get(pk=dispute.pk).get_absolute_url()))

    assert "Mandate ends" not in mandate()
    key(dispute, RESULT)
    assert "Mandate ends 30 September 2027" in mandate()

    ballot = Ballot.objects.get()
    key(dispute, replace(RESULT, closed_on=date(2026, 10, 8)), corrects=ballot, note="Voting was a week longer.")
    assert "Mandate ends 7 October 2027" in mandate()


def test_whatever_came_first_the_export_is_the_same(celery_worker_process, tmp_path):
    sources = sample_sources()[:4]
    after_its_articles = export_of_one_round(sources, keyed_after=4, folder=tmp_path)
    amid_its_articles = export_of_one_round(sources, keyed_after=1, folder=tmp_path)

    assert b'"gb-mandate-2026"' in after_its_articles
    assert amid_its_articles == after_its_articles


def export_of_one_round(sources, *, keyed_after, folder):
    """The ballot is keyed for the dispute of the first article, when so many articles have come."""
    wait_for(receive(sources[:keyed_after]))
    key(Dispute.objects.get(links__article__origin=sources[0].origin), RESULT)
    wait_for(receive(sources[keyed_after:]))
    tasks.sweep()
    wait_until(recomputed)
    # On each site a ballot is named by its number there.
    export = re.sub(rb"ballot-\d+", b"ballot-1", exported(folder))
    forget_everything()
    return export
