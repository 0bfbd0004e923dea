"""What an announcement announces: the clause after its verb, or the one before it."""

from __future__ import annotations

from extraction.quotes import lexicon
from extraction.quotes.cues import Cue
from extraction.quotes.indirect import frames
from extraction.quotes.indirect.announcements import begins, is_relative
from extraction.quotes.indirect.bounds import DASHES, SUBORDINATING, content_end, is_governed, trimmed
from extraction.quotes.indirect.openings import past_adjuncts, start_after, that_within
from extraction.quotes.indirect.verbs import has_verb, lacks_subject, starts_clause
from extraction.quotes.phrases import Page
from extraction.quotes.tokens import Sentence, Token
from extraction.wordsets import words

# Words of 'in a report on Friday', at most.
_SETTING = 9
_PLACING = words("in on at during after before via through from")
_CONNECTING = words("but and yet meanwhile also still ,")


def contents(page: Page, sentence: Sentence, cue: Cue, others: list[Cue]) -> list[range]:
    """The token ranges of the content: one, or two where 'X said' stands in the middle."""
    if page.tokens.tokens[cue.at].low == "according":
        found = [_according(page, sentence, cue)]
    elif _comma_after(page, sentence, cue) is not None:
        found = _around(page, sentence, cue, others)
    else:
        found = _beside(page, sentence, cue, others)
    return [piece for piece in found if piece]


def _according(page: Page, sentence: Sentence, cue: Cue) -> range | None:
    """'According to X, ...' or '..., according to X'."""
    tokens = page.tokens.tokens
    if any(t.low not in _CONNECTING for t in tokens[sentence.first : cue.at]):
        return _stripped(tokens, sentence.first, cue.at)
    comma = next((i for i in range(_past_role(page, cue), sentence.last - 1) if tokens[i].text == ","), None)
    return None if comma is None else range(comma + 1, content_end(page, sentence, cue, comma + 1, []))


def _past_role(page: Page, cue: Cue) -> int:
    """The token behind 'X, leader of the council' in 'According to X, leader of the council, it will'."""
    role = cue.subject.name.role if cue.subject.name else None
    at = cue.subject.last
    while role is not None and at < len(page.tokens.tokens) and page.tokens.tokens[at].start < role.end:
        at += 1
    return at


def _beside(page: Page, sentence: Sentence, cue: Cue, others: list[Cue]) -> list[range | None]:
    """'X said it would fail' or 'It would fail, X said'; both only in 'If it rains, X said it would fail'."""
    tokens = page.tokens.tokens
    after = None if cue.inverted else _after(page, sentence, cue, others)
    if after and tokens[sentence.first].low not in ("if", "unless"):
        return [after]
    before = _before(page, sentence, cue)
    return [before if before and _is_sentence(page, before) else None, after]


def _is_sentence(page: Page, piece: range) -> bool:
    """It has a verb, and is more than the setting of what follows ('When talks failed')."""
    tokens = page.tokens.tokens
    if not _opens_setting(tokens[piece.start]):
        return has_verb(tokens, piece)
    return any(tokens[i].text == "," and starts_clause(page, i + 1) for i in piece[:-1])


def _opens_setting(token: Token) -> bool:
    opening = token.low in lexicon.PREPOSITIONS or token.low in SUBORDINATING or token.low.endswith("ing")
    return opening and token.low not in ("if", "unless")


def _comma_after(page: Page, sentence: Sentence, cue: Cue) -> int | None:
    """The comma behind 'X said', 'X said on Friday', 'X said in a June report'."""
    tokens = page.tokens.tokens
    at = past_adjuncts(page, cue.last, sentence.last)
    if at < sentence.last and tokens[at].low in _PLACING:
        at = next((i for i in range(at, min(sentence.last, at + _SETTING)) if _ends_setting(tokens[i])), at)
    return at if not cue.inverted and at + 1 < sentence.last and tokens[at].text == "," else None


def _ends_setting(token: Token) -> bool:
    return token.kind == "other" or token.low == "that" or token.low in lexicon.AUXILIARIES


def _around(page: Page, sentence: Sentence, cue: Cue, others: list[Cue]) -> list[range | None]:
    """'The plan, she said, would fail.' The words on both sides, the first only where they are more than a setting."""
    tokens = page.tokens.tokens
    subordinate = is_governed(tokens, sentence, cue) and tokens[sentence.first].low != "as"
    if subordinate or is_relative(page, cue):
        return []
    before, after = _before(page, sentence, cue), _behind(page, sentence, cue, others)
    if after and any(tokens[index].kind == "quote" for index in after):
        return []
    if before and not has_verb(tokens, before) and not (after and lacks_subject(tokens[after.start])):
        before = None
    return [before, after]


def _behind(page: Page, sentence: Sentence, cue: Cue, others: list[Cue]) -> range | None:
    """The words behind ', X said,': none after words in marks, or where another verb of saying follows."""
    tokens, comma = page.tokens.tokens, _comma_after(page, sentence, cue)
    if comma is None or tokens[cue.at].low not in frames.INSERTED or tokens[begins(cue) - 1].kind == "quote":
        return None
    that = that_within(page, comma + 1, sentence)
    first = that if that and tokens[that - 1].text == "," else comma + 1
    if any(other.at == first for other in others) or tokens[first].low in ("who", "which"):
        return None
    return range(first, content_end(page, sentence, cue, first, others))


def _after(page: Page, sentence: Sentence, cue: Cue, others: list[Cue]) -> range | None:
    tokens = page.tokens.tokens
    first = start_after(page, sentence, cue)
    if first is None or first >= sentence.last:
        return None
    last = content_end(page, sentence, cue, first, others)
    if is_relative(page, cue):
        last = next((i for i in range(first, last - 1) if tokens[i].text == "," and lacks_subject(tokens[i + 1])), last)
    return range(first, last)


def _before(page: Page, sentence: Sentence, cue: Cue) -> range | None:
    """The words from the start of the sentence to the comma before 'X said' or 'said X'."""
    tokens = page.tokens.tokens
    clause = begins(cue) - (tokens[begins(cue) - 1].low == "as")
    if clause - 1 <= sentence.first or tokens[clause - 1].text not in (",", *DASHES):
        return None
    announces_more = cue.last < sentence.last and tokens[cue.last].text == ":"
    if announces_more or tokens[cue.at].low not in frames.INSERTED or tokens[cue.at - 1].low in ("who", "which"):
        return None
    piece = _stripped(tokens, sentence.first, clause - 1)
    return piece if piece and tokens[piece.stop - 1].low not in lexicon.RELATIVES else None


def _past_dateline(tokens: list[Token], first: int, last: int) -> int:
    """'LEEDS, England (AP) — | Nurses ...': past the place in capitals."""
    if not (tokens[first].text.isupper() and len(tokens[first].text) > 2):
        return first
    dash = next((i for i in range(first, min(last, first + _DATELINE)) if tokens[i].text in DASHES), None)
    return first if dash is None or any(t.text[0].islower() for t in tokens[first:dash]) else dash + 1


_DATELINE = 10


def _stripped(tokens: list[Token], first: int, last: int) -> range | None:
    first = _past_dateline(tokens, first, last)
    while first < last and (tokens[first].low == "and" or tokens[first].kind == "other"):
        first += 1
    return range(first, trimmed(tokens, first, last)) or None
