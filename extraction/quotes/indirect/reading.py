"""Announcements and their contents as quotes of the kind indirect."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from extraction.quotes.cues import Cue
from extraction.quotes.indirect.announcements import Announcement, announcements
from extraction.quotes.indirect.content import contents
from extraction.quotes.people import Cast
from extraction.quotes.phrases import Page
from extraction.quotes.reference import Referents
from extraction.quotes.speakers import speaker_of
from extraction.types import Quote, Span

_FEWEST_WORDS = 3


def find_indirect(page: Page, cast: Cast, referents: Referents, cues: list[list[Cue]]) -> tuple[Quote, ...]:
    """The indirect quotes of a text; ``cues`` are the verbs of saying of each sentence. Groups count from 0."""
    found: list[Quote] = []
    for sentence in page.tokens.sentences:
        announced = announcements(page, cues[sentence.number], sentence)
        reach = -1
        for group, announcement in enumerate(announced, start=len(found)):
            if announcement.at < reach:
                continue  # within what somebody else is said to have said
            pieces = contents(page, sentence, announcement, announced)
            reach = max([reach, *(piece.stop for piece in pieces)])
            found.extend(
                _quote(page, cast, referents, announcement, piece, group) for piece in pieces if _is_speech(page, piece)
            )
    return tuple(found)


def _is_speech(page: Page, piece: range) -> bool:
    tokens = [page.tokens.tokens[i] for i in piece]
    return sum(t.kind == "word" for t in tokens) >= _FEWEST_WORDS and not any(t.kind == "quote" for t in tokens)


def _quote(
    page: Page, cast: Cast, referents: Referents, announced: Announcement, piece: range, group: int
) -> Quote:
    tokens, text = page.tokens.tokens, page.tokens.text
    cue = Span(tokens[announced.at].start, tokens[announced.last - 1].end)
    return Quote(
        span=Span(tokens[piece[0]].start, tokens[piece[-1]].end),
        kind="indirect",
        group=group,
        speaker=speaker_of(page, cast, referents, announced.subject) if announced.subject else None,
        cue=cue.of(text),
        cue_span=cue,
        confidence=0.6,
    )


def in_text_order(quotes: Iterable[Quote], indirect: Iterable[Quote]) -> tuple[Quote, ...]:
    """Both readings as one, with groups numbered anew so that they are unique and rise with the text."""
    both = [(("marks", q.group), q) for q in quotes] + [(("none", q.group), q) for q in indirect]
    both.sort(key=lambda pair: pair[1].span)
    numbers: dict[tuple[str, int], int] = {}
    return tuple(replace(q, group=numbers.setdefault(key, len(numbers))) for key, q in both)
