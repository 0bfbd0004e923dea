"""Addresses as people and pages write them, made fit to be asked for. PURE."""

import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from articles.decoding import Rejected

PORTS = {"http": 80, "https": 443}
LONGEST = 2000
_MAY_STAND = "/%:@!$&'()*+,;=~-._"


@dataclass(frozen=True)
class Target:
    """What to ask whom. ``host`` is ASCII and in lower case, ``path`` holds the query too, both fit for a request."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def netloc(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        return f"{self.scheme}://{self.netloc}"

    @property
    def url(self) -> str:
        return self.origin + self.path

    def beside(self, reference: str) -> "Target":
        """The target of a reference that stands on this page, such as a redirect's. Raises ``Rejected``."""
        return target(urljoin(self.url, reference.strip()))


def target(url: str) -> Target:
    """Raises ``Rejected`` for what is not a plain http or https address."""
    url = url.strip()
    if len(url) > LONGEST:
        raise Rejected(f"the address is longer than {LONGEST} characters")
    if re.search(r"[\x00-\x20\x7f\\]", url):
        raise Rejected("not an address: it holds blanks or signs that no address has")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise Rejected(f"not an address ({error})") from error
    scheme = parts.scheme.lower()
    if scheme not in PORTS:
        raise Rejected("only addresses that begin with http:// or https:// are fetched")
    if parts.username is not None or parts.password is not None:
        raise Rejected("the address holds a user name or password; such addresses are not fetched")
    path = quote(parts.path, safe=_MAY_STAND) or "/"
    query = f"?{quote(parts.query, safe=_MAY_STAND + '?')}" if parts.query else ""
    return Target(scheme, _host(parts.hostname), port or PORTS[scheme], path + query)


def _host(name: str | None) -> str:
    if not name:
        raise Rejected("not an address: it names no site")
    if ":" in name:
        return name
    try:
        return name.encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise Rejected(f"not an address: '{name}' is no name of a site") from error
