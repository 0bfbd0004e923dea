"""RSS and Atom: what a feed is called, and what it names. PURE."""

import io
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urljoin

import feedparser

from articles.decoding import Rejected

MAX_ENTRIES = 500
LONGEST_ADDRESS = 2000


@dataclass(frozen=True)
class Entry:
    """One article that a feed names. ``published`` is the day it gives, as its own clock has it."""

    address: str
    title: str
    published: date | None


@dataclass(frozen=True)
class Contents:
    title: str
    entries: tuple[Entry, ...]


def contents(body: bytes, *, url: str, content_type: str = "") -> Contents:
    """Entries without a web address are left out; ``url`` resolves relative ones. Raises ``Rejected`` for no feed."""
    headers = {"content-type": content_type} if content_type else {}
    found = feedparser.parse(
        io.BytesIO(body), response_headers=headers, resolve_relative_uris=False, sanitize_html=False
    )
    if not found.get("version"):
        raise Rejected("not an RSS or Atom feed")
    entries = {entry.address: entry for entry in (_entry(raw, url) for raw in found.entries[:MAX_ENTRIES]) if entry}
    return Contents(_line(found.feed.get("title"))[:300], tuple(entries.values()))


def _entry(raw: Any, url: str) -> Entry | None:
    try:
        address = urljoin(url, (raw.get("link") or "").strip())
    except ValueError:
        return None
    if not raw.get("link") or not address.startswith(("http://", "https://")) or not _is_kept_whole(address):
        return None
    return Entry(address, _line(raw.get("title"))[:500], _day(raw.get("published") or ""))


def _is_kept_whole(address: str) -> bool:
    return len(address.encode("utf-8", "replace")) <= LONGEST_ADDRESS and address.isprintable()


def _day(stamp: str) -> date | None:
    """In the zone that the stamp is written in: that of its outlet, which printed it on that day."""
    for parse in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            return parse(stamp.strip()).date()
        except ValueError:
            continue
    return None


def _line(words: str | None) -> str:
    return " ".join("".join(sign for sign in words or "" if sign.isprintable() or sign.isspace()).split())
