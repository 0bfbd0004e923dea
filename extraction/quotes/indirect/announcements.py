"""Who announces something, and with which word: the verbs of saying of a sentence, each with its subject."""

from __future__ import annotations

from extraction.quotes import lexicon
from extraction.quotes.cues import Cue, subject_before
from extraction.quotes.indirect import frames
from extraction.quotes.phrases import Page, Phrase, ending_at, starting_at
from extraction.quotes.tokens import Sentence, Token
from extraction.wordsets import words

_NEGATIONS = words("not never no nor neither hardly without")
_BEING = words("be been being is are was were am get gets got 'm ’m 're ’re")
_VERB_GROUP = 4


def begins(cue: Cue) -> int:
    """The first token of the clause of a verb of saying, as far as it is known."""
    return cue.at if cue.shared or cue.inverted else min(cue.subject.first, cue.at)


def announcements(page: Page, cues: list[Cue], sentence: Sentence) -> list[Cue]:
    """Those of a sentence, in text order. What somebody is said not to have said announces nothing."""
    by_token = {cue.at: cue for cue in cues}
    found = [_announced(page, sentence, by_token.get(at), at) for at in range(sentence.first, sentence.last)]
    return [announcement for announcement in found if announcement]


def _announced(page: Page, sentence: Sentence, cue: Cue | None, at: int) -> Cue | None:
    tokens = page.tokens.tokens
    token = tokens[at]
    if token.low == "according" and cue is not None:
        return cue
    if token.low not in frames.VERBS or token.kind != "word" or token.capital and at > sentence.first:
        return None
    if _negated(tokens, at, sentence.first) or _passive(tokens, at, sentence.first) or _is_noun(page, at, sentence):
        return None
    if cue is not None and not (cue.inverted and _is_object(page, cue, sentence)):
        return cue
    subject = subject_before(page, at, sentence.first) or (starting_at(page, sentence.first, at) if cue else None)
    return Cue(at, at + 1, subject, saying=True) if subject else None


def _is_object(page: Page, cue: Cue, sentence: Sentence) -> bool:
    """'X, a Y of Z, said the offer was ...': what stands after the verb is what was said, not who said it."""
    tokens, subject = page.tokens.tokens, cue.subject
    if tokens[cue.at - 1].kind == "quote":
        return False
    if subject.kind == "description" and not any(
        lexicon.is_person_noun(t.low) or t.low in lexicon.SPEECH_NOUNS for t in tokens[subject.first : subject.last]
    ):
        return True
    after = tokens[subject.last] if subject.last < sentence.last else None
    return after is not None and after.kind == "word" and (after.low in lexicon.AUXILIARIES or after.low.endswith("ed"))


def _negated(tokens: list[Token], at: int, first: int) -> bool:
    if tokens[at].low in frames.DENIALS:
        return False
    group = tokens[max(first, at - _VERB_GROUP) : at]
    return any(t.low in _NEGATIONS or t.low.endswith(("n't", "n’t")) for t in group)


def _passive(tokens: list[Token], at: int, first: int) -> bool:
    """'was told that', 'is expected to': the subject is not the one who speaks."""
    if tokens[at].low.endswith("ing"):
        return False
    for token in reversed(tokens[max(first, at - _VERB_GROUP) : at]):
        if token.low in _BEING:
            return True
        if token.low not in lexicon.ADVERBS and not token.low.endswith("ly"):
            return False
    return False


def _is_noun(page: Page, at: int, sentence: Sentence) -> bool:
    """The word stands where only a noun can, or is more likely to be one than a verb."""
    tokens = page.tokens.tokens
    if at == sentence.first:
        return not tokens[at].low.endswith("ing")
    before, low = tokens[at - 1], tokens[at].low
    if before.kind == "possessive" and before.low not in ("'s", "’s"):
        return True
    if before.low in lexicon.DETERMINERS and before.low not in _PRONOMINAL:
        return True
    if low.endswith("ing"):
        return False
    if before.low in lexicon.PREPOSITIONS and before.low != "to":
        return True
    if low not in frames.NOUNS_TOO and low not in frames.MOSTLY_NOUNS:
        return False
    after = tokens[at + 1].low if at + 1 < sentence.last else ""
    if low in frames.MOSTLY_NOUNS:
        return after not in ("that", "to", "out", ":")
    return after != "that" and not _is_clear_subject(page, at, sentence)


def _is_clear_subject(page: Page, at: int, sentence: Sentence) -> bool:
    """A name, a pronoun, 'it also', or a plural: what stands before can only be a subject."""
    tokens = page.tokens.tokens
    before = tokens[at - 1]
    if before.low in lexicon.PRONOUNS or before.low in lexicon.AUXILIARIES or before.low in lexicon.ADVERBS:
        return True
    phrase = ending_at(page, at, sentence.first)
    if phrase is None:
        return False
    return phrase.kind == "name" and not tokens[at].low.endswith("s") or (before.low.endswith("s") and not before.capital)


_PRONOMINAL = words("this that all both one many some others another each few")
