"""Unions with a French, Spanish or Italian name, which goes on in small letters: 'Syndicat des employés du port'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from extraction.types import Span
from extraction.wordsets import words

_HEAD = re.compile(
    r"\b(?:Fédération|Syndicat|Centrale|Confédération|Alliance|Association|Regroupement|Sindicato|Federación|Unión|"
    r"Sindacato|Federazione)(?= (?:des?|du|del|dei|delle|autonome|unitaire|nacional|nationale?|canadien(?:ne)?|"
    r"provinciale?|québécoise?) )"
)
_WORD = re.compile(r"\S+")
_LINKS = words("de des du del dei delle la le les et en aux au y los las")
_ELIDED = re.compile(r"[ldLD][’'][^\W\d_]+$")
_OF_TONGUE = re.compile(
    r"(?:eurs?|eures?|euses?|trices?|ières?|iers?|istes?|antes?|ales?|aux|ies|ores|adores|ones|ères|omes?|aires?|elles?|"
    r"els?|unies?|réunies?)$"
)
_ACCENTS = frozenset("éèêëçñóíáúâîôûàù")
_MOST = 12
_STOPS = ".,;:)”’\"'"


def find(text: str) -> Iterator[Span]:
    """Where such a name stands; it ends before the first word that is plainly English."""
    for head in _HEAD.finditer(text):
        end, link = head.end(), False
        for found in islice(_WORD.finditer(text, head.end()), _MOST):
            word = found.group().rstrip(_STOPS)
            if not (_goes_on(word) or (link and word.isalpha())):
                break
            link = word in _LINKS
            end = end if link else found.start() + len(word)
            if word != found.group():
                break
        if end > head.end():
            yield Span(head.start(), end)


def _goes_on(word: str) -> bool:
    if word in _LINKS or _ELIDED.match(word):
        return True
    return word[:1].isalpha() and (
        bool(_ACCENTS.intersection(word)) or bool(_OF_TONGUE.search(word)) or word[0].isupper()
    )
