"""What the text says of a named person right beside the name: role and organisation."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extraction.quotes import lexicon
from extraction.quotes.affiliation import organisation_in
from extraction.quotes.capitals import PARTY_WORD, is_organisation_word, run_end
from extraction.quotes.tokens import Token, Tokens
from extraction.types import Span

_PARTY = re.compile(r"\((?:[DRI]|Lab|Con|LD|SNP|Plaid|Green)(?:[-–,] ?[^()\n]{1,24})?\)")
_LONGEST = 45
"""Tokens after which a role is cut."""
_WITHIN = 9
"""Tokens within which a role must name an office or an occupation."""


@dataclass(slots=True)
class Standing:
    """Role and organisation as written beside one mention; ``begins`` is the first token of the whole phrase."""

    begins: int
    role: Span | None = None
    organisation: Span | None = None


def standing(tokens: Tokens, *, begins: int, first: int, last: int, start: int, limit: int) -> Standing:
    """What stands beside the name ``[first, last)``, its titles beginning at ``begins``, within ``[start, limit)``."""
    found = Standing(begins)
    if begins < first and tokens.tokens[first - 1].low.rstrip(".") not in lexicon.HONORIFICS:
        found.role = _span(tokens, begins, first)
    before = _role_before(tokens.tokens, begins, start)
    if before < begins:
        found.begins, found.role = before, _span(tokens, before, first)
    _add_what_follows(tokens, found, last, limit)
    titled = found.role == _span(tokens, begins, first) if begins < first else False
    if (found.role is None or titled) and found.begins - 2 > start:
        found.role = _preceding_apposition(tokens, found.begins, last, start, limit) or found.role
    if found.role and not found.organisation:
        found.organisation = organisation_in(tokens.text, found.role)
    if found.organisation is None:
        found.organisation = _possessor(tokens, found.begins, start)
    return found


def _possessor(tokens: Tokens, begins: int, start: int) -> Span | None:
    """'the Carters' Union's Nora Pell': the organisation whose person it is."""
    all_tokens = tokens.tokens
    if begins - 2 < start or all_tokens[begins - 1].kind != "possessive":
        return None
    first = begins - 1
    while first > start and (all_tokens[first - 1].capital or all_tokens[first - 1].kind == "possessive"):
        first -= 1
    run = [t for t in all_tokens[first : begins - 1] if t.kind == "word" and t.low not in lexicon.DETERMINERS]
    if not any(is_organisation_word(t) or (t.text.isupper() and len(t.text) > 1) for t in run):
        return None
    return Span(run[0].start, all_tokens[begins - 2].end)


def _span(tokens: Tokens, first: int, last: int) -> Span:
    return Span(tokens.tokens[first].start, tokens.tokens[last - 1].end)


def _role_before(tokens: list[Token], begins: int, start: int) -> int:
    """First token of the role before a name ('PCS general secretary', 'the Met's group president'), or ``begins``."""
    index = begins - 1
    if index < start or tokens[index].capital:
        return begins
    if not lexicon.is_person_noun(tokens[index].low):
        office = _office_of(tokens, index, start)
        if office is None:
            return begins
        index = office
    while index >= start and (_modifies(tokens[index]) or _within_body(tokens, index, start)):
        if index > start and tokens[index - 1].kind == "quote":
            break  # the word right after words in marks is their verb
        index -= 1
    while tokens[index + 1].low in lexicon.TIMES | _RECENTLY:
        index += 1
    return index + 1


def _within_body(tokens: list[Token], index: int, start: int) -> bool:
    """'Department | for | Transport spokeswoman': a small word between the capitals of one name."""
    body = index > start and tokens[index].low in ("for", "of", "and", "&") and tokens[index - 1].capital
    named = tokens[index].text == "&" or tokens[index - 1].low in lexicon.ORGANISATION_WORDS
    return body and tokens[index + 1].capital and named


_RECENTLY = frozenset(("last", "this", "next", "late", "early"))


def _office_of(tokens: list[Token], index: int, start: int) -> int | None:
    """'head of | policy', 'professor of | employment law': the office before the 'of' that belongs to it.

    Where the 'of' is the last word before the name, what is named is a body: 'chief executive of | Acme Foods'.
    """
    for at in range(index, max(start, index - 3), -1):
        if tokens[at].low == "of":
            return at - 1 if at < index and lexicon.is_person_noun(tokens[at - 1].low) else None
        if not _modifies(tokens[at]) or tokens[at].capital:
            return None
    return None


def _modifies(token: Token) -> bool:
    if token.kind == "possessive":
        return True
    return token.kind == "word" and token.low not in lexicon.NEVER_NOMINAL and token.low not in lexicon.BREAKS


def _add_what_follows(tokens: Tokens, found: Standing, index: int, limit: int) -> None:
    """'(D-Mo.)', ', R-Ky.', 'of the Sierra Club', ', a nurse at Leeds General'."""
    all_tokens, text = tokens.tokens, tokens.text
    party = _PARTY.match(text, all_tokens[index].start) if index < limit else None
    if party:
        found.organisation = Span(party.start() + 1, party.end() - 1)
        while index < limit and all_tokens[index].start < party.end():
            index += 1
    if index + 1 < limit and all_tokens[index].text == "," and PARTY_WORD.match(all_tokens[index + 1].text):
        found.organisation = _span(tokens, index + 1, index + 2)
        index = _after_comma(all_tokens, index + 2, limit)
    comma = index + 1 < limit and all_tokens[index].text == ","
    preposition = _past_age(all_tokens, index + comma, limit)
    if preposition + 1 < limit and all_tokens[preposition].low in ("of", "from", "at"):
        organisation, after = _organisation_after(tokens, preposition + 1, limit)
        resident = preposition > index + comma and all_tokens[preposition].low != "at"
        if organisation and found.organisation is None and not (resident and not _is_sure_body(text, organisation)):
            found.organisation = organisation
        index = after if organisation else index
    if index + 1 < limit and all_tokens[index].text in (",", "–", "—", "-", "--", "("):
        span = apposition(tokens, index + 1, limit)
        if span and (found.role is None or span.end - span.start > found.role.end - found.role.start):
            found.role = span
            found.organisation = (
                organisation_in(text, span) or found.organisation or _after_role(tokens, span, index, limit)
            )
    elif index + 2 < limit and all_tokens[index].low in ("is", "was"):
        span = apposition(tokens, index + 1, limit)
        body = organisation_in(text, span) if span else None
        if body and found.role is None:
            found.role, found.organisation = span, body


def _after_role(tokens: Tokens, role: Span, first: int, limit: int) -> Span | None:
    """'Nora Pell, driver, Acme Rail.': the body named after a role and a comma, where nothing else follows."""
    all_tokens = tokens.tokens
    comma = next((i for i in range(first, limit) if all_tokens[i].start >= role.end), limit)
    if comma + 1 >= limit or all_tokens[comma].text != ",":
        return None
    organisation, after = _organisation_after(tokens, comma + 1, limit)
    closes = after >= limit or all_tokens[after].text in (".", ")", ":")
    return organisation if closes else None


def _is_sure_body(text: str, name: Span) -> bool:
    """A body and not the place somebody of a stated age comes from: 'Pell, 45, of Unite', not 'Pell, 45, of Mill Lane'."""
    words = name.of(text).split()
    return any(w.lower() in lexicon.ORGANISATION_WORDS - _PLACES_TOO or w == "&" or w.isupper() for w in words)


_PLACES_TOO = frozenset(("street", "house", "court", "kingdom"))


def _after_comma(tokens: list[Token], index: int, limit: int) -> int:
    while index < limit and tokens[index].text == ".":
        index += 1
    return index


def _organisation_after(tokens: Tokens, index: int, limit: int) -> tuple[Span | None, int]:
    first = index
    if tokens.tokens[index].low == "the" and index + 1 < limit:
        index += 1
    last = run_end(tokens.text, tokens.tokens, index, limit)
    return (_span(tokens, first, last), last) if last > index else (None, last)


def apposition(tokens: Tokens, first: int, limit: int) -> Span | None:
    """The noun phrase in apposition that begins at token ``first`` (after the comma), or None."""
    all_tokens = tokens.tokens
    first = _past_age(all_tokens, first, limit)
    if first >= limit or not _opens_apposition(all_tokens, first, limit):
        return None
    last = first + 1
    while last < limit and last - first < _LONGEST and not _closes_apposition(all_tokens, last, limit):
        last += 1
    last = _with_office(all_tokens, last, limit)
    return _span(tokens, first, last)


def _with_office(tokens: list[Token], last: int, limit: int) -> int:
    """'a lawyer at Hale & Poe, | who represents the drivers': the end of the clause that tells what somebody does."""
    relative = last + 1
    if relative >= limit or tokens[last].text != "," or tokens[relative].low != "who":
        return last
    verb = relative + 1 + (relative + 1 < limit and tokens[relative + 1].low in ("has", "had"))
    if verb >= limit or not (tokens[verb].low in lexicon.OFFICE_VERBS or tokens[verb].low == "been"):
        return last
    end = relative + 2
    while end < limit and end - relative < _LONGEST and not _closes_apposition(tokens, end, limit):
        end += 1
    return end


def _past_age(tokens: list[Token], index: int, limit: int) -> int:
    """Past '45,' between a name and what follows it."""
    if index + 1 < limit and tokens[index].text.isdigit() and tokens[index + 1].text == ",":
        return index + 2
    return index


def _opens_apposition(tokens: list[Token], first: int, limit: int) -> bool:
    """An office or occupation comes soon, and no verb before it."""
    if tokens[first].low == "who":
        return _holds_office(tokens, first + 1, limit)
    if tokens[first].low in _ON_BEHALF and first + 1 < limit:
        return tokens[first + 1].low in ("for", "on") or tokens[first].low == "representing"
    if tokens[first].low in ("at", "from", "of", "with") and first + 1 < limit:
        return tokens[first + 1].low in ("a", "an") and _names_its_body(tokens, first + 2, limit)
    if tokens[first].low in lexicon.SAYING | lexicon.JUDGING | _ADVERBIAL:
        return False
    return _names_office(tokens, first, limit)


def _names_office(tokens: list[Token], first: int, limit: int) -> bool:
    for index, word in enumerate(tokens[first : min(limit, first + _WITHIN)], first):
        governed = tokens[index - 1].low in lexicon.PREPOSITIONS | lexicon.ADVERBS | lexicon.CONJUNCTIONS
        if index > first and word.low in ("the", "a", "an") and not governed:
            return False  # 'supports | the strikers'
        if word.kind != "word":
            if word.kind == "possessive" or word.text in ("-", "&"):
                continue
            return False
        if lexicon.is_person_noun(word.low) or word.low.rstrip(".") in lexicon.ROLE_WORDS:
            return True
        if word.low in lexicon.AUXILIARIES or word.low in lexicon.SAYING or word.low in lexicon.PRONOUNS:
            return False
    return False


_ADVERBIAL = frozenset(("in", "on", "by", "after", "before", "during", "to", "via", "about", "as", "when", "while"))
_ON_BEHALF = frozenset(("speaking", "writing", "acting", "representing"))


def _names_its_body(tokens: list[Token], first: int, limit: int) -> bool:
    """'at a | think tank called Northern Lights'."""
    calls = next((i for i in range(first, min(limit - 1, first + 6)) if tokens[i].low in ("called", "named")), None)
    return calls is not None and tokens[calls + 1].capital


def _holds_office(tokens: list[Token], verb: int, limit: int) -> bool:
    """'who leads the union', 'who was the chief of staff'."""
    if verb + 1 >= limit:
        return False
    if tokens[verb].low in ("is", "was"):
        return tokens[verb + 1].low in lexicon.DETERMINERS or _opens_apposition(tokens, verb + 1, limit)
    return tokens[verb].low in lexicon.OFFICE_VERBS


def _closes_apposition(tokens: list[Token], index: int, limit: int) -> bool:
    token, before = tokens[index], tokens[index - 1]
    if token.text == ",":
        return not (index + 1 < limit and tokens[index + 1].low in ("inc.", "inc", "jr.", "ltd"))
    if token.low == "as":
        return before.low not in ("served", "serves", "acted", "worked", "works", "known", "serving", "acting")
    return (
        token.text in (".", ";", ":", "–", "—", "(", ")", "?", "!", "--")
        or (token.kind == "quote" and before.low not in ("of", "called", "titled", "entitled"))
        or token.low in ("when", "while", "which")
        or token.low in lexicon.SAYING_ONLY
    )


def _preceding_apposition(tokens: Tokens, begins: int, last: int, start: int, limit: int) -> Span | None:
    """'The leader of the council, Ann Lowe, said': the role stands before the name and a comma."""
    all_tokens = tokens.tokens
    opens = all_tokens[start].low in _ON_BEHALF
    if all_tokens[begins - 1].text != "," or (last < limit and all_tokens[last].text not in (",", ".") and not opens):
        return None
    first = begins - 1
    while first > start and begins - first < _LONGEST and _may_precede(all_tokens[first - 1]):
        first -= 1
    while first < begins - 1 and _not_of_role(all_tokens, first):
        first += 1
    if first == begins - 1 or not _opens_apposition(all_tokens, first, begins - 1):
        return None
    return _span(tokens, first, begins - 1)


_NOT_OF_ROLE = frozenset(("but", "and", "as", "while", "its", "his", "her", "their", "our", "to", "according"))


def _not_of_role(tokens: list[Token], index: int) -> bool:
    """A connective, a possessive, or the verb before a role: 'grumbled | the union's secretary'."""
    token = tokens[index]
    verb = token.low in lexicon.SAYING or (token.low.endswith("ed") and token.low not in lexicon.ED_NOUNS)
    return token.low in _NOT_OF_ROLE or (verb and not token.capital)


def _may_precede(token: Token) -> bool:
    if token.kind != "word":
        return token.kind == "possessive" or token.text in ("-", "&")
    return token.low not in lexicon.SAYING_ONLY and token.low not in lexicon.AUXILIARIES
