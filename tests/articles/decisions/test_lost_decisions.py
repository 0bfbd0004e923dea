"""A decision whose claim a later reading does not have is told to editors; it is found again when the claim is."""

import pytest

from articles.decisions import claims
from articles.models import Claim, Reading
from disputes import services
from tests import factories

pytestmark = pytest.mark.django_db

HELD = {"status": "held", "on": None}


@pytest.fixture
def article():
    return factories.article()


@pytest.fixture
def decision(article):
    claim = factories.claim(article, "walk out on 3 March", predicate="talks", value=HELD)
    subject = claims.subject_of(Claim.objects.with_evidence().get(pk=claim.pk))
    return services.decide(kind="withdraw_claim", subject=subject, decided_by=factories.user("editor"))


def read_anew(article, *, words=None):
    """Another reading of the same text, which says it again where there are words."""
    before = factories.reading_of(article)
    Reading.objects.filter(article=article).update(is_current=False)
    reading = Reading.objects.create(article=article, cleaned_text=before.cleaned_text, version="2", language="en")
    if words:
        factories.claim(article, words, predicate="talks", value=HELD)
    claims.bring_in_line(reading)
    return reading


def test_it_is_told_while_no_claim_is_found(article, decision):
    assert claims.lost() == []

    read_anew(article)
    assert claims.lost() == [decision]

    reading = read_anew(article, words="out on 3 March")
    assert claims.lost() == []
    assert reading.claims.get().withdrawn


def test_a_correction_that_is_undone_is_not_lost(article, decision):
    read_anew(article)
    services.undo(decision=decision, undone_by=decision.decided_by)

    assert claims.lost() == []
