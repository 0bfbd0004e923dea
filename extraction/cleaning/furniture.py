"""Lines of a page that are not its article: navigation, adverts, pleas to subscribe, comments, other stories."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from extraction.cleaning.removal import Line, Removal, lines

_LONGEST_FURNITURE = 420


# A whole line must match: the same words inside a sentence of the article are left alone.
_RULES = tuple(
    (reason, re.compile(rf"(?:{pattern})\W{{0,6}}", re.IGNORECASE))
    for reason, _, pattern in (
        row.partition("\t")
        for row in Path(__file__).parents[1].joinpath("data", "furniture.tsv").read_text("utf-8").splitlines()
        if row and not row.startswith("#")
    )
)
_LONGEST_HEADING = 80
_STAMP = re.compile(
    r"-?\s*(?:\d{1,2}-\d{1,2}-\d{4}|\d{4}-\d\d-\d\d|(?:an?|\d{1,2}) (?:minute|hour|day|week|month|year)s? ago|"
    r"(?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2}),? \d{4})\s*"
)
_PROSE_END = re.compile(r"[.!?][\"'”’)]*$")


def find(text: str, *, after: int = 0) -> Iterator[Removal]:
    """The furniture below ``after`` (the end of the header)."""
    page = list(lines(text, start=after))
    begun = ended = False
    at = 0
    while at < len(page):
        line, reason = page[at], _reason(page[at])
        if reason == "related heading":
            stop = _end_of_stories(page, at, article_has_ended=ended)
            yield Removal(line.start, page[stop - 1].end, "related")
            at = stop
            continue
        if reason:
            yield Removal(line.start, line.end, reason.removesuffix(" heading"))
        begun = begun or _is_prose(line)
        ended = ended or (begun and reason == "comments heading")
        at += 1


def _reason(line: Line) -> str | None:
    words = line.words
    if not words or len(words) > _LONGEST_FURNITURE:
        return None
    found = next((reason for reason, rule in _RULES if rule.fullmatch(words)), None)
    return None if found and found.endswith("heading") and len(words) > _LONGEST_HEADING else found


def _is_prose(line: Line) -> bool:
    return len(line.words) > 60 and _PROSE_END.search(line.words[-8:]) is not None


def _end_of_stories(page: list[Line], heading: int, *, article_has_ended: bool) -> int:
    """The index of the line where the article goes on, below a heading such as 'Related Articles'.

    Under such a heading stand headlines, and sometimes whole stories, each with its outlet and its date. A paragraph
    that comes with neither is taken for the article itself: better to keep too much than to lose a part of it.
    """
    below = [line for line in page[heading + 1 : heading + 6] if line.words]
    if article_has_ended or any(_STAMP.fullmatch(line.words) for line in below):
        return len(page)
    for at in range(heading + 1, len(page)):
        if _is_prose(page[at]):
            return at
    return len(page)
