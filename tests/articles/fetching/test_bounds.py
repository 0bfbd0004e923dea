"""A page costs at most so many bytes, seconds and redirects, however the site behaves."""

import gzip
import time
import zlib
from itertools import repeat

import pytest

from articles.decoding import Rejected
from articles.fetching import Limits, bodies, fetch
from tests.articles.misbehaving import listening, page, raw, redirect

pytestmark = pytest.mark.django_db

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
QUICK = Limits(seconds=0.6, bytes=100_000)


def test_a_declared_size_beyond_the_limit_is_refused_before_it_is_sent(site):
    site.pages["/"] = raw(HEAD + b"Content-Length: 900000000\r\n\r\n")
    with pytest.raises(Rejected, match="larger than"):
        fetch(site.url("/"))


def test_an_endless_answer_is_left_at_the_limit(site):
    site.pages["/"] = raw(HEAD + b"\r\n", *repeat(b"x" * 10_000, 2_000))
    with pytest.raises(Rejected, match="larger than"):
        fetch(site.url("/"), limits=Limits(bytes=100_000))


def test_a_small_answer_that_unpacks_to_a_huge_one_is_left_at_the_limit(site):
    site.pages["/"] = page(gzip.compress(bytes(50_000_000)), Content_Encoding="gzip")
    with pytest.raises(Rejected, match="larger than 10 MB"):
        fetch(site.url("/"))


def test_unpacking_never_holds_much_more_than_the_limit():
    packer = zlib.compressobj(wbits=31)
    packed = packer.compress(bytes(30_000_000)) + packer.flush()
    steps = [len(piece) for piece in bodies._gunzipped([packed])]
    assert sum(steps) == 30_000_000
    assert max(steps) <= 64 * 1024


def test_a_packed_answer_in_several_parts_is_read_to_its_end(site):
    site.pages["/"] = page(gzip.compress(b"one ") + gzip.compress(b"two"), Content_Encoding="gzip")
    assert fetch(site.url("/")).body == b"one two"


@pytest.mark.parametrize(
    ("body", "encoding", "words"),
    [
        (gzip.compress(b"a text" * 1000, mtime=0)[:-20], "gzip", "incomplete"),
        (b"not packed at all", "gzip", "damaged"),
        (b"whatever", "br", "packed as br"),
    ],
)
def test_what_cannot_be_unpacked_is_refused(site, body, encoding, words):
    site.pages["/"] = page(body, Content_Encoding=encoding)
    with pytest.raises(Rejected, match=words):
        fetch(site.url("/"))


@pytest.mark.parametrize(
    "first", [b"", HEAD, HEAD + b"Content-Length: 500\r\n\r\n"], ids=["status line", "headers", "body"]
)
def test_a_slow_drip_ends_when_the_time_is_up(site, first):
    site.pages["/"] = raw(first, *repeat(b"x", 1000), every=0.05)
    began = time.monotonic()
    with pytest.raises(Rejected, match=r"longer than 0\.6 seconds"):
        fetch(site.url("/"), limits=QUICK)
    assert time.monotonic() - began < 10 * QUICK.seconds


def test_a_slow_handshake_ends_when_the_time_is_up(site):
    def drip(connection):
        connection.sendall(b"\x16\x03\x03\x40\x00")
        for byte in repeat(b"\x02", 1000):
            time.sleep(0.05)
            connection.sendall(byte)

    with listening(drip) as port, pytest.raises(Rejected, match=r"longer than 0\.6 seconds"):
        fetch(f"https://127.0.0.1:{port}/", limits=QUICK)


def test_redirects_are_followed_up_to_a_number(site):
    site.pages |= {f"/{n}": redirect(f"/{n + 1}") for n in range(6)}
    site.pages["/6"] = page("the end")
    assert fetch(site.url("/1")).final_url == site.url("/6")
    with pytest.raises(Rejected, match="more than 5 times"):
        fetch(site.url("/0"))


def test_redirects_share_the_time_of_one_fetch(site):
    site.pages |= {
        f"/{n}": raw(f"HTTP/1.1 302 Found\r\nLocation: /{n + 1}\r\n\r\n".encode(), every=0.25) for n in range(9)
    }
    with pytest.raises(Rejected, match="seconds"):
        fetch(site.url("/0"), limits=QUICK)
