"""A page as tests look at it."""

import re
from html import unescape
from typing import Any


def source(response: Any) -> str:
    """The HTML with white space squeezed."""
    return re.sub(r"\s+", " ", response.content.decode())


def words(response: Any, *, within: str = "") -> str:
    """What a reader reads: without tags, with white space squeezed, quotation marks where <q> puts them.

    ``within``: of one section, by the id of its heading; 'main' is the page without its head and foot.
    """
    html = re.sub(r"<q>", "“", re.sub(r"</q>", "”", section(response, within) if within else source(response)))
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


def figures(text: str) -> set[str]:
    """The numbers in words that a reader reads: not those within a name ('ballot-610')."""
    return set(re.findall(r"(?<![\w-])\d[\d,]*(?![\w-])", text))


def section(response: Any, name: str) -> str:
    """The HTML of one section of the page, by the id of its heading."""
    opening = "<(main)[^>]*>" if name == "main" else f'<(section|aside)[^>]* aria-labelledby="{name}">'
    found = re.search(rf"{opening}.*?</\1>", source(response))
    return found.group(0) if found else ""
