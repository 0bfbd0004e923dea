"""Only plain http and https addresses are fetched; each refusal says what is wrong with the address."""

import pytest

from articles.decoding import Rejected
from articles.fetching import fetch
from articles.fetching.targets import target


@pytest.mark.parametrize(
    ("url", "word"),
    [
        ("ftp://news.example/a", "http://"),
        ("file:///etc/passwd", "http://"),
        ("javascript:alert(1)", "http://"),
        ("news.example/a", "http://"),
        ("", "http://"),
        ("http://", "names no site"),
        ("http://ada:secret@news.example/", "user name"),
        ("http://news.example:99999/", "not an address"),
        ("http://[::1/", "not an address"),
        ("http://news.example/a b", "blanks"),
        ("http://news.example/a\r\nHost: other", "blanks"),
        ("http://news.example\\@other.example/", "blanks"),
        (f"http://{'a' * 70}.example/", "no name of a site"),
        ("http://news.example/" + "a" * 2000, "longer than"),
    ],
)
def test_what_is_not_a_web_address_is_refused_in_words(url, word):
    with pytest.raises(Rejected, match=word):
        fetch(url)


@pytest.mark.parametrize(
    ("url", "asked"),
    [
        ("HTTP://News.Example", "http://news.example/"),
        ("https://news.example:443/a?b=c#part", "https://news.example/a?b=c"),
        ("https://zeitung-münster.example/a/ö?q=ü", "https://xn--zeitung-mnster-osb.example/a/%C3%B6?q=%C3%BC"),
        ("http://[2606:4700::1]:8080/a%20b", "http://[2606:4700::1]:8080/a%20b"),
        ("  http://news.example/a  ", "http://news.example/a"),
    ],
)
def test_addresses_are_made_fit_to_be_asked_for(url, asked):
    assert target(url).url == asked


def test_a_reference_is_resolved_where_it_stands():
    assert target("http://news.example/a/b").beside("../c?d").url == "http://news.example/c?d"
    assert target("http://news.example/a").beside("//other.example/").url == "http://other.example/"
