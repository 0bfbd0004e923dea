"""Addresses of pages, compared. PURE."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

_FOLLOWED = re.compile(r"(?:utm|at|ns)_\w+|fbclid|gclid|igshid|mc_[ce]id|cmp|ito|ftag|smid", re.IGNORECASE)
_FRONT = re.compile(r"^(?:www|m|amp|mobile)\.")


def plain(url: str) -> str:
    """The address without its fragment and without what only tells a site where its readers come from."""
    parts = urlsplit(url)
    asked = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(name, value) for name, value in asked if not _FOLLOWED.fullmatch(name)]
    query = parts.query if len(kept) == len(asked) else urlencode(kept)
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path, query, ""))


def same_site(one: str, other: str) -> bool:
    """Whether two addresses belong to one host or to a part of it: a page is believed its own address then."""
    hosts = [_FRONT.sub("", (urlsplit(url).hostname or "").lower()) for url in (one, other)]
    return all(hosts) and any(a == b or a.endswith(f".{b}") for a, b in (hosts, hosts[::-1]))
