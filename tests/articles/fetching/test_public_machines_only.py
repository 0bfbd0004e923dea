"""Nothing but machines on the public internet is asked, by whatever name or way it is reached."""

import socket
from ipaddress import ip_address

import pytest

from articles.decoding import Rejected
from articles.fetching import fetch, guard
from tests.articles.misbehaving import page, redirect

pytestmark = pytest.mark.django_db

CLOSED = [
    "127.0.0.1", "127.8.9.1", "10.1.2.3", "172.16.0.9", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1",
    "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1",
    "::1", "::", "fe80::1", "fc00::1", "fec0::1", "ff02::1", "2001:db8::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:0:7f00:1::ffff",
]  # fmt: skip
OPEN = ["8.8.8.8", "151.101.1.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]


@pytest.mark.parametrize("address", CLOSED)
def test_closed_addresses_are_told_from_public_ones(address):
    assert not guard.is_public(ip_address(address))


@pytest.mark.parametrize("address", OPEN)
def test_public_addresses_may_be_asked(address):
    assert guard.is_public(ip_address(address))


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "127.1", "0x7f000001", "2130706433", "[::1]", "[::ffff:127.0.0.1]"]
)
def test_this_machine_is_not_asked_under_any_of_its_names(site, settings, host):
    settings.FETCH_ALLOWED_ADDRESSES = []
    site.pages["/"] = page("secret")
    with pytest.raises(Rejected, match=r"not on the public internet|no site named"):
        fetch(site.url("/", host=host))
    assert site.asked == []


def test_a_redirect_to_a_closed_address_is_not_followed(site):
    site.pages["/out"] = redirect("http://169.254.169.254/latest/meta-data/")
    with pytest.raises(Rejected, match=r"169\.254\.169\.254 is not on the public internet"):
        fetch(site.url("/out"))


def test_one_closed_address_among_public_ones_closes_the_name():
    with pytest.raises(Rejected, match="public internet"):
        guard.check(["8.8.8.8", "192.168.0.1"], host="two.example", port=80, allowed=[])


def test_ports_of_other_services_are_not_asked():
    with pytest.raises(Rejected, match="port 25"):
        guard.check(["8.8.8.8"], host="mail.example", port=25, allowed=[])


def test_the_connection_goes_to_the_address_that_was_checked(site, monkeypatch):
    """A name that answers differently when it is looked up again gains nothing: there is no second look-up."""
    answers = iter(["127.0.0.1", "127.0.0.1", "10.0.0.1"])
    real = socket.getaddrinfo

    def changing(host, port, *args, **kwargs):
        return real(next(answers) if host == "changing.example" else host, port, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", changing)
    site.pages["/"] = page("here")
    assert fetch(site.url("/", host="changing.example")).body == b"here"  # robots.txt, then the page
    assert next(answers) == "10.0.0.1"
    assert {headers["Host"] for _, headers in site.asked} == {f"changing.example:{site.port}"}
