"""The summary of a dispute: short plain English from facts alone, but for sentences that editors pin. PURE: no clock, so it
never goes stale by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from disputes import pinned, telling, telling_action
from disputes.facts import Facts, Sentence
from disputes.pinned import END, Pin

FEWER_THAN_WORDS = 120
SENTENCES_AT_MOST = 7

IN_READING_ORDER: dict[str, Callable[[Facts], Sentence | None]] = {
    "matter": telling.matter,
    "members": telling.members,
    "roles": telling.roles,
    "benefits": telling.benefits,
    "ballot": telling.ballot,
    "mandate": telling.mandate,
    "happened": telling_action.happened,
    "ended": telling_action.ended,
    "coming": telling_action.coming,
    "offer": telling.offer,
    "vote_on_offer": telling.vote_on_offer,
    "settled": telling.settled,
    "sides": telling.sides,
}
"""The topics, each with what tells it."""

BY_WEIGHT = (
    "matter",
    "settled",
    "coming",
    "ended",
    "happened",
    "ballot",
    "mandate",
    "members",
    "offer",
    "vote_on_offer",
    "sides",
    "benefits",
    "roles",
)
"""What goes in first where not all fits."""

PLACES = (*IN_READING_ORDER, END)


def render(facts: Facts, pins: Iterable[Pin] = ()) -> tuple[Sentence, ...]:
    """What it is about, who, how many, where it stands, what came last, what is next on record, what each side says.

    Fewer than 120 words in at most seven sentences; what is not known is not said, so that there may be none. Pinned
    sentences are kept whatever else has to go.
    """
    told = by_topic(facts)
    kept = {pin.place: pinned.sentence(pin, told.get(pin.place)) for pin in pins}
    left = FEWER_THAN_WORDS - 1 - sum(map(words, kept.values()))
    for topic in BY_WEIGHT:
        sentence = told.get(topic)
        if sentence and topic not in kept and len(kept) < SENTENCES_AT_MOST and words(sentence) <= left:
            kept[topic] = sentence
            left -= words(sentence)
    return tuple(kept[place] for place in PLACES if place in kept)


def by_topic(facts: Facts) -> dict[str, Sentence]:
    """All that can be told, whether or not it fits, in reading order."""
    return {topic: sentence for topic, tell in IN_READING_ORDER.items() if (sentence := tell(facts))}


def words(sentence: Sentence) -> int:
    return len(sentence.text.split())
