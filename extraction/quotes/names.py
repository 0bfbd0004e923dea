"""Proper names in the text, with what stands beside them: titles, roles, organisations."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extraction.quotes import lexicon
from extraction.quotes.first_names import is_first_name
from extraction.quotes.tokens import Token, Tokens
from extraction.types import Span

_ACRONYM = re.compile(r"[A-Z][A-Z0-9&.]{1,7}s?$")
_PARTY = re.compile(r"\((?:[DRI]|Lab|Con|LD|SNP|Plaid|Green)(?:[-–,] ?[^()\n]{1,24})?\)")
_PARTY_WORD = re.compile(r"[DRI]-[A-Z]")
_NOT_REAL = re.compile(r"\*?[,\s]*\(?[^.;()\n]{0,12}(?:not (?:his|her|their) real name|name (?:has been )?changed|a pseudonym)", re.I)
_APPOSITION_LIMIT = 40


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
    common = {t.low for t in tokens.tokens if t.kind == "word" and not t.capital}
    found: list[Name] = []
    for sentence in tokens.sentences:
        index = sentence.first
        while index < sentence.last:
            last = _sequence_end(tokens.tokens, index, sentence.last)
            if last == index:
                index += 1
                continue
            name = _name(tokens, index, last, sentence.first, common)
            if name:
                _add_surroundings(tokens, name, sentence.first, sentence.last)
                found.append(name)
            index = last
    return found


def _starts_name(token: Token) -> bool:
    return (
        token.capital
        and token.low not in lexicon.DETERMINERS
        and (token.low not in lexicon.NEVER_NOMINAL or token.text.isupper() and len(token.text) > 1 and token.low != "i")
        and token.low.rstrip(".") not in lexicon.TIMES
        and not _PARTY_WORD.match(token.text)
    )


def _sequence_end(tokens: list[Token], first: int, limit: int) -> int:
    """One past the last token of the run of capitalised words that begins at ``first``; ``first`` if there is none."""
    if not _starts_name(tokens[first]):
        return first
    last = first + 1
    organisation = _is_organisation_word(tokens[first])
    while last < limit:
        token = tokens[last]
        if token.capital and token.low not in lexicon.TIMES and token.low not in lexicon.SAYING_ONLY:
            organisation = organisation or _is_organisation_word(token)
            last += 1
        elif token.low in lexicon.PARTICLES and last + 1 < limit and tokens[last + 1].capital:
            last += 2
        elif token.text in ("&", "of", "for", "and") and organisation and _continues(tokens, last, limit):
            last += 2 + (tokens[last + 1].low == "the")
        elif token.low == "of" and tokens[last - 1].low in lexicon.ROLE_WORDS and _continues(tokens, last, limit):
            last += 2 + (tokens[last + 1].low == "the")  # Secretary of State Ann Lowe
        else:
            break
    return last


def _continues(tokens: list[Token], connector: int, limit: int) -> bool:
    """'Department for Education', 'Institute of the Motor Industry', 'Marine and Coastguard Agency'."""
    after = connector + 1
    if tokens[connector].text in ("of", "for") and after < limit and tokens[after].low == "the":
        after += 1
    if after >= limit or not tokens[after].capital or tokens[after].low in lexicon.TIMES:
        return False
    return tokens[connector].text != "and" or any(
        _is_organisation_word(t) for t in tokens[after : min(limit, after + 4)] if t.capital
    )


def _is_organisation_word(token: Token) -> bool:
    return token.low.rstrip(".") in lexicon.ORGANISATION_WORDS


def _name(tokens: Tokens, first: int, last: int, start: int, common: set[str]) -> Name | None:
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
    if len(words) == 1 and begin == 0 and (only in lexicon.TITLES or only in lexicon.PERSON_NOUNS):
        return None
    if len(words) == 1 and begin and only in lexicon.ROLE_WORDS:
        return None
    if first == start and len(run) == 1 and (only in common or _looks_common(only)):
        return None
    name = Name(first + begin, last, words, begins=first)
    if begin:
        name.title = run[begin - 1].low.rstrip(".")
        if name.title not in lexicon.HONORIFICS:
            name.role = Span(run[0].start, run[begin - 1].end)
    elif run[0].low.rstrip(".") not in lexicon.TITLES:
        name.is_organisation = _names_organisation(tokens.tokens, first, run)
    return name


def _is_headline(run: list[Token]) -> bool:
    """Title Case running on: more words than any name has."""
    return len(run) > 6 and not any(t.text in ("of", "for", "and", "&") or t.low.rstrip(".") in lexicon.TITLES for t in run)


def _looks_common(word: str) -> bool:
    return word.endswith(("ing", "ly")) or lexicon.is_person_noun(word) or word in lexicon.NEVER_NOMINAL


def _names_organisation(tokens: list[Token], first: int, run: list[Token]) -> bool:
    if is_first_name(run[0].text) and not any(_is_organisation_word(t) for t in run):
        return False
    before = tokens[first - 1].low if first else ""
    return before == "the" or any(_is_organisation_word(t) or _ACRONYM.match(t.text) for t in run)


def _add_surroundings(tokens: Tokens, name: Name, start: int, limit: int) -> None:
    text, all_tokens = tokens.text, tokens.tokens
    name.pseudonym = _NOT_REAL.match(text, all_tokens[name.last - 1].end) is not None
    if name.is_organisation:
        return
    before = _role_before(all_tokens, name.begins, start)
    if before < name.begins:
        name.role = Span(all_tokens[before].start, all_tokens[name.first - 1].end)
        name.begins = before
    _add_after(tokens, name, limit)
    if name.role and not name.organisation:
        name.organisation = organisation_in(tokens.text, name.role)


def _role_before(tokens: list[Token], first: int, start: int) -> int:
    """First token of the role before a name ('PCS general secretary', 'the Met's group president'), or ``first``."""
    index = first - 1
    if index < start or tokens[index].capital or not lexicon.is_person_noun(tokens[index].low):
        return first
    while index >= start and _modifies(tokens[index]):
        index -= 1
    return index + 1


def _modifies(token: Token) -> bool:
    if token.kind == "possessive":
        return True
    return token.kind == "word" and token.low not in lexicon.NEVER_NOMINAL and token.low not in lexicon.BREAKS


def _add_after(tokens: Tokens, name: Name, limit: int) -> None:
    """What follows the name: '(D-Mo.)', ', a nurse at Leeds General', 'of the Sierra Club'."""
    all_tokens, text = tokens.tokens, tokens.text
    index = name.last
    party = _PARTY.match(text, all_tokens[index].start) if index < limit else None
    if party:
        name.organisation = Span(party.start() + 1, party.end() - 1)
        while index < limit and all_tokens[index].start < party.end():
            index += 1
    if index + 1 >= limit:
        return
    if all_tokens[index].low in ("of", "from", "at") and name.organisation is None:
        name.organisation = _organisation_after(all_tokens, index + 1, limit)
    if all_tokens[index].text in (",", "–", "—", "-"):
        span = apposition(tokens, index + 1, limit)
        if span and (name.role is None or span.end - span.start > name.role.end - name.role.start):
            name.role = span
            name.organisation = organisation_in(text, span) or name.organisation


def _organisation_after(tokens: list[Token], index: int, limit: int) -> Span | None:
    first = index
    if tokens[index].low == "the" and index + 1 < limit:
        index += 1
    last = _sequence_end(tokens, index, limit)
    return Span(tokens[first].start, tokens[last - 1].end) if last > index else None


def apposition(tokens: Tokens, first: int, limit: int) -> Span | None:
    """The noun phrase in apposition that begins at token ``first`` (after the comma), or None."""
    all_tokens = tokens.tokens
    while first + 1 < limit and all_tokens[first].text[:1].isdigit() and all_tokens[first + 1].text == ",":
        first += 2  # an age
    if first >= limit or not _opens_apposition(all_tokens, first, limit):
        return None
    last = first
    while last < limit and last - first < _APPOSITION_LIMIT and not _closes_apposition(all_tokens, last, limit):
        last += 1
    if last == first or all_tokens[last - 1].kind == "quote":
        return None
    return Span(all_tokens[first].start, all_tokens[last - 1].end)


def _opens_apposition(tokens: list[Token], first: int, limit: int) -> bool:
    token = tokens[first]
    if token.low in ("a", "an", "the", "one", "another", "his", "her", "their", "its", "our"):
        return True
    if token.low == "who":
        return first + 1 < limit and tokens[first + 1].low in lexicon.OFFICE_VERBS
    for word in tokens[first : min(limit, first + 7)]:
        if word.kind == "possessive" or word.text == "-":
            continue
        if word.kind != "word" or word.low in lexicon.NEVER_NOMINAL or word.low in lexicon.BREAKS:
            return False
        if lexicon.is_person_noun(word.low) or word.low.rstrip(".") in lexicon.ROLE_WORDS:
            return True
    return False


def _closes_apposition(tokens: list[Token], index: int, limit: int) -> bool:
    token = tokens[index]
    if token.text == ",":
        return not (index + 1 < limit and tokens[index + 1].low in ("inc.", "inc", "jr.", "ltd"))
    return (
        token.text in (".", ";", ":", "–", "—", "(", ")", "?", "!", "--")
        or token.kind == "quote"
        or token.low in ("when", "while", "as", "which")
        or token.low == "who" and index > 0 and tokens[index - 1].text == ","
        or token.low in lexicon.SAYING_ONLY
    )


_BODY = r"[A-Z][\w.&-]*(?:\s+(?:(?:of|for|and|&|the|in)\s+)*[A-Z][\w.&-]*)*"
_ORG_IN_ROLE = re.compile(
    rf"\b(?:of|for|at|from|with|to)\s+(?:[Tt]he\s+)?({_BODY})|^(?:(?:[Tt]he|[Aa]n?)\s+)?(?!(?:The|An?)\b)({_BODY})(?=['’]s\b|\s+[a-z])"
)


def organisation_in(text: str, role: Span) -> Span | None:
    """The organisation within the words of a role: 'general secretary of the PCS', 'PCS general secretary'."""
    match = _ORG_IN_ROLE.search(text[role.start : role.end])
    if not match:
        return None
    group = 1 if match.group(1) else 2
    return Span(role.start + match.start(group), role.start + match.end(group))
