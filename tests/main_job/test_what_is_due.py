"""While more articles come a dispute is recomputed now and again, and once no more come at once."""

from datetime import timedelta

import pytest
from django.utils import timezone

import extraction
from articles.models import Reading
from disputes import progress
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def just_recomputed():
    """Stale again, and recomputed a moment ago; its article is read."""
    source, dispute = factories.article(), factories.dispute(stale_since=timezone.now())
    factories.link(source, dispute)
    Reading.objects.update(version=extraction.VERSION)
    return dispute


def due(*, after: timedelta = timedelta()):
    return list(progress.due(timezone.now() + after))


def test_at_once_where_every_article_is_read(just_recomputed):
    assert due() == [just_recomputed]


def test_later_where_an_article_just_came(just_recomputed):
    Reading.objects.filter(article=factories.article()).delete()
    assert due() == []
    assert due(after=progress.WHILE_MORE_COMES) == [just_recomputed]


def test_later_where_all_are_read_again_by_a_new_version_however_old(just_recomputed, monkeypatch):
    monkeypatch.setattr(progress, "LATEST", 0)
    monkeypatch.setattr(extraction, "VERSION", extraction.VERSION + "0")
    assert due() == []


def test_an_article_that_was_withdrawn_is_not_waited_for(just_recomputed):
    late = factories.article(withdrawn_at=timezone.now())
    Reading.objects.filter(article=late).delete()
    assert due() == [just_recomputed]
