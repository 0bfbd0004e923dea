"""Signs that lay a text out and are not its words: Markdown, HTML tags and entities, invisible characters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extraction.cleaning.removal import Removal

# Each pattern is bounded, so that no text makes it slow. Where a group is named 'kept', all but that group is cut.
_PATTERNS = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"!\[[^\]\n]{0,300}\]\([^)\s]{1,1000}\)",
        r"\[(?P<kept>[^\[\]\n]{1,300})\]\((?:https?://|/|mailto:|#)[^()\s]{0,800}\)",
        r"</?[a-zA-Z][^<>\n]{0,300}>",
        r"&nbsp;|[\u200b\u200c\u2060\ufeff\u00ad]",
        r"(?P<kept>&)amp;",
        r"\*\*(?P<kept>[^*\n]{1,400})\*\*",
        r"__(?P<kept>[^_\n]{1,400})__",
        r"^[ \t]{0,3}(?:>[ \t]?){1,5}",
        r"^[ \t]{0,3}#{1,6}[ \t]+",
        r"^[ \t]*(?:[-*_=][ \t]?){3,80}[ \t]*$",
        r"^[ \t]*@highlight[ \t]*$",
    )
)


def find(text: str) -> Iterator[Removal]:
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            yield from _around_kept(found)


def _around_kept(found: re.Match[str]) -> Iterator[Removal]:
    if "kept" not in found.re.groupindex or found["kept"] is None:
        yield Removal(found.start(), found.end(), "markup")
        return
    for start, end in ((found.start(), found.start("kept")), (found.end("kept"), found.end())):
        if start < end:
            yield Removal(start, end, "markup")
