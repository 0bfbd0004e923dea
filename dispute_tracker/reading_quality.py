"""How well the machine reads, in the words of those who use the site: the recorded run of `make score`, in docs/reading.json."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_lazy as _

RECORD = Path(__file__).resolve().parent.parent / "docs" / "reading.json"
Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing that is read; ``part`` and ``field`` are where the record has it for our own articles and for real ones."""

    name: str
    field: str
    own: str
    real: str


QUOTES, INDIRECT, FACTS = "our own: quotes", "our own: indirect speech", "our own: facts"
BENCHMARK, BENCHMARK_INDIRECT, CORPUS = "benchmark: quotes", "benchmark: indirect speech", "corpus: facts"
KINDS = (
    Kind(_("The exact words of a quote"), "words", QUOTES, BENCHMARK),
    Kind(_("Who said it"), "words and speaker", QUOTES, BENCHMARK),
    Kind(_("Speech without quotation marks, and whose it is"), "words and speaker", INDIRECT, BENCHMARK_INDIRECT),
    Kind(_("Which union disputes with which employer"), "disputes", FACTS, CORPUS),
    Kind(_("Dates of strikes and other action"), "actions", FACTS, CORPUS),
    Kind(_("Ballots and their figures"), "ballots", FACTS, CORPUS),
    Kind(_("Amounts claimed, offered and paid"), "amounts", FACTS, CORPUS),
    Kind(_("Jobs of the people concerned"), "roles", FACTS, CORPUS),
)


@dataclass(frozen=True, slots=True)
class Line:
    """Of a hundred that were read, ``right``; of the ``stated`` ones there were, ``found`` of a hundred."""

    name: str
    right: int
    found: int
    stated: int


@dataclass(frozen=True, slots=True)
class Quality:
    """``unseen``: articles that nobody looked at while the rules were made; ``known``: those the rules were made on.

    ``sureness`` has one entry for direct and one for indirect speech, of the unseen articles where there are any.
    """

    version: str
    on: date
    unseen: tuple[Line, ...]
    known: tuple[Line, ...]
    articles: Mapping[str, int]
    sureness: tuple[Json, ...]

    @property
    def shown(self) -> tuple[Line, ...]:
        return self.unseen or self.known


@cache
def recorded(path: Path = RECORD) -> Quality | None:
    """The recorded run, read once in the life of a process; None where none is on record."""
    return of_record(json.loads(path.read_text("utf-8"))) if path.exists() else None


def of_record(record: Json) -> Quality:
    """What the pages say, from what `make score ARGS=--record` wrote."""
    figures = {(figure["part"], figure["field"]): figure for figure in record["figures"]}
    return Quality(
        version=record["version"],
        on=date.fromisoformat(record["date"]),
        unseen=tuple(_lines(figures, half="blind")),
        known=tuple(_lines(figures, half="score")),
        articles=record["articles"],
        # Where a kind stands there twice, the second is that of the unseen articles.
        sureness=tuple({each["kind"]: _sureness(each) for each in record["calibration"] if each["bins"]}.values()),
    )


def _lines(figures: Mapping[tuple[str, str], Json], *, half: str) -> Iterator[Line]:
    for kind in KINDS:
        figure = figures.get((kind.own if half == "blind" else kind.real, kind.field))
        score = figure and figure[half]
        if score and score["gold"] and score["given"]:
            yield Line(kind.name, _of_hundred(score["precision"]), _of_hundred(score["recall"]), score["gold"])


def _sureness(each: Json) -> Json:
    bins = [{**b, "confidence": _of_hundred(b["confidence"]), "right": _of_hundred(b["right"])} for b in each["bins"]]
    return {
        **each,
        "bins": bins,
        "sure": each["sure"] and {**each["sure"], "right": _of_hundred(each["sure"]["right"])},
    }


def _of_hundred(share: float) -> int:
    """Rounded down: a hundred of a hundred is said only where it was all of them."""
    return int(share * 100 + 1e-9)
