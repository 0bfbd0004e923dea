"""Headlines and crossheads that quote what the article quotes further down."""

from __future__ import annotations

import re

from extraction.quotes.attribution import Attribution
from extraction.quotes.phrases import Page

_ECHOING_PARAGRAPHS = 4
_MOST_ECHOES = 8
_SURE = frozenset(("after", "before", "continued", "reopened", "within"))
_WORDS = re.compile(r"[^\W_]+")


def resolve_echoes(page: Page, done: list[Attribution]) -> None:
    """Words in a headline or a crosshead that the article quotes further down are whoever's they are there."""
    echoes = [a for a in done if a.rule in ("none", "subject", "floating") and _stands_high(page, a)]
    for echo in echoes[:_MOST_ECHOES]:
        words = _plain_words(page, echo)
        source = next(
            (a for a in done if a.quote > echo.quote and a.rule in _SURE and words in _plain_words(page, a)), None
        )
        if source is not None and words.count(" ") > 3:
            echo.rule, echo.subject, echo.cue = "echoed", source.subject, source.cue


def _stands_high(page: Page, attribution: Attribution) -> bool:
    sentence = page.tokens.sentences[page.tokens.sentence_of[attribution.quote]]
    return sentence.paragraph < _ECHOING_PARAGRAPHS


def _plain_words(page: Page, attribution: Attribution) -> str:
    stretch = page.tokens.tokens[attribution.quote].stretch
    assert stretch is not None
    return f" {' '.join(_WORDS.findall(page.tokens.text[stretch.start : stretch.end].lower()))} "
