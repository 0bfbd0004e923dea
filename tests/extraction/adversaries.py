"""Texts made to be slow to read: one thing over and over, crowds of different things, and near-misses of every pattern."""

from __future__ import annotations

import importlib
import pkgutil
import random
import re
from collections.abc import Callable, Iterable, Iterator
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import extraction

#: Before each text, so that it is taken for news of a dispute and every reader looks at it.
LEAD = "Drivers who belong to Unite at Tesco will strike on 5 May in a dispute over pay.\n\n"

ROWS = {
    "commas": ",", "full stops": ".", "words without a full stop": "word ", "one word without an end": "a",
    "capitals": "A", "digits": "7", "digits apart": "7 ", "line breaks": "\n", "carriage returns": "\r", "blanks": " ",
    "tabs": "\t", "no-break spaces": "\u00a0", "line separators": "\u2028", "combining marks": "e\u0301",
    "right to left": "\u202b\u05d0\u05d1\u202c ", "zero width": "a\u200b", "halves of characters": "\ud800",
    "pictures": "\U0001f600", "noughts": "\x00", "opening marks": "“", "nested marks": "“‘", "straight marks": '"',
    "single marks": "'", "single marks that never close": "x 'a ", "plural possessives": "'a workers' ",
    "one-letter quotes": '"a" ', "open paragraphs": "“a\n", "marks in turns": "“a” 'b' ‘c’ \"d\" ",
    "brackets": "(", "brackets apart": "( ", "closing brackets": ") ", "brackets of all kinds": "([{<",
    "links": "[a](", "tags": "<p>", "tags that never close": "<", "stars": "**a", "ampersands": "a & ",
    "hyphens": "-a", "hyphens behind a number": "300 " + "a-" * 40 + " ", "apostrophes": "a’", "initials": "A. B. ",
    "abbreviations": "U.S. Dr. ", "currency signs": "£", "sums": "£5 a week, ", "figures": "1,234,", "shares": "5% ",
    "counts": "500 workers ", "votes": "85% of members voted by 300 to 20, ", "days": "on Monday 4, ",
    "dates": "5 May, ", "dates line by line": "5 May\n", "ranges": "from 4 to ", "recurring days": "every Friday until ",
    "years": "in 2019 the strike ", "names": "Ann Lowe ", "titles": "Mr ", "titles of the role": "general secretary ",
    "shouting": "STRIKE BY UNITE ", "title case": "Strike By Unite At Tesco ", "unions in a row": "Unite, GMB, RMT and ",
    "unions of unions": "Union of ", "universities": "University of Leeds ", "trusts": "NHS Trust ", "the union": "the union ",
    "strikes": "strike on 5 May, ", "ballots": "strike ballot ", "sentences on ballots": "85% voted to strike. ",
    "stopped strikes": "The strike has been called off. ", "headings": "Strike dates:\n5 May\n", "talks": "talks with ",
    "failed talks": "Talks broke down. ", "lists": "including porters, ", "offers": "a 5% pay offer and ",
    "allowances": "a London allowance of £500 and ", "positions": "Unite said the pay offer was derisory. ",
    "cues in a row": "Pell said, ", "reported by reported": "Pell said that Hask said that ", "said": "said ",
    "relative clauses": ", who said ", "according to": "according to Pell, ", "dashes": " – Pell said",
    "prepositions": "of the union of ", "possessives": "the 's ", "pronouns": "He said he said. ",
    "quotes of one person": "Ann Lowe, a nurse, said “yes we can”. ", "quotes without a cue": "“Yes we can.” ",
    "furniture": "Sign up now\n", "related stories": "Related Articles\n", "bylines": "By Ann Lowe\n",
}  # fmt: skip


def _word(number: int) -> str:
    """Another word for every number: 'qaaa', 'qaab' ..."""
    return "q" + "".join(chr(97 + number // 26**place % 26) for place in (2, 1, 0))


def _crowd(sentence: Callable[[int], str]) -> str:
    return "".join(sentence(number) for number in range(4_000))


CROWDS = {
    "many people": _crowd(lambda n: f"Ann {_word(n).title()} said she won. "),
    "namesakes": _crowd(lambda n: f"{_word(n % 700).title()} Lowe said that she had met Lowe at the gate. "),
    "many employers and unions": _crowd(
        lambda n: f"Staff at {_word(n).title()} Ltd will strike, the Union of {_word(n).title()}ers said. "
    ),
    "a paragraph each": _crowd(
        lambda n: f"Staff at {_word(n).title()} Ltd will strike, the Union of {_word(n).title()}ers said.\n\n"
    ),
    "many speakers": _crowd(lambda n: f"“Yes we can number {n},” Ann {_word(n).title()} said.\n\n"),
    "many ballots": _crowd(
        lambda n: (
            f"{n % 100}.{n % 97}% voted to strike in a fresh ballot that opens on {n % 28 + 1} May {1990 + n % 40}. "
        )
    ),
    "many strikes": _crowd(lambda n: f"They will strike on {n % 28 + 1} May {1990 + n % 40}.\n"),
    "many offers": _crowd(lambda n: f"The union rejected a {n}.{n % 7}% pay offer. "),
    "many allowances": _crowd(lambda n: f"The {_word(n).title()} allowance of £{n} was cut. "),
    "many counts": _crowd(lambda n: f"Some {n + 20} drivers will strike. "),
    "many roles": _crowd(lambda n: f"Members including {_word(n)}ers, porters and {_word(n)} staff will strike. "),
}


def text_of(unit: str, size: int) -> str:
    """``size`` characters of one unit over and over, below the lead."""
    return LEAD + (unit * (size // len(unit) + 1))[:size]


def patterns() -> dict[str, re.Pattern[str]]:
    """Every pattern that a module of the package holds, by its name."""
    found: dict[tuple[str, int], tuple[str, re.Pattern[str]]] = {}
    for info in pkgutil.walk_packages(extraction.__path__, "extraction."):
        if not info.name.endswith("__main__"):
            for name, value in vars(importlib.import_module(info.name)).items():
                for number, pattern in enumerate(_held(value)):
                    found.setdefault((pattern.pattern, pattern.flags), (f"{info.name}.{name}:{number}", pattern))
    return dict(found.values())


def _held(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, (tuple, list, frozenset)):
        for item in value:
            yield from _held(item)
    elif isinstance(value, dict):
        yield from _held(tuple(value.values()))


def near_misses(pattern: re.Pattern[str]) -> tuple[str, ...]:
    """What the pattern matches, all but the end of it, its first half, and what it may repeat: units of a slow text."""
    tree = parser.parse(pattern.pattern, pattern.flags)
    found: list[str] = []
    for seed in range(3):
        pieces = _Matching(random.Random(seed)).pieces(tree)
        whole = "".join(pieces)
        found += [whole, whole[:-1], whole + " ", "".join(pieces[: len(pieces) // 2])]
    for body in _repeated(tree):
        found += [body, body + " "]
    return tuple(dict.fromkeys(unit for unit in found if unit and len(unit) < 300))


def _repeated(tree: Iterable[Any]) -> Iterator[str]:
    """The bodies of the repeats of a parsed pattern."""
    for kind, value in tree:
        if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            if value[1] > 1:
                yield "".join(_Matching(random.Random(0)).pieces(value[2]))
            yield from _repeated(value[2])
        elif kind is sre.BRANCH:
            for branch in value[1]:
                yield from _repeated(branch)
        elif kind is sre.SUBPATTERN:
            yield from _repeated(value[3])


class _Matching:
    """Writes words that a parsed pattern matches, but for what it looks at around them."""

    def __init__(self, rnd: random.Random) -> None:
        self._random = rnd
        self._groups: dict[int, str] = {}

    def pieces(self, tree: Iterable[Any]) -> list[str]:
        return [self._piece(kind, value) for kind, value in tree]

    def _piece(self, kind: Any, value: Any) -> str:
        if kind is sre.LITERAL:
            return chr(value)
        if kind is sre.IN:
            return self._one_of(value)
        if kind in (sre.ANY, sre.NOT_LITERAL):
            return "a"
        if kind is sre.BRANCH:
            return "".join(self.pieces(self._random.choice(value[1])))
        if kind is sre.SUBPATTERN:
            self._groups[value[0]] = "".join(self.pieces(value[3]))
            return self._groups[value[0]]
        if kind is sre.ATOMIC_GROUP:
            return "".join(self.pieces(value))
        if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            times = min(value[1], max(value[0], self._random.choice((1, 3))))
            return "".join("".join(self.pieces(value[2])) for _ in range(times))
        return self._groups.get(value, "") if kind is sre.GROUPREF else ""

    def _one_of(self, choices: list[Any]) -> str:
        if choices[0][0] is sre.NEGATE:
            return next((c for c in "a 7,.A-“\n" if not any(_holds(choice, c) for choice in choices[1:])), "é")
        kind, value = self._random.choice(choices)
        if kind is sre.LITERAL:
            return chr(value)
        return chr(value[0]) if kind is sre.RANGE else _OF_CLASS.get(value, "a")


_OF_CLASS = {sre.CATEGORY_DIGIT: "7", sre.CATEGORY_SPACE: " ", sre.CATEGORY_WORD: "a", sre.CATEGORY_NOT_WORD: ","}
_CLASSES = {
    sre.CATEGORY_DIGIT: r"\d",
    sre.CATEGORY_SPACE: r"\s",
    sre.CATEGORY_WORD: r"\w",
    sre.CATEGORY_NOT_SPACE: r"\S",
}


def _holds(choice: Any, letter: str) -> bool:
    kind, value = choice
    if kind is sre.LITERAL:
        return chr(value) == letter
    if kind is sre.RANGE:
        return value[0] <= ord(letter) <= value[1]
    return value in _CLASSES and re.match(_CLASSES[value], letter) is not None
