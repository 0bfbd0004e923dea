"""Quotes out of attributions: what is nobody's is left out, the rest gets its speaker."""

from __future__ import annotations

import re

from extraction.quotes import lexicon
from extraction.quotes.attribution import RULES, Attribution
from extraction.quotes.people import Cast
from extraction.quotes.phrases import Page
from extraction.quotes.reference import Referents
from extraction.quotes.speakers import speaker_of
from extraction.types import Quote, Span

_WORD = re.compile(r"[^\W_]+(?:['’&.-][^\W_]+)*")


def assemble(page: Page, cast: Cast, referents: Referents, attributions: list[Attribution]) -> tuple[Quote, ...]:
    """The direct and mixed quotes."""
    quotes: list[Quote] = []
    groups: dict[int, int] = {}
    for number, attribution in enumerate(attributions):
        group = groups.get(attribution.joins, number) if attribution.joins is not None else number
        groups[number] = group
        if not _is_somebodys(page, attribution):
            continue
        token = page.tokens.tokens[attribution.quote]
        assert token.stretch is not None
        cue = attribution.cue
        span = _words_only(page.tokens.text, token.stretch.start, token.stretch.end)
        if span is None:
            continue
        cue_span = Span(page.tokens.tokens[cue.at].start, page.tokens.tokens[cue.last - 1].end) if cue else None
        quotes.append(
            Quote(
                span=span,
                kind="direct" if attribution.whole else "mixed",
                group=group,
                speaker=speaker_of(page, cast, referents, attribution.subject) if attribution.subject else None,
                cue=cue_span.of(page.tokens.text) if cue_span else None,
                cue_span=cue_span,
                confidence=RULES[attribution.rule],
            )
        )
    return tuple(quotes)


def _words_only(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _is_somebodys(page: Page, attribution: Attribution) -> bool:
    """Not a scare quote, a title of a work or a heading."""
    token = page.tokens.tokens[attribution.quote]
    assert token.stretch is not None
    content = page.tokens.text[token.stretch.start : token.stretch.end]
    count = len(_WORD.findall(content))
    spoken = attribution.rule in ("after", "before", "continued", "reopened", "introduced")
    if count < 3:
        return spoken and (attribution.whole or attribution.cue is not None)
    if _is_title(content) and count > 1 and _inside_phrase(page, attribution.quote):
        return count > 9
    if spoken:
        return True
    if _is_title(content) or attribution.rule == "none":
        return count > 7
    return True


def _inside_phrase(page: Page, quote: int) -> bool:
    """A preposition, a possessive or a noun stands right before the mark: 'on "Face the Nation"'."""
    before = page.tokens.tokens[quote - 1] if quote else None
    if before is None or before.end < page.tokens.tokens[quote].start - 2:
        return False
    if before.kind == "possessive" or before.low in lexicon.WORK_NOUNS or before.low in lexicon.DETERMINERS:
        return True
    return before.low in lexicon.PREPOSITIONS and before.low not in ("as", "like")


def _is_title(content: str) -> bool:
    words = _WORD.findall(content)
    return all(w[0].isupper() or w[0].isdigit() or w.lower() in lexicon.SMALL_WORDS for w in words) and words[0][0].isupper()
