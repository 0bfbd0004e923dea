"""The words that a search found, marked in a text. PURE.

Words in any of their forms the database finds: it puts two characters that stand in no text around each. Words as printed are
found here. What is shown is always the text itself, letter for letter, in pieces that a template escapes one by one.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from articles.search_words import TOO_COMMON, words_of, words_with_places

OPENS, CLOSES = "\ue000", "\ue001"
Place = tuple[int, int]
_WITHOUT_MARKS = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    found: bool


def places_in_headline(headline: str, *, text: str) -> list[Place]:
    """Where the marks of a headline stand in its text; nowhere where the headline is not as long as the text."""
    before, *marked = headline.split(OPENS)
    places, at = [], len(before)
    for part in marked:
        found, _, after = part.partition(CLOSES)
        places.append((at, at + len(found)))
        at += len(found) + len(after)
    return places if at == len(text) else []


def places_in_a_row(places: Iterable[Place], *, text: str, at_least: int) -> list[Place]:
    """Of marked words so many that stand one after the other, as one place; words too common to be marked may lie between."""
    rows: list[list[Place]] = []
    for start, end in places:
        between = words_of(text[rows[-1][-1][1] : start]) if rows else []
        if rows and all(word in TOO_COMMON for word in between):
            rows[-1].append((start, end))
        else:
            rows.append([(start, end)])
    return [(row[0][0], row[-1][1]) for row in rows if len(row) >= at_least]


def places_of_phrase(phrase: str, *, text: str) -> list[Place]:
    """Where the words of a phrase stand one after the other, whatever is between them; case and accents set aside."""
    wanted = [_plain(word) for word in words_of(phrase)]
    words = [(_plain(word), start, end) for word, start, end in words_with_places(text)] if wanted else []
    starts = (n for n, (word, _, _) in enumerate(words) if word == wanted[0])
    return [
        (words[n][1], words[n + len(wanted) - 1][2])
        for n in starts
        if [word for word, _, _ in words[n : n + len(wanted)]] == wanted
    ]


def _plain(word: str) -> str:
    """Small, without accents."""
    apart = unicodedata.normalize("NFKD", word.casefold().translate(_WITHOUT_MARKS))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def pieces(text: str, places: Iterable[Place]) -> list[Piece]:
    """``text`` cut up at these places; what overlaps is one piece."""
    return [piece for piece in _cut_up(text, sorted(places)) if piece.text]


def _cut_up(text: str, places: Iterable[Place]) -> Iterator[Piece]:
    at = opened = 0
    for start, end in places:
        if start > at:
            yield Piece(text[opened:at], found=True)
            yield Piece(text[at:start], found=False)
            opened = start
        at = max(at, end)
    yield Piece(text[opened:at], found=True)
    yield Piece(text[at:], found=False)
