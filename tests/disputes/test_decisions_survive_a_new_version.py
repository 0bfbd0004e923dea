"""What people decided holds in what a new version of the reader makes of the articles, before it goes live and after; undone then,
it leaves no trace."""

import json
from dataclasses import replace

import pytest
from django.db import transaction

from articles import rereading
from articles.decisions import quotes
from articles.models import Claim, Quote, Reading, ReadingChange
from disputes import services
from tests import factories
from tests.disputes import test_decisions_are_respected_and_undone as kinds
from tests.disputes.settled import bring, bring_wards, settle
from tests.disputes.two_readers import begin_with_older, newer, process_all, read_all_beside, use, versions_of
from tests.main_job.ways import sample_sources

pytestmark = pytest.mark.django_db

OFTEN = {
    "merging",
    "pinning",
    "correcting",
    "withdrawing_a_claim",
    "taking_down",
    "correcting_a_speaker",
    "merging_people",
}
"""Those that every run tries; make test-long tries them all."""
LATER = ("correcting", "withdrawing_a_claim", "taking_down", "correcting_a_speaker", "merging_people")


def tried(choose):
    marks = [] if choose.__name__ in OFTEN else [pytest.mark.long]
    return pytest.param(choose, id=choose.__name__, marks=marks)


@pytest.fixture
def chief():
    return factories.user("chief")


@pytest.fixture(autouse=True)
def of_older(monkeypatch, settings):
    begin_with_older(monkeypatch=monkeypatch, settings=settings)
    bring(sample_sources())
    bring_wards(monkeypatch)
    use(newer, "newer", monkeypatch)


def exported():
    return json.dumps(settle(), sort_keys=True, ensure_ascii=False)


def go_live(chief):
    read_all_beside()
    rereading.go_live(version="newer", decided_by=chief)
    process_all()
    assert versions_of() == {"newer"}
    return exported()


@pytest.fixture(scope="module")
def remembered():
    return {}


@pytest.fixture
def without_decisions(of_older, chief, remembered):
    """The export of the newer version gone live where nobody decided anything; made once, and taken back."""
    if not remembered:
        with transaction.atomic():
            remembered["export"] = go_live(chief)
            transaction.set_rollback(True)
    return remembered["export"]


@pytest.mark.parametrize("choose", [tried(choose) for choose in kinds.EVERY])
def test_a_decision_holds_through_going_live_and_undone_then_leaves_no_trace(chief, choose, without_decisions):
    kind, subject = choose()
    decision = services.decide(kind=kind, subject=subject, decided_by=chief, reason="seen on the desk")
    assert (go_live(chief) == without_decisions) == (choose in kinds.QUIET)

    services.undo(decision=decision, undone_by=chief)
    process_all()  # an article that was taken down is shown again, and read
    assert exported() == without_decisions


@pytest.mark.parametrize("choose", [getattr(kinds, name) for name in LATER], ids=LATER)
def test_a_decision_made_while_a_version_waits_holds_in_both(chief, choose):
    kind, subject = choose()
    read_all_beside()
    services.decide(kind=kind, subject=subject, decided_by=chief)
    beside = [rows_of(reading) for reading in Reading.objects.beside().order_by("article")]
    rereading.go_live(version="newer", decided_by=chief)
    process_all()

    assert [rows_of(reading) for reading in Reading.objects.current().order_by("article")] == beside


def rows_of(reading):
    """What decisions make of a reading."""
    said = Claim.objects.filter(reading=reading).values_list("value", "as_read", "withdrawn")
    quoted = Quote.objects.filter(reading=reading).values_list("speaker", "person__key", "as_read", "taken_down")
    return [*said, *quoted]


def test_a_quote_that_is_taken_down_while_a_version_waits_is_told_in_no_comparison(chief, monkeypatch):
    quote = Quote.objects.current().exclude(speaker="").with_text().first()
    monkeypatch.setattr("extraction.read", unnamed(newer))
    read_all_beside()
    assert ReadingChange.objects.filter(was__contains=quote.text).exists()

    services.decide(kind="take_down_quote", subject=quotes.subject_of([quote]), decided_by=chief)
    assert not ReadingChange.objects.filter(was__contains=quote.text).exists()
    assert not ReadingChange.objects.filter(now__contains=quote.text).exists()


def unnamed(reader):
    """A reader that finds no speaker."""

    def read(text, **known):
        found = reader(text, **known)
        return replace(found, quotes=tuple(replace(quote, speaker=None) for quote in found.quotes))

    return read
