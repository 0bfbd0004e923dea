"""The words that a search found, marked in a text. PURE.

The database puts two characters around each word it found that stand in no text; here they become pieces, which a
template escapes one by one. What is shown is always the text itself, letter for letter.
"""

from collections.abc import Iterator
from dataclasses import dataclass

OPENS, CLOSES = "\ue000", "\ue001"


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    found: bool


def pieces(headline: str, *, text: str) -> list[Piece]:
    """``text`` cut up at the marks of ``headline``; in one unmarked piece where the two are not the same words."""
    if headline.replace(OPENS, "").replace(CLOSES, "") != text:
        return [Piece(text, found=False)]
    return [piece for piece in _cut_up(headline) if piece.text]


def _cut_up(headline: str) -> Iterator[Piece]:
    before, *marked = headline.split(OPENS)
    yield Piece(before, found=False)
    for part in marked:
        found, _, after = part.partition(CLOSES)
        yield Piece(found, found=True)
        yield Piece(after, found=False)
