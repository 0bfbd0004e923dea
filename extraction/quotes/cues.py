"""Verbs of saying and whose saying it is: 'X said', 'said X', 'X, a Y, said', 'according to X'."""

from __future__ import annotations

from dataclasses import dataclass

from extraction.quotes import lexicon
from extraction.quotes.introductions import named_after
from extraction.quotes.phrases import Page, Phrase, ending_at, is_time, starting_at
from extraction.quotes.placed import is_placed_as_saying, subject_of_placed
from extraction.quotes.subjects import IS_PRONOUN, can_speak, sentence_subject, subject_before
from extraction.quotes.tokens import Sentence, Token


@dataclass(slots=True, eq=False)
class Cue:
    """A verb of saying at token ``at`` (a phrase such as 'according to' ends before ``last``) with its subject."""

    at: int
    last: int
    subject: Phrase
    saying: bool
    """False for verbs of judgement ('called', 'branded'), which announce words in marks only inside a sentence."""
    inverted: bool = False
    shared: bool = False
    """The subject was taken from another verb of the sentence ('..., adding that')."""


def find_cues(page: Page, sentence: Sentence) -> list[Cue]:
    """The cues of a sentence whose subject could be found, in text order."""
    found = list[Cue]()
    for at in range(sentence.first, sentence.last):
        cue = _cue_at(page, at, sentence, found)
        if cue:
            found.append(cue)
    return found


def _cue_at(page: Page, at: int, sentence: Sentence, earlier: list[Cue]) -> Cue | None:
    tokens = page.tokens.tokens
    token = tokens[at]
    if token.kind != "word" or (token.capital and page.name_at[at] is not None):
        return None
    if token.low == "according":
        return _according(page, at, sentence)
    if token.low == "per" and (at == sentence.first or tokens[at - 1].kind != "word"):
        return _per(page, at, sentence)
    if token.low in ("was", "is", "came", "comes") and at > sentence.first and tokens[at - 1].kind == "quote":
        return _verdict(page, at, sentence)
    if token.low in ("words", "phrase") and at > sentence.first + 1 and tokens[at - 2].low in ("in", "to"):
        return _in_words_of(page, at, sentence)
    if at + 1 < sentence.last and tokens[at + 1].low in lexicon.PHRASAL.get(token.low, ()):
        return _phrasal(page, at, sentence, earlier)
    noun = _owned_noun(page, at, sentence) if token.low in lexicon.SAYING_NOUNS else None
    if noun is not None:
        return noun
    if token.low not in lexicon.SAYING and is_placed_as_saying(page, at, sentence):
        return _placed_cue(page, at, sentence)
    says = token.low in lexicon.SAYING or token.low in lexicon.JUDGING
    return _verb_cue(page, at, sentence, earlier) if says and not _is_noun(tokens, at, sentence.first) else None


def _phrasal(page: Page, at: int, sentence: Sentence, earlier: list[Cue]) -> Cue | None:
    behind = page.tokens.tokens[at - 1].kind == "quote" if at > sentence.first else False
    subject = _following(page, at + 2, sentence.last) if behind else None
    if subject is not None:
        return Cue(at, at + 2, subject, saying=True, inverted=True)
    cue = _verb_cue(page, at, sentence, earlier)
    if cue:
        cue.last, cue.saying = at + 2, True
    return cue


def _owned_noun(page: Page, at: int, sentence: Sentence) -> Cue | None:
    """'Lowe's claim that ...', 'his repeated warning that ...': the owner says it."""
    tokens = page.tokens.tokens
    if at + 1 >= sentence.last or not (tokens[at + 1].low == "that" or tokens[at + 1].kind == "quote"):
        return None
    for owner in range(at - 1, max(sentence.first - 1, at - 3), -1):
        token = tokens[owner]
        if token.kind == "possessive" and owner > sentence.first:
            subject = ending_at(page, owner, sentence.first)
            return Cue(at, at + 1, subject, saying=False) if subject and subject.name else None
        if token.low in ("his", "her"):
            return Cue(at, at + 1, Phrase(owner, owner + 1, "pronoun"), saying=False)
        if token.kind != "word" or token.low in lexicon.NEVER_NOMINAL or token.low in lexicon.DETERMINERS:
            return None
    return None


def _following(page: Page, first: int, limit: int) -> Phrase | None:
    phrase = starting_at(page, first, limit)
    return named_after(page, phrase, limit) if phrase else None


def _placed_cue(page: Page, at: int, sentence: Sentence) -> Cue | None:
    subject, inverted = subject_of_placed(page, at, sentence)
    return Cue(at, at + 1, subject, saying=True, inverted=inverted) if subject else None


def _is_noun(tokens: list[Token], at: int, first: int) -> bool:
    """'the claims', 'his statement', 'union demands for': the word is not a verb here."""
    if at == first:
        return not tokens[at].low.endswith("ing")
    before = tokens[at - 1]
    if before.low in _ARTICLES:
        return True
    return (
        before.kind == "possessive"
        and not before.text.startswith(("'r", "'v"))
        and tokens[at - 2].low not in IS_PRONOUN
    )


_ARTICLES = frozenset(
    ("the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "no", "any", "each", "every", "these")
)


def _per(page: Page, at: int, sentence: Sentence) -> Cue | None:
    subject = starting_at(page, at + 1, sentence.last)
    if subject is None or (subject.kind == "description" and not can_speak(page, subject)):
        return None
    return Cue(at, at + 1, subject, saying=True, inverted=True)


def _verdict(page: Page, at: int, sentence: Sentence) -> Cue | None:
    """'"...," was the verdict of X', '"...," came the reply from X'."""
    tokens = page.tokens.tokens
    for index in range(at + 1, min(at + 6, sentence.last - 2)):
        if tokens[index].low in lexicon.UTTERANCES and tokens[index + 1].low in ("of", "from", "by"):
            subject = _following(page, index + 2, sentence.last)
            return Cue(at, index + 2, subject, saying=True, inverted=True) if subject else None
        if tokens[index].kind != "word":
            return None
    return None


def _in_words_of(page: Page, at: int, sentence: Sentence) -> Cue | None:
    """'in the words of X'."""
    tokens = page.tokens.tokens
    if at + 2 >= sentence.last or tokens[at + 1].low != "of":
        return None
    subject = _following(page, at + 2, sentence.last)
    return Cue(at - 2, at + 2, subject, saying=True, inverted=True) if subject else None


def _according(page: Page, at: int, sentence: Sentence) -> Cue | None:
    tokens = page.tokens.tokens
    if at + 2 >= sentence.last or tokens[at + 1].low != "to":
        return None
    subject = _following(page, at + 2, sentence.last)
    return Cue(at, at + 2, subject, saying=True, inverted=True) if subject else None


def _verb_cue(page: Page, at: int, sentence: Sentence, earlier: list[Cue]) -> Cue | None:
    tokens = page.tokens.tokens
    saying = tokens[at].low in lexicon.SAYING
    if _is_passive(tokens, at, sentence.first) or _is_bare_infinitive(tokens, at, sentence.first):
        return None
    if _may_be_inverted(tokens, at, sentence):
        earlier_subject = None if tokens[at - 1].kind == "quote" else subject_before(page, at, sentence.first)
        subject = earlier_subject or _following(page, at + 1, sentence.last)
        if subject and not _is_object(page, subject):
            return Cue(at, at + 1, subject, saying=saying, inverted=earlier_subject is None)
    low = tokens[at].low
    if low.endswith("ing") and not _after_be(tokens, at, sentence.first):
        return _participle(page, at, sentence, earlier, saying=saying)
    subject, shared = subject_before(page, at, sentence.first), False
    doubtful = not saying or low in lexicon.NOUNISH
    if subject is not None and subject.kind == "description" and doubtful and not can_speak(page, subject):
        return None
    if low in lexicon.NOUNISH and (subject is None or not _takes_clause(tokens, at + 1, sentence.last)):
        return None
    if subject is None:
        subject, shared = _shared_subject(page, at, sentence, earlier), True
    return Cue(at, at + 1, subject, saying=saying, shared=shared) if subject else None


def _is_passive(tokens: list[Token], at: int, first: int) -> bool:
    """'was criticised', 'has been asked': somebody else speaks."""
    if tokens[at].low.endswith(("ing", "s")):
        return False
    before = at - 1
    while before >= first and (tokens[before].low in lexicon.ADVERBS or tokens[before].low.endswith("ly")):
        before -= 1
    return before >= first and tokens[before].low in ("is", "are", "was", "were", "be", "been", "being")


def _is_bare_infinitive(tokens: list[Token], at: int, first: int) -> bool:
    """'a majority to confirm judges': nobody says anything yet."""
    return at - 2 >= first and tokens[at - 1].low == "to" and tokens[at - 2].low not in lexicon.LEADING_TO


def _takes_clause(tokens: list[Token], after: int, limit: int) -> bool:
    """What follows can be what is said: words that are nouns elsewhere ('claims', 'reports') are verbs then."""
    if after >= limit:
        return True
    token = tokens[after]
    return token.kind == "quote" or token.capital or token.low in lexicon.CLAUSE_STARTS


def _may_be_inverted(tokens: list[Token], at: int, sentence: Sentence) -> bool:
    """'..., said Ann Lowe': the verb stands right after the words in marks or after a comma, before a noun phrase."""
    if tokens[at].low not in lexicon.INVERTING or at == sentence.first or at + 1 >= sentence.last:
        return False
    before = tokens[at - 1]
    if before.kind != "quote" and not (before.text in (",", "–", "—") and at - 2 >= sentence.first):
        return False
    following = tokens[at + 1]
    if following.low in ("that", "this", "it", "all"):
        return False
    if following.kind != "word":
        return following.text == "@"
    return following.capital or following.low in lexicon.DETERMINERS or following.low not in lexicon.NEVER_NOMINAL


def _is_object(page: Page, phrase: Phrase) -> bool:
    first = page.tokens.tokens[phrase.first].low
    owner = first == "her" and phrase.last > phrase.first + 1  # 'said her husband'
    return is_time(page, phrase.first) or (first in lexicon.OBJECT_PRONOUNS and not owner)


def _after_be(tokens: list[Token], at: int, first: int) -> bool:
    return at > first and any(
        t.low in lexicon.AUXILIARIES or t.kind == "possessive" for t in tokens[max(first, at - 3) : at]
    )


def _participle(page: Page, at: int, sentence: Sentence, earlier: list[Cue], *, saying: bool) -> Cue | None:
    """'..., adding that', 'Speaking of': the subject of the verb before, else of the sentence."""
    tokens = page.tokens.tokens
    name = page.name_at[at - 1] if at > sentence.first else None
    if name is not None and (name.begins == sentence.first or tokens[name.begins - 1].low not in _PLACING):
        return Cue(at, at + 1, Phrase(name.begins, at, "name", name), saying=saying)
    subject = _shared_subject(page, at, sentence, earlier)
    return Cue(at, at + 1, subject, saying=saying, shared=True) if subject else None


def _shared_subject(page: Page, at: int, sentence: Sentence, earlier: list[Cue]) -> Phrase | None:
    for cue in earlier:
        if cue.saying and cue.last == cue.at + 1:
            return cue.subject
    return sentence_subject(page, sentence, before=at)


_PLACING = frozenset(("in", "on", "at", "for", "with", "to", "by", "from"))
