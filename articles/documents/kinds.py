"""What some bytes are, by the bytes themselves. PURE."""

import re
from typing import Literal

from articles.decoding import Rejected

Kind = Literal["html", "pdf", "text"]

_FIRST = 2048
_OTHERS = (
    (b"PK\x03\x04", "a ZIP archive or an office document (.docx, .odt)"),
    (b"\xd0\xcf\x11\xe0", "an old office document (.doc, .xls)"),
    (b"{\\rtf", "a rich text file (.rtf)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or a sound"),
    (b"ID3", "a sound"),
    (b"\x1f\x8b", "a packed file (.gz)"),
    (b"7z\xbc\xaf", "a packed file (.7z)"),
)
_BEFORE_MARKUP = rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,1500}?-->\s*){0,5}"
_HTML = re.compile(
    _BEFORE_MARKUP + rb"<(?:!doctype\s+html|html|head|body|title|meta|article|main|div|section)\b",
    re.IGNORECASE | re.DOTALL,
)
_FEED = re.compile(_BEFORE_MARKUP + rb"<(?:rss|feed|rdf:RDF|opml)\b", re.IGNORECASE | re.DOTALL)
_TAGS = re.compile(rb"<(?:p|div|br|h[1-6]|article|body)\b[^>]{0,500}>", re.IGNORECASE)


def of(body: bytes, content_type: str) -> Kind:
    """Raises ``Rejected`` for kinds that no article is read from. ``content_type`` helps where bytes leave it open."""
    first = body[:_FIRST]
    if b"%PDF-" in first[:1024]:
        return "pdf"
    for magic, name in _OTHERS:
        if first.startswith(magic):
            raise Rejected(f"{name}, not an article: send it as text, HTML or PDF")
    if _FEED.match(first):
        raise Rejected("a feed, not an article: it can be added to the feeds")
    if _HTML.match(_in_one_byte(first)):
        return "html"
    return "html" if "html" in content_type.lower() and _TAGS.search(body) else "text"


def _in_one_byte(first: bytes) -> bytes:
    """UTF-16 with its byte order mark, so far as it is ASCII."""
    if first.startswith((b"\xff\xfe", b"\xfe\xff")):
        return first.decode("utf-16", "ignore").encode("ascii", "ignore")
    return first
