"""What an announcement announces: the clause after its verb, or the one before it."""

from __future__ import annotations

from extraction.quotes import lexicon
from extraction.quotes.cues import Cue
from extraction.quotes.indirect import frames
from extraction.quotes.indirect.announcements import begins
from extraction.quotes.indirect.bounds import DASHES, PAST, SUBORDINATING, content_end, starts_clause, trimmed
from extraction.quotes.phrases import Page, starting_at
from extraction.quotes.tokens import Sentence, Token
from extraction.wordsets import words

_QUESTIONING = words("whether if how why what who when where which")
_THAT_WITHIN = 16
# 'to reconsider.': too little without whoever is addressed.
_SHORT = 5
_NEVER_FIRST = (lexicon.PREPOSITIONS | lexicon.AUXILIARIES | lexicon.CONJUNCTIONS | words("so either who which")) - words(
    "that if although though like"
)
_COUNTING = words("about around over under nearly almost some between up least most")
_ARTICLES = words("a an the this these those his her its their our my your no")
# 'there's', 'that's': the possessive ending is the verb.
_SHORTENING = lexicon.PRONOUNS | words("there that what here")
# 'said despite the rain, they ...': a setting within what was said, not of the saying.
_SETTING_INSIDE = words("despite without after before by since until")


def contents(page: Page, sentence: Sentence, cue: Cue, others: list[Cue]) -> list[range]:
    """The token ranges of the content: one, or two where 'X said' stands in the middle."""
    tokens = page.tokens.tokens
    if tokens[cue.at].low == "according":
        found = _according(page, sentence, cue, others)
    elif cue.inverted:
        found = [_inserted(page, sentence, cue)]
    elif tokens[_past_adjuncts(page, cue.last, sentence.last - 1)].text == ",":
        found = _around(page, sentence, cue, others)
    else:
        after = _after(page, sentence, cue, others)
        conditional = tokens[sentence.first].low in ("if", "unless")
        found = [None if after and not conditional else _inserted(page, sentence, cue), after]
    return [piece for piece in found if piece]


def _according(page: Page, sentence: Sentence, cue: Cue, others: list[Cue]) -> list[range | None]:
    tokens = page.tokens.tokens
    if all(t.low in ("but", "and", "yet", "meanwhile", "also", "still", ",") for t in tokens[sentence.first : cue.at]):
        first = next((i + 1 for i in range(cue.last, sentence.last) if tokens[i].text == ","), sentence.last)
        return [range(first, content_end(page, sentence, cue, first, []))]
    return [_stripped(tokens, sentence.first, cue.at)]


def _around(page: Page, sentence: Sentence, cue: Cue, others: list[Cue]) -> list[range | None]:
    """'The plan, she said, would fail.' The words on both sides, the first only where they are more than a setting."""
    tokens = page.tokens.tokens
    if tokens[cue.at].low not in frames.INSERTED:
        return []
    before, first = _inserted(page, sentence, cue), _past_adjuncts(page, cue.last, sentence.last) + 1
    if before and first < sentence.last and tokens[first].kind == "quote" and tokens[before.start].low in SUBORDINATING:
        before = None
    that = _that_within(page, first, sentence)
    if that and tokens[that - 1].text == ",":
        first = that
    after: range | None = None
    if first < sentence.last and all(other.at != first for other in others) and tokens[first].low not in ("who", "which"):
        after = range(first, content_end(page, sentence, cue, first, others))
    if after and tokens[begins(cue) - 1].kind == "quote":
        after = None
    if after and before and not _goes_on(tokens, after.start) and not _has_verb(tokens, before):
        before = None
    return [before, after]


def _goes_on(tokens: list[Token], at: int) -> bool:
    """What follows the inserted 'X said' needs what stood before it: a verb without a subject."""
    return tokens[at].low in lexicon.AUXILIARIES or tokens[at].low in PAST or tokens[at].low.endswith("ed")


def _after(page: Page, sentence: Sentence, cue: Cue, others: list[Cue]) -> range | None:
    tokens = page.tokens.tokens
    first = _start_after(page, sentence, cue)
    if first is None or first >= sentence.last:
        return None
    last = content_end(page, sentence, cue, first, others)
    if is_relative(page, cue):
        last = next((i for i in range(first, last - 1) if tokens[i].text == "," and _goes_on(tokens, i + 1)), last)
    return range(first, last)


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
    if word in frames.VOICING:
        return _that_within(page, at, sentence)
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
    at += tokens[at].low == "at"
    if at + 1 >= sentence.last or tokens[at].low not in _COUNTING:
        return False
    return tokens[at + 1].text[:1].isdigit() or tokens[at + 1].low in lexicon.QUANTIFIERS


def is_relative(page: Page, cue: Cue) -> bool:
    """'the board, which said that ..., is': the announcement is a relative clause, and the sentence goes on after it."""
    return _lacks_subject(page, cue) or any(
        t.low in lexicon.RELATIVES for t in page.tokens.tokens[cue.subject.last : cue.at]
    )


def _lacks_subject(page: Page, cue: Cue) -> bool:
    """'shifts which she said were too long': the subject of what was said stands before the announcement."""
    tokens, first = page.tokens.tokens, begins(cue)
    return tokens[first].low in lexicon.RELATIVES or (first > 0 and tokens[first - 1].low in lexicon.RELATIVES)


def _clause_or_noun(page: Page, sentence: Sentence, word: str, at: int) -> int | None:
    tokens = page.tokens.tokens
    if word in frames.CLAUSE and tokens[at].low in lexicon.PREPOSITIONS:
        if tokens[at].low in _SETTING_INSIDE and _is_setting(page, at, sentence):
            return at
        return _that_within(page, at, sentence) or _past_setting(page, at, sentence)
    if tokens[at].kind in ("quote", "other") and tokens[at].text not in ("$", "£", "€") or tokens[at].low in _NEVER_FIRST:
        return None
    if word in frames.DOUBTFUL and not _is_sure_clause(page, sentence, at):
        return None
    if word in frames.NOUN or word in frames.CLAUSE and _has_verb(tokens, range(at, sentence.last)):
        return at
    return None


def _is_setting(page: Page, at: int, sentence: Sentence) -> bool:
    """A comma follows soon, and a subject after it."""
    tokens = page.tokens.tokens
    comma = next((i for i in range(at, min(sentence.last, at + _THAT_WITHIN)) if tokens[i].text == ","), None)
    return comma is not None and starts_clause(page, comma + 1)


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
        if token.low.rstrip(".") in lexicon.TIMES or (token.low.endswith("ly") and not token.capital) or (
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
    at += tokens[at].low in ("on", "upon")
    if at >= sentence.last or tokens[at].low in _QUESTIONING:
        return at
    if tokens[at].low == "to":
        return at if tokens[cue.at].low in frames.INFINITIVE else None
    end = at + 1
    if tokens[at].low not in lexicon.OBJECT_PRONOUNS:
        person = starting_at(page, at, sentence.last)
        if person is None:
            return None
        end = person.last
    end = _past_adjuncts(page, end, sentence.last)
    if end >= sentence.last:
        return None
    short = tokens[end].low == "to" and sentence.last - end < _SHORT
    return at if short or _is_finite_auxiliary(tokens[end]) else _after_person(page, sentence, cue, end)


def _after_person(page: Page, sentence: Sentence, cue: Cue, end: int) -> int | None:
    tokens = page.tokens.tokens
    follows = tokens[end]
    if follows.low in ("not", "never") and end + 1 < sentence.last and tokens[end + 1].low == "to":
        return end
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
    tokens = page.tokens.tokens
    if tokens[cue.at].low not in frames.INSERTED or tokens[cue.at - 1].low in ("who", "which"):
        return None
    if cue.last < sentence.last and tokens[cue.last].text == ":":
        return None
    return _before(page, sentence, cue)


def _before(page: Page, sentence: Sentence, cue: Cue) -> range | None:
    """The words from the start of the sentence to the comma before 'X said', 'said X' or 'according to X'."""
    tokens = page.tokens.tokens
    clause = begins(cue)
    clause -= tokens[clause - 1].low == "as"
    if clause - 1 <= sentence.first or tokens[clause - 1].text not in (",", *DASHES):
        return None
    piece = _stripped(tokens, sentence.first, clause - 1)
    return piece if piece and _has_verb(tokens, piece) and tokens[piece.stop - 1].low not in lexicon.RELATIVES else None


def _stripped(tokens: list[Token], first: int, last: int) -> range | None:
    while first < last and (tokens[first].low == "and" or tokens[first].kind == "other"):
        first += 1
    return range(first, trimmed(tokens, first, last)) or None


def _has_verb(tokens: list[Token], piece: range) -> bool:
    """Whether a finite verb may be among the tokens."""
    return any(_may_be_finite(tokens, index, piece.start) for index in piece)


def _may_be_finite(tokens: list[Token], index: int, first: int) -> bool:
    token = tokens[index]
    if token.kind != "word":
        return token.kind == "possessive" and index > first and tokens[index - 1].low in _SHORTENING
    if token.low in lexicon.AUXILIARIES or token.low in PAST or token.low.endswith(("n't", "n’t")):
        return True
    if index == first or token.capital:
        return False
    before = tokens[index - 1]
    if before.kind not in ("word", "quote") or before.low in _ARTICLES:
        return before.text == ")" and token.low.endswith(("s", "ed"))
    if before.low in lexicon.PRONOUNS:
        return True
    return token.low.endswith(("s", "ed")) and before.low not in lexicon.PREPOSITIONS

