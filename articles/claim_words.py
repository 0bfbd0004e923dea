"""The value of a claim as rows of plain words. PURE.

It goes by the shape of a value (a date, a count, an organisation, a list), not by its predicate,
so that a new predicate is shown without a line here.
"""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any, get_args

from articles.dates import day_words, range_words
from extraction import types

LABELS = {
    "as_written": "as written",
    "count": "how many",
    "what": "what it is",
    "yes_pct": "yes, per cent",
    "no_pct": "no, per cent",
    "turnout_pct": "turnout, per cent",
}

# The database keeps no order of names: they are shown in the order in which the value classes give them.
NAMES = [field.name for value in (*get_args(types.Value), types.QuestionValue) for field in fields(value)]
_PLACES = {name: place for place, name in reversed(list(enumerate(NAMES)))}


def rows(value: Mapping[str, Any]) -> list[tuple[str, str]]:
    """(label, words) for each part that the text states."""
    return [(label(name), said) for name, part in sorted(value.items(), key=_place) if (said := words(part))]


def _place(item: tuple[str, Any]) -> tuple[int, str]:
    return _PLACES.get(item[0], len(NAMES)), item[0]


def label(name: str) -> str:
    plain = LABELS.get(name, name.replace("_", " "))
    return plain[:1].upper() + plain[1:]


def words(part: Any) -> str:
    """One part in words; '' for what is not stated."""
    if part is None or part == "":
        return ""
    if isinstance(part, str):
        return part.replace("_", " ")
    if isinstance(part, int):
        return f"{part:,}"
    if isinstance(part, list):
        return _listed(part)
    if isinstance(part, dict):
        return _shaped(part)
    return str(part)


def _listed(parts: list[Any]) -> str:
    said = [words(part) for part in parts]
    joint = "; " if any(isinstance(part, dict) and "name" not in part for part in parts) else ", "
    return joint.join(filter(None, said))


def _shaped(part: Mapping[str, Any]) -> str:
    if "earliest" in part:
        return _dated(part)
    if "qualifier" in part:
        return f"{part['qualifier']} {part['value']:,}".strip()
    if "name" in part:
        return str(part["name"])
    return ", ".join(f"{name}: {said}" for name, said in rows(part))


def _dated(part: Mapping[str, Any]) -> str:
    written = str(part.get("as_written", ""))
    if not (part["earliest"] and part["latest"]):
        return written
    first, last = date.fromisoformat(part["earliest"]), date.fromisoformat(part["latest"])
    if first == last:
        return day_words(first)
    return "between {} and {}".format(*range_words(first, last)) + (f" (“{written}”)" if written else "")
