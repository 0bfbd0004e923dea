"""A site that sends mails, and alerts on it."""

from datetime import timedelta

import pytest

ADDRESS = "ada@gazette.example"


@pytest.fixture(autouse=True)
def site(settings):
    settings.SITE_URL = "https://disputes.example"
    settings.EMAIL_URL = "smtp://mail.example"
    settings.DEFAULT_FROM_EMAIL = "alerts@disputes.example"


@pytest.fixture(autouse=True)
def no_queue(request, monkeypatch):
    """Nothing is done by itself: tests say what a worker does."""
    if "celery_worker_process" not in request.fixturenames:
        for module in ("alerts.tasks", "alerts.views"):
            monkeypatch.setattr(f"{module}.nudge", lambda *_: True)


@pytest.fixture
def save():
    """Makes an alert that is confirmed, asked for a minute ago."""
    from django.utils import timezone

    from alerts import services
    from alerts.models import Alert, Mail

    def made(kind="quotes", query="q=fairness", how_often="at_once", address=ADDRESS):
        asked = timezone.now() - timedelta(minutes=1)
        services.ask(address=address, kind=kind, query=query, how_often=how_often, now=asked)
        alert = Alert.objects.get(recipient__address=address, kind=kind, query=query)
        services.confirm(alert=alert, now=asked)
        Mail.objects.filter(kind="confirm").delete()
        return Alert.objects.get(pk=alert.pk)

    return made


@pytest.fixture
def article():
    """Makes an article of today with a quote in it, at the end of its way: read, compared, linked."""
    from django.utils import timezone

    import extraction
    from articles.models import Reading
    from tests import factories

    def made(words="We asked for fairness,", **columns):
        came = factories.article(**{"published": timezone.localdate(), "copies_checked": True, **columns})
        Reading.objects.filter(article=came).update(version=extraction.VERSION, is_linked=True)
        factories.quote(came, words, person=factories.person("Ada Penhale"))
        return came

    return made


@pytest.fixture
def round_of_the_worker(mailoutbox):
    """What the sweep has done: looks at each alert that is due, and sends what waits. Returns the mails that came out."""
    from django.utils import timezone

    from alerts import services, tasks
    from alerts.models import Alert, Mail

    def done(now=None):
        now, before = now or timezone.now(), len(mailoutbox)
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr("alerts.tasks.timezone.now", lambda: now)
            services.tidy(now=now)
            for pk in Alert.objects.due(now, changed_at=services.changed_at()).values_list("pk", flat=True):
                tasks.look(pk)
            for pk in Mail.objects.to_send(now).values_list("pk", flat=True):
                tasks.send(pk)
        return mailoutbox[before:]

    return done
