"""Where the content of an announcement ends."""

from __future__ import annotations

from extraction.quotes import lexicon
from extraction.quotes.indirect import frames
from extraction.quotes.indirect.announcements import Announcement
from extraction.quotes.phrases import Page
from extraction.quotes.tokens import Sentence, Token
from extraction.wordsets import words

DASHES = frozenset(("–", "—", "―", "--", "-"))
SUBORDINATING = words("while although though as when after before if since because once whereas whether until")
_TURNS = words("although though")
_OUTCOMES = words("making drawing forcing surpassing prompting sparking calling describing branding accusing dismissing")
_WEAK = frozenset((",", ";", ":", ".", "!", "?", "…", "...", ")", "]")) | DASHES
_CONJUNCTIONS = words("and but or")


def content_end(page: Page, sentence: Sentence, announced: Announcement, first: int, others: list[Announcement]) -> int:
    """One past the last token of the content that begins at token ``first``, after the verb of ``announced``."""
    tokens = page.tokens.tokens
    begins = {_begins(tokens, other, first): other for other in others if other.at > first}
    governed = _is_governed(tokens, sentence, announced)
    finite = tokens[first].low != "to"
    last_dash = max((i for i in range(first, sentence.last) if tokens[i].text in DASHES), default=-1)
    single = last_dash if sum(tokens[i].text in DASHES for i in range(first, sentence.last)) == 1 else -1
    depth = 0
    for index in range(first, sentence.last):
        token = tokens[index]
        depth += (token.text == "(") - (token.text == ")")
        if depth < 0 or token.text == ";" or index == single:
            return trimmed(tokens, first, index)
        if index == first or depth:
            continue
        if index in begins and _leaves(tokens, begins[index], index):
            return trimmed(tokens, first, index)
        if token.text == "," and index + 1 < sentence.last and _breaks_off(page, index, governed=governed, finite=finite):
            return trimmed(tokens, first, index)
    return trimmed(tokens, first, sentence.last)


def _is_governed(tokens: list[Token], sentence: Sentence, announced: Announcement) -> bool:
    """Whether the announcement is itself a subordinate clause that opens the sentence: 'While critics argue that ...'."""
    return tokens[sentence.first].low in SUBORDINATING and not any(
        t.text == "," for t in tokens[sentence.first : announced.begins]
    )


def _begins(tokens: list[Token], announced: Announcement, first: int) -> int:
    """First token of the clause of a later verb: its subject, or the auxiliaries before the verb."""
    if announced.begins < announced.at:
        return announced.begins
    at = announced.at
    while at - 1 > first and (tokens[at - 1].low in lexicon.ADVERBS or tokens[at - 1].low in lexicon.AUXILIARIES):
        at -= 1
    return at


def _leaves(tokens: list[Token], announced: Announcement, index: int) -> bool:
    """Whether the clause of a later verb stands outside the content: '..., they also say', '... and warned'."""
    before = tokens[index - 1]
    if before.text == "," or before.text in DASHES:
        return True
    if announced.begins < announced.at:
        return before.low in ("but", "while", "whereas") or (before.low == "and" and tokens[index - 2].text == ",")
    return before.low in ("and", "but")


def _breaks_off(page: Page, comma: int, *, governed: bool, finite: bool) -> bool:
    """', drawing a sharp reply', ', though he ...': what follows the comma is the writer's."""
    tokens = page.tokens.tokens
    after = tokens[comma + 1]
    if after.low in _TURNS or after.low in _OUTCOMES or after.low == "according":
        return True
    if after.low.endswith("ing") and after.low in frames.VERBS:
        return True
    if not finite and after.low in _CONJUNCTIONS and starts_clause(page, comma + 2):
        return True
    return governed and starts_clause(page, comma + 1)


def starts_clause(page: Page, at: int) -> bool:
    """Whether a subject may begin at token ``at``."""
    if at >= len(page.tokens.tokens):
        return False
    token = page.tokens.tokens[at]
    return page.name_at[at] is not None or token.low in lexicon.PRONOUNS - {"who"} or token.low in lexicon.DETERMINERS


def trimmed(tokens: list[Token], first: int, last: int) -> int:
    """Without punctuation and a dangling 'and' at the end."""
    while last > first and (tokens[last - 1].text in _WEAK or tokens[last - 1].low in ("and", "but", "while")):
        last -= 1
    return last
