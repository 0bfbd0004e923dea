"""A text as tokens, each stretch in quotation marks being a single one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extraction.quotes.marks import Stretch
from extraction.sentences import paragraphs

_TOKEN = re.compile(
    r"""
      (?P<word>
        (?:[A-Z]\.){2,}(?:[A-Z]\b)?                                  # U.S., C.I.A.
      | (?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|Gen|Col|Lt|Maj|Capt|Cmdr|Sgt|Sen|Sens|Rep|Reps|Gov|Govs|Pres|Supt|Insp|Det
          |Cllr|St|Jr|Sr|Inc|Corp|Co|Ltd|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Del|Atty|Adm|Amb|Lt)\.(?=\s|,)
      | No\.(?=\s+\d)
      | [A-Z]\.(?=\s+[A-Z]|,)                                        # an initial
      | [ap]\.m\.
      | [£$€]?\d+(?:[.,:/]\d+)*%?(?:[a-z]{1,3}\b)?
      | \w+(?:(?:[-&./](?=\w)|['’](?!(?:s|S)\b))\w+)*
      )
    | (?P<possessive>['’][sS]\b|(?<=[sSxz])['’](?=\s))
    | (?P<other>\.\.\.|--|\S)
    """,
    re.VERBOSE,
)
_PARTICLED = re.compile(r"(?:(?:al|el|ul|as|ash|bin|ibn|ben|abu)-|[dlo]['’])[A-Z]")
"""A surname that begins small: al-Hassan, d'Arcy."""
LONGEST_SENTENCE = 200
"""Tokens after which a sentence is cut: what looks around within a sentence stays linear in the text."""
_GOES_ON = frozenset((")", ",", ";", ":", ".", "...", "…", "]"))
_TERMINAL = frozenset((".", "!", "?"))


@dataclass(slots=True, eq=False)
class Token:
    """A word, a punctuation mark, a possessive ending, or (``stretch`` set) a whole stretch in marks."""

    start: int
    end: int
    text: str
    low: str
    kind: str
    """word, possessive, other or quote."""
    capital: bool = False
    stretch: Stretch | None = None


@dataclass(slots=True, eq=False)
class Sentence:
    """``tokens[first:last]`` of a text; ``paragraph`` counts as in ``extraction.sentences.paragraphs``."""

    first: int
    last: int
    paragraph: int
    number: int


@dataclass(slots=True, eq=False)
class Tokens:
    """The whole text: its tokens and its sentences, with the sentence of every token."""

    text: str
    tokens: list[Token]
    sentences: list[Sentence]
    sentence_of: list[int]


def tokenise(text: str, stretches: Sequence[Stretch]) -> Tokens:
    """Tokens of ``text``; ``stretches`` are those of the same text, in order."""
    result = Tokens(text, [], [], [])
    forms: dict[str, _Form] = {}
    at = 0
    for number, paragraph in enumerate(paragraphs(text)):
        first, position = len(result.tokens), paragraph.start
        while at < len(stretches) and stretches[at].paragraph == number:
            outer = stretches[at].outer
            result.tokens.extend(_plain(text, position, outer.start, forms))
            result.tokens.append(_quote(text, stretches[at]))
            position, at = outer.end, at + 1
        result.tokens.extend(_plain(text, position, paragraph.end, forms))
        _split(result, first, number)
    return result


_Form = tuple[str, str, bool]
"""A word, the same in small letters, and whether it begins as a name does."""


def _plain(text: str, start: int, end: int, forms: dict[str, _Form]) -> Iterator[Token]:
    """``forms`` are those met so far: a text says the same words over and over, and they are kept once."""
    for match in _TOKEN.finditer(text, start, end):
        written, kind = match[0], match.lastgroup or "other"
        form = forms.get(written)
        if form is None:
            form = forms[written] = _form(written)
        word, low, named = form
        start, end = match.span()
        yield Token(start, end, word, low, kind, named and kind == "word")


def _form(word: str) -> _Form:
    low = word.lower()
    # The word itself where nothing of it changes, so that it is held once.
    return word, word if low == word else low, word[0].isupper() or _PARTICLED.match(word) is not None


def _quote(text: str, stretch: Stretch) -> Token:
    return Token(stretch.outer.start, stretch.outer.end, "", "", "quote", stretch=stretch)


def _split(result: Tokens, first: int, paragraph: int) -> None:
    """Append the sentences of the paragraph that begins at token ``first``."""
    tokens, start = result.tokens, first
    dateline = _dateline_end(tokens, first)
    for index in range(first, len(tokens)):
        full = index + 1 - start >= LONGEST_SENTENCE or index == dateline
        if index + 1 < len(tokens) and not full and not _ends(result.text, tokens[index], tokens[index + 1]):
            continue
        number = len(result.sentences)
        result.sentences.append(Sentence(start, index + 1, paragraph, number))
        result.sentence_of.extend([number] * (index + 1 - start))
        start = index + 1


def _dateline_end(tokens: list[Token], first: int) -> int | None:
    """The dash of 'LEEDS, England (Wire) --', a town in capitals that opens a paragraph."""
    if first >= len(tokens) or tokens[first].kind != "word" or len(tokens[first].text) < 4:
        return None
    if not tokens[first].text.isupper():
        return None
    opening = range(first + 1, min(len(tokens), first + _LONGEST_DATELINE))
    dash = next((i for i in opening if tokens[i].text in _DASHES), None)
    plain = dash is not None and all(t.capital or t.kind == "other" for t in tokens[first:dash])
    return dash if plain else None


_DASHES = ("--", "–", "—", "-")
_LONGEST_DATELINE = 14


def _ends(text: str, token: Token, following: Token) -> bool:
    if token.kind == "quote":
        return ends_itself(text, token) and (following.capital or following.kind == "quote")
    if token.text in _TERMINAL or token.text in ("...", "…"):
        return following.text not in _GOES_ON and not (following.kind == "word" and following.text[0].islower())
    return False


def ends_itself(text: str, token: Token) -> bool:
    """Whether the words of a quote token end as a sentence does."""
    assert token.stretch is not None
    return text[token.stretch.start : token.stretch.end].rstrip(" '’”\"")[-1:] in (".", "!", "?", "…")
