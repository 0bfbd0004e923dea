"""What an announcement announces: the clause after its verb, or the one before it."""

from __future__ import annotations

from extraction.quotes import lexicon
from extraction.quotes.cues import Cue
from extraction.quotes.indirect import frames
from extraction.quotes.indirect.announcements import begins
from extraction.quotes.indirect.bounds import DASHES, SUBORDINATING, content_end, starts_clause, trimmed
from extraction.quotes.phrases import Page, starting_at
from extraction.quotes.tokens import Sentence, Token
from extraction.wordsets import words

_QUESTIONING = words("whether if how why what who when where which")
_THAT_WITHIN = 16
_NEVER_FIRST = (lexicon.PREPOSITIONS | lexicon.AUXILIARIES | lexicon.CONJUNCTIONS | words("so too either who which")) - words(
    "that if although though like"
)
_COUNTING = words("about around over under nearly almost some between up")
_PAST = words("""
    was were had did said came went got made took gave found won lost met held began rose fell left kept sent paid told put
    led ran grew became brought thought spoke broke knew felt saw cut hit set
""")


def contents(page: Page, sentence: Sentence, cue: Cue, others: list[Cue]) -> list[range]:
    """The token ranges of the content: one, or two where 'X said' stands in the middle."""
    tokens = page.tokens.tokens
    if tokens[cue.at].low == "according":
        found = _according(page, sentence, cue, others)
    elif cue.inverted:
        found = [_inserted(page, sentence, cue)]
    elif cue.last < sentence.last and tokens[cue.last].text == ",":
        found = _around(page, sentence, cue, others)
    else:
        found = [_after(page, sentence, cue, others) or _inserted(page, sentence, cue)]
    return [piece for piece in found if piece]


def _according(page: Page, sentence: Sentence, cue: Cue, others: list[Cue]) -> list[range | None]:
    tokens = page.tokens.tokens
    if all(t.low in ("but", "and", "yet", "meanwhile", "also", "still", ",") for t in tokens[sentence.first : cue.at]):
        first = next((i + 1 for i in range(cue.last, sentence.last) if tokens[i].text == ","), sentence.last)
        return [range(first, content_end(page, sentence, cue, first, others))]
    before = _before(page, sentence, cue)
    if before is None and tokens[cue.at - 1].kind == "word":
        before = _stripped(tokens, sentence.first, cue.at)
    return [before]


def _around(page: Page, sentence: Sentence, cue: Cue, others: list[Cue]) -> list[range | None]:
    """'The plan, she said, would fail.' The words on both sides, the first only where they are more than a setting."""
    tokens = page.tokens.tokens
    if tokens[cue.at].low not in frames.INSERTED:
        return []
    before, first = _before(page, sentence, cue), cue.last + 1
    that = _that_within(page, first, sentence)
    if that and tokens[that - 1].text == ",":
        first = that
    after: range | None = None
    if first < sentence.last and all(other.at != first for other in others) and tokens[first].low not in ("who", "which"):
        after = range(first, content_end(page, sentence, cue, first, others))
    if after and before is None and tokens[first].low.endswith("ing"):
        after = None
    if after and not _goes_on(tokens, after.start) and before and not _is_clause(page, before):
        before = None
    return [before, after]


def _goes_on(tokens: list[Token], at: int) -> bool:
    """What follows the inserted 'X said' needs what stood before it: a verb without a subject."""
    return tokens[at].low in lexicon.AUXILIARIES or tokens[at].low in _PAST or tokens[at].low.endswith("ed")


def _after(page: Page, sentence: Sentence, cue: Cue, others: list[Cue]) -> range | None:
    first = _start_after(page, sentence, cue)
    if first is None or first >= sentence.last:
        return None
    return range(first, content_end(page, sentence, cue, first, others))


def _start_after(page: Page, sentence: Sentence, cue: Cue) -> int | None:
    tokens = page.tokens.tokens
    word = tokens[cue.at].low
    at = _past_adjuncts(page, cue.last, sentence.last)
    if at >= sentence.last:
        return None
    token = tokens[at]
    if token.text == ":":
        return at + 1 if at + 1 < sentence.last and tokens[at + 1].kind != "quote" else None
    if _is_counting(tokens, at, sentence):
        return at if word in frames.CLAUSE else None
    if _lacks_subject(page, cue) and _goes_on(tokens, at):
        return at
    if token.low in frames.GOVERNED.get(word, ()):
        return at + 1
    if word in frames.ACCUSING:
        return at if any(t.low == "of" for t in tokens[at : min(sentence.last, at + _THAT_WITHIN)]) else None
    if word in frames.ADDRESSED and token.low != "that":
        return _past_person(page, sentence, cue, at)
    if token.low == "that":
        return at if word in frames.CLAUSE or word in frames.ADDRESSED else None
    if token.low == "to":
        return at if word in frames.INFINITIVE else _that_within(page, at, sentence)
    if token.low in _QUESTIONING:
        return at if word in frames.QUESTION or token.low == "if" else None
    return _clause_or_noun(page, sentence, word, at)


def _is_counting(tokens: list[Token], at: int, sentence: Sentence) -> bool:
    """'about 6,500', 'over a thousand': a number, not a place or a time."""
    return tokens[at].low in _COUNTING and at + 1 < sentence.last and tokens[at + 1].text[:1].isdigit()


def _lacks_subject(page: Page, cue: Cue) -> bool:
    """'shifts which she said were too long': the subject of what was said stands before the announcement."""
    return begins(cue) > 0 and page.tokens.tokens[begins(cue) - 1].low in ("which", "who", "that")


def _clause_or_noun(page: Page, sentence: Sentence, word: str, at: int) -> int | None:
    tokens = page.tokens.tokens
    if word in frames.CLAUSE and tokens[at].low in lexicon.PREPOSITIONS:
        return _that_within(page, at, sentence) or _past_setting(page, at, sentence)
    if tokens[at].kind in ("quote", "other") and tokens[at].text not in ("$", "£", "€") or tokens[at].low in _NEVER_FIRST:
        return None
    if word in frames.DOUBTFUL and not _is_sure_clause(page, sentence, at):
        return None
    if word in frames.NOUN or word in frames.CLAUSE and _has_verb(tokens, range(at, sentence.last)):
        return at
    return None


def _is_sure_clause(page: Page, sentence: Sentence, at: int) -> bool:
    """A pronoun, or a noun phrase right before an auxiliary."""
    tokens = page.tokens.tokens
    if tokens[at].low in lexicon.PRONOUNS or tokens[at].low == "there":
        return not (at + 1 < sentence.last and tokens[at + 1].kind == "word" and tokens[at + 1].low.endswith("ly"))
    phrase = starting_at(page, at, sentence.last)
    return phrase is not None and phrase.last < sentence.last and _is_finite_auxiliary(tokens[phrase.last])


def _is_finite_auxiliary(token: Token) -> bool:
    return token.low in lexicon.AUXILIARIES and token.low not in ("be", "been", "being", "having")


def _past_adjuncts(page: Page, at: int, limit: int) -> int:
    """Past adverbs and times: 'said on Monday', 'warned again last week'."""
    tokens = page.tokens.tokens
    while at < limit:
        token = tokens[at]
        if token.low.rstrip(".") in lexicon.TIMES or (
            token.low in lexicon.ADVERBS and token.low not in ("not", "no", "there", "too", "just", "only", "even")
        ):
            at += 1
        elif token.low in ("on", "last", "this", "late", "early", "in") and at + 1 < limit:
            if tokens[at + 1].low.rstrip(".") not in lexicon.TIMES:
                return at
            at += 2
        else:
            return at
    return at


def _that_within(page: Page, at: int, sentence: Sentence) -> int | None:
    """'said in a letter to staff that ...': the conjunction, past what tells when, where and to whom."""
    tokens = page.tokens.tokens
    for index in range(at, min(sentence.last - 1, at + _THAT_WITHIN)):
        token = tokens[index]
        if token.kind == "quote" or token.text in (";", ":", "(") or token.low in ("which", "who"):
            return None
        if token.low == "that":
            return index if tokens[index + 1].low not in lexicon.AUXILIARIES else None
    return None


def _past_setting(page: Page, at: int, sentence: Sentence) -> int | None:
    """'said after the meeting they would', 'said in the end it was': the clause past a preposition and its noun."""
    tokens = page.tokens.tokens
    phrase = starting_at(page, at + 1, sentence.last)
    if phrase is None or phrase.last >= sentence.last:
        return None
    first = phrase.last
    if tokens[first].text == ",":
        return at if starts_clause(page, first + 1) else None
    return first if starts_clause(page, first) and _has_verb(tokens, range(first, sentence.last)) else None


def _past_person(page: Page, sentence: Sentence, cue: Cue, at: int) -> int | None:
    """The content after whoever is addressed: 'told the committee (that) ...', 'asked them to ...'."""
    tokens = page.tokens.tokens
    if tokens[at].low in _QUESTIONING:
        return at
    if tokens[at].low == "to":
        return at if tokens[cue.at].low in frames.INFINITIVE else None
    end = at + 1
    if tokens[at].low not in lexicon.OBJECT_PRONOUNS:
        person = starting_at(page, at, sentence.last)
        if person is None:
            return None
        end = person.last
    return _after_person(page, sentence, cue, _past_adjuncts(page, end, sentence.last))


def _after_person(page: Page, sentence: Sentence, cue: Cue, end: int) -> int | None:
    tokens = page.tokens.tokens
    if end >= sentence.last:
        return None
    follows = tokens[end]
    if follows.low in ("that", "to") or follows.low in _QUESTIONING:
        return end
    if follows.low in frames.GOVERNED.get(tokens[cue.at].low, ()):
        return end + 1
    if follows.text == ",":
        resumed = next((i + 1 for i in range(end + 1, min(sentence.last - 1, end + 16)) if tokens[i].text == ","), None)
        return resumed if resumed and tokens[resumed].low in ("that", "to") else None
    that = _that_within(page, end, sentence)
    if that is not None:
        return that
    return end if starts_clause(page, end) and _has_verb(tokens, range(end, sentence.last)) else None


def _inserted(page: Page, sentence: Sentence, cue: Cue) -> range | None:
    word = page.tokens.tokens[cue.at].low
    return _before(page, sentence, cue) if word in frames.INSERTED else None


def _before(page: Page, sentence: Sentence, cue: Cue) -> range | None:
    """The words from the start of the sentence to the comma before 'X said', 'said X' or 'according to X'."""
    tokens = page.tokens.tokens
    clause = begins(cue)
    if clause - 1 <= sentence.first or tokens[clause - 1].text not in (",", *DASHES):
        return None
    return _stripped(tokens, sentence.first, clause - 1)


def _stripped(tokens: list[Token], first: int, last: int) -> range | None:
    while first < last and (tokens[first].low == "and" or tokens[first].kind == "other"):
        first += 1
    piece = range(first, trimmed(tokens, first, last))
    return piece if _has_verb(tokens, piece) else None


def _is_clause(page: Page, piece: range) -> bool:
    """More than a setting ('Back in Leeds', 'At the end of the day')."""
    first = page.tokens.tokens[piece.start]
    return first.low not in lexicon.PREPOSITIONS and not first.low.endswith("ing")


def _has_verb(tokens: list[Token], piece: range) -> bool:
    """Whether a finite verb may be among the tokens."""
    return any(_may_be_finite(tokens, index, piece.start) for index in piece)


def _may_be_finite(tokens: list[Token], index: int, first: int) -> bool:
    token = tokens[index]
    if token.kind != "word":
        return token.kind == "possessive" and index > first and tokens[index - 1].low in lexicon.PRONOUNS
    if token.low in lexicon.AUXILIARIES or token.low in _PAST or token.low.endswith(("n't", "n’t")):
        return True
    if index == first or token.capital:
        return False
    before = tokens[index - 1]
    if before.kind != "word" and before.kind != "quote" or before.low in lexicon.DETERMINERS:
        return before.text == ")" and token.low.endswith(("s", "ed"))
    if before.low in lexicon.PRONOUNS:
        return True
    return token.low.endswith(("s", "ed")) and before.low not in lexicon.PREPOSITIONS


__all__ = ["SUBORDINATING", "contents"]
