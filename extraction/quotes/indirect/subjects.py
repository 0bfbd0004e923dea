"""Whose saying it is, in full: 'members of the guild at Hale's', 'one Leeds official', 'the union and its members'."""

from __future__ import annotations

from extraction.quotes import lexicon
from extraction.quotes.indirect.verbs import is_past
from extraction.quotes.phrases import Page, Phrase, ending_at
from extraction.quotes.tokens import Sentence, Token
from extraction.wordsets import words

_LINKING = words("of to by in at for from with on about")
_LEADING = words("but both while although though and as yet meanwhile because that if")
_ARTICLES = words("a an the")


def whole_subject(page: Page, sentence: Sentence, subject: Phrase) -> Phrase | None:
    """The subject with all that belongs to it; None where it is no noun phrase."""
    if subject.kind == "pronoun":
        return subject
    if subject.last - subject.first == 1 and page.tokens.tokens[subject.first].low in _ARTICLES:
        return None
    subject = _without_example(page, sentence, subject)
    subject = _headed_by_noun(page, subject)
    return _with_other_half(page, sentence, _from_its_head(page, sentence, subject))


def _without_example(page: Page, sentence: Sentence, subject: Phrase) -> Phrase:
    """'As many experts, including Mr Hale, have said': the experts."""
    tokens, at = page.tokens.tokens, subject.first - 1
    if at - 1 > sentence.first and tokens[at].low == "including" and tokens[at - 1].text == ",":
        return ending_at(page, at - 1, sentence.first) or subject
    return subject


def _headed_by_noun(page: Page, subject: Phrase) -> Phrase:
    """'Mr Hale's campaign', 'one Leeds official': whoever is named is not the one who speaks; 'the GMB union' is."""
    name, last = subject.name, page.tokens.tokens[subject.last - 1]
    if name is None or name.last >= subject.last or last.kind != "word" or last.capital:
        return subject
    between = page.tokens.tokens[name.last : subject.last]
    if any(t.text == "," or t.low in lexicon.ATTACHING for t in between):
        return subject
    if name.is_organisation and len(between) == 1 and last.low in lexicon.ORGANISATION_WORDS:
        return subject
    return Phrase(subject.first, subject.last, "description")


def _from_its_head(page: Page, sentence: Sentence, subject: Phrase) -> Phrase:
    """'advisers to Mr Hale', 'members of the guild at Hale's': the noun that the preposition hangs on."""
    tokens = page.tokens.tokens
    if subject.first == sentence.first or tokens[subject.first - 1].low not in _LINKING:
        return subject
    if subject.name is not None and page.name_at[subject.first - 1] is subject.name:
        return Phrase(subject.name.first, subject.last, "name", subject.name)  # 'Transport for London'
    first = subject.first
    while first > sentence.first and _is_nominal(tokens[first - 1]):
        first -= 1
    head = next((i for i in range(first, subject.first) if tokens[i].low in _LINKING), first) - 1
    if head < first or tokens[head].low in lexicon.TIMES or not _begins_clause(tokens, first, sentence):
        return subject
    return Phrase(first, subject.last, "description")


def _is_nominal(token: Token) -> bool:
    if token.kind == "possessive" or token.low in _LINKING or token.low in lexicon.DETERMINERS:
        return True
    return token.kind == "word" and token.low not in lexicon.NEVER_NOMINAL and not is_past(token)


def _begins_clause(tokens: list[Token], at: int, sentence: Sentence) -> bool:
    return at == sentence.first or tokens[at - 1].text == "," or tokens[at - 1].low in _LEADING


def _with_other_half(page: Page, sentence: Sentence, subject: Phrase) -> Phrase:
    """'The union and its members said': both, where nothing but the two stands before the verb."""
    tokens, conjunction = page.tokens.tokens, subject.first - 1
    if conjunction <= sentence.first or tokens[conjunction].low != "and":
        return subject
    other = ending_at(page, conjunction, sentence.first)
    if (
        other is None
        or other.kind == "pronoun"
        or any(t.low not in _LEADING for t in tokens[sentence.first : other.first])
    ):
        return subject
    return Phrase(other.first, subject.last, "description")
