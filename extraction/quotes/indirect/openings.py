"""Where the content begins after a verb of saying."""

from __future__ import annotations

from extraction.quotes import lexicon
from extraction.quotes.cues import Cue
from extraction.quotes.indirect import frames
from extraction.quotes.indirect.announcements import subject_stands_before
from extraction.quotes.indirect.verbs import has_verb, is_finite_auxiliary, lacks_subject, starts_clause
from extraction.quotes.phrases import Page, starting_at
from extraction.quotes.tokens import Sentence, Token
from extraction.wordsets import words

_QUESTIONING = words("whether if how why what who when where which")
_THAT_WITHIN = 16
# 'to reconsider.': too little without whoever is addressed.
_SHORT = 5
_FUNCTION_WORDS = lexicon.PREPOSITIONS | lexicon.AUXILIARIES | lexicon.CONJUNCTIONS | words("so either who which")
_NEVER_FIRST = _FUNCTION_WORDS - words("that if although though like")
_COUNTING = words("about around over under nearly almost some between up least most")
# 'said despite the rain, they ...': a setting within what was said, not of the saying.
_SETTING_INSIDE = words("despite without after before by since until")


def start_after(page: Page, sentence: Sentence, cue: Cue) -> int | None:
    """The first token of the content; None where the verb announces nothing."""
    tokens = page.tokens.tokens
    at = past_adjuncts(page, cue.last, sentence.last)
    if at >= sentence.last:
        return None
    if tokens[at].text == ":":
        return at + 1 if at + 1 < sentence.last and tokens[at + 1].kind != "quote" else None
    word = tokens[cue.at].low
    if subject_stands_before(page, cue) and lacks_subject(tokens[at]):
        return at if word in frames.INSERTED else None
    if tokens[at].low in frames.GOVERNED.get(word, ()):
        return at + 1
    if word in frames.VOICING:
        return that_within(page, at, sentence)
    if word in frames.ACCUSING:
        return at if any(t.low == "of" for t in tokens[at : min(sentence.last, at + _THAT_WITHIN)]) else None
    if word in frames.CALLING and tokens[at].low in ("on", "upon"):
        return _past_person(page, sentence, cue, at + 1)
    if word in frames.ADDRESSED and tokens[at].low != "that":
        return _past_person(page, sentence, cue, at)
    return _by_first_word(page, sentence, word, at)


def _by_first_word(page: Page, sentence: Sentence, word: str, at: int) -> int | None:
    first = page.tokens.tokens[at].low
    if first == "that":
        return at if word in frames.CLAUSE or word in frames.ADDRESSED else None
    if first == "to":
        return at if word in frames.INFINITIVE else that_within(page, at, sentence)
    if first in _QUESTIONING:
        return at if word in frames.QUESTION or first == "if" else None
    if _is_counting(page.tokens.tokens, at, sentence):
        return at if word in frames.CLAUSE else None
    return _clause_or_noun(page, sentence, word, at)


def _is_counting(tokens: list[Token], at: int, sentence: Sentence) -> bool:
    """'about 6,500', 'over a thousand': a number, not a place or a time."""
    at += tokens[at].low == "at"
    if at + 1 >= sentence.last or tokens[at].low not in _COUNTING:
        return False
    return tokens[at + 1].text[:1].isdigit() or tokens[at + 1].low in lexicon.QUANTIFIERS


def _clause_or_noun(page: Page, sentence: Sentence, word: str, at: int) -> int | None:
    tokens = page.tokens.tokens
    if word in frames.CLAUSE and tokens[at].low in lexicon.PREPOSITIONS:
        if tokens[at].low in _SETTING_INSIDE and _is_setting(page, at, sentence):
            return at
        return that_within(page, at, sentence) or _past_setting(page, at, sentence)
    if tokens[at].kind in ("quote", "other") or tokens[at].low in _NEVER_FIRST:
        return None
    if word in frames.DOUBTFUL and not _is_sure_clause(page, sentence, at):
        return None
    if word in frames.NOUN or (word in frames.CLAUSE and has_verb(tokens, range(at, sentence.last))):
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
    return phrase is not None and phrase.last < sentence.last and is_finite_auxiliary(tokens[phrase.last])


def past_adjuncts(page: Page, at: int, limit: int) -> int:
    """Past adverbs and times: 'said on Monday', 'warned again last week'."""
    tokens = page.tokens.tokens
    while at < limit:
        token = tokens[at]
        if at + 1 < limit and tokens[at + 1].kind == "possessive":
            return at
        if (
            token.low.rstrip(".") in lexicon.TIMES
            or (token.low.endswith("ly") and not token.capital)
            or (token.low in lexicon.ADVERBS and token.low not in ("not", "no", "there", "too", "just", "only", "even"))
        ):
            at += 1
        elif token.low in ("on", "last", "this", "late", "early", "in") and at + 1 < limit:
            if tokens[at + 1].low.rstrip(".") not in lexicon.TIMES:
                return at
            at += 2
        else:
            return at
    return at


def that_within(page: Page, at: int, sentence: Sentence) -> int | None:
    """'said in a letter to staff that ...': the conjunction, past what tells when, where and to whom."""
    tokens = page.tokens.tokens
    for index in range(at, min(sentence.last - 1, at + _THAT_WITHIN)):
        token = tokens[index]
        if token.kind == "quote" and tokens[index + 1].low == "that":
            continue
        if token.kind == "quote" or token.text in (";", ":", "(") or token.low in ("which", "who"):
            return None
        if token.low == "that":
            return index if tokens[index + 1].low not in lexicon.AUXILIARIES else None
    return None


def _past_setting(page: Page, at: int, sentence: Sentence) -> int | None:
    """'said after the meeting they would', 'said in the end it was': the clause past a preposition and its noun."""
    tokens = page.tokens.tokens
    phrase = starting_at(page, at + 1, sentence.last)
    if phrase is None or phrase.last >= sentence.last or tokens[phrase.last].low in lexicon.TIMES:
        return None
    first = phrase.last
    if tokens[first].text == ",":
        return at if starts_clause(page, first + 1) else None
    return first if starts_clause(page, first) and has_verb(tokens, range(first, sentence.last)) else None


def _past_person(page: Page, sentence: Sentence, cue: Cue, at: int) -> int | None:
    """The content after whoever is addressed: 'told the committee (that) ...', 'asked them to ...'."""
    tokens = page.tokens.tokens
    if at >= sentence.last or tokens[at].low in _QUESTIONING:
        return at
    if tokens[at].low == "to":
        return at if tokens[cue.at].low in frames.INFINITIVE else None
    at += _is_counting(tokens, at, sentence)
    if tokens[at].low in lexicon.PREPOSITIONS:
        return that_within(page, at, sentence)
    end = at + 1
    if tokens[at].low not in lexicon.OBJECT_PRONOUNS:
        person = starting_at(page, at, sentence.last)
        if person is None:
            return None
        end = person.last
    end = past_adjuncts(page, end, sentence.last)
    if end >= sentence.last:
        return None
    short = tokens[end].low == "to" and sentence.last - end < _SHORT
    return at if short or is_finite_auxiliary(tokens[end]) else _after_person(page, sentence, cue, end)


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
    that = that_within(page, end, sentence)
    if that is not None:
        return that
    return end if starts_clause(page, end) and has_verb(tokens, range(end, sentence.last)) else None
