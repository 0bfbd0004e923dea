"""Work is a query; a message is only a nudge. Every task is safe to run twice."""

from celery import shared_task
from django.utils import timezone

from alerts import mails, services
from alerts.models import Alert, Mail
from disputes.tasks import SWEEP_LIMIT, nudge


@shared_task
def sweep() -> None:
    """Have looked at what is due and sent what waits; forget what is over."""
    now = timezone.now()
    services.tidy(now=now)
    if not mails.are_set_up():
        return
    due = Alert.objects.due(now, changed_at=services.changed_at()).longest_unseen_first()
    for alert_id in due.values_list("pk", flat=True)[:SWEEP_LIMIT]:
        nudge(look, alert_id)
    for mail_id in Mail.objects.to_send(now).order_by("try_at").values_list("pk", flat=True)[:SWEEP_LIMIT]:
        nudge(send, mail_id)


@shared_task
def look(alert_id: int) -> None:
    mail = services.look(alert_id=alert_id, now=timezone.now())
    if mail:
        nudge(send, mail.pk)


@shared_task
def send(mail_id: int) -> None:
    """Hand it to the mail server, unless another worker did. What becomes of it is put on record afterwards."""
    mail = services.take(mail_id=mail_id, now=timezone.now())
    if mail is None:
        return
    outcome, problem = mails.hand_over(mail, now=timezone.now())
    services.note(mail=mail, outcome=outcome, problem=problem, now=timezone.now())
