"""The indirect speech of a text: verbs of saying with what they announce."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extraction.quotes.cues import Cue
from extraction.quotes.indirect.announcements import announcements
from extraction.quotes.indirect.content import contents
from extraction.quotes.phrases import Page
from extraction.quotes.tokens import Sentence
from extraction.types import Span

_FEWEST_WORDS = 3
# More than that in a sentence is a list or a text without full stops; the bound keeps the time linear.
_MOST_ANNOUNCEMENTS = 12
CONFIDENCE = {"clause": 0.76, "before": 0.76, "infinitive": 0.65}
"""How often words and speaker are both right, by the form of the content and where it stands."""


@dataclass(frozen=True, slots=True)
class Indirect:
    """Content ``tokens[first:last]`` ascribed to the subject of ``cue``."""

    first: int
    last: int
    cue: Cue
    rule: str

    def span(self, page: Page) -> Span:
        return Span(page.tokens.tokens[self.first].start, page.tokens.tokens[self.last - 1].end)


def find_indirect(page: Page, cues: list[list[Cue]]) -> list[Indirect]:
    """The indirect speech of a text, in text order; ``cues`` are the verbs of saying of each sentence."""
    found: list[Indirect] = []
    for sentence in page.tokens.sentences:
        announcing = announcements(page, cues[sentence.number], sentence)[:_MOST_ANNOUNCEMENTS]
        for cue, pieces in _outermost(page, sentence, announcing):
            found.extend(
                Indirect(piece.start, piece.stop, cue, _rule(page, cue, piece))
                for piece in pieces
                if _is_speech(page, pieces) and not _is_marked(page, piece)
            )
    return found


def _outermost(page: Page, sentence: Sentence, cues: list[Cue]) -> Iterator[tuple[Cue, list[range]]]:
    """Cues with their contents: the outer where one speaks within the other, the later where both say the same."""
    found = [(cue, contents(page, sentence, cue, cues)) for cue in cues]
    for cue, pieces in found:
        others = [(other, piece) for other, theirs in found if other is not cue for piece in theirs]
        within = any(cue.at in piece for _, piece in others)
        repeated = any(other.at > cue.at and piece in pieces for other, piece in others)
        if not within and not repeated:
            yield cue, pieces


def _rule(page: Page, cue: Cue, piece: range) -> str:
    if piece.start < cue.at:
        return "before"
    return "infinitive" if page.tokens.tokens[piece.start].low == "to" else "clause"


def _is_speech(page: Page, pieces: list[range]) -> bool:
    """Enough words, taken together, to say something."""
    return sum(page.tokens.tokens[i].kind in ("word", "possessive") for piece in pieces for i in piece) >= _FEWEST_WORDS


def _is_marked(page: Page, piece: range) -> bool:
    """Words in quotation marks stand in it, which are read as mixed quotes."""
    return any(page.tokens.tokens[i].kind == "quote" for i in piece)
