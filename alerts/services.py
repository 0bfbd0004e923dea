"""Writes: one verb each, keyword-only, atomic. Whoever calls them nudges the queue; the sweep finds what was not nudged."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.http import QueryDict

from alerts import limits
from alerts.addresses import kept
from alerts.kinds import KINDS
from alerts.models import Alert, Mail, Recipient, Told
from alerts.news import NEWS_FOR, news_for
from alerts.querysets import CONFIRMED_WITHIN
from alerts.timing import next_after
from articles.models import Reading
from disputes.models import Summary

TITLE_LENGTH = 300
KEPT_FOR = 3 * NEWS_FOR
"""Mails and what they told: longer than anything counts as news, so that nothing is told again."""
TRIED_FOR = timedelta(days=2)
FIRST_WAIT, MOST_DOUBLINGS = timedelta(minutes=2), 7


# ---- asking, confirming, stopping ----------------------------------------------------------------


@transaction.atomic
def ask(*, address: str, kind: str, query: str, how_often: str, now: datetime) -> Mail | None:
    """Keep a search for an address that is still to be confirmed, and the mail that asks for it.

    One that is confirmed stays as it is: the mail then leads to it. None where the address was sent too many already.
    """
    address = kept(address)
    if not limits.may_be_sent(to_address=address, now=now):
        return None
    recipient = _recipient(address)
    title = KINDS[kind].in_words(QueryDict(query))[:TITLE_LENGTH]
    asked = {"how_often": how_often, "asked_at": now, "title": title}
    alert, is_new = Alert.objects.get_or_create(recipient=recipient, kind=kind, query=query, defaults=asked)
    if alert.confirmed_at:
        return _mail(Mail.Kind.LINK, recipient=recipient, now=now)
    if not is_new:
        Alert.objects.filter(pk=alert.pk).update(**asked)
    return _mail(Mail.Kind.CONFIRM, recipient=recipient, alert=alert, now=now)


@transaction.atomic
def ask_for_link(*, address: str, now: datetime) -> Mail | None:
    """The mail that leads to all alerts of an address; None where it has none, or was sent too many already."""
    address = kept(address)
    recipient = Recipient.objects.at(address).filter(alerts__confirmed_at__isnull=False).first()
    if not limits.may_be_sent(to_address=address, now=now) or recipient is None:
        return None
    return _mail(Mail.Kind.LINK, recipient=recipient, now=now)


@transaction.atomic
def confirm(*, alert: Alert, now: datetime) -> bool:
    """From now on it is looked at. False where its time is over; True where it was confirmed before."""
    waiting = Alert.objects.may_be_confirmed(now).filter(pk=alert.pk)
    first = now if alert.how_often == Alert.HowOften.AT_ONCE else next_after(alert.how_often, now)
    return (
        bool(waiting.update(confirmed_at=now, next_at=first)) or Alert.objects.confirmed().filter(pk=alert.pk).exists()
    )


@transaction.atomic
def change(*, alert: Alert, how_often: str, now: datetime) -> None:
    """Let it come at once, daily or weekly. One that is not confirmed yet stays so."""
    of_it = Alert.objects.filter(pk=alert.pk)
    of_it.update(how_often=how_often)
    of_it.confirmed().update(next_at=now if how_often == Alert.HowOften.AT_ONCE else next_after(how_often, now))


@transaction.atomic
def stop(*, alert: Alert) -> None:
    """Forget it, and the address where this was its last one."""
    alert.delete()
    Recipient.objects.filter(pk=alert.recipient_id).without_alerts().delete()


@transaction.atomic
def forget(*, recipient: Recipient) -> None:
    """The address, all that it asked for, and all that it was sent."""
    recipient.delete()


def _recipient(address: str) -> Recipient:
    """The one at this address, made where there is none: also where two ask at the same moment."""
    Recipient.objects.bulk_create([Recipient(address=address)], ignore_conflicts=True)
    return Recipient.objects.at(address).get()


def _mail(kind: str, *, recipient: Recipient, now: datetime, alert: Alert | None = None) -> Mail:
    return Mail.objects.create(kind=kind, recipient=recipient, alert=alert, made_at=now, try_at=now)


# ---- looking for news ----------------------------------------------------------------------------


def changed_at() -> datetime | None:
    """When something came in last: two look-ups, each by its primary key."""
    last = [
        Reading.objects.order_by("-pk").values_list("read_at", flat=True).first(),
        Summary.objects.order_by("-pk").values_list("made_at", flat=True).first(),
    ]
    return max(filter(None, last), default=None)


@transaction.atomic
def look(*, alert_id: int, now: datetime) -> Mail | None:
    """Make the mail of what is new for an alert, where it is due and there is something.

    What goes into it is put on record in the same transaction, before anything is sent: so it goes into no other. None also
    where another worker has it in hand.
    """
    due = Alert.objects.due(now, changed_at=changed_at()).filter(pk=alert_id)
    alert = due.select_for_update(skip_locked=True, no_key=True, of=["self"]).select_related("recipient").first()
    if alert is None:
        return None
    what = news_for(alert, now=now).what
    mail = _mail(Mail.Kind.NEWS, recipient=alert.recipient, alert=alert, now=now) if what else None
    Told.objects.bulk_create(Told(alert=alert, mail=mail, what=name) for name in sorted(what))
    _turn(alert, now=now, has_news=bool(what))
    return mail


def _turn(alert: Alert, *, now: datetime, has_news: bool) -> None:
    """When it is its turn again. One 'at once' without news is looked at again as soon as something comes in."""
    waits = has_news or alert.how_often != Alert.HowOften.AT_ONCE
    next_at = next_after(alert.how_often, now) if waits else alert.next_at
    Alert.objects.filter(pk=alert.pk).update(next_at=next_at, looked_at=now)


# ---- sending -------------------------------------------------------------------------------------


@transaction.atomic
def take(*, mail_id: int, now: datetime) -> Mail | None:
    """A mail to be handed to the mail server, by whoever calls this and by nobody else."""
    mail = Mail.objects.to_send(now).filter(pk=mail_id).select_for_update(skip_locked=True, of=["self"]).first()
    if mail is None:
        return None
    mail.state, mail.began_at, mail.tries = Mail.State.SENDING, now, mail.tries + 1
    mail.save(update_fields=["state", "began_at", "tries"])
    return mail


@transaction.atomic
def note(*, mail: Mail, outcome: str, now: datetime, problem: str = "") -> None:
    """What became of a mail that was taken: 'sent', 'empty', 'unsure', 'given_up', or 'waiting' to be tried again."""
    columns: dict[str, Any] = {"state": outcome, "ended_at": now, "problem": problem[:300]}
    if outcome == Mail.State.WAITING:
        again = now + FIRST_WAIT * 2 ** min(mail.tries - 1, MOST_DOUBLINGS)
        is_over = again > mail.made_at + TRIED_FOR
        columns |= {"state": Mail.State.GIVEN_UP} if is_over else {"try_at": again, "ended_at": None}
    taken = Q(state=Mail.State.SENDING) | Q(state=Mail.State.UNSURE)
    Mail.objects.filter(taken, pk=mail.pk).update(**columns)


@transaction.atomic
def tidy(*, now: datetime) -> None:
    """What nobody confirmed, what a worker died over, and what need not be remembered any more."""
    Mail.objects.abandoned(now).update(state=Mail.State.UNSURE, ended_at=now, problem="The worker died.")
    Alert.objects.unconfirmed_before(now).delete()
    Mail.objects.filter(kind=Mail.Kind.NEWS).made_before(now - KEPT_FOR).delete()
    Mail.objects.exclude(kind=Mail.Kind.NEWS).made_before(now - CONFIRMED_WITHIN).delete()
    Recipient.objects.without_alerts().delete()
    limits.forget(now=now)
