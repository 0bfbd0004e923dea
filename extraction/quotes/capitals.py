"""Runs of capitalised words: the raw material of proper names."""

from __future__ import annotations

import re

from extraction.quotes import lexicon
from extraction.quotes.first_names import is_first_name
from extraction.quotes.places import PLACES
from extraction.quotes.tokens import Token

PARTY_WORD = re.compile(r"[DRI]-[A-Z]")
"""'R-Ky', 'D-Mo': a party and a state, no name."""


def run_end(text: str, tokens: list[Token], first: int, limit: int) -> int:
    """One past the last token of the run of capitalised words that begins at ``first``; ``first`` if there is none."""
    following = tokens[first + 1] if first + 1 < limit and tokens[first + 1].capital else None
    if not _is_called_after_month(tokens, first, following) and not _starts_run(tokens[first], following):
        return first
    listed = _listed_end(text, tokens, first, limit)
    if listed is not None:
        return listed
    last = first + 1
    organisation = is_organisation_word(tokens[first])
    while last < limit:
        token = tokens[last]
        if _goes_on(tokens, first, last) and token.low not in lexicon.SAYING_ONLY:
            organisation = organisation or is_organisation_word(token)
            last += 1
        elif token.low in lexicon.PARTICLES and last + 1 < limit and tokens[last + 1].capital:
            last += 2
        elif token.text.isdigit() and tokens[last - 1].text in ("Local", "Lodge"):
            last += 1
        elif token.low == "in" and _is_dutch(tokens, last, limit):
            last += 4
        elif (
            token.kind == "possessive"
            and len(token.text) == 1
            and last + 1 < limit
            and is_organisation_word(tokens[last + 1])
        ) or _is_saints(tokens, last, limit):
            last += 2  # the Carters' Union, St Anne's Hospital
        elif _joins(tokens, last, limit, organisation=organisation or _is_a_body(tokens, first, last, limit)):
            last += 2 + (tokens[last + 1].low == "the")
        else:
            break
    return last


def _listed_end(text: str, tokens: list[Token], first: int, limit: int) -> int | None:
    """One past 'Tram, Ferry and Bus Union' or 'Department for Roads, Ports and Rivers', read as one name.

    Its items are plain words: 'Unite, Aslef and the Bus Union' and 'Leeds, Hull and York Council' are several bodies.
    """
    match = _LISTED.match(text, tokens[first].start)
    if match is None:
        return None
    last = first
    while last < limit and tokens[last].start < match.end():
        last += 1
    items = [t for t in tokens[first + 1 : last - 1] if t.capital] if match["department"] else tokens[first : last - 1]
    named = (t for t in items if is_organisation_word(t) or is_first_name(t.text) or t.low in PLACES)
    return None if any(t.low not in _TRADES for t in named) else last


_TRADES = frozenset(
    "rail transport workers employees nurses teachers service police journal government industry".split()
)
_ITEM = r"[A-Z][a-z]+(?:[- ][A-Z][a-z]+)?"
_LISTED = re.compile(
    rf"(?P<department>(?:Department|Ministry|Office|Committee) (?:for|of) )(?:the )?{_ITEM}(?:, {_ITEM}){{0,4}},?"
    rf" (?:and|&) {_ITEM}\b"
    rf"|{_ITEM}(?:, {_ITEM}){{1,4}},? (?:and|&) (?:[A-Z][a-z]+['’]?s?['’]? ){{1,4}}"
    r"(?:Union|Association|Federation|Confederation|Council|Commission|Agency|Authority|Board|Service|Department)\b"
)


def _is_saints(tokens: list[Token], possessive: int, limit: int) -> bool:
    if tokens[possessive].kind != "possessive" or possessive + 1 >= limit:
        return False
    return tokens[possessive + 1].text in ("Hospital", "School", "College", "University", "Church", "Infirmary")


def _is_dutch(tokens: list[Token], index: int, limit: int) -> bool:
    """Sophie | in 't | Veld."""
    following = tokens[index + 1 : min(limit, index + 4)]
    return len(following) == 3 and following[0].text in "'’‘" and following[1].text == "t" and following[2].capital


def _goes_on(tokens: list[Token], first: int, index: int) -> bool:
    """Whether the capitalised word at ``index`` belongs to the run: a month only as a surname ('Ann May', 'Mrs May')."""
    token, before = tokens[index], tokens[index - 1]
    if not token.capital or token.low not in lexicon.TIMES:
        return token.capital
    named = is_first_name(before.text) or before.low.rstrip(".") in lexicon.HONORIFICS
    return token.low in lexicon.MONTH_NAMES and named and before.low not in lexicon.TIMES | lexicon.MONTH_NAMES


def _is_called_after_month(tokens: list[Token], first: int, following: Token | None) -> bool:
    """'June Hale', which is no time: neither 'in June' nor 'the June poll' nor 'May Day'."""
    if following is None or tokens[first].text.capitalize() != tokens[first].text:
        return False
    before = tokens[first - 1].low if first else ""
    dated = before in lexicon.PREPOSITIONS | lexicon.DETERMINERS | _DATING or before[:1].isdigit()
    body = is_organisation_word(following) or following.low in lexicon.TIMES or following.low == "day"
    return tokens[first].low in lexicon.MONTH_NAMES and not dated and not body


_DATING = frozenset(("last", "next", "late", "early", "mid"))


def _starts_run(token: Token, following: Token | None) -> bool:
    if not token.capital or token.low in lexicon.DETERMINERS:
        return False
    if token.low.rstrip(".") in lexicon.TIMES:
        return False
    if PARTY_WORD.match(token.text):
        return False
    shouted = token.text.isupper() and len(token.text) > 1
    return token.low not in lexicon.NEVER_NOMINAL or shouted or (is_first_name(token.text) and following is not None)


def _joins(tokens: list[Token], connector: int, limit: int, *, organisation: bool) -> bool:
    """'Department for Education', 'Marine and Coastguard Agency', 'Secretary of State Ann Lowe'."""
    token = tokens[connector]
    if token.text not in ("&", "of", "for", "and"):
        return False
    office = token.text == "of" and tokens[connector - 1].low in lexicon.ROLE_WORDS
    after = connector + 1
    if token.text == "&" and after < limit and tokens[after].capital:
        return True
    if not organisation and not office:
        return False
    if token.text in ("of", "for") and after < limit and tokens[after].low == "the":
        after += 1
    if after >= limit or not tokens[after].capital or tokens[after].low in lexicon.TIMES:
        return False
    return token.text != "and" or any(
        is_organisation_word(t) for t in tokens[after : min(limit, after + 4)] if t.capital
    )


def _is_a_body(tokens: list[Token], first: int, connector: int, limit: int) -> bool:
    """'the Borough | and Shire Carters' Union': one body by its article and by its last word."""
    if first == 0 or tokens[first - 1].low != "the" or tokens[connector].text != "and":
        return False
    end = connector + 1
    while end < limit and (tokens[end].capital or tokens[end].kind == "possessive"):
        end += 1
    return end > connector + 2 and is_organisation_word(tokens[end - 1])


def is_organisation_word(token: Token) -> bool:
    return token.low.rstrip(".") in lexicon.ORGANISATION_WORDS
