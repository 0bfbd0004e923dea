"""Printed lines back to paragraphs. A PDF knows only lines; where a paragraph ends shows in how they are set. PURE."""

import re
from collections.abc import Iterable, Sequence

from extraction.wordsets import words

_ENDS = re.compile(r"[.!?:…][\"'”’)\]]*$")
_OPENS = re.compile(r"[\"'“‘(\[]?[A-Z0-9£$€•–-]")
_FULL = 0.85
"""A line shorter than this share of a full one did not end for want of room."""
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_PAGE_NUMBER = re.compile(r"(?:page\s+)?\d{1,3}(?:\s*(?:/|of)\s*\d{1,3})?", re.IGNORECASE)

_FIRST_PARTS = words(
    """
    one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety
    first second third full half part long short well ill high low multi non anti pro ex self cross inter mid post pre
    vice co re on off in out over under cost pay year month week day hour left right so no all back front public
    private zero trade hard soft last top above below year life work time
    """
)


def paragraphs(pages: Iterable[str]) -> list[str]:
    """A paragraph goes on over the end of a page. Page numbers are left out."""
    lines = [line.strip() for page in pages for line in _without_page_number(page.splitlines())]
    full = _full_length(lines)
    done: list[list[str]] = [[]]
    for line in lines:
        if not line or (done[-1] and _is_new(line, after=done[-1][-1], full=full)):
            done.append([])
        if line:
            done[-1].append(line)
    return [_joined(paragraph) for paragraph in done if paragraph]


def _without_page_number(lines: Sequence[str]) -> Sequence[str]:
    """Of its first and its last line, those that are nothing else."""
    kept = [line for line in lines if line.strip()] and list(lines)
    for at in (0, -1):
        if kept and _PAGE_NUMBER.fullmatch(kept[at].strip()):
            kept.pop(at)
    return kept


def _full_length(lines: Sequence[str]) -> int:
    """What nearly all the longest lines reach: the ninth of ten by length."""
    lengths = sorted(len(line) for line in lines if line)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _is_new(line: str, *, after: str, full: int) -> bool:
    short = len(after) < _FULL * full
    if _ENDS.search(after):
        return short
    return short and len(after) < full // 2 and bool(_OPENS.match(line))


def _joined(paragraph: Sequence[str]) -> str:
    text = paragraph[0]
    for line in paragraph[1:]:
        text = (
            _without_break(text, line) if re.search(r"\w[-\u00ad]$", text) and line[:1].islower() else f"{text} {line}"
        )
    return re.sub(r"[ \t]+", " ", text.translate(_LIGATURES))


def _without_break(text: str, line: str) -> str:
    """A hyphen at the end of a line goes, for most of them only break a word; it stays behind the beginnings that
    words are often joined to, as in 'two-day'."""
    head, tail = re.search(r"(\w+)[-\u00ad]$", text), re.match(r"\w+", line)
    stays = text.endswith("-") and head and tail and head[1].lower() in _FIRST_PARTS
    return f"{text}{line}" if stays else f"{text[:-1]}{line}"
