"""From a file or an address to a kept article. Fetching comes first, in no transaction; then the keeping."""

from datetime import date
from urllib.parse import urlsplit

from articles.addresses import plain, same_site
from articles.documents import read
from articles.fetching import fetch
from articles.models import Article
from articles.services import Ingested, ingest
from articles.sources import Source, contents


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
    came = fetch(address)
    document = read(came.body, content_type=came.content_type)
    url = plain(document.url if same_site(document.url, came.final_url) else came.final_url)
    return _known(url) or ingest(
        body=came.body,
        origin=address,
        content_type=came.content_type,
        url=url,
        title=title,
        outlet=outlet or document.outlet or _host(url),
        published=published or document.published or day_of_feed,
    )


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _known(address: str) -> Ingested | None:
    article = Article.objects.published_at(address).first() or Article.objects.published_at(plain(address)).first()
    return Ingested(article, is_new=False) if article else None
