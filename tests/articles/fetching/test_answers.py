"""What comes of a fetch: the page with what the site says of it, or why there is none."""

import socket
from datetime import UTC, datetime

import pytest

from articles.decoding import Rejected
from articles.fetching import Conditional, TryLater, fetch
from articles.fetching.retrying import seconds_to_wait
from tests.articles.misbehaving import page, raw, redirect

pytestmark = pytest.mark.django_db


def test_a_page_comes_with_its_address_type_and_marks(site):
    site.pages["/old"] = redirect("/new", status=301)
    site.pages["/new"] = page("<p>Hello</p>", ETag='"a1"', Last_Modified="Mon, 02 Mar 2026 08:00:00 GMT")
    came = fetch(site.url("/old"))
    assert (came.status, came.body, came.final_url) == (200, b"<p>Hello</p>", site.url("/new"))
    assert came.content_type == "text/html; charset=utf-8"
    assert (came.etag, came.last_modified) == ('"a1"', "Mon, 02 Mar 2026 08:00:00 GMT")


def test_a_conditional_request_that_finds_nothing_new_brings_no_body(site):
    site.pages["/feed"] = page("", status=304)
    came = fetch(site.url("/feed"), conditional=Conditional(etag='"a1"', last_modified="Mon, 02 Mar 2026 08:00:00 GMT"))
    assert (came.status, came.body) == (304, b"")
    sent = dict(site.asked)["/feed"]
    assert (sent["If-None-Match"], sent["If-Modified-Since"]) == ('"a1"', "Mon, 02 Mar 2026 08:00:00 GMT")


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (401, "sign-in"),
        (402, "payment"),
        (403, "refuses"),
        (404, "no page"),
        (410, "removed"),
        (418, "418"),
        (500, "fault"),
    ],
)
def test_a_refusal_is_told_in_words(site, status, words):
    site.pages["/"] = page("no", status=status)
    with pytest.raises(Rejected, match=words):
        fetch(site.url("/"))


@pytest.mark.parametrize("status", [429, 503])
def test_a_pause_the_site_asks_for_is_told(site, status):
    site.pages["/"] = page("busy", status=status, Retry_After="120")
    with pytest.raises(TryLater) as refusal:
        fetch(site.url("/"))
    assert refusal.value.seconds == 120


def test_a_pause_is_read_in_seconds_or_as_a_date_and_is_a_day_at_most():
    now = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
    assert seconds_to_wait("90", now=now) == 90
    assert seconds_to_wait("Mon, 02 Mar 2026 08:05:00 GMT", now=now) == 300
    assert seconds_to_wait("Sun, 01 Mar 2026 08:05:00 GMT", now=now) == 0
    assert seconds_to_wait("999999999", now=now) == 24 * 3600
    assert seconds_to_wait("soon", now=now) is None
    assert seconds_to_wait("", now=now) is None


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 200_000,
    ],
    ids=["nothing", "another protocol", "cut short", "cut short in chunks", "endless header"],
)
def test_an_answer_that_breaks_off_is_refused(site, answer):
    site.pages["/"] = raw(answer)
    with pytest.raises(Rejected, match="broke off"):
        fetch(site.url("/"))


def test_a_machine_that_is_not_there_is_told(site):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(Rejected, match="cannot be reached"):
        fetch(f"http://127.0.0.1:{port}/")


def test_a_name_that_does_not_exist_is_told(site):
    with pytest.raises(Rejected, match="no site named"):
        fetch("http://no-such-site.invalid/")


def test_a_redirect_may_be_written_in_other_letters(site):
    site.pages["/"] = redirect("/straße".encode().decode("latin-1"))
    site.pages["/stra%C3%9Fe"] = page("here")
    assert fetch(site.url("/")).body == b"here"


def test_a_mark_in_other_letters_is_sent_back_as_it_came(site):
    site.pages["/"] = page("", ETag='"é"')
    etag = fetch(site.url("/")).etag
    fetch(site.url("/"), conditional=Conditional(etag=etag))
    assert site.asked[-1][1]["If-None-Match"] == '"é"'


def test_a_redirect_to_nowhere_is_refused(site):
    site.pages["/"] = page("", status=302)
    with pytest.raises(Rejected, match="not named"):
        fetch(site.url("/"))


def test_a_redirect_to_another_scheme_is_refused(site):
    site.pages["/"] = redirect("file:///etc/passwd")
    with pytest.raises(Rejected, match="http://"):
        fetch(site.url("/"))
