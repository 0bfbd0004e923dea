"""Indirect speech: what somebody is said to have said, in the writer's words.

    The union said / that about 900 drivers would walk out / on Monday.      (content after the cue)
    Talks had broken down, / the union said.                                  (content before it)

The content is a clause of one sentence, without the cue and without closing punctuation; it holds no words in marks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extraction.quotes import lexicon
from extraction.quotes.cues import Cue
from extraction.quotes.phrases import Page
from extraction.quotes.tokens import Sentence, Token
from extraction.types import Span

_MIN_WORDS = 4
CONFIDENCE = {"that": 0.8, "before": 0.8, "bare": 0.65, "infinitive": 0.6, "verdict": 0.5}


@dataclass(slots=True, eq=False)
class Indirect:
    """Content tokens ``[first, last)`` ascribed to the subject of ``cue``."""

    first: int
    last: int
    cue: Cue
    rule: str

    def span(self, page: Page) -> Span:
        return Span(page.tokens.tokens[self.first].start, page.tokens.tokens[self.last - 1].end)


def find_indirect(page: Page, cues: list[list[Cue]]) -> list[Indirect]:
    """The indirect speech of a text, in text order."""
    found: list[Indirect] = []
    for sentence in page.tokens.sentences:
        for cue in cues[sentence.number]:
            found.extend(c for c in _contents(page, sentence, cue, cues[sentence.number]) if _is_clause(page, c))
    return _without_overlaps(found)


def _contents(page: Page, sentence: Sentence, cue: Cue, cues: list[Cue]) -> Iterator[Indirect]:
    tokens = page.tokens.tokens
    verb = tokens[cue.at].low
    begins = min(cue.subject.first, cue.at)
    if verb in lexicon.ACCUSING:
        yield from _after(page, sentence, cue, cues, cue.last, "verdict")
        return
    if verb not in lexicon.REPORTING and verb not in ("according", "per"):
        return
    if not cue.shared and begins - 1 > sentence.first and tokens[begins - 1].text == ",":
        before = _before(page, sentence, cue, cues, begins - 1)
        if before:
            yield before
            closing = _past_phrase(page, sentence, max(cue.subject.last, cue.last))
            if closing + 1 < sentence.last and tokens[closing].text == ",":
                yield from _after(page, sentence, cue, cues, closing + 1, "before")
            return
    if cue.inverted:
        if begins == sentence.first and cue.subject.last + 1 < sentence.last:
            comma = _next_comma(tokens, cue.subject.last, sentence.last)
            if comma is not None:
                yield from _after(page, sentence, cue, cues, comma + 1, "before")
        return
    start, rule = _clause_start(page, sentence, cue)
    if start is not None:
        yield from _after(page, sentence, cue, cues, start, rule)


def _next_comma(tokens: list[Token], first: int, limit: int) -> int | None:
    return next((i for i in range(first, limit) if tokens[i].text == ","), None)


def _past_phrase(page: Page, sentence: Sentence, at: int) -> int:
    """Past 'on Tuesday', 'in a statement': as far as the next comma or the end."""
    tokens = page.tokens.tokens
    while at < sentence.last and tokens[at].text != ",":
        at += 1
    return at


def _before(page: Page, sentence: Sentence, cue: Cue, cues: list[Cue], comma: int) -> Indirect | None:
    """Content from the start of the sentence to the comma before the cue."""
    first = sentence.first
    for other in cues:
        if other is not cue and other.at < cue.at and not other.inverted:
            return None
    while first < comma and page.tokens.tokens[first].kind == "other":
        first += 1
    return Indirect(first, comma, cue, "before") if comma > first else None


def _clause_start(page: Page, sentence: Sentence, cue: Cue) -> tuple[int | None, str]:
    """Where the content begins after a verb of saying, and by which sign; None where nothing is reported."""
    tokens, verb = page.tokens.tokens, page.tokens.tokens[cue.at].low
    at = cue.last
    that = next((i for i in range(at, min(at + 14, sentence.last)) if tokens[i].low in ("that", "whether")), None)
    stop = next((i for i in range(at, sentence.last) if tokens[i].text in (",", ":", ";") or tokens[i].kind == "quote"), sentence.last)
    if that is not None and that < stop and _leads_to_that(page, at, that):
        return that, "that"
    if at >= sentence.last or tokens[at].text in (",", ":", ";", "."):
        return None, ""
    if verb in lexicon.PROMISING and "to" in (t.low for t in tokens[at : at + 2]):
        return at, "infinitive"
    if verb in lexicon.TELLING:
        return (at, "infinitive") if any(t.low == "to" for t in tokens[at:stop]) else (_past_object(page, at, sentence.last), "bare")
    skipped = at
    while skipped < sentence.last and (tokens[skipped].low.rstrip(".") in lexicon.TIMES or tokens[skipped].low in ("on", "last", "earlier")):
        skipped += 1
    if skipped < sentence.last and _opens_clause(page, skipped) and _has_finite_verb(tokens, skipped, sentence.last):
        return skipped, "bare"
    return None, ""


def _leads_to_that(page: Page, at: int, that: int) -> bool:
    """Nothing but the one told, a time or a place stands between the verb and 'that'."""
    tokens = page.tokens.tokens[at:that]
    return not any(t.low in lexicon.AUXILIARIES or t.low in lexicon.BREAKS - lexicon.DETERMINERS for t in tokens)


def _past_object(page: Page, at: int, limit: int) -> int | None:
    """'told the paper / talks were over'."""
    tokens = page.tokens.tokens
    if tokens[at].low in lexicon.OBJECT_PRONOUNS:
        return at + 1
    name = page.name_at[at]
    after = name.last if name is not None else at + 2
    return after if after < limit and _opens_clause(page, after) else None


def _opens_clause(page: Page, at: int) -> bool:
    token = page.tokens.tokens[at]
    if token.kind != "word":
        return False
    if token.low in lexicon.PRONOUNS or token.low in lexicon.DETERMINERS or token.low in ("there", "if", "when", "while", "in", "as"):
        return token.low not in ("who",)
    return token.low not in lexicon.NEVER_NOMINAL


def _has_finite_verb(tokens: list[Token], first: int, limit: int) -> bool:
    return any(t.low in lexicon.AUXILIARIES or t.low.endswith("ed") or t.low in lexicon.COMMON_VERBS for t in tokens[first:limit]) or any(
        t.low.endswith("s") and t.kind == "word" for t in tokens[first + 1 : limit]
    )


def _after(page: Page, sentence: Sentence, cue: Cue, cues: list[Cue], first: int, rule: str) -> Iterator[Indirect]:
    """Content from token ``first`` to the end of the sentence, or to where somebody else or something else begins."""
    tokens = page.tokens.tokens
    last = first
    starts = {min(c.subject.first, c.at) if not c.shared else c.at for c in cues if c.at > cue.at and not _nested(c, first)}
    while last < sentence.last and tokens[last].text not in (".", ";", "?", "!"):
        if tokens[last].text == "," and last + 1 < sentence.last and _breaks_off(tokens, last + 1, starts):
            break
        last += 1
    while last > first and tokens[last - 1].kind == "other" and tokens[last - 1].text not in (")", "%"):
        last -= 1
    if last > first:
        yield Indirect(first, last, cue, rule)


def _nested(cue: Cue, first: int) -> bool:
    """A cue whose own subject stands within the content: reported speech of somebody else, not the end of this one."""
    return not cue.shared and cue.subject.first <= first


def _breaks_off(tokens: list[Token], after_comma: int, starts: set[int]) -> bool:
    token = tokens[after_comma]
    if after_comma in starts:
        return True
    if token.low in ("but", "although", "though", "while", "whereas"):
        return True
    return token.low in ("adding", "saying", "citing", "calling", "arguing", "noting", "drawing", "prompting", "according")


def _is_clause(page: Page, content: Indirect) -> bool:
    tokens = page.tokens.tokens[content.first : content.last]
    return sum(t.kind == "word" for t in tokens) >= _MIN_WORDS and not any(t.kind == "quote" for t in tokens)


def _without_overlaps(found: list[Indirect]) -> list[Indirect]:
    """The outer of two that overlap; the inner speaker is only relayed."""
    kept: list[Indirect] = []
    for content in sorted(found, key=lambda c: (c.first, -c.last)):
        if not kept or content.first >= kept[-1].last:
            kept.append(content)
    return kept
