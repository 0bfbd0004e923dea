"""Work is a query: which alerts are looked at, and when."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alerts import services, tasks
from alerts.models import Alert

pytestmark = pytest.mark.django_db

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.fixture
def now():
    return timezone.now()


def due(now, *, came=None):
    return list(Alert.objects.due(now, changed_at=came))


def test_at_once_is_looked_at_while_something_may_have_come(save, now):
    alert = save()
    assert due(now) == [alert], "it was never looked at"
    Alert.objects.update(looked_at=now)

    assert due(now + MINUTE) == [], "nothing ever came"
    assert due(now + MINUTE, came=now - HOUR) == []
    assert due(now + MINUTE, came=now + MINUTE) == [alert]
    assert due(now + MINUTE, came=now - MINUTE) == [alert], "it may still be on its way"
    assert due(now + HOUR, came=now - HOUR) == [alert], "an editor may have decided something"


def test_after_a_mail_at_once_the_next_one_gathers_for_ten_minutes(save, article, now):
    alert = save()
    article()
    now = timezone.now()
    services.look(alert_id=alert.pk, now=now)

    assert due(now + 9 * MINUTE, came=now + MINUTE) == []
    assert due(now + 10 * MINUTE, came=now + MINUTE) == [alert]


def test_a_digest_is_looked_at_at_its_hour_once_whatever_came(save, now):
    alert = save(how_often="daily")
    hour = alert.next_at

    assert due(hour - MINUTE, came=now) == []
    assert due(hour) == [alert]
    services.look(alert_id=alert.pk, now=hour)
    assert due(hour + HOUR) == []
    alert.refresh_from_db()
    assert hour + 22 * HOUR < alert.next_at < hour + 26 * HOUR


def test_what_is_not_confirmed_is_never_looked_at(now):
    services.ask(address="ada@gazette.example", kind="quotes", query="q=x", how_often="at_once", now=now)

    assert due(now + HOUR, came=now) == []


def test_something_came_when_an_article_was_read_or_a_summary_made(article, now):
    assert services.changed_at() is None
    article()
    assert now <= services.changed_at() <= timezone.now()


def test_many_quiet_alerts_at_once_hold_up_no_digest(save, article, monkeypatch, mailoutbox):
    """More than a sweep takes, each due with every sweep while something comes in."""
    monkeypatch.setattr(tasks, "SWEEP_LIMIT", 2)
    monkeypatch.setattr(tasks, "nudge", lambda task, pk: task(pk))
    for number in range(4):
        save(query=f"q=nothing{number}")
    digest = save(how_often="daily")
    Alert.objects.filter(pk=digest.pk).update(next_at=timezone.now())
    article()

    for _ in range(3):
        tasks.sweep()

    assert not Alert.objects.filter(looked_at=None).exists()
    assert len(mailoutbox) == 1
