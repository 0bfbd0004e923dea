"""Fetches one address, within limits of size, time and courtesy."""

import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import httpcore
from django.conf import settings
from django.utils import timezone

from articles.decoding import MAX_BYTES, Rejected
from articles.fetching import bodies, robots
from articles.fetching.connecting import Deadline, GuardedNetwork
from articles.fetching.hosts import one_at_a_time
from articles.fetching.retrying import seconds_to_wait
from articles.fetching.targets import Target, target

_REDIRECTS = {301, 302, 303, 307, 308}
_ACCEPT = (
    "text/html,application/xhtml+xml,application/pdf,text/plain,application/rss+xml,application/atom+xml,*/*;q=0.5"
)
_IN_WORDS = {
    401: "the site asks for a sign-in",
    402: "the site asks for payment",
    403: "the site refuses access",
    404: "there is no page at this address",
    410: "the page at this address was removed",
    429: "the site asks us to come back later",
    451: "the site may not show this page",
}


class TryLater(Rejected):
    """The site asked for a pause; ``seconds`` is how long, where it said."""

    def __init__(self, message: str, seconds: int | None) -> None:
        super().__init__(message)
        self.seconds = seconds


@dataclass(frozen=True, kw_only=True)
class Limits:
    seconds: float = 30
    bytes: int = MAX_BYTES
    redirects: int = 5


@dataclass(frozen=True, kw_only=True)
class Conditional:
    """What an earlier answer said of itself: the same content is then not sent again."""

    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, kw_only=True)
class Fetched:
    """An answer. ``status`` is 200, or 304 where a conditional request found nothing new; ``body`` is empty then."""

    status: int
    body: bytes
    final_url: str
    content_type: str = ""
    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True)
class _Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes


def fetch(url: str, *, conditional: Conditional | None = None, limits: Limits | None = None) -> Fetched:
    """The page at this address. Raises ``Rejected`` where it cannot or must not be had, ``TryLater`` for a pause.

    Follows redirects, each checked like the first: public machines alone, robots.txt obeyed, one request at a time
    per host. The limits hold for all of it together; the wait for other requests to the same host is not counted.
    """
    limits = limits or Limits()
    deadline, here = Deadline(limits.seconds), target(url)
    for _ in range(limits.redirects + 1):
        with one_at_a_time(here.host) as waited:
            deadline.put_off(waited)
            robots.check(here, ask=lambda page: _robots_file(page, deadline))
            answer = _ask(here, deadline, limits, _conditions(conditional))
        if answer.status not in _REDIRECTS:
            return _fetched(answer, here)
        here = _next(here, answer)
    raise Rejected(f"the address leads on to another more than {limits.redirects} times")


def user_agent() -> str:
    contact = f" (+{settings.FETCH_CONTACT})" if settings.FETCH_CONTACT else ""
    return f"{robots.OUR_NAME}/1{contact}"


def _robots_file(page: Target, deadline: Deadline) -> tuple[int, bytes]:
    limits = Limits(bytes=robots.MAX_BYTES)
    for _ in range(limits.redirects):
        answer = _ask(page, deadline, limits, {})
        if answer.status not in _REDIRECTS:
            return answer.status, answer.body
        page = _next(page, answer)
    return 404, b""


def _next(here: Target, answer: _Answer) -> Target:
    """Where a redirect leads. Sites write addresses in UTF-8, also in this header."""
    if not answer.headers.get("location"):
        raise Rejected("the address leads on to another that is not named")
    return here.beside(answer.headers["location"].encode("latin-1").decode("utf-8", "replace"))


def _conditions(conditional: Conditional | None) -> dict[str, str]:
    if conditional is None:
        return {}
    sent = {"If-None-Match": conditional.etag, "If-Modified-Since": conditional.last_modified}
    return {name: value for name, value in sent.items() if value}


def _ask(page: Target, deadline: Deadline, limits: Limits, headers: Mapping[str, str]) -> _Answer:
    network = GuardedNetwork(deadline=deadline, allowed=settings.FETCH_ALLOWED_ADDRESSES)
    sent = {"Host": page.netloc, "User-Agent": user_agent(), "Accept": _ACCEPT, "Accept-Encoding": "gzip", **headers}
    address = httpcore.URL(scheme=page.scheme, host=page.host, port=page.port, target=page.path)
    try:
        with (
            httpcore.ConnectionPool(network_backend=network, ssl_context=_certificates()) as pool,
            pool.stream("GET", address, headers=_encoded({**sent, "Connection": "close"})) as response,
        ):
            return _answer(response, limits)
    except httpcore.TimeoutException as error:
        raise deadline.missed() from error
    except (httpcore.NetworkError, httpcore.ProtocolError) as error:
        deadline.left()  # a connection that was cut off because the time was up is told as that
        raise Rejected(_fault(page, error)) from error


def _encoded(headers: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
    return [(name.encode("ascii"), value.encode("latin-1", "replace")) for name, value in headers.items()]


@lru_cache(maxsize=1)
def _certificates() -> ssl.SSLContext:
    return httpcore.default_ssl_context()


def _answer(response: httpcore.Response, limits: Limits) -> _Answer:
    headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
    if response.status != 200:
        return _Answer(response.status, headers, b"")
    declared = headers.get("content-length", "")
    if declared.isdecimal() and int(declared) > limits.bytes:
        raise bodies.too_large(limits.bytes)
    encoding = headers.get("content-encoding", "")
    return _Answer(200, headers, bodies.read(response.iter_stream(), encoding=encoding, limit=limits.bytes))


def _fault(page: Target, error: Exception) -> str:
    if "certificate" in str(error).lower():
        return f"{page.host} cannot prove that it is {page.host} (its certificate is not valid)"
    if isinstance(error, httpcore.ConnectError):
        return f"{page.host} cannot be reached"
    return f"{page.host} broke off, or does not speak HTTP"


def _fetched(answer: _Answer, page: Target) -> Fetched:
    if answer.status not in (200, 304):
        raise _refusal(answer)
    return Fetched(
        status=answer.status,
        body=answer.body,
        final_url=page.url,
        content_type=answer.headers.get("content-type", "")[:100],
        etag=answer.headers.get("etag", "")[:500],
        last_modified=answer.headers.get("last-modified", "")[:100],
    )


def _refusal(answer: _Answer) -> Rejected:
    fallback = "the site has a fault" if answer.status >= 500 else "the site does not give out this page"
    words = f"{_IN_WORDS.get(answer.status, fallback)} ({answer.status})"
    if answer.status in (429, 503):
        return TryLater(words, seconds_to_wait(answer.headers.get("retry-after", ""), now=timezone.now()))
    return Rejected(words)
