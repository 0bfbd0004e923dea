"""Sites are asked as they wish to be: robots.txt, our name, one request at a time."""

import threading

import psycopg
import pytest
from django.db import connection

from articles.decoding import Rejected
from articles.fetching import fetch
from articles.fetching.hosts import LOCKS, key_of, one_at_a_time
from tests.articles.misbehaving import page, raw

pytestmark = pytest.mark.django_db


def test_what_robots_txt_disallows_is_not_fetched(site):
    site.pages["/robots.txt"] = page(
        "User-agent: *\nDisallow: /private/\nAllow: /private/news$\n", content_type="text/plain"
    )
    site.pages |= {"/private/page": page("no"), "/private/news": page("yes"), "/open": page("yes")}
    with pytest.raises(Rejected, match=r"robots\.txt"):
        fetch(site.url("/private/page"))
    assert fetch(site.url("/private/news")).body == fetch(site.url("/open")).body == b"yes"
    assert site.paths() == ["/private/news", "/open"]


def test_a_rule_for_our_own_name_counts_before_that_for_all(site):
    site.pages["/robots.txt"] = page("User-agent: *\nDisallow:\n\nUser-agent: DisputeTracker\nDisallow: /\n")
    with pytest.raises(Rejected, match=r"robots\.txt"):
        fetch(site.url("/"))


def test_no_robots_txt_is_no_restriction(site):
    site.pages["/"] = page("yes")
    assert fetch(site.url("/")).body == b"yes"


def test_where_robots_txt_is_at_fault_nothing_is_fetched(site):
    site.pages |= {"/robots.txt": page("", status=503), "/": page("yes")}
    with pytest.raises(Rejected, match=r"robots\.txt is at fault"):
        fetch(site.url("/"))
    assert site.paths() == []


def test_robots_txt_is_asked_for_once_in_a_while(site):
    site.pages["/"] = page("yes")
    for _ in range(3):
        fetch(site.url("/"))
    assert [path for path, _ in site.asked] == ["/robots.txt", "/", "/", "/"]


def test_we_say_who_we_are_and_how_to_reach_us(site, settings):
    settings.FETCH_CONTACT = "desk@tracker.example"
    site.pages["/"] = page("yes")
    fetch(site.url("/"))
    assert {headers["User-Agent"] for _, headers in site.asked} == {"DisputeTracker/1 (+desk@tracker.example)"}


@pytest.mark.django_db(transaction=True)
def test_threads_ask_a_host_one_at_a_time(site):
    site.pages["/"] = raw(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n", b"ok", every=0.02)

    def ask():
        fetch(site.url("/"))
        connection.close()

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert site.paths() == ["/"] * 4
    assert site.most_at_once == 1


def test_another_process_at_the_same_host_is_waited_for_but_not_for_ever(transactional_db):
    parameters = {
        k: v for k, v in connection.get_connection_params().items() if k in ("dbname", "user", "host", "port")
    }
    with psycopg.connect(**parameters, autocommit=True) as other:
        other.execute("SELECT pg_advisory_lock(%s, %s)", [LOCKS, key_of("news.example")])
        with pytest.raises(Rejected, match="try again"), one_at_a_time("news.example", longest_wait=0.2):
            pass
        with one_at_a_time("other.example", longest_wait=0.2):
            pass
    with one_at_a_time("news.example", longest_wait=5) as waited:
        assert waited < 5
