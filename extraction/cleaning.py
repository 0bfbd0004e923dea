"""From the text as published to the text of the article: what is not the article is cut, and kept as a Cut."""

from __future__ import annotations

from extraction.types import Cleaned


def clean(raw: str) -> Cleaned:
    """Normalise line ends and cut what is not the article."""
    return Cleaned(text=raw.replace("\r\n", "\n").replace("\r", "\n"))
