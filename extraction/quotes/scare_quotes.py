"""Words in marks that nobody is quoted with: scare quotes, titles of works, headings, slogans."""

from __future__ import annotations

import re

from extraction.quotes import lexicon
from extraction.quotes.attribution import Attribution
from extraction.quotes.phrases import Page, Phrase

_WORD = re.compile(r"[^\W_]+(?:['’&.-][^\W_]+)*")
_STAGE_DIRECTION = re.compile(r"\W*(?:\([A-Z .]+\)|[\[(]?(?:APPLAUSE|CROSSTALK|LAUGHTER|INAUDIBLE|CHEERS)[\])]?)\W*$")
_FIRM = frozenset(("after", "before", "continued", "reopened", "introduced", "echoed"))
_LONG_TITLE = 9
"""Title Case of more words than this is an utterance in capitals."""
_WITHIN = 8
_LONG_ENOUGH = 7
"""Words that nobody could be found for are kept only when there are more of them than this."""


def is_somebodys(page: Page, attribution: Attribution) -> bool:
    """Whether the stretch is to be taken for somebody's words."""
    token = page.tokens.tokens[attribution.quote]
    assert token.stretch is not None
    content = page.tokens.text[token.stretch.start : token.stretch.end]
    count = len(_WORD.findall(content))
    if not count or _STAGE_DIRECTION.match(content) or _is_on_show(page, attribution) or _is_teaser(page, attribution):
        return False
    if count > 1 and is_title(content) and (_inside_phrase(page, attribution.quote) or _is_sung(page, attribution)):
        return count > _LONG_TITLE
    if count < 3 and _is_nickname(page, attribution.quote, content):
        return False
    if count < 3:
        return _is_short_quote(page, attribution, content)
    if attribution.rule in _FIRM:
        return True
    if is_title(content) or attribution.rule == "none":
        return count > _LONG_ENOUGH
    return not _is_displayed(page, attribution.quote)


def _is_on_show(page: Page, attribution: Attribution) -> bool:
    """'their placards said ...', 'a chorus of ...', 'what crews call the ...': words that nobody in particular says."""
    tokens, quote = page.tokens.tokens, attribution.quote
    if quote and tokens[quote - 1].low == "of" and tokens[quote - 2].low in lexicon.CHANTS:
        return True
    subject, cue = attribution.subject, attribution.cue
    if subject is None or cue is None:
        return False
    if subject.kind != "description":
        return False
    named = tokens[cue.at].low == "call" and tokens[subject.first - 1].low == "what"
    return named or _is_display(page, subject)


def _is_display(page: Page, phrase: Phrase) -> bool:
    inside = page.tokens.tokens[phrase.first : phrase.last]
    core = next((i for i, t in enumerate(inside) if i and t.low in lexicon.ATTACHING), len(inside))
    return inside[core - 1].low in lexicon.DISPLAYS


def _is_teaser(page: Page, attribution: Attribution) -> bool:
    """'READ MORE: "..."': the headline of another article."""
    paragraph = page.tokens.sentences[page.tokens.sentence_of[attribution.quote]]
    words = [t.low for t in page.tokens.tokens[paragraph.first : paragraph.first + 2]]
    return attribution.quote > paragraph.first and tuple(words) in _TEASERS


_TEASERS = frozenset((("read", "more"), ("see", "also"), ("read", "also"), ("more", ":"), ("related", ":")))


def _is_displayed(page: Page, quote: int) -> bool:
    """On a placard, a banner, a T-shirt."""
    before = page.tokens.tokens[max(0, quote - _WITHIN) : quote]
    return any(t.low in lexicon.DISPLAYS for t in before)


def _is_short_quote(page: Page, attribution: Attribution, content: str) -> bool:
    """One or two words are a quote only where a verb of saying or judging brings them, or as somebody's whole answer."""
    if attribution.rule == "floating":
        return _is_answer(content)
    cue = attribution.cue
    if cue is None or page.tokens.tokens[attribution.quote - 1].low in (
        "so-called",
        "called",
        "dubbed",
        "nicknamed",
        "named",
    ):
        return cue is not None and attribution.rule == "after"
    if attribution.whole:
        return attribution.rule in _FIRM
    return not content[:1].isupper() and attribution.rule in ("before", "within", "after")


def _is_answer(content: str) -> bool:
    """'Nine.', 'A screenshot.': a sentence of one or two words, and no title."""
    return content.endswith((".", "!", "?")) and (content.count(" ") == 0 or not is_title(content))


def _is_sung(page: Page, attribution: Attribution) -> bool:
    """The band played 'Bread and Roses' as pickets sang: a title, for no comma leads to the verb; so 'sang "..."'."""
    if attribution.quote and page.tokens.tokens[attribution.quote - 1].low in _PERFORMED:
        return True
    following = page.tokens.tokens[attribution.quote + 1 : attribution.quote + 2]
    return attribution.rule == "after" and bool(following) and following[0].low == "as"


_PERFORMED = frozenset(("sang", "sing", "sings", "sung", "played", "playing", "recorded"))


def _is_nickname(page: Page, quote: int, content: str) -> bool:
    """Marcia 'Cia' Pell."""
    around = page.tokens.tokens[max(0, quote - 1) : quote + 2]
    return len(around) == 3 and around[0].capital and around[2].capital and content[:1].isupper()


def _inside_phrase(page: Page, quote: int) -> bool:
    """A preposition, a possessive or a noun stands right before the mark: 'on "Face the Nation"'."""
    before = page.tokens.tokens[quote - 1] if quote else None
    if before is None or before.end < page.tokens.tokens[quote].start - 2:
        return False
    if before.kind == "possessive" or before.low in lexicon.WORK_NOUNS or before.low in lexicon.DETERMINERS:
        return True
    return before.low in lexicon.PREPOSITIONS and before.low not in ("as", "like")


def is_title(content: str) -> bool:
    """'The Way We Live Now': every word but the small ones is capitalised."""
    words = _WORD.findall(content)
    if not words or not words[0][0].isupper():
        return False
    return all(w[0].isupper() or w[0].isdigit() or w.lower() in lexicon.SMALL_WORDS for w in words)
