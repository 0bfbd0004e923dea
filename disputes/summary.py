"""The summary of a dispute: short plain English from facts alone. PURE: no clock, so it never goes stale by itself."""

from __future__ import annotations

from collections.abc import Callable

from disputes import telling, telling_action
from disputes.facts import Facts, Sentence

FEWER_THAN_WORDS = 120
SENTENCES_AT_MOST = 7

IN_READING_ORDER = (
    telling.matter,
    telling.members,
    telling.roles,
    telling.benefits,
    telling.ballot,
    telling_action.happened,
    telling_action.ended,
    telling_action.coming,
    telling.offer,
    telling.vote_on_offer,
    telling.settled,
    telling.sides,
)
BY_WEIGHT = (
    telling.matter,
    telling.settled,
    telling_action.coming,
    telling_action.ended,
    telling_action.happened,
    telling.ballot,
    telling.members,
    telling.offer,
    telling.vote_on_offer,
    telling.sides,
    telling.benefits,
    telling.roles,
)
"""What goes in first where not all fits."""


def render(facts: Facts) -> tuple[Sentence, ...]:
    """What it is about, who, how many, where it stands, what came last, what is next on record, what each side says.

    Fewer than 120 words in at most seven sentences; what is not known is not said, so that there may be none.
    """
    kept: dict[Callable[[Facts], Sentence | None], Sentence] = {}
    left = FEWER_THAN_WORDS - 1
    for tell in BY_WEIGHT:
        sentence = tell(facts)
        if sentence and len(kept) < SENTENCES_AT_MOST and _words(sentence) <= left:
            kept[tell] = sentence
            left -= _words(sentence)
    return tuple(kept[tell] for tell in IN_READING_ORDER if tell in kept)


def _words(sentence: Sentence) -> int:
    return len(sentence.text.split())
