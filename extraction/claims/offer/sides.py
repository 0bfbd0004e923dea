"""Whether a figure is asked, offered or agreed: the nearest word that says so, and on whose side the one is who says it.

'The union wants 6%' is a claim; 'the company wants to pay 6%' is an offer, and 'the union proposed 6%' is none.
"""

from __future__ import annotations

import re

from extraction.document import Document
from extraction.types import Span

from . import words as w

_UNION_MARK, _EMPLOYER_MARK = "§", "¤"
_REACH = 60

_UNION = (
    rf"{_UNION_MARK}+|(?:trade )?unions?|guild|locals?|federation|members|workers|staff|employees|strikers|nurses|teachers|"
    r"drivers|doctors|lecturers|they|we"
)
_EMPLOYER = (
    rf"{_EMPLOYER_MARK}+|company|firm|employers?|management|managers|bosses|councils?|hospitals?|boards?|government|"
    r"ministers|ministry|university|universities|owners?|operators?|administration|district|province|executives"
)
_SIDE = re.compile(rf"(?<!\w)(?:(?P<union>{_UNION})|(?P<employer>{_EMPLOYER}))(?!\w)", re.I)
# Between the figure and the one who asks it: '8% rise the union had asked for', but not '4% but the union wants'.
_TOLD_BEHIND = re.compile(
    r"(?: (?!but\b|and\b|while\b|as\b|after\b|when\b|although\b|though\b|because\b|since\b|before\b|or\b)[\w’'-]+){0,4}? "
    rf"(?:(?P<union>{_UNION})|(?P<employer>{_EMPLOYER}))(?: (?:had|has|have|is|are|was|were|been|originally|first|now|say|says))* "
    r"(?P<verb>asked|asking|sought|seek(?:ing|s)?|demand\w*|claim\w*|want\w*|after|offer\w*|propos\w*|tabled|put forward|"
    r"need\w*|(?:is|are) looking)\b",
    re.I,
)
# From the one who asks to the word of asking: no other doer's deed, and no 'turned down a proposed' between them.
_DOES_IT = re.compile(r"(?:[’']s?)?(?: (?!(?:and|but|who|that|which|where|an?|the|its|their)\b)[\w’'-]+){0,4} ")
_NEEDED_BEHIND = re.compile(r"[^.;,]{0,40}\b(?:is|are|was|were) (?:needed|required|due|owed)\b", re.I)


def marked(doc: Document, sentence: Span) -> str:
    """The sentence, each name of a party in it made a mark of its side, as long as the name."""
    words = sentence.of(doc.text)
    for org in doc.orgs_in(sentence):
        mark = _UNION_MARK if org.kind == "union" else _EMPLOYER_MARK
        start, end = org.span.start - sentence.start, org.span.end - sentence.start
        words = words[:start] + mark * (end - start) + words[end:]
    return words


def kind_of(words: str, sides: str, figure: Span, what: str) -> str:
    """``sides`` is the sentence as ``marked`` gives it. 'lump sum' and its like say themselves what they are."""
    if w.BONUS.search(what):
        return "bonus"
    if "claim" in what:
        return "pay_claim"
    after = words[figure.end :]
    return (
        _told_behind(sides[figure.end :]) or _told_before(words[: figure.start], sides) or _told_nowhere(words, after)
    )


def _told_behind(after: str) -> str | None:
    behind = _TOLD_BEHIND.match(after)
    if behind is None:
        return None
    offers = re.match(r"offer", behind["verb"], re.I)
    return "pay_offer" if behind["employer"] or offers else "pay_claim"


def _told_before(before: str, sides: str) -> str | None:
    told = [
        (found.end(), kind, found)
        for pattern, kind in ((w.CLAIM, "pay_claim"), (w.OFFER, "pay_offer"), (w.SETTLED, "settlement"))
        for found in pattern.finditer(before)
    ]
    if not told:
        return None
    _, kind, found = max(told, key=lambda t: t[0])
    side = _side_before(sides, found)
    if kind == "pay_claim" and side == "employer":
        return "pay_offer"
    if kind == "pay_offer" and side == "union" and w.PUT_BY_EITHER.match(found[0]):
        return "pay_claim"
    return kind


def _side_before(sides: str, verb: re.Match[str]) -> str | None:
    """Who does what the verb tells: the last one named before it in its clause."""
    if w.OF_THE_CLAIM.match(verb[0]):
        return None
    named = list(_SIDE.finditer(sides, max(0, verb.start() - _REACH), verb.start()))
    return named[-1].lastgroup if named and _DOES_IT.fullmatch(sides, named[-1].end(), verb.start()) else None


def _told_nowhere(words: str, after: str) -> str:
    if _NEEDED_BEHIND.match(after):
        return "pay_claim"
    return "settlement" if w.SETTLED.search(words) and not w.REJECTED.search(words) else "pay_offer"
