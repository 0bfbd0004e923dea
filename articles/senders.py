"""Who sends a form, as far as it is needed to bound how much one sends: never an address in clear."""

from ipaddress import ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from django.utils.timezone import localdate

IPV6_NETWORK = 64
"""Bits that tell one household or office from another; the rest of an address is changed at will."""


def sender_of(request: HttpRequest, *, of: str) -> str:
    """A keyed digest of the network address, for one purpose (``of``), another each day: nothing leads back from it."""
    return salted_hmac(
        f"sender of {of}", f"{localdate()} {_network(_address(request))}", algorithm="sha256"
    ).hexdigest()


def _address(request: HttpRequest) -> str:
    """Behind a proxy the one that the proxy added last: what stands before it may be made up."""
    forwarded = request.headers.get("X-Forwarded-For", "") if settings.BEHIND_PROXY else ""
    return forwarded.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", "")


def _network(address: str) -> str:
    try:
        found = ip_address(address)
    except ValueError:
        return "unknown"
    return str(ip_network((found, IPV6_NETWORK), strict=False)) if found.version == 6 else str(found)
