"""What changed between two versions of a summary, sentence by sentence, and what that rests on. PURE.

Sentences are JSON as stored: {"text", "evidence": [...], "pinned"}.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Literal

Sentence = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One sentence of either version. 'kept' has the same words in both, and the evidence of the later one."""

    kind: Literal["kept", "added", "removed"]
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Causes:
    """Articles (sha256) that are cited since, and those that are no more, by what changed. ``pinned``: an editor's sentence
    came, went, or was put otherwise."""

    came: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    records: tuple[str, ...] = ()
    pinned: bool = False


def compare(before: Sequence[Sentence], after: Sequence[Sentence]) -> list[Change]:
    """The sentences of both in reading order; where one stands for another the removed one comes first."""
    matcher = SequenceMatcher(None, [s["text"] for s in before], [s["text"] for s in after], autojunk=False)
    return [
        change
        for kind, old, past_old, new, past_new in matcher.get_opcodes()
        for change in _changes(kind, before[old:past_old], after[new:past_new])
    ]


def _changes(kind: str, old: Sequence[Sentence], new: Sequence[Sentence]) -> Iterator[Change]:
    if kind == "equal":
        yield from (Change("kept", sentence) for sentence in new)
        return
    yield from (Change("removed", sentence) for sentence in old)
    yield from (Change("added", sentence) for sentence in new)


def causes(before: Sequence[Sentence], after: Sequence[Sentence]) -> Causes:
    """The later version's sources that the one before did not have, and the other way round.

    Where all sources were cited before, those of the new sentences: another part of them was read, or they were read anew.
    """
    was, now = sources(before), sources(after)
    came = [source for source in now if source not in was]
    gone = [source for source in was if source not in now]
    if not came and not gone:
        known = {sentence["text"] for sentence in before}
        came = list(sources([each for each in after if each["text"] not in known and not each.get("pinned")]))
    return Causes(
        came=tuple(name for kind, name in came if kind == "article"),
        gone=tuple(name for kind, name in gone if kind == "article"),
        records=tuple(name for kind, name in came if kind == "record"),
        pinned=_pinned(before) != _pinned(after),
    )


def sources(sentences: Sequence[Sentence]) -> dict[tuple[str, str], None]:
    """('article', sha256) and ('record', where to check it), each once, in the order in which they are cited."""
    return dict.fromkeys(
        ("article", selector["article"]) if selector.get("article") else ("record", selector["source"])
        for sentence in sentences
        for selector in sentence["evidence"]
        if not sentence.get("pinned") or selector.get("article")
    )


def _pinned(sentences: Sequence[Sentence]) -> list[str]:
    return [sentence["text"] for sentence in sentences if sentence.get("pinned")]
