"""Web pages: the text of the article on them, and what they state of it."""

import re
import sys
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement
from trafilatura import bare_extraction, extract_metadata, load_html

from articles.decoding import Rejected
from articles.documents.encoding import decoded
from articles.documents.stated_day import stated_day
from articles.documents.types import Document

_NO_DATES = {"extensive_search": False, "original_date": True}
_TABLE_RULE = re.compile(r"[|\s:-]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,6})|(\d{1,7}));?")
_LEAST_WORDS = 15
MAX_ELEMENTS = 100_000
"""Ordinary pages hold some thousands; the time it takes to read one grows with them."""


def read(body: bytes, content_type: str) -> Document:
    """Raises ``Rejected`` where the page holds no article."""
    tree = load_html(_without_controls(decoded(body, content_type)))
    if tree is None:
        raise Rejected("not a web page that can be read")
    if sum(1 for _ in islice(tree.iter(), MAX_ELEMENTS + 1)) > MAX_ELEMENTS:
        raise Rejected(f"a web page of more than {MAX_ELEMENTS:,} parts: no article is as large")
    published = stated_day(tree)
    text = _text(tree)
    if len(text.split()) < _LEAST_WORDS:
        raise Rejected("no article on this page: it may need JavaScript, a sign-in, or hold only links")
    stated = extract_metadata(tree, date_config=_NO_DATES)
    outlet = _outlet(stated.sitename, stated.hostname)
    title = _title(stated.title, outlet)
    return Document(
        text=_headed(text, title),
        title=title,
        published=published,
        outlet=outlet,
        author=" ".join((stated.author or "").split())[:300],
        url=_canonical(tree),
    )


def _text(tree: HtmlElement) -> str:
    """Each paragraph, heading, list item and table row a line, with an empty line between."""
    try:
        found = bare_extraction(tree, include_comments=False, date_extraction_params=_NO_DATES)
    except (RecursionError, etree.LxmlError) as error:
        raise Rejected("not a web page that can be read: its tags are nested too deeply") from error
    lines = (_plain_row(line.strip()) for line in (found.text if found else "").splitlines())
    return "\n\n".join(line for line in lines if line)


def _plain_row(line: str) -> str:
    """A table row without its frame: '| Yes | 412 |' is 'Yes | 412'; the rule below a heading is nothing."""
    if not line.startswith("|"):
        return line
    return "" if _TABLE_RULE.fullmatch(line) else line.strip("| ")


def _headed(text: str, title: str) -> str:
    """The text below its headline, which is a part of what was published."""
    top = text[: 3 * len(title) + 100]
    return text if not title or _folded(title) in _folded(top) else f"{title}\n\n{text}"


def _folded(words: str) -> str:
    return re.sub(r"\W+", " ", words.casefold()).strip()


def _outlet(name: str | None, host: str | None) -> str:
    """As the page states it; the mere name of the host is not a statement."""
    plain = " ".join((name or "").split())
    hosts = {(host or "").lower(), f"www.{host}".lower()}
    return "" if plain.lower() in hosts else plain[:200]


def _title(title: str | None, outlet: str) -> str:
    """The headline, without the outlet's name that many pages put behind it."""
    plain = " ".join((title or "").split())
    if outlet:
        plain = re.sub(rf"\s+[|–—-]\s+{re.escape(outlet)}$", "", plain, flags=re.IGNORECASE)
    return plain[:500]


def _canonical(tree: HtmlElement) -> str:
    for path in ('.//link[@rel="canonical"]/@href', './/meta[@property="og:url"]/@content'):
        for address in tree.xpath(path):
            if address.strip().startswith(("http://", "https://")):
                return str(address.strip())[:2000]
    return ""


def _without_controls(text: str) -> str:
    """lxml takes none of the signs that no page may hold, whether they stand there or are referred to by number."""
    return _CONTROL.sub("", _REFERENCE.sub(lambda found: "" if _CONTROL.match(_referred(found)) else found[0], text))


def _referred(reference: re.Match[str]) -> str:
    number = int(reference[1], 16) if reference[1] else int(reference[2])
    return chr(number) if number <= sys.maxunicode else ""
