"""What can be found out about a page that stands open in the browser; each function returns what is wrong with it."""

import gzip
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings

AXE = settings.BASE_DIR / "node_modules" / "axe-core" / "axe.min.js"
SCRIPT = Path(__file__).with_name("looking.js")
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

OPEN_ALL = "document.querySelectorAll('details').forEach(each => { each.open = true })"


@dataclass
class Visit:
    """A page that stands open, and what came about while it was opened."""

    page: Any
    response: Any
    host: str
    console: list[str] = field(default_factory=list)
    responses: list[Any] = field(default_factory=list)

    def other_hosts(self) -> list[str]:
        schemes = ("data:", "blob:")
        urls = [each.url for each in self.responses if not each.url.startswith(schemes)]
        return [url for url in urls if urlsplit(url).netloc != self.host]

    def weight(self) -> int:
        """Bytes over the wire of a first view: pages as the site sends them, static files as WhiteNoise does."""
        return sum(_weight(each) for each in self.responses)


def against_the_standards(page: Any) -> list[str]:
    """What axe finds; it runs beside the page's own scripts, and the page's policy stays as it is."""
    page.evaluate(f"{_text(AXE)};0")
    return _asked(page, "broken", STANDARDS)


def hard_to_read(page: Any) -> list[str]:
    """What axe finds of the colours; it has run before on this page."""
    return _asked(page, "pale")


def moved(page: Any) -> list[str]:
    """What changed its place since the page began to come, without anybody's doing."""
    return _asked(page, "moved")


def out_of_reach(page: Any) -> list[str]:
    """What a keyboard does not get to, or gets to unseen; after as many steps as it takes, and not for ever."""
    for _ in range(_asked(page, "watchFocus")):
        page.keyboard.press("Tab")
    for _ in range(20):  # a field of a date has several places for the focus, a box that scrolls has one of its own
        if not page.evaluate("window.keyboard.left.size"):
            break
        for _ in range(5):
            page.keyboard.press("Tab")
    return _asked(page, "outOfReach")


def missing_without_script(page: Any) -> list[str]:
    return _asked(page, "missingWithoutScript")


def too_wide(page: Any) -> bool:
    wide = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    return bool(wide[0] > wide[1])


_COMPRESSED = ("text/", "application/javascript", "application/json", "image/svg+xml")


@cache
def _zipped(url: str, body: bytes) -> int:
    return len(gzip.compress(body, compresslevel=9))


def _weight(response: Any) -> int:
    """The headers and the body; a static file that the test server sends as it is counts as WhiteNoise would send it."""
    sizes = response.request.sizes()
    headers = response.headers
    of_text = headers.get("content-type", "").startswith(_COMPRESSED)
    if "content-encoding" in headers or not of_text or not urlsplit(response.url).path.startswith(settings.STATIC_URL):
        return int(sizes["responseHeadersSize"] + sizes["responseBodySize"])
    return int(sizes["responseHeadersSize"]) + _zipped(response.url, response.body())


@cache
def _text(file: Path) -> str:
    return file.read_text()


def _asked(page: Any, question: str, given: Any = None) -> Any:
    return page.evaluate(f"given => (\n{_text(SCRIPT)}\n).{question}(given)", given)
