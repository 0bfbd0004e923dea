"""From a file or an address to a kept article. Fetching comes first, in no transaction; then the keeping."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from articles.addresses import plain, same_site
from articles.documents import read
from articles.fetching import Limits, fetch
from articles.models import Article
from articles.services import Ingested, ingest
from articles.sources import Source, contents


@dataclass(frozen=True, kw_only=True)
class Brought:
    """Bytes as received, where they came from, and what is known of them beside.

    ``content_type`` is what a server said of them, '' where none was asked.
    """

    body: bytes
    origin: str
    content_type: str = ""
    url: str = ""
    outlet: str = ""
    published: date | None = None


def take(source: Source) -> Ingested:
    """Raises ``Rejected`` in words for the person who named the source."""
    details = {"title": source.title, "outlet": source.outlet, "published": source.published}
    if source.path is None:
        return ingest_address(address=source.url, **details)
    return ingest(body=contents(source.path), origin=source.origin, url=source.url, **details)


def ingest_address(
    *, address: str, title: str = "", outlet: str = "", published: date | None = None, day_of_feed: date | None = None
) -> Ingested:
    """Fetch a page and keep the article on it. What came from this address before is not fetched again.

    ``day_of_feed`` is taken where neither the caller nor the page states a day of publication.
    Raises ``Rejected``; nothing is kept then.
    """
    known = _known(address)
    if known:
        return known
    page = page_at(address)
    return _known(page.url) or ingest(
        body=page.body,
        origin=address,
        content_type=page.content_type,
        url=page.url,
        title=title,
        outlet=outlet or page.outlet,
        published=published or page.published or day_of_feed,
    )


def page_at(address: str, *, limits: Limits | None = None) -> Brought:
    """Fetch the page at an address. Raises ``Rejected``."""
    came = fetch(address, limits=limits)
    document = read(came.body, content_type=came.content_type)
    url = plain(document.url if same_site(document.url, came.final_url) else came.final_url)
    return Brought(
        body=came.body,
        origin=address,
        content_type=came.content_type,
        url=url,
        outlet=document.outlet or _host(url),
        published=document.published,
    )


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _known(address: str) -> Ingested | None:
    article = Article.objects.published_at(address).first() or Article.objects.published_at(plain(address)).first()
    return Ingested(article, is_new=False) if article else None
