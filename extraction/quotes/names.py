"""Proper names in the text, with what stands beside them: titles, roles, organisations."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extraction.quotes import lexicon
from extraction.quotes.capitals import is_organisation_word, run_end
from extraction.quotes.first_names import is_first_name
from extraction.quotes.roles import standing
from extraction.quotes.tokens import Sentence, Token, Tokens
from extraction.types import Span

_ACRONYM = re.compile(r"(?!(?:II|III|IV|MP|KC|QC|OBE|CBE)$)[A-Z]\.?[A-Z0-9&][A-Z0-9&.]{0,6}s?$")
_NOT_REAL = re.compile(r"\*?[,\s]*\(?[^.;()\n]{0,12}(?:not (?:his|her|their) real name|name (?:has been )?changed|a pseudonym)", re.I)


@dataclass(slots=True, eq=False)
class Name:
    """One mention of a proper name: ``tokens[first:last]`` is the name itself, without title and role."""

    first: int
    last: int
    words: tuple[str, ...]
    title: str = ""
    """The honorific before it, lower case, without a full stop."""
    role: Span | None = None
    organisation: Span | None = None
    is_organisation: bool = False
    pseudonym: bool = False
    begins: int = 0
    """The first token of the whole phrase, with title and role."""

    @property
    def surname(self) -> str:
        words = [w for w in self.words if w.lower() not in lexicon.NAME_SUFFIXES]
        return (words or list(self.words))[-1].lower()


def find_names(tokens: Tokens) -> list[Name]:
    """Every mention of a proper name outside quotation marks, in text order."""
    surnames: set[str] = set()
    common = {t.low for t in tokens.tokens if t.kind == "word" and not t.capital}
    found: list[Name] = []
    for sentence in tokens.sentences:
        index = sentence.first
        while index < sentence.last:
            last = run_end(tokens.tokens, index, sentence.last)
            if last == index:
                index += 1
                continue
            name = _name(tokens, index, last, sentence.first, common, surnames)
            if name:
                if len(name.words) > 1:
                    surnames.add(name.surname)
                _add_surroundings(tokens, name, sentence)
                found.append(name)
            index = last
    return found


def _name(
    tokens: Tokens, first: int, last: int, start: int, common: set[str], surnames: set[str]
) -> Name | None:
    """The mention in a run of capitalised words, without the titles before it; None when only a title or a common word."""
    run = tokens.tokens[first:last]
    if _is_headline(run):
        return None
    begin = 0
    for index, token in enumerate(run[:-1]):
        word = token.low.rstrip(".")
        if word in lexicon.TITLES or word in lexicon.ROLE_WORDS:
            begin = index + 1
    if begin and run[begin].low == "of":
        named = [i for i in range(begin, len(run) - 1) if is_first_name(run[i].text)]
        if not named:
            return None
        begin = named[0]
    words = tuple(t.text for t in run[begin:])
    only = run[-1].low.rstrip(".")
    if len(words) == 1 and not begin and only not in surnames and _is_title_alone(only, at_start=first == start, common=common):
        return None
    if len(words) == 1 and begin and only in lexicon.ROLE_WORDS:
        return None
    name = Name(first + begin, last, words, begins=first)
    if begin:
        name.title = run[begin - 1].low.rstrip(".")
    elif run[0].low.rstrip(".") not in lexicon.TITLES:
        name.is_organisation = _names_organisation(tokens.tokens, first, run)
    return name


def _is_title_alone(word: str, *, at_start: bool, common: set[str]) -> bool:
    """'President', or any word that is capitalised only because a sentence begins with it."""
    if word in lexicon.TITLES or word in lexicon.PERSON_NOUNS:
        return True
    return at_start and (word in common or _looks_common(word))


def _is_headline(run: list[Token]) -> bool:
    """Title Case running on: more words than any name has."""
    if len(run) > 2 and all(t.text.isupper() for t in run if len(t.text) > 1):
        return True
    return len(run) > 6 and not any(t.text in ("of", "for", "and", "&") or t.low.rstrip(".") in lexicon.TITLES for t in run)


def _looks_common(word: str) -> bool:
    return word.endswith(("ing", "ly")) or lexicon.is_person_noun(word) or word in lexicon.NEVER_NOMINAL


def _names_organisation(tokens: list[Token], first: int, run: list[Token]) -> bool:
    if is_first_name(run[0].text) and not any(is_organisation_word(t) for t in run):
        return False
    before = tokens[first - 1].low if first else ""
    return before == "the" or any(is_organisation_word(t) or _ACRONYM.match(t.text) for t in run)


def _add_surroundings(tokens: Tokens, name: Name, sentence: Sentence) -> None:
    """Set pseudonym, role and organisation from what stands beside the name."""
    name.pseudonym = _NOT_REAL.match(tokens.text, tokens.tokens[name.last - 1].end) is not None
    if name.is_organisation:
        return
    found = standing(
        tokens, begins=name.begins, first=name.first, last=name.last, start=sentence.first, limit=sentence.last
    )
    name.begins, name.role, name.organisation = found.begins, found.role, found.organisation
