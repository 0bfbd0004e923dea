"""The day on which a page says that it was published: stated as that, exactly, and by nothing else. PURE.

Neither a year of copyright, nor an update, nor a day that the text speaks of is one; nor is 03/04/2026, which is one
day in London and another in New York. What counts is tried in the order of how plainly it speaks; htmldate reads the
notation.
"""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from html import escape
from typing import Any

from htmldate import find_date
from lxml.html import HtmlElement

from extraction.wordsets import words

_LONGEST_BYLINE = 160
EARLIEST, LATEST = "1980-01-01", "2199-12-31"
_PUBLISHED = words(
    """
    article:published_time article:published article:publicationdate article.published article_date_original bt:pubdate
    cxenseparse:recs:publishtime date datecreated datepublished dateposted dc.date dc.date.issued dc.date.created
    dc.issued dcterms.created dcterms.date dcterms.issued displaydate firstpublished issued og:article:published_time
    og:pubdate og:published_time originalpublicationdate parsely-pub-date pdate pubdate publicationdate publication_date
    publication-date publish-date publish_date publishdate published published_date published-date published_time
    published_at rnews:datepublished sailthru.date timestamp vr:published_time
    """
)
_UPDATE = re.compile(r"updat|modif|revis|amend|edited|copyright|expir", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"related|comment|sidebar|promo|most-|popular|trending|recommend|teaser|event|calendar|newsletter", re.IGNORECASE
)
_DATED_CLASS = re.compile(
    r"publish|posted|pub-?date|dateline|byline|timestamp|(entry|post|article)-date|(^|\s)date(\s|$)", re.IGNORECASE
)
_MONTH = re.compile(r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*", re.IGNORECASE)
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)(?!\d)")
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)/(\d\d?|[a-z]{3})/(\d\d?)(?:/|$)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def stated_day(page: HtmlElement) -> date | None:
    """The page is not changed."""
    for statements in (_meta(page), _linked_data(page), _marked(page), _only_one(_bylines(page)), _address(page)):
        for statement in statements:
            if day := day_of(statement):
                return day
    return None


def day_of(statement: str) -> date | None:
    """The day that these words name, where they name one exactly."""
    text = " ".join(statement.split())[:120]
    if not _names_a_day(text):
        return None
    if iso := re.match(r"(\d{4})-(\d\d)-(\d\d)(?!\d)", text):
        return _valid(*iso.groups())
    page = f'<html><head><meta property="article:published_time" content="{escape(text)}"></head><body></body></html>'
    found = find_date(page, extensive_search=False, original_date=True, min_date=EARLIEST, max_date=LATEST)
    return date.fromisoformat(found) if found else None


def _valid(year: str, month: str, day: str) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if EARLIEST <= found.isoformat() <= LATEST else None


def _names_a_day(text: str) -> bool:
    slashed = _SLASHED.search(text)
    if slashed and int(slashed[1]) <= 12 and int(slashed[2]) <= 12 and slashed[1].zfill(2) != slashed[2].zfill(2):
        return False
    numbers = re.findall(r"\d+", text)
    if len(numbers) == 1:
        return re.fullmatch(r"(19|20)\d{6}", numbers[0]) is not None
    return len(numbers) >= 3 or (len(numbers) == 2 and _MONTH.search(text) is not None)


def _meta(page: HtmlElement) -> Iterator[str]:
    for element in page.iterfind(".//meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").strip()
        if name.lower() in _PUBLISHED:
            yield element.get("content") or element.get("datetime") or ""


def _linked_data(page: HtmlElement) -> Iterator[str]:
    """datePublished of the articles in JSON-LD, before that of other things there."""
    found: list[tuple[bool, str]] = []
    for script in page.xpath('.//script[@type="application/ld+json"]/text()'):
        try:
            found += _dated_nodes(json.loads(script, strict=False))
        except (ValueError, RecursionError):
            found += [(True, day) for day in re.findall(r'"datePublished"\s*:\s*"([^"]{6,60})"', script)[:1]]
    return (day for _, day in sorted(found, key=lambda node: not node[0]))


def _dated_nodes(data: Any) -> list[tuple[bool, str]]:
    if isinstance(data, list):
        return [node for item in data for node in _dated_nodes(item)]
    if not isinstance(data, dict):
        return []
    published = data.get("datePublished")
    own = [("Article" in str(data.get("@type")), published)] if isinstance(published, str) else []
    return own + [
        node for name in ("@graph", "mainEntity", "mainEntityOfPage") for node in _dated_nodes(data.get(name))
    ]


def _marked(page: HtmlElement) -> Iterator[str]:
    """Elements that say what their date is."""
    for element in page.xpath(
        ".//time[@pubdate] | .//*[@itemprop='datePublished'] | .//abbr[contains(@class,'published')]"
    ):
        if _is_of_this_article(element):
            yield _words_of(element)


def _bylines(page: HtmlElement) -> Iterator[str]:
    """Times, and short lines that are set apart as a date or byline."""
    for element in page.xpath(".//time | .//*[@class]"):
        dated = element.tag == "time" or _DATED_CLASS.search(element.get("class", ""))
        if dated and _is_of_this_article(element) and len(text := _words_of(element)) < _LONGEST_BYLINE:
            yield text


def _only_one(statements: Iterable[str]) -> list[str]:
    """Of several different days none is plainly the one."""
    days = {day for statement in statements if (day := day_of(statement))}
    return [days.pop().isoformat()] if len(days) == 1 else []


def _address(page: HtmlElement) -> Iterator[str]:
    """A day in the address that the page gives as its own."""
    for address in page.xpath('.//link[@rel="canonical"]/@href | .//meta[@property="og:url"]/@content'):
        for year, month, day in _IN_ADDRESS.findall(address.lower()):
            number = _MONTHS.index(month) + 1 if month in _MONTHS else month
            if str(number).isdecimal():
                yield f"{year}-{int(number):02}-{int(day):02}"


def _is_of_this_article(element: HtmlElement) -> bool:
    own = " ".join((element.get("class", ""), element.get("itemprop", ""), element.text_content()[:120]))
    parent = element.getparent()
    before = (parent.text or "") if parent is not None else ""
    if _UPDATE.search(own) or _UPDATE.search(before[-40:]) or _is_in_a_paragraph(parent):
        return False
    around = [e for e in element.iterancestors() if e.tag not in ("body", "html")][:12]
    if any(e.tag in ("nav", "aside", "footer") for e in around):
        return False
    return not any(_ELSEWHERE.search(f"{e.get('class', '')} {e.get('id', '')}") for e in around)


def _is_in_a_paragraph(parent: HtmlElement | None) -> bool:
    """There it is a day that the text speaks of."""
    return parent is not None and parent.tag == "p" and len(parent.text_content()) > _LONGEST_BYLINE


def _words_of(element: HtmlElement) -> str:
    return element.get("datetime") or element.get("content") or element.get("title") or str(element.text_content())
