"""Reports of readers: filing one, and forgetting what need not be kept. Each a verb, keyword-only, atomic."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from articles.models import Report, ReportContact, ReportSender

AT_MOST = 10
WITHIN = timedelta(hours=1)
SENDERS_ARE_KNOWN = timedelta(days=1)


class TooMany(Exception):
    """This sender has sent as many as one may within an hour."""


@transaction.atomic
def file_report(*, token: UUID, sender: str, contact: str = "", **said: Any) -> Report:
    """``said``: kind, about, wrong, right, checkable. The same form again is the report that it made. Raises ``TooMany``."""
    report = Report.objects.filter(token=token).first()
    if report:
        return report
    _count(sender)
    report, is_new = Report.objects.get_or_create(token=token, defaults=said)
    if is_new and contact:
        ReportContact.objects.create(report=report, address=contact)
    return report


def _count(sender: str) -> None:
    sent = ReportSender.objects.filter(digest=sender, sent_at__gt=timezone.now() - WITHIN)
    if sent.count() >= AT_MOST:
        raise TooMany
    ReportSender.objects.create(digest=sender)


@transaction.atomic
def forget_contact(*, report: Report) -> None:
    """As its sender asks: nobody can write to them any more; the report stays."""
    ReportContact.objects.filter(report=report).delete()


@transaction.atomic
def forget() -> int:
    """Delete what need not be kept: contacts of reports answered some days ago, and the words of requests about people,
    with the page they are about: its address often holds a name.

    How many reports were gone through. Safe to run at any time, any number of times.
    """
    now = timezone.now()
    ReportSender.objects.filter(sent_at__lt=now - SENDERS_ARE_KNOWN).delete()
    due = Report.objects.to_forget(now - timedelta(days=settings.REPORT_CONTACT_DAYS))
    ReportContact.objects.filter(report__in=due).delete()
    private = due.filter(kind=Report.Kind.PRIVACY)
    emptied = private.update(about="", wrong="", right="", checkable="", forgotten_at=now)
    return emptied + due.update(forgotten_at=now)
