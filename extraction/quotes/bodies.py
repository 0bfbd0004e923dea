"""Which organisation 'the agency' or 'the board' is, where the text names but one it can be."""

from __future__ import annotations

from collections.abc import Iterable

from extraction.quotes import lexicon
from extraction.quotes.people import Person
from extraction.quotes.phrases import Page, Phrase
from extraction.quotes.places import is_place
from extraction.wordsets import words

_KINDS = {
    "agency": words("agency administration bureau service services office authority"),
    "department": words("department ministry office"),
    "ministry": words("ministry department office"),
    "regulator": words("ofgem ofcom ofsted authority commission regulator office"),
    "watchdog": words("ofgem ofcom ofsted authority commission regulator ombudsman office"),
    "company": words(
        "company corp corporation inc ltd plc llc group holdings airways airlines railways partners motors"
    ),
    "firm": words("company corp corporation inc ltd plc llc group holdings partners solutions systems"),
    "airline": words("airways airlines airline"),
    "newspaper": words("times post guardian telegraph mirror mail herald tribune journal news star sun"),
    "paper": words("times post guardian telegraph mirror mail herald tribune journal news star sun"),
}
"""The words in its name by which an organisation is of a kind; a kind that is missing is its own word."""
_VAGUE = words("union unions group party house office service services force state nation movement")
"""Words in many a name that also stand for what has none of them in its name."""
_LONGEST = 3
"""Tokens of a description that stands for an organisation: 'the transport board'."""


def is_body_noun(word: str) -> bool:
    """'trust', 'ministry', 'airline': an organisation, or the people who make one up."""
    return word in lexicon.ORGANISATION_WORDS or word in _KINDS


def body_described(page: Page, phrase: Phrase, seen: Iterable[Person]) -> Person | None:
    """The organisation named last, where it alone of all named so far fits the description."""
    tokens = page.tokens.tokens[phrase.first : phrase.last]
    head = tokens[-1].low
    if tokens[0].low != "the" or not 2 <= len(tokens) <= _LONGEST or not is_body_noun(head):
        return None
    if any(t.capital for t in tokens[1:]):
        return None
    kinds = _KINDS.get(head, frozenset((head,)))
    named = [p for p in seen if p.is_organisation and not is_place(p.fullest.words)]
    fitting = [p for p in named if any(w.lower() in kinds for w in p.fullest.words)]
    return fitting[0] if len(fitting) == 1 and fitting[0] is named[-1] and head not in _VAGUE else None
