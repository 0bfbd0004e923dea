"""Who sends a form, as far as it is needed to bound how much one sends: never an address in clear."""

import re
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from django.utils.timezone import localdate

IPV6_NETWORK = 64
"""Bits that tell one household or office from another; the rest of an address is changed at will."""
WITH_PORT = re.compile(r"\[(?P<v6>[^\]]*)\](?::\d+)?|(?P<v4>[\d.]+):\d+")
"""Some proxies name the port too, which is another with every connection."""


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
    found = _parsed(address)
    if isinstance(found, IPv6Address) and found.ipv4_mapped:
        found = found.ipv4_mapped  # as a socket for both kinds tells it: in a network of IPv6 all of these would be one
    if found is None:
        return "unknown"
    return str(ip_network((found, IPV6_NETWORK), strict=False)) if found.version == 6 else str(found)


def _parsed(address: str) -> IPv4Address | IPv6Address | None:
    with_port = WITH_PORT.fullmatch(address)
    try:
        return ip_address((with_port["v6"] or with_port["v4"]) if with_port else address)
    except ValueError:
        return None
