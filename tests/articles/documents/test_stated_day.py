"""Only a day that the page states as that of its publication is one; where there is none, none is made up."""

from datetime import date

import pytest

from articles.documents import read
from articles.documents.stated_day import day_of
from tests.articles.documents.pages import PARAGRAPHS, web_page

DAY = date(2026, 3, 4)

STATED = {
    "meta": ('<meta property="article:published_time" content="2026-03-04T09:15:00Z">', ""),
    "meta, in words": ('<meta name="date" content="4 March 2026">', ""),
    "meta, in American words": ('<meta name="pubdate" content="Wednesday, March 4, 2026">', ""),
    "linked data": (
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2026-03-04"}</script>',
        "",
    ),
    "linked data, the article before the site": (
        '<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "datePublished": "2011-01-01"},'
        '{"@type": "NewsArticle", "datePublished": "2026-03-04T10:00:00Z"}]}</script>',
        "",
    ),
    "linked data, damaged": ('<script type="application/ld+json">{"datePublished": "2026-03-04", "x": }</script>', ""),
    "itemprop": ("", '<span itemprop="datePublished" content="2026-03-04">Wednesday</span>'),
    "a time": ("", '<p>By Ada Marlowe <time datetime="2026-03-04T08:00">4 March</time></p>'),
    "a line set apart": ("", '<div class="byline">Ada Marlowe, 4 March 2026</div>'),
    "published and updated": (
        "",
        '<p>Published <time datetime="2026-03-04">4 March</time></p>'
        '<p>Updated <time datetime="2026-03-09">9 March</time></p>',
    ),
    "address": ('<link rel="canonical" href="https://gazette.example/2026/mar/04/trimmers">', ""),
    "a meta before the address": (
        '<meta name="date" content="2026-03-04"><link rel="canonical" href="https://gazette.example/2025/01/02/trimmers">',
        "",
    ),
}

NOT_STATED = {
    "nothing but the year of copyright": ("", ""),
    "copyright in meta": (
        '<meta itemprop="copyrightYear" content="2026"><meta name="copyright" content="2026-01-01">',
        "",
    ),
    "an update alone": ('<meta property="article:modified_time" content="2026-03-04T09:15:00Z">', ""),
    "a month": ('<meta name="date" content="March 2026">', ""),
    "a year": ('<meta name="date" content="2026">', ""),
    "a month in the address": ('<link rel="canonical" href="https://gazette.example/2026/03/trimmers">', ""),
    "one day in London, another in New York": ('<meta name="date" content="03/04/2026">', ""),
    "a day in the headline": ("<title>Strike on 4 March 2026</title>", "<h2>Strike on 4 March 2026</h2>"),
    "a day in the text": ("", "<p>The strike begins on 4 March 2026 and ends on 2026-03-06.</p>"),
    "a day marked in the text": (
        "",
        "<p>The guild has given notice to the port that the first of the strikes is to begin on the morning of <time "
        'datetime="2026-03-04">4 March</time>, and that others are to follow at the end of the month and in May.</p>',
    ),
    "two days that differ": (
        "",
        '<time datetime="2026-03-04">4 March</time> <time datetime="2026-03-07">7 March</time>',
    ),
    "a day of another story": ("", '<div class="related"><time datetime="2026-03-04">4 March</time> Bakers vote</div>'),
    "no day of any calendar": ('<meta name="date" content="2026-02-30">', ""),
    "a picture's address": ("", '<img src="https://gazette.example/2026/03/04/lamp.jpg">'),
}


@pytest.mark.parametrize(("head", "before"), STATED.values(), ids=STATED)
def test_a_day_the_page_states_is_taken(head, before):
    assert read(web_page(head, before=before).encode()).published == DAY


@pytest.mark.parametrize(("head", "before"), NOT_STATED.values(), ids=NOT_STATED)
def test_what_is_not_stated_is_not_made_up(head, before):
    assert read(web_page(head, before=before, paragraphs=PARAGRAPHS).encode()).published is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("1994-11-02", date(1994, 11, 2)),
        ("20260304", DAY),
        ("Wed, 04 Mar 2026 09:15:00 GMT", DAY),
        ("13/03/2026", date(2026, 3, 13)),
        ("04/04/2026", date(2026, 4, 4)),
        ("2026-13-40", None),
        ("today", None),
        ("", None),
        ("9", None),
    ],
)
def test_days_are_read_in_the_notations_that_pages_use(words, day):
    assert day_of(words) == day
