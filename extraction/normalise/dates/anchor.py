"""What a date without a year is measured against: the published date, or a year that the text itself gives."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from extraction.smallcase import small
from extraction.types import Span

from .words import MONTH

# Words that say which year the writer lives in, best evidence first. For small letters.
_NOW = re.compile(r"\b(?:(?:this|it|the year) is|it['’]s)\s+((?:19|20)\d\d)\b(?!\s*(?:%|per|votes|people))")
_TARGET = re.compile(rf"\bby\s+(?:the\s+end\s+of\s+)?(?:{MONTH})\s+((?:19|20)\d\d)\b")
_YEAR = re.compile(r"(?<![\d£$€,.])(?:19|20)\d\d(?![\d%]|[.,]\d)")


@dataclass(frozen=True, slots=True)
class Anchor:
    """``year`` and ``year_span`` are set only where there is no published date and the text gives its year."""

    published: date | None
    year: int | None = None
    year_span: Span | None = None


def anchor_of(text: str, *, published: date | None) -> Anchor:
    if published is not None:
        return Anchor(published)
    words = small(text)
    stated = _NOW.search(words) or _target_not_yet_passed(words)
    if stated is None:
        return Anchor(None)
    return Anchor(None, int(stated[1]), Span(*stated.span()))


def _target_not_yet_passed(words: str) -> re.Match[str] | None:
    """'by March 2031' tells the year only where no later year is spoken of, and all such targets agree."""
    targets = list(_TARGET.finditer(words))
    if len({t[1] for t in targets}) != 1:
        return None
    latest = max(int(m[0]) for m in _YEAR.finditer(words))
    return targets[0] if int(targets[0][1]) == latest else None
