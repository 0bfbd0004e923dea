"""The organisation within the words of a role: 'general secretary of the PCS', 'PCS general secretary'."""

from __future__ import annotations

import re

from extraction.normalise.occupations import is_occupation
from extraction.quotes import lexicon
from extraction.quotes.first_names import is_first_name
from extraction.quotes.places import DEMONYMS
from extraction.types import Span
from extraction.wordsets import words

_OWNING = "Union|Hospital|School|College|Association|Federation|Party|Council|Society|University"
_OWNED = rf"(?:['’]s?(?=\s+(?:[A-Z]\w+ )?(?:{_OWNING})\b))?"
"""An apostrophe within a name: 'Carters’ Union'."""
_WORD = rf"[A-Z][\w.&-]*{_OWNED}(?:(?<=Local)\s\d+)?"
_BODY = rf"{_WORD}(?:\s+(?:(?:of|for|and|&|the|in)\s+)*{_WORD})*"
_KINDS = words("""
    union unions association federation congress council board department ministry office agency authority commission
    committee company group trust university college school hospital party government parliament senate house court
    bank service police army navy campaign movement transport rail railway network state industry workers nurses
    teachers republicans democrats foreign home
""")
"""Of which kind a body is; alone at the head of a role they name none: 'Union president', 'Transport secretary'."""
_ORGANISATION = re.compile(
    rf"\b(?:of|for|at|from|with|to|called|named|representing)\s+(?:[Tt]he\s+)?({_BODY})"
    rf"|^(?:(?:[Tt]he|[Aa]n?)\s+)?(?!(?:The|An?)\b)({_BODY})(?=['’]s\b|\s+[a-z])"
    r"|^([A-Z]{2,}[A-Za-z]*)(?=\s+[A-Z][a-z])"
    rf"|^({_WORD}(?:\s{_WORD}){{0,4}}?)(?=\s(?:(?:Deputy|Assistant|Joint|Acting|Interim)\s)?"
    r"(?:General|Regional|National|Branch|Industrial|Chief|Managing|Senior)\s[A-Z])"
)


def organisation_in(text: str, role: Span) -> Span | None:
    """The organisation within the words of a role: 'general secretary of the PCS', 'PCS general secretary'."""
    words, at = text[role.start : role.end], 0
    while match := _ORGANISATION.search(words, at):
        group = match.lastindex or 0
        name = match.group(group)
        in_occupation = match.start(group) == 0 and is_occupation(words.lower())  # 'Bin worker'
        portfolio = _PORTFOLIO.search(words, 0, match.start(group)) and not _names_its_kind(name)
        if _may_be_body(name) and not in_occupation and not portfolio:
            return Span(role.start + match.start(group), role.start + match.end(group))
        at = match.start(group) + len(name.split()[0])
    return None


_PORTFOLIO = re.compile(r"\b(?:member|minister|secretary|director|commissioner|lead) for (?:the )?$", re.I)
"""'Cabinet Member for Waste': what somebody looks after, and no body."""


def _names_its_kind(name: str) -> bool:
    return any(word.strip(".").lower() in lexicon.ORGANISATION_WORDS for word in name.split())


def _may_be_body(name: str) -> bool:
    """No person ('chief of staff to Ann Lowe'), no people ('Dutch'), no plain noun that begins a sentence ('Managers')."""
    parts = [w.rstrip(".") for w in name.split()]
    low = [w.lower() for w in parts]
    if len(parts) == 1 and low[0] in _KINDS:
        return False
    if low[0].rpartition("-")[2] in lexicon.OFFICES or (
        len(low) > 1 and low[-1] in ("member", "leader", *lexicon.OFFICES)
    ):
        return False  # 'Vice-Chancellor of the University', 'Cabinet Member'
    if _names_its_kind(name):
        return True
    if low[0] in lexicon.HONORIFICS or low[0] in lexicon.TITLES or lexicon.is_person_noun(low[0]):
        return False
    if len(parts) == 1:
        return low[0] not in lexicon.DETERMINERS | DEMONYMS and not low[0].endswith("ing")
    return not (is_first_name(parts[0]) and len(parts) == 2)
