"""How often mails may be asked for: by one visitor, and to one address. Who asked is kept as a keyed hash, for a day."""

from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address

from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from alerts.models import Asking

KEPT_FOR = timedelta(days=1)
MOST_TO_AN_ADDRESS = 6
"""A day: nobody's letter box is filled by somebody else."""
MOST_BY_A_VISITOR = 30
"""A day: an office behind one address may ask for some."""


def visitor(request: HttpRequest) -> str:
    """Where a request comes from: of IPv6 the network, which one household has."""
    told = request.META.get("REMOTE_ADDR", "")
    if settings.SECURE_PROXY_SSL_HEADER:  # a proxy of ours stands before the site, and adds whom it was asked by
        told = request.META.get("HTTP_X_FORWARDED_FOR", told).rpartition(",")[2].strip()
    try:
        address = ip_address(told)
    except ValueError:
        return told
    return str(int(address) >> 64) if isinstance(address, IPv6Address) else str(address)


def may_ask(*, by_visitor: str, now: datetime) -> bool:
    """Counts it, where it may."""
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
