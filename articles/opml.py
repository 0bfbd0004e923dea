"""OPML: the list of feeds that a feed reader gives out. PURE."""

from dataclasses import dataclass
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from articles.decoding import Rejected


@dataclass(frozen=True)
class Outline:
    url: str
    title: str


def feeds(body: bytes) -> list[Outline]:
    """The feeds in the order of the file, each once, from any depth of folders. Raises ``Rejected``."""
    try:
        root = fromstring(body, forbid_dtd=True)
    except DefusedXmlException as error:
        raise Rejected("holds a document type with entities, which a list of feeds has no use for") from error
    except (ParseError, ValueError, LookupError) as error:
        raise Rejected(f"not an OPML file ({error})") from error
    if root.tag.lower() != "opml":
        raise Rejected("not an OPML file")
    found: dict[str, Outline] = {}
    for outline in root.iter("outline"):
        url = (outline.get("xmlUrl") or "").strip()
        if url.startswith(("http://", "https://")) and len(url) <= 2000:
            found.setdefault(url, Outline(url, outline.get("title") or outline.get("text") or ""))
    return list(found.values())
