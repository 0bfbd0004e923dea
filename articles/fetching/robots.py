"""What a site's robots.txt allows us (RFC 9309)."""

from collections.abc import Callable

from django.core.cache import cache
from protego import Protego

from articles.decoding import Rejected
from articles.fetching.targets import Target

OUR_NAME = "DisputeTracker"
"""The name by which a robots.txt may address us."""
KEPT_SECONDS = 3600
MAX_BYTES = 512 * 1024
_UNREADABLE = "unreadable"


def check(target: Target, *, ask: Callable[[Target], tuple[int, bytes]]) -> None:
    """Raises ``Rejected`` where the site does not want this page to be fetched by programs.

    ``ask`` fetches an address: its status and body. No robots.txt means no restriction; one that cannot be had
    because the site is at fault means that nothing may be fetched.
    """
    status, rules = cache.get_or_set(f"robots:{target.origin}", lambda: _asked(target, ask), KEPT_SECONDS)
    if status == _UNREADABLE:
        raise Rejected(f"{target.host} does not say what may be fetched: its robots.txt is at fault")
    if not Protego.parse(rules).can_fetch(target.url, OUR_NAME):
        raise Rejected(f"{target.host} does not allow programs to fetch this page (robots.txt)")


def _asked(target: Target, ask: Callable[[Target], tuple[int, bytes]]) -> tuple[str, str]:
    status, body = ask(Target(target.scheme, target.host, target.port, "/robots.txt"))
    if status >= 500 or status == 429:
        return _UNREADABLE, ""
    return "", body.decode("utf-8", "replace") if status == 200 else ""
