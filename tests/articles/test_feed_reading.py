"""RSS and Atom are read for addresses, titles and the day they give."""

from datetime import date

import pytest

from articles.decoding import Rejected
from articles.feed_reading import Entry, contents
from tests.articles.feeding import ATOM, rss


def test_atom_entries_come_with_whole_addresses_and_the_day_of_their_own_zone():
    found = contents(ATOM.encode(), url="https://guild.example/feed")
    assert found.title == "Guild news"
    assert found.entries[0] == Entry("https://guild.example/news/1", "Trimmers to stop", date(2026, 3, 4))


def test_an_update_is_not_a_day_of_publication():
    assert contents(ATOM.encode(), url="https://guild.example/feed").entries[1].published is None


def test_entries_without_a_web_address_are_left_out():
    assert len(contents(ATOM.encode(), url="https://guild.example/feed").entries) == 2


def test_an_address_named_twice_is_one_entry():
    body = rss(("https://a.example/1", "One", ""), ("https://a.example/1", "One again", "")).encode()
    assert len(contents(body, url="https://a.example/feed").entries) == 1


def test_rss_days_are_read():
    body = rss(("https://a.example/1", "One", "Wed, 04 Mar 2026 23:30:00 GMT")).encode()
    assert contents(body, url="https://a.example/feed").entries[0].published == date(2026, 3, 4)


@pytest.mark.parametrize("body", [b"", b"<html><p>Hello</p></html>", b"plain words", b'{"version": "1"}', b"<rss"])
def test_what_is_no_feed_is_refused(body):
    with pytest.raises(Rejected, match="not an RSS or Atom feed"):
        contents(body, url="https://a.example/feed")


def test_an_address_too_long_to_keep_is_left_out():
    body = rss(("https://a.example/" + "ö" * 1500, "One", ""), ("https://a.example/2", "Two", "")).encode()
    assert [entry.title for entry in contents(body, url="https://a.example/feed").entries] == ["Two"]


def test_entities_that_unfold_without_end_are_not_unfolded():
    lots = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    bomb = (
        f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "lamp">{lots}]>'
        + rss(("https://a.example/1", "&e9;", ""))[21:]
    )
    titles = [entry.title for entry in contents(bomb.encode(), url="https://a.example/feed").entries]
    assert all(len(title) <= 500 for title in titles)
