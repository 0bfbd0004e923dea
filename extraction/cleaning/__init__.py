"""From the text as published to the text of the article: what is not the article is cut, and kept as a ``Cut``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extraction.cleaning import furniture, header, markup
from extraction.cleaning.removal import Removal
from extraction.types import Cleaned, Cut

_LINE_ENDS = re.compile(r"\r\n|[\r\x85\u2028\u2029]")


def clean(raw: str) -> Cleaned:
    """Cut what is not the article. Linear in the length of ``raw``.

    ``restore(clean(raw))`` is ``with_plain_line_ends(raw)``: nothing is lost, nothing is added.
    """
    text = with_plain_line_ends(raw)
    head = header.find(text)
    removals = _without_overlaps([*head.removals, *furniture.find(text, after=head.end), *markup.find(text)])
    kept, cuts = _apply(text, removals)
    return Cleaned(text=kept, title=header.title(kept), published=head.published, cuts=cuts)


def with_plain_line_ends(raw: str) -> str:
    return _LINE_ENDS.sub("\n", raw)


def restore(cleaned: Cleaned) -> str:
    """The received text (with plain line ends), put together again from what was kept and what was cut."""
    parts, done = [], 0
    for cut in cleaned.cuts:
        parts += [cleaned.text[done : cut.at], cut.text]
        done = cut.at
    return "".join([*parts, cleaned.text[done:]])


def _without_overlaps(removals: Iterable[Removal]) -> list[Removal]:
    """In the order of the text; of two that overlap the one that begins first keeps its reason."""
    kept: list[Removal] = []
    for removal in sorted(removals, key=lambda r: (r.start, -r.end)):
        start = max(removal.start, kept[-1].end) if kept else removal.start
        if start < removal.end:
            kept.append(Removal(start, removal.end, removal.reason))
    return kept


def _apply(text: str, removals: Sequence[Removal]) -> tuple[str, tuple[Cut, ...]]:
    parts, cuts, done, length = [], [], 0, 0
    for removal in removals:
        parts.append(text[done : removal.start])
        length += removal.start - done
        cuts.append(Cut(at=length, text=text[removal.start : removal.end], reason=removal.reason))
        done = removal.end
    return "".join([*parts, text[done:]]), tuple(cuts)
