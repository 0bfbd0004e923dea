"""Verbs of saying told from the nouns that look like them: 'the union claims' from 'the pay claims'."""

from __future__ import annotations

from extraction.quotes import lexicon
from extraction.quotes.indirect import frames
from extraction.quotes.phrases import Page, Phrase, ending_at, starting_at
from extraction.quotes.tokens import Sentence
from extraction.wordsets import words

_PLURALS = words("people police staff men women")
_PRONOMINAL = words("this that all both one many some others another each few")


def stands_as_noun(page: Page, at: int, sentence: Sentence) -> bool:
    """The word stands where only a noun can, or is more likely to be one than a verb."""
    tokens = page.tokens.tokens
    if at == sentence.first:
        return not tokens[at].low.endswith("ing")
    before, low = tokens[at - 1], tokens[at].low
    if before.kind == "possessive":
        return tokens[at - 2].low not in lexicon.PRONOUNS
    if before.low in lexicon.DETERMINERS and before.low not in _PRONOMINAL:
        return True
    if low.endswith("ing"):
        return False
    if before.low in lexicon.PREPOSITIONS and before.low != "to":
        return True
    return low in frames.NOUNS_TOO and _is_likely_noun(page, at, sentence)


def _is_likely_noun(page: Page, at: int, sentence: Sentence) -> bool:
    low = page.tokens.tokens[at].low
    after = page.tokens.tokens[at + 1].low if at + 1 < sentence.last else ""
    if low in frames.MOSTLY_NOUNS and after not in ("that", "to", "out", ":"):
        return True
    if _is_bare(low) and not _is_clear_subject(page, at, sentence):
        return not _governs_clause(page, at, sentence)
    if after in lexicon.PRONOUNS or after in ("that", "there", "out"):
        return False
    return not _is_clear_subject(page, at, sentence) and not _governs_clause(page, at, sentence)


def _governs_clause(page: Page, at: int, sentence: Sentence) -> bool:
    """'the RMT claims bosses have refused': somebody before, a noun phrase and its auxiliary behind."""
    before, after = ending_at(page, at, sentence.first), starting_at(page, at + 1, sentence.last)
    if before is None or not can_speak(page, before) or after is None or after.last >= sentence.last:
        return False
    return page.tokens.tokens[after.last].low in lexicon.AUXILIARIES


def _is_clear_subject(page: Page, at: int, sentence: Sentence) -> bool:
    """A name, a pronoun, 'it also', or a plural: what stands before can only be a subject."""
    tokens = page.tokens.tokens
    before = tokens[at - 1]
    if before.low in lexicon.PRONOUNS | lexicon.AUXILIARIES | lexicon.ADVERBS or before.low.endswith("ly"):
        return True
    phrase = ending_at(page, at, sentence.first)
    if phrase is None:
        return False
    plural = before.low.endswith("s") and not before.low.endswith("ss") and not before.capital
    return plural or before.low in _PLURALS or (phrase.kind == "name" and not tokens[at].low.endswith("s"))


def _is_bare(verb: str) -> bool:
    """Without any ending: such a verb needs a plural before it, or it is a noun ('a strong signal that')."""
    return not verb.endswith(("s", "ed"))


def can_speak(page: Page, subject: Phrase) -> bool:
    """A name, a pronoun, or a description of people, of a body or of a text."""
    return subject.kind != "description" or any(
        lexicon.is_person_noun(t.low) or t.low in lexicon.SPEECH_NOUNS
        for t in page.tokens.tokens[subject.first : subject.last]
    )
