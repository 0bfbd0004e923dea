"""Unions with a French, Spanish or Italian name, which goes on in small letters: 'Syndicat des employés du port'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

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


def find(text: str) -> Iterator[Span]:
    """Where such a name stands; it ends before the first word that is plainly English."""
    for head in _HEAD.finditer(text):
        end = head.end()
        words_after = (m for m, _ in zip(_WORD.finditer(text, end), range(_MOST), strict=False))
        own = list(takewhile(lambda m: _goes_on(m.group().rstrip(",.")), words_after))
        while own and own[-1].group().rstrip(",.") in _LINKS:
            own.pop()
        stop = next((i for i, m in enumerate(own) if m.group()[-1] in ",."), len(own) - 1)
        if own and stop >= 0:
            last = own[stop]
            yield Span(head.start(), last.start() + len(last.group().rstrip(",.")))


def _goes_on(word: str) -> bool:
    if word in _LINKS or _ELIDED.match(word):
        return True
    return word[:1].isalpha() and (bool(_ACCENTS.intersection(word)) or bool(_OF_TONGUE.search(word)) or word[0].isupper())
