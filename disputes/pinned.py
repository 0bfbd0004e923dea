"""Sentences that editors put into a summary: each has a place, and what the facts said there when it was written. PURE.

A place is a topic of ``summary`` ('ballot'), whose own sentence a pinned one stands in for, or the end, beside all of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from disputes.facts import Evidence, Sentence

END = "end"


@dataclass(frozen=True, slots=True)
class Pin:
    """``over``: what the facts themselves said in its place when it was pinned, '' where nothing.

    ``record`` names the decision in evidence, by what it decides; ``source`` is where the sentence can be checked.
    """

    place: str
    text: str
    source: str
    over: str
    record: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A pinned sentence the facts under which are not those it was written over."""

    pin: Pin
    now: str


def sentence(pin: Pin, told: Sentence | None) -> Sentence:
    """The pinned words with all they rest on: the facts they stand in for, if there are any left, and the editor's source."""
    record = Evidence(record=pin.record, source=pin.source)
    return Sentence(pin.text, (*(told.evidence if told else ()), record), pinned=True)


def under(place: str, told: Mapping[str, Sentence]) -> str:
    """What the facts say in a place: at the end that is all they say. ``told``: sentences by topic, without pins."""
    if place == END:
        return " ".join(each.text for each in told.values())
    return told[place].text if place in told else ""


def changed(pins: tuple[Pin, ...], told: Mapping[str, Sentence]) -> list[Changed]:
    return [Changed(pin, now) for pin in pins if (now := under(pin.place, told)) != pin.over]
