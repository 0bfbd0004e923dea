"""Whose statement it is: 'the statement said' is spoken by the body or the person that issued it."""

from __future__ import annotations

from extraction.quotes.cues import Cue
from extraction.quotes.phrases import Page, Phrase, ending_at, starting_at
from extraction.quotes.subjects import subject_before
from extraction.quotes.tokens import Sentence
from extraction.wordsets import words

_DOCUMENTS = words("statement communique communiqué")
_ISSUING = words("issued released published posted circulated")
_WITHIN = 6
"""Tokens between a statement and 'by' or 'from'."""
_OWNING = words("its his her their our my")


def issuers(page: Page, cues: list[list[Cue]]) -> dict[int, Phrase]:
    """For each subject that is a statement, by its first token: the mention of whoever issued it, where the text tells."""
    found, latest = dict[int, Phrase](), None
    only = _only_body(page)
    for sentence in page.tokens.sentences:
        for cue in cues[sentence.number]:
            head = _document_in(page, cue.subject)
            if head is None:
                continue
            owner = _owner(page, head, sentence) or _impersonal(latest, only)
            if owner is not None:
                found[cue.subject.first] = latest = owner
        latest = _issued_in(page, sentence, cues[sentence.number]) or latest
    return found


def _document_in(page: Page, phrase: Phrase) -> int | None:
    """The token 'statement' where it is the head of a description, or of a name ('the Unite statement')."""
    tokens = page.tokens.tokens
    inside = range(phrase.first, phrase.last)
    return next((i for i in inside if tokens[i].low in _DOCUMENTS and phrase.kind != "pronoun"), None)


def _impersonal(latest: Phrase | None, only: Phrase | None) -> Phrase | None:
    """The one body whose statement the text says it is goes before the person who spoke 'in a statement'."""
    person = latest is None or (latest.name is not None and not latest.name.is_organisation)
    return (only or latest) if person else latest


def _only_body(page: Page) -> Phrase | None:
    """The body named as the owner of a statement anywhere in the text, if there is but one."""
    tokens, bodies = page.tokens.tokens, dict[tuple[str, ...], Phrase]()
    for sentence in page.tokens.sentences:
        for index in range(sentence.first, sentence.last):
            owner = _owner(page, index, sentence) if tokens[index].low in _DOCUMENTS else None
            if owner is not None and owner.name is not None and owner.name.is_organisation:
                bodies.setdefault(owner.name.words, owner)
    return next(iter(bodies.values())) if len(bodies) == 1 else None


def _owner(page: Page, document: int, sentence: Sentence) -> Phrase | None:
    """'Unite's statement', 'the Unite statement', 'a statement from Unite', 'a statement issued by the trust'."""
    tokens = page.tokens.tokens
    if document > sentence.first:
        before, name = tokens[document - 1], page.name_at[document - 1]
        if before.kind == "possessive":
            return ending_at(page, document - 1, sentence.first)
        if name is not None and name.last == document:
            return Phrase(name.first, name.last, "name", name)
    for index in range(document + 1, min(document + _WITHIN, sentence.last - 1)):
        if tokens[index].low in ("from", "by"):
            owner = starting_at(page, index + 1, sentence.last)
            return owner if owner and (owner.name or tokens[owner.first].low not in _OWNING) else None
        if tokens[index].kind != "word" or tokens[index].low in ("said", "says", "read", "added", "about", "on"):
            return None
    return None


def _issued_in(page: Page, sentence: Sentence, cues: list[Cue]) -> Phrase | None:
    """'X said in a statement', 'X issued a statement': whose statement this sentence speaks of."""
    tokens = page.tokens.tokens
    for index in range(sentence.first, sentence.last):
        if tokens[index].low not in _DOCUMENTS:
            continue
        owner = _owner(page, index, sentence)
        if owner is not None:
            return owner
        before = range(max(sentence.first, index - 4), index)
        verb = next((i for i in before if tokens[i].low in _ISSUING), None)
        if verb is not None:
            return subject_before(page, verb, sentence.first)
        if any(tokens[i].low == "in" for i in before):
            speaking = (c.subject for c in cues if c.saying and _document_in(page, c.subject) is None)
            return next((s for s in speaking if s.kind != "pronoun"), None)
    return None
