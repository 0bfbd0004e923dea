"""Quotes by coverage, where the gold lists whole statements: cutting one or joining two costs nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bench.reading.naming import means_the_same_speaker, same_role, words
from bench.reading.tally import Tally

Json = dict[str, Any]

COVERED = 0.8
FEWEST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Statement:
    words: Counter[str]
    quote: Json

    def share_within(self, other: Counter[str]) -> float:
        return (self.words & other).total() / self.words.total()

    @property
    def optional(self) -> bool:
        return bool(self.quote.get("optional"))


@dataclass(frozen=True, slots=True)
class Covered:
    """``quotes`` counts statements, ``speakers`` those among them with the right speaker."""

    quotes: Tally
    speakers: Tally
    missed: tuple[Json, ...]
    misnamed: tuple[tuple[Json, Json], ...]


def cover(gold: Sequence[Json], given: Sequence[Json]) -> Covered:
    """Statements of fewer than five words count neither way."""
    wanted, found = _statements(gold), _statements(given)
    required = [statement for statement in wanted if not statement.optional]
    answers = {id(w): _pieces(w, found) for w in required}
    hit = [w for w in required if answers[id(w)]]
    counted = [f for f in found if not _is_neutral(f, wanted)]
    right = sum(1 for f in counted if _pieces_of_any(f, required))
    named = [(w, _closest(w, answers[id(w)])) for w in hit if w.quote.get("speaker")]
    misnamed = tuple((w.quote, f.quote) for w, f in named if not _same_speaker(w.quote, f.quote))
    # Precision and recall count different things here: statements that are covered, and stretches that cover one.
    invented = len(counted) - right
    return Covered(
        quotes=Tally(len(hit), len(required), len(hit) + invented),
        speakers=Tally(len(named) - len(misnamed), len(named), len(named)),
        missed=tuple(w.quote for w in required if not answers[id(w)]),
        misnamed=misnamed,
    )


def _statements(quotes: Sequence[Json]) -> list[Statement]:
    found = [Statement(Counter(words(str(quote.get("text") or ""))), quote) for quote in quotes]
    return [statement for statement in found if statement.words.total() >= FEWEST_WORDS]


def _pieces(wanted: Statement, found: Sequence[Statement]) -> list[Statement]:
    """The stretches that together cover a statement, or the one it lies within; none where they do not."""
    around = [f for f in found if wanted.share_within(f.words) >= COVERED]
    pieces = [f for f in found if f.share_within(wanted.words) >= COVERED]
    together: Counter[str] = sum((f.words for f in pieces), Counter())
    return around or (pieces if wanted.share_within(together) >= COVERED else [])


def _pieces_of_any(given: Statement, wanted: Sequence[Statement]) -> bool:
    """A stretch is right that lies within a statement, or holds one or several and little else."""
    held = [w for w in wanted if w.share_within(given.words) >= COVERED]
    together: Counter[str] = sum((w.words for w in held), Counter())
    return any(given.share_within(w.words) >= COVERED for w in wanted) or given.share_within(together) >= COVERED


def _is_neutral(given: Statement, wanted: Sequence[Statement]) -> bool:
    optional = [w for w in wanted if w.optional]
    return _pieces_of_any(given, optional) and not _pieces_of_any(given, [w for w in wanted if not w.optional])


def _closest(wanted: Statement, pieces: Sequence[Statement]) -> Statement:
    return max(pieces, key=lambda piece: (wanted.words & piece.words).total())


def _same_speaker(gold: Json, given: Json) -> bool:
    """By name; a gold speaker that is a body or a description also by what is said of the one who was read."""
    wanted, found = str(gold["speaker"]), str(given.get("speaker") or "")
    return means_the_same_speaker(wanted, found) or (
        not found[:1].isupper() and same_role(wanted, f"{found} {given.get('role_or_org') or ''}")
    )
