"""A run, and the one that is on record: docs/reading.json for programs, a table in docs/reading.md for people."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bench.reading.calibration import Calibration
from bench.reading.figures import Figure
from bench.reading.speed import Speed

DOCS = Path(__file__).resolve().parents[2] / "docs"
BEGIN, END = "<!-- make score ARGS=--record writes from here -->", "<!-- to here -->"
ALLOWED_LOSS = 0.005

Json = dict[str, Any]
Recorded = Mapping[tuple[str, str], Json]


@dataclass(frozen=True, slots=True)
class Run:
    """``articles``: how many of each kind were read."""

    version: str
    on: date
    articles: Mapping[str, int]
    figures: tuple[Figure, ...]
    calibration: tuple[Calibration, ...]
    speed: tuple[Speed, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """Against the recorded run. ``same_gold``: as many things to find as then; a figure of other articles is no loss."""

    by: float
    same_gold: bool

    @property
    def is_loss(self) -> bool:
        return self.same_gold and self.by < -ALLOWED_LOSS - 1e-9


def as_json(run: Run) -> Json:
    return {
        "version": run.version,
        "date": run.on.isoformat(),
        "articles": dict(run.articles),
        "figures": [asdict(figure) | {"headline": figure.is_headline} for figure in run.figures],
        "calibration": [asdict(each) for each in run.calibration],
        "speed": [asdict(each) for each in run.speed],
    }


def recorded(docs: Path = DOCS) -> Recorded:
    """The recorded figures by part and field; empty where no run is on record."""
    path = docs / "reading.json"
    if not path.exists():
        return {}
    return {(f["part"], f["field"]): f for f in json.loads(path.read_text("utf-8"))["figures"]}


def change(figure: Figure, before: Recorded) -> Change | None:
    """None where the figure is not on record, or has no value now or then."""
    old = before.get(figure.key)
    if old is None or old["score"]["f1"] is None or figure.score.f1 is None:
        return None
    return Change(round(figure.score.f1 - old["score"]["f1"], 4), same_gold=old["score"]["gold"] == figure.score.gold)


def losses(run: Run, before: Recorded) -> list[Figure]:
    """The headline figures that lost more than is allowed."""
    return [f for f in run.figures if f.is_headline and (found := change(f, before)) and found.is_loss]


def write(run: Run, markdown: str, *, docs: Path = DOCS) -> None:
    """Put the run on record. Raises ``ValueError`` where docs/reading.md has lost its markers."""
    page = docs / "reading.md"
    before, begin, rest = page.read_text("utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{page} has no place for the table: it stands between {BEGIN!r} and {END!r}")
    page.write_text(f"{before}{BEGIN}\n\n{markdown}\n{END}{after}", "utf-8")
    (docs / "reading.json").write_text(json.dumps(as_json(run), indent=1, ensure_ascii=False) + "\n", "utf-8")
