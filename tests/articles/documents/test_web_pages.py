"""A web page gives the article on it, paragraph by paragraph, with what the page states of it."""

from datetime import date

import pytest

from articles.decoding import Rejected
from articles.documents import html, read
from tests.articles.documents.pages import PARAGRAPHS, web_page

HEAD = """<meta property="og:site_name" content="Skelling Gazette"><meta name="author" content="Ada Marlowe">
<meta property="og:title" content="Trimmers to stop work | Skelling Gazette">
<meta property="article:published_time" content="2026-03-04T23:30:00+00:00">
<link rel="canonical" href="https://gazette.example/news/trimmers">"""


def test_the_page_states_title_outlet_author_day_and_address():
    found = read(web_page(HEAD).encode())
    assert (found.title, found.outlet, found.author) == ("Trimmers to stop work", "Skelling Gazette", "Ada Marlowe")
    assert (found.published, found.url) == (date(2026, 3, 4), "https://gazette.example/news/trimmers")


def test_the_text_is_the_headline_and_a_line_a_paragraph():
    lines = [line for line in read(web_page(HEAD).encode()).text.splitlines() if line]
    assert lines[0] == "Trimmers to stop work"
    assert lines[3:5] == [
        "“We have waited long enough,” said Joan Fell, an officer of the guild. “Nobody trims lamps for love.",
        "“The port knows what we ask for.”",
    ]
    assert len(lines) == 6


def test_the_headline_stands_above_the_text_once():
    assert read(web_page(HEAD).encode()).text.count("Trimmers to stop work") == 1


def test_menus_and_notices_are_not_the_text():
    after = "<aside><h2>Most read</h2><ul><li><a href='/x'>Bakers vote again</a></li></ul></aside>"
    text = read(web_page(HEAD, after=after).encode()).text
    assert not [word for word in ("Home", "Bakers", "©") if word in text]


def test_a_table_keeps_its_figures_row_by_row():
    rows = (("Vote", "Number"), ("Yes", "412"), ("No", "23"))
    table = "".join(f"<tr><td>{name}</td><td>{number}</td></tr>" for name, number in rows)
    lines = read(web_page(paragraphs=f"{PARAGRAPHS}<table>{table}</table>").encode()).text.splitlines()
    assert "Yes | 412" in lines
    assert "No | 23" in lines
    assert not [line for line in lines if "---" in line]


def test_a_line_break_in_a_paragraph_is_kept():
    text = read(
        web_page(paragraphs=PARAGRAPHS + "<p>First strike: 12 March<br>Second strike: 14 March</p>").encode()
    ).text
    assert "First strike: 12 March\n" in text


@pytest.mark.parametrize(
    ("encoding", "meta", "content_type"),
    [
        ("utf-8", "", ""),
        ("cp1252", "<meta charset='iso-8859-1'>", ""),
        ("cp1252", "", "text/html; charset=windows-1252"),
        ("cp1252", "", "text/html"),
        ("cp1252", "<meta charset='utf-8'>", ""),
        ("utf-16", "", ""),
        ("iso-8859-2", "<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-2'>", ""),
    ],
)
def test_pages_are_decoded_as_they_say_or_as_they_are(encoding, meta, content_type):
    name = "“Jürgen Öhl”" if encoding != "iso-8859-2" else "Łucja Öhl"
    page = web_page(
        meta,
        paragraphs=PARAGRAPHS.replace("&ldquo;", '"').replace("&rdquo;", '"')
        + f"<p>It was {name} who said so on Friday.</p>",
    )
    assert name in read(page.encode(encoding), content_type=content_type).text


@pytest.mark.parametrize("sign", ["&#0;", "&#1;", "&#x8;", "&#xD800;", "&#xFFFE;", "&#9999999;", "\x01", "\x00"])
def test_signs_that_no_page_may_hold_do_no_harm(sign):
    text = read(web_page(paragraphs=f"{PARAGRAPHS}<p>The guild {sign}said so again &#8211; twice.</p>").encode()).text
    assert "said so again – twice." in text
    assert not [char for char in text if char in "\x00\x01\x08\ufffe" or "\ud800" <= char <= "\udfff"]


def test_the_same_bytes_give_the_same_text_again():
    body = web_page(HEAD).encode()
    assert read(body) == read(body)


@pytest.mark.parametrize(
    "page",
    [
        "<!doctype html><html><body><div id='app'></div><script>start()</script></body></html>",
        "<!doctype html><html><body><nav><a href='/'>Home</a><a href='/b'>News</a></nav></body></html>",
        "<!doctype html><html></html>",
        "<!doctype html><html><body>" + "<div>" * 90_000,
    ],
    ids=["a script", "a menu", "nothing", "nested deeply"],
)
def test_a_page_without_an_article_is_refused(page):
    with pytest.raises(Rejected, match=r"no article on this page|not a web page"):
        read(page.encode())


def test_a_page_of_countless_parts_is_refused_before_it_costs_time():
    with pytest.raises(Rejected, match="parts"):
        read(b"<!doctype html><html><body>" + b"<p>one two" * (html.MAX_ELEMENTS + 1))
