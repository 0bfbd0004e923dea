"""How often mails may be asked for: by one visitor, and to one address. Who asked is kept as a keyed hash, for a day."""

from datetime import datetime, timedelta

from django.utils.crypto import salted_hmac

from alerts.models import Asking

KEPT_FOR = timedelta(days=1)
MOST_TO_AN_ADDRESS = 6
"""A day: nobody's letter box is filled by somebody else."""
MOST_BY_A_VISITOR = 30
"""A day: an office behind one address may ask for some."""


def may_ask(*, by_visitor: str, now: datetime) -> bool:
    """Counts it, where it may. ``by_visitor``: as ``articles.senders`` tells visitors apart."""
    return _within(f"visitor {by_visitor}", most=MOST_BY_A_VISITOR, now=now)


def may_be_sent(*, to_address: str, now: datetime) -> bool:
    """Counts it, where it may."""
    return _within(f"address {to_address.casefold()}", most=MOST_TO_AN_ADDRESS, now=now)


def forget(*, now: datetime) -> None:
    Asking.objects.filter(at__lt=now - KEPT_FOR).delete()


def _within(who: str, *, most: int, now: datetime) -> bool:
    by = salted_hmac("alerts.limits", who, algorithm="sha256").hexdigest()
    if Asking.objects.filter(by=by, at__gte=now - KEPT_FOR).count() >= most:
        return False
    Asking.objects.create(by=by, at=now)
    return True
