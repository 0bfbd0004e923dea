"""The articles of our own, and what a careful reader takes from them.

quotes/FOLDER/NNN.txt is marked up (``marked``). disputes/FOLDER/NNN.txt is an article with its title on the first line,
NNN.json the facts in the shapes that ``python -m extraction`` prints, and meta.csv has the dates of publication.
"""

from __future__ import annotations

import csv
import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from bench.reading.marked import Said, parse

HERE = Path(__file__).resolve().parent

Half = Literal["open", "blind"]

# Of these every other blind article was opened when the first half had taught what it could.
_OPENED_FURTHER = ("uk", "world")
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class QuoteArticle:
    name: str
    text: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class FactArticle:
    name: str
    text: str
    title: str | None
    published: date | None
    gold: Json


def half_of(name: str) -> Half:
    """Even numbers are open: their misses may be looked at. Odd ones are blind, and tell what unseen articles give.

    Of the articles on disputes every fourth alone (3, 7, 11 ...) is blind still.
    """
    digits = re.findall(r"\d+", name)
    if not digits:
        return "blind"
    number = int(digits[-1])
    opened = name.split("/")[0] in _OPENED_FURTHER and number % 4 == 1
    return "open" if number % 2 == 0 or opened else "blind"


def quote_articles(folder: Path = HERE / "quotes") -> list[QuoteArticle]:
    """Every marked article below ``folder``. Raises ``ValueError`` that names the file for marks that do not pair."""
    return [_quote_article(folder, path) for path in sorted(folder.glob("*/*.txt"))]


def _quote_article(folder: Path, path: Path) -> QuoteArticle:
    try:
        text, said = parse(path.read_text("utf-8"))
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from error
    return QuoteArticle(path.relative_to(folder).with_suffix("").as_posix(), text, said)


def fact_articles(folder: Path = HERE / "disputes") -> list[FactArticle]:
    """Every article below ``folder`` that has its facts beside it, with the date its folder's meta.csv gives."""
    return [
        _fact_article(folder, path, published)
        for meta in sorted(folder.glob("*/meta.csv"))
        for path, published in _listed(meta)
    ]


def _listed(meta: Path) -> list[tuple[Path, date | None]]:
    with meta.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return [
        (meta.with_name(f"{row['id']}.txt"), date.fromisoformat(row["published"]) if row["published"] else None)
        for row in rows
    ]


def _fact_article(folder: Path, path: Path, published: date | None) -> FactArticle:
    title, _, text = path.read_text("utf-8").partition("\n")
    try:
        gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
    except ValueError as error:
        raise ValueError(f"{path.with_suffix('.json')}: {error}") from error
    name = path.relative_to(folder).with_suffix("").as_posix()
    return FactArticle(name, text, title.strip() or None, published, gold)
