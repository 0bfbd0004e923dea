"""Cards for the pages of others: how large they are, the code that shows them, and what oEmbed tells of them. PURE."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from math import ceil
from xml.etree import ElementTree

WIDTH = 600
LEAST_HEIGHT, MOST_HEIGHT = 150, 900
LARGE, SMALL = (9.0, 27), (8.2, 23)
"""How wide a letter is, with what is left over at the ends of lines, and how high a line (static/css/embed.css)."""
BESIDE, BELOW, AROUND = 24, 6, 60
"""Points to the sides of a line, below a paragraph, and around all of them."""
SANDBOX = "allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
"""The card runs no script; all it needs is that its links lead out of the frame."""
CACHE_SECONDS = 300
NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Size:
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Embedded:
    """``address`` is that of the card, ``title`` the name of its frame; both absolute and plain text."""

    title: str
    address: str
    size: Size


def size_for(
    *, large: Iterable[int], small: Iterable[int], max_width: int | None = None, max_height: int | None = None
) -> Size:
    """Room for paragraphs of so many letters each, in large and in small type. Never more than is asked for at most: what
    does not fit is scrolled within the card."""
    width = min(WIDTH, max_width or WIDTH)
    inner = max(width - 2 * BESIDE, 1)
    wanted = AROUND + sum(_height(letters, inner, LARGE) for letters in large)
    wanted += sum(_height(letters, inner, SMALL) for letters in small)
    height = max(LEAST_HEIGHT, min(wanted, MOST_HEIGHT))
    return Size(width, min(height, max_height or height))


def _height(letters: int, width: int, face: tuple[float, int]) -> int:
    letter, line = face
    return ceil(letters * letter / width) * line + BELOW if letters else 0


def frame(embedded: Embedded) -> str:
    """The code to put into a page."""
    size = embedded.size
    return (
        f'<iframe src="{escape(embedded.address)}" title="{escape(embedded.title)}" width="{size.width}" '
        f'height="{size.height}" sandbox="{SANDBOX}" loading="lazy" referrerpolicy="no-referrer" '
        f'style="border:0;max-width:100%"></iframe>'
    )


def oembed_answer(embedded: Embedded, *, provider: str, provider_address: str) -> dict[str, str | int]:
    """What https://oembed.com asks of a provider, for the type 'rich'."""
    return {
        "type": "rich",
        "version": "1.0",
        "title": embedded.title,
        "provider_name": provider,
        "provider_url": provider_address,
        "cache_age": CACHE_SECONDS,
        "html": frame(embedded),
        "width": embedded.size.width,
        "height": embedded.size.height,
    }


def as_xml(answer: Mapping[str, str | int]) -> bytes:
    root = ElementTree.Element("oembed")
    for name, value in answer.items():
        ElementTree.SubElement(root, name).text = NOT_IN_XML.sub(" ", str(value))
    head = '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n'
    return (head + ElementTree.tostring(root, encoding="unicode")).encode()


def at_most(asked: str | None) -> int | None:
    """'maxwidth=400' as a number; None where it is left out or no number of points."""
    number = int(asked) if asked and asked.isascii() and asked.isdecimal() and len(asked) < 6 else 0
    return number or None
