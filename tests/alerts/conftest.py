"""A site that sends mails, and alerts on it."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.utils import timezone

from alerts import services
from alerts.models import Alert, Mail
from alerts.tasks import send
from tests import factories

ADDRESS = "ada@gazette.example"


@pytest.fixture(autouse=True)
def site(settings):
    settings.SITE_URL = "https://disputes.example"
    settings.EMAIL_URL = "smtp://mail.example"
    settings.DEFAULT_FROM_EMAIL = "alerts@disputes.example"
    settings.CELERY_TASK_ALWAYS_EAGER = False


@pytest.fixture(autouse=True)
def no_queue(monkeypatch):
    """Nothing is done by itself: tests say what a worker does."""
    for module in ("alerts.tasks", "alerts.views"):
        monkeypatch.setattr(f"{module}.nudge", lambda *_: True)


@pytest.fixture
def save():
    """Makes an alert that is confirmed, asked for a minute ago."""

    def made(kind="quotes", query="q=fairness", how_often="at_once", address=ADDRESS):
        asked = timezone.now() - timedelta(minutes=1)
        services.ask(address=address, kind=kind, query=query, how_often=how_often, now=asked)
        alert = Alert.objects.get(recipient__address=address, kind=kind, query=query)
        services.confirm(alert=alert, now=asked)
        Mail.objects.all().delete()
        alert.refresh_from_db()
        return alert

    return made


@pytest.fixture
def article():
    """Makes a whole article of today with a quote in it: read, compared, linked."""

    def made(words="We asked for fairness,", **columns):
        columns = {"published": timezone.localdate(), "copies_checked": True, **columns}
        came = factories.article(**columns)
        factories.reading_of(came).__class__.objects.filter(article=came).update(version=_version(), is_linked=True)
        factories.quote(came, words, **({"person": factories.person("Ada Penhale")}))
        return came

    return made


def _version():
    import extraction

    return extraction.VERSION


@pytest.fixture
def round_of_the_worker():
    """What the sweep has done: looks at each alert that is due, and sends what waits. Returns the mails that came out."""

    def done(now=None):
        now = now or timezone.now()
        before = len(mail.outbox)
        services.tidy(now=now)
        for pk in Alert.objects.due(now, changed_at=services.changed_at()).values_list("pk", flat=True):
            services.look(alert_id=pk, now=now)
        for pk in Mail.objects.to_send(now).values_list("pk", flat=True):
            send(pk)
        return mail.outbox[before:]

    return done


@pytest.fixture
def today():
    return date.today()
