"""Articles in which what people said is marked.

    <q who="Ann Lowe" role="a pollster at Yale">“words”</q>     direct and mixed, with their quotation marks inside
    <i who="Ann Lowe">content</i>                               indirect speech

Indirect speech may hold direct words, and those the words of somebody else. ``who`` is the full name as the article gives
it anywhere, or the description as written where it gives no name. Optional: ``role`` as written, ``historic="yes"``, and
``optional="yes"`` for what a reader may leave out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

_TAG = re.compile(r'<(?P<opens>[qi])(?P<attributes>(?:\s+[a-z]+="[^"]*")*)\s*>|</(?P<closes>[qi])>')
_ATTRIBUTE = re.compile(r'([a-z]+)="([^"]*)"')
_LEFT_OVER = re.compile(r"</?[qi](?:\s|>)")


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said: [start, end) of the plain text. Any of ``speakers`` is a right name for who it was.

    ``optional``: neither finding it nor leaving it out counts. Without ``speakers`` only the words count.
    """

    start: int
    end: int
    kind: Literal["direct", "indirect"]
    speakers: tuple[str, ...]
    role: str | None = None
    historic: bool = False
    optional: bool = False


def parse(source: str) -> tuple[str, tuple[Said, ...]]:
    """The plain text and what is marked in it, in text order. Raises ``ValueError`` for marks that do not pair."""
    parts: list[str] = []
    found: list[Said] = []
    open_tags: list[tuple[re.Match[str], int]] = []
    done = length = 0
    for tag in _TAG.finditer(source):
        parts.append(source[done : tag.start()])
        length += tag.start() - done
        done = tag.end()
        if tag["opens"]:
            open_tags.append((tag, length))
            continue
        if not open_tags or open_tags[-1][0]["opens"] != tag["closes"]:
            raise ValueError(f"nothing to close at {_around(source, tag.start())}")
        opening, start = open_tags.pop()
        found.append(_said(opening, start, length))
    if open_tags:
        raise ValueError(f"never closed: {_around(source, open_tags[-1][0].start())}")
    text = "".join([*parts, source[done:]])
    if left_over := _LEFT_OVER.search(text):
        raise ValueError(f"not understood: {_around(text, left_over.start())}")
    return text, tuple(sorted(found, key=lambda said: (said.start, -said.end)))


def _said(opening: re.Match[str], start: int, end: int) -> Said:
    attributes = dict(_ATTRIBUTE.findall(opening["attributes"]))
    if not attributes.get("who"):
        raise ValueError(f"nobody says {opening[0]!r}")
    return Said(
        start,
        end,
        "direct" if opening["opens"] == "q" else "indirect",
        (attributes["who"],),
        role=attributes.get("role") or None,
        historic=attributes.get("historic") == "yes",
        optional=attributes.get("optional") == "yes",
    )


def _around(text: str, at: int) -> str:
    return repr(text[max(0, at - 40) : at + 40])
