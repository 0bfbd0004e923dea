"""Where the content of an announcement ends."""

from __future__ import annotations

from extraction.quotes import lexicon
from extraction.quotes.cues import Cue
from extraction.quotes.indirect import frames
from extraction.quotes.indirect.announcements import begins
from extraction.quotes.indirect.verbs import is_past, starts_clause
from extraction.quotes.phrases import Page
from extraction.quotes.tokens import Sentence, Token
from extraction.wordsets import words

DASHES = frozenset(("–", "—", "―", "--", "-"))
SUBORDINATING = words("while although though as when after before if since because once whereas whether until")
_TURNS = words("although though")
_OUTCOMES = words("""
    making drawing forcing surpassing prompting sparking calling describing branding accusing dismissing
    amounting citing compared
""")
_WEAK = frozenset((",", ";", ":", ".", "!", "?", "…", "...", ")", "]")) | DASHES
_CONJUNCTIONS = words("and but or")


def content_end(page: Page, sentence: Sentence, cue: Cue, first: int, others: list[Cue]) -> int:
    """One past the last token of the content that begins at token ``first``, after the verb of ``cue``."""
    tokens = page.tokens.tokens
    heads = {_head(tokens, other, first): other for other in others if other.at > first}
    governed = is_governed(tokens, sentence, cue)
    finite = tokens[first].low != "to"
    dashes = [i for i in range(first, sentence.last) if tokens[i].text in DASHES]
    opened = 0
    for index in range(first, sentence.last):
        token = tokens[index]
        if token.text == "(":
            opened = index
        elif token.text == ")":
            if not opened:
                return trimmed(tokens, first, index)
            if index + 2 >= sentence.last and opened > first:
                return trimmed(tokens, first, opened)
            opened = 0
        if index == first or opened:
            continue
        remark = dashes == [index] and _is_remark(tokens, index, sentence)
        if token.text == ";" or remark or _gives_no_more(tokens, index, sentence):
            return trimmed(tokens, first, index)
        if index in heads and _leaves(tokens, heads[index], index, first):
            return trimmed(tokens, first, index)
        after_comma = _is_comma(page, token) and index + 1 < sentence.last
        if after_comma and _breaks_off(page, index, governed=governed, finite=finite):
            return trimmed(tokens, first, index)
    return trimmed(tokens, first, sentence.last)


def _gives_no_more(tokens: list[Token], but: int, sentence: Sentence) -> bool:
    """'... but would not elaborate', 'but declined to say more': the speaker stops there."""
    at = but + 1
    if tokens[but].low != "but" or at + 1 >= sentence.last:
        return False
    if tokens[at].low in ("would", "did", "could"):
        return tokens[at + 1].low == "not" and tokens[min(at + 2, len(tokens) - 1)].low in _EXPLAINING
    if tokens[at].low in ("wouldn't", "wouldn’t", "didn't", "didn’t"):
        return tokens[at + 1].low in _EXPLAINING
    return tokens[at].low in ("declined", "refused", "gave", "stopped", "offered", "provided")


_EXPLAINING = words("elaborate say give provide offer explain comment specify name identify discuss answer go disclose")


def _is_comma(page: Page, token: Token) -> bool:
    """A comma, in its place or within the marks before it."""
    if token.stretch is None:
        return token.text == ","
    return page.tokens.text[token.stretch.start : token.stretch.end].rstrip().endswith(",")


def _is_remark(tokens: list[Token], dash: int, sentence: Sentence) -> bool:
    """'- the largest in years': a remark of the writer after a single dash."""
    after = tokens[dash + 1].low if dash + 1 < sentence.last else ""
    return (
        (after in lexicon.DETERMINERS and after not in ("a", "not"))
        or after in ("as", "at", "which", "it")
        or after in _TURNS
        or (after in lexicon.ADVERBS and after != "not")
    )


def is_governed(tokens: list[Token], sentence: Sentence, cue: Cue) -> bool:
    """Whether the announcement is a subordinate clause that opens the sentence: 'While critics argue that ...'."""
    opening = tokens[sentence.first].low
    if opening in ("despite", "amid"):
        return True
    if opening in lexicon.PREPOSITIONS and opening not in SUBORDINATING and begins(cue) < cue.at:
        return False
    if opening not in SUBORDINATING and opening not in lexicon.PREPOSITIONS and cue.at != sentence.first:
        return False
    return not any(t.text == "," for t in tokens[sentence.first : begins(cue)])


def _head(tokens: list[Token], cue: Cue, first: int) -> int:
    """First token of the clause of a later verb: its subject, or the auxiliaries before the verb."""
    if begins(cue) < cue.at:
        return begins(cue)
    at = cue.at
    while at - 1 > first and (tokens[at - 1].low in lexicon.ADVERBS or tokens[at - 1].low in lexicon.AUXILIARIES):
        at -= 1
    return at


def _leaves(tokens: list[Token], cue: Cue, index: int, first: int) -> bool:
    """Whether the clause of a later verb stands outside the content: '..., they also say', '... and warned'."""
    before = tokens[index - 1]
    if before.text == "," or before.text in DASHES:
        return not _within_condition(tokens, first, index - 1)
    if before.low in lexicon.RELATIVES and tokens[index - 2].text == ",":
        return True
    if begins(cue) < cue.at:
        return before.low in ("and", "but", "while", "whereas")
    return before.low in ("and", "but")


def _within_condition(tokens: list[Token], first: int, comma: int) -> bool:
    """'that if talks failed, they would strike': what follows the comma still belongs to the content."""
    for token in reversed(tokens[first:comma]):
        if token.text == ",":
            return False
        if token.low in ("if", "when", "unless", "because", "since", "once", "until"):
            return True
    return False


def _breaks_off(page: Page, comma: int, *, governed: bool, finite: bool) -> bool:
    """', drawing a sharp reply', ', though he ...': what follows the comma is the writer's."""
    tokens = page.tokens.tokens
    after = tokens[comma + 1]
    if after.low in _TURNS or after.low in _OUTCOMES or after.low == "according":
        return True
    if after.low.endswith("ing") and (after.low in frames.VERBS or after.low in lexicon.JUDGING):
        return True
    if after.low == "but" and comma + 2 < len(tokens) and _turns_to_speaker(tokens[comma + 2]):
        return True
    if after.low == "then" and comma + 2 < len(tokens) and is_past(tokens[comma + 2]):
        return True
    if not finite and (starts_clause(page, comma + 1) or after.low in lexicon.RELATIVES):
        return True
    if not finite and after.low in _CONJUNCTIONS and starts_clause(page, comma + 2):
        return True
    return governed and starts_clause(page, comma + 1)


def _turns_to_speaker(token: Token) -> bool:
    """', but offered no proof', ', but he refuses': the subject is again whoever spoke."""
    return token.low in lexicon.PRONOUNS or is_past(token)


def trimmed(tokens: list[Token], first: int, last: int) -> int:
    """Without punctuation and a dangling 'and' at the end."""
    while last > first and (tokens[last - 1].text in _WEAK or tokens[last - 1].low in ("and", "but", "while")):
        last -= 1
    return last
