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
    if verb in lexicon.ACCUSING:
        yield from _after(page, sentence, cue, cues, cue.last, "verdict")
        return
    if verb not in lexicon.REPORTING and verb not in ("according", "per"):
        return
    if not cue.inverted:
        start, rule = _clause_start(page, sentence, cue)
        if start is not None:
            yield from _after(page, sentence, cue, cues, start, rule)
            return
    begins, ends = min(cue.subject.first, cue.at), max(cue.subject.last, cue.last)
    if cue.inverted and begins == sentence.first:
        comma = _next_comma(tokens, ends, sentence.last)
        if comma is not None:
            yield from _after(page, sentence, cue, cues, comma + 1, "before")
    elif not cue.shared and begins - 1 > sentence.first and tokens[begins - 1].text == ",":
        yield from _around(page, sentence, cue, cues, begins - 1, ends)


def _around(
    page: Page, sentence: Sentence, cue: Cue, cues: list[Cue], comma: int, ends: int
) -> Iterator[Indirect]:
    """Content before ', X said' and, where the sentence goes on after another comma, behind it too."""
    tokens = page.tokens.tokens
    if ends < sentence.last and tokens[ends].kind == "quote":
        return
    first = sentence.first
    while first < comma and (tokens[first].kind == "other" or tokens[first].low in ("but", "and") and tokens[first + 1].text == ","):
        first += 1
    yield Indirect(first, comma, cue, "before")
    closing = _next_comma(tokens, ends, sentence.last)
    if closing == ends and closing + 1 < sentence.last and tokens[closing + 1].low not in ("a", "an", "the", "who", "which"):
        yield from _after(page, sentence, cue, cues, closing + 1, "before")


def _next_comma(tokens: list[Token], first: int, limit: int) -> int | None:
    return next((i for i in range(first, limit) if tokens[i].text == ","), None)


def _clause_start(page: Page, sentence: Sentence, cue: Cue) -> tuple[int | None, str]:
    """Where the content begins after a verb of saying, and by which sign; None where nothing is reported."""
    tokens, verb, at = page.tokens.tokens, page.tokens.tokens[cue.at].low, cue.last
    stop = next((i for i in range(at, sentence.last) if _stops(tokens[i])), sentence.last)
    if at >= stop:
        return None, ""
    that = next((i for i in range(at, min(at + 14, stop)) if tokens[i].low in ("that", "whether")), None)
    if that is not None and _leads_to_that(tokens, at, that, told=verb in lexicon.TELLING):
        return that, "that"
    if tokens[at].low == "to" and verb in lexicon.PROMISING:
        return at, "infinitive"
    if verb in lexicon.TELLING:
        return _told(page, at, stop)
    at = _past_time(tokens, at, stop)
    if at < stop and _opens_clause(page, at) and _has_finite_verb(tokens, at, sentence.last):
        return at, "bare"
    return None, ""


def _stops(token: Token) -> bool:
    return token.text in (",", ":", ";", ".", "?", "!") or token.kind == "quote"


def _leads_to_that(tokens: list[Token], at: int, that: int, *, told: bool) -> bool:
    """'said that', 'said on Monday that', 'told the paper that': no noun of another clause stands between."""
    if that == at:
        return True
    if any(t.low in lexicon.AUXILIARIES for t in tokens[at:that]):
        return False
    first = tokens[at]
    return told or first.low in lexicon.PREPOSITIONS | lexicon.ADVERBS or first.low.rstrip(".") in lexicon.TIMES


def _past_time(tokens: list[Token], at: int, limit: int) -> int:
    """Past 'on Tuesday', 'last week', 'again'."""
    while at < limit and (tokens[at].low.rstrip(".") in lexicon.TIMES or tokens[at].low in ("last", "earlier", "also", "again")):
        at += 1
    if at + 1 < limit and tokens[at].low == "on" and tokens[at + 1].low.rstrip(".") in lexicon.TIMES:
        return at + 2
    return at


def _told(page: Page, at: int, stop: int) -> tuple[int | None, str]:
    """'told the paper / talks were over', 'urged ministers / to act'."""
    tokens = page.tokens.tokens
    infinitive = next((i for i in range(at, min(stop, at + 8)) if tokens[i].low == "to"), None)
    if infinitive is not None and infinitive > at:
        return infinitive, "infinitive"
    after = at + 1
    if tokens[at].low not in lexicon.OBJECT_PRONOUNS:
        name = page.name_at[at] or (page.name_at[at + 1] if at + 1 < stop else None)
        after = name.last if name is not None else at + 2
    if after < stop and _opens_clause(page, after) and _has_finite_verb(tokens, after, stop):
        return after, "bare"
    return None, ""


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
    heads = {c.at if c.shared else min(c.subject.first, c.at) for c in cues if c.at > cue.at and c.saying}
    while last < sentence.last and not _breaks_off(tokens, last, sentence.last, heads):
        last += 1
    while last > first and tokens[last - 1].kind == "other" and tokens[last - 1].text not in (")", "%"):
        last -= 1
    if last > first:
        yield Indirect(first, last, cue, rule)


def _breaks_off(tokens: list[Token], at: int, limit: int, heads: set[int]) -> bool:
    """Whether the content ends before token ``at``; ``heads`` are the tokens at which later cues begin."""
    token = tokens[at]
    following = tokens[at + 1] if at + 1 < limit else None
    if token.text in (".", ";", "?", "!", "―", "—", "--") or following is None:
        return token.kind == "other"
    if token.low in ("and", "but"):
        return at + 1 in heads and following.low in lexicon.SAYING
    if token.text != ",":
        return False
    if at + 1 in heads or following.low in _LOOSE:
        return True
    if following.low == "but":
        return not (at + 2 < limit and tokens[at + 2].low in lexicon.AUXILIARIES)
    return following.low.endswith("ing") and following.low not in lexicon.ED_NOUNS and not following.capital


_LOOSE = frozenset(("although", "though", "while", "whereas", "according", "which", "who", "whose", "when", "even"))


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
