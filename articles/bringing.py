"""What an editor brings: bytes, and where they came from."""

from dataclasses import dataclass

from articles.decoding import Rejected

try:
    from articles import fetching
except ImportError:  # an installation that fetches nothing: pages then offer no address
    fetching = None


@dataclass(frozen=True, kw_only=True)
class Brought:
    """As received. ``content_type`` is what a server or a browser said of the bytes."""

    body: bytes
    origin: str
    url: str = ""
    content_type: str = ""


def can_fetch() -> bool:
    return fetching is not None


def fetched(address: str) -> Brought:
    """The page at an address. Raises ``Rejected``."""
    if fetching is None:
        raise Rejected("this installation fetches no pages")
    came = fetching.fetch(address)
    return Brought(body=came.body, origin=address, url=came.final_url, content_type=came.content_type)
