"""What a sentence on a vote leaves open, taken from the sentence on a vote before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from extraction.document import Document

from .groups import NOBODY_NAMED
from .marks import Figures
from .mentions import Mention
from .words import EARLIER, outcome_of, tells_what_about

_STAGES_AHEAD = ("announced", "open")
_NEXT_TO = 3
"""Characters between two sentences of which the second goes on from the first."""
_NEAR = 250
"""Characters between two sentences that may speak of the same vote without naming what it is about."""


def in_turn(doc: Document, told: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions in the order of the text, each read in the light of the one before it."""
    last: list[Mention] = []
    for _, of_one in groupby(told, key=lambda m: m.sentence):
        parts = _respectively(list(of_one), last)
        before = last[-1] if last else None
        last = [_after(doc, mention, before) for mention in parts]
        yield from last


def _respectively(parts: list[Mention], last: list[Mention]) -> list[Mention]:
    """'The turnouts were 52% and 61%' tells of the votes of the sentence before, in their order."""
    if len(parts) < 2 or len(parts) != len(last) or any(m.figures.questions or m.group != NOBODY_NAMED for m in parts):
        return parts
    return [replace(mention, group=known.group) for mention, known in zip(parts, last, strict=True)]


def _after(doc: Document, mention: Mention, before: Mention | None) -> Mention:
    """'The vote closes on Friday' is said of the vote named before; a fresh ballot stays fresh a sentence later."""
    if before is None or mention.background:
        return mention
    words = mention.sentence.of(doc.text)
    follows = 0 <= mention.sentence.start - before.sentence.end <= _NEXT_TO
    goes_on = follows and not tells_what_about(words) and mention.group == NOBODY_NAMED
    if before.background:
        return replace(mention, background=goes_on)
    if before.dispute != mention.dispute:
        return mention
    mention = _with_spoiled(mention, before)
    near = mention.sentence.start - before.sentence.end <= _NEAR
    if before.about == "offer" and near and not mention.supporting and not tells_what_about(words):
        mention = replace(mention, about="offer")
    if goes_on and outcome_of(words, about=mention.about) is None:
        mention = _turned(mention, before)
    same_stage = mention.status in _STAGES_AHEAD if before.status in _STAGES_AHEAD else mention.status == before.status
    if before.fresh and same_stage and not EARLIER.search(words):
        mention = replace(mention, fresh=True)
    return mention


def _with_spoiled(mention: Mention, before: Mention) -> Mention:
    """Papers spoiled belong to the question counted before them."""
    counted = [q for q in before.figures.questions if q.yes is not None]
    if not counted or not any(q.yes is None and q.spoiled is not None for q in mention.figures.questions):
        return mention
    question = replace(mention.figures.questions[0], action=counted[-1].action)
    return replace(mention, about=before.about, figures=Figures(questions=(question,)))


def _turned(mention: Mention, before: Mention) -> Mention:
    """'They voted not to join in. The result was 33 to 19': the first figure is of those against."""
    lost = [q for q in before.figures.questions if q.outcome == "against" and q.yes is None and q.no is None]
    if not lost:
        return mention
    questions = tuple(
        replace(q, yes=q.no, no=q.yes, outcome="against") if q.yes and q.no and q.yes > q.no else q
        for q in mention.figures.questions
    )
    return replace(mention, figures=replace(mention.figures, questions=questions))
