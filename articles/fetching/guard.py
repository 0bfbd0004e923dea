"""Which machines may be asked: those of the public internet, and no others. PURE."""

from collections.abc import Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

from articles.decoding import Rejected

WEB_PORTS = frozenset({80, 443, 8080, 8443})
_NAT64 = IPv6Network("64:ff9b::/96")

Address = IPv4Address | IPv6Address


def check(addresses: Sequence[str], *, host: str, port: int, allowed: Sequence[str]) -> None:
    """Raises ``Rejected`` unless every address of the host is public and the port one that web sites use.

    ``allowed`` holds networks ('127.0.0.1', '10.1.0.0/16') that may be asked all the same, at any port.
    """
    networks = [ip_network(network) for network in allowed]
    strict = [a for a in map(_parsed, addresses) if not any(a in network for network in networks)]
    if any(not is_public(address) for address in strict):
        raise Rejected(f"{host} is not on the public internet; such addresses are not fetched")
    if strict and port not in WEB_PORTS:
        raise Rejected(f"port {port} is none that web sites use; such addresses are not fetched")


def is_public(address: Address) -> bool:
    """False for private, loopback, link-local, multicast and reserved ones, also inside an IPv6 address."""
    inner = _embedded(address)
    if inner:
        return all(is_public(a) for a in inner)
    closed = address.is_multicast or address.is_reserved or address.is_unspecified or address.is_loopback
    site_local = isinstance(address, IPv6Address) and address.is_site_local
    return address.is_global and not (closed or address.is_link_local or site_local)


def _embedded(address: Address) -> tuple[IPv4Address, ...]:
    """The IPv4 addresses that an IPv6 address leads to (mapped, NAT64, 6to4, Teredo)."""
    if not isinstance(address, IPv6Address):
        return ()
    if address.ipv4_mapped:
        return (address.ipv4_mapped,)
    if address in _NAT64:
        return (IPv4Address(int(address) & 0xFFFFFFFF),)
    if address.sixtofour:
        return (address.sixtofour,)
    return address.teredo or ()


def _parsed(address: str) -> Address:
    return ip_address(address.split("%", 1)[0])
