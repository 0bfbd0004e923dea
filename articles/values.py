"""Whether a value that a person typed is one of its predicate, and what is wrong with it in words. PURE.

The value classes of ``extraction.types`` are what it is held against: a new predicate needs one line here.
"""

import re
import types as python_types
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from articles.claim_words import label
from extraction import types
from extraction.jsonable import to_json

CLASSES: dict[str, type] = {
    "dispute": types.DisputeValue,
    "members_affected": types.MembersValue,
    "ballot": types.BallotValue,
    "industrial_action": types.ActionValue,
    "allowance": types.AllowanceValue,
    "offer": types.OfferValue,
    "affected_role": types.RoleValue,
    "position": types.PositionValue,
    "talks": types.TalksValue,
    "cost": types.CostValue,
}
LARGEST = 2_147_483_647  # what the database's columns hold
LONGEST, LONGEST_TEXT = 300, 4000
DECIMAL = re.compile(r"\d+(\.\d+)?")
NO_WORDS = {"start": 0, "end": 1}
"""The place of a value that stands in no text: a person put it on record."""
IN_ORDER = (("starts_on", "ends_on"), ("opened_on", "closed_on"))


def problems(predicate: str, value: Any) -> list[str]:
    """What is wrong with the JSON of a value, each in a sentence; [] for one that can be believed."""
    if predicate not in CLASSES:
        return [f"“{predicate}” is nothing that can be said of a dispute. Known are: {', '.join(sorted(CLASSES))}."]
    if not isinstance(value, Mapping):
        return ["A value is made of named parts."]
    return [*_of_class(CLASSES[predicate], value, ""), *_out_of_order(value)]


def completed(predicate: str, value: Mapping[str, Any]) -> dict[str, Any]:
    """The value with what may be left out filled in as 'not stated'; it has no ``problems``."""
    return _completed(CLASSES[predicate], value)


def stated_type(hint: Any) -> tuple[Any, bool]:
    """(the type of a part without its None, whether it may be left out)"""
    if get_origin(hint) in (Union, python_types.UnionType):
        kinds = [kind for kind in get_args(hint) if kind is not type(None)]
        if len(kinds) < len(get_args(hint)) and len(kinds) == 1:
            return kinds[0], True
    return hint, False


def _of_class(cls: type, value: Mapping[str, Any], within: str) -> Iterator[str]:
    hints = get_type_hints(cls)
    for name in sorted(value.keys() - hints.keys()):
        yield f"“{name}” is no part of it."
    for field in fields(cls):
        called = f"{within}{label(field.name)}"
        if field.name in value:
            yield from _of_type(hints[field.name], value[field.name], called)
        elif field.default is MISSING and field.name not in ("span", "as_written"):
            yield f"{called}: say what it is."
    if cls is types.DateValue:
        yield from _of_days(value, within)


def _of_type(hint: Any, value: Any, called: str) -> Iterator[str]:
    kind, may_be_left_out = stated_type(hint)
    if value is None:
        if not may_be_left_out:
            yield f"{called}: say what it is."
    elif is_dataclass(kind):
        if isinstance(value, Mapping):
            yield from _of_class(kind, value, f"{called}, ")
        else:
            yield f"{called}: it is made of named parts."
    elif get_origin(kind) is tuple:
        yield from _of_list(get_args(kind)[0], value, called)
    else:
        yield from _of_scalar(kind, value, called)


def _of_list(kind: Any, values: Any, called: str) -> Iterator[str]:
    if not isinstance(values, list):
        yield f"{called}: it is a list."
        return
    for value in values:
        yield from _of_type(kind, value, called)


def _of_scalar(kind: Any, value: Any, called: str) -> Iterator[str]:
    if get_origin(kind) is Literal:
        if value not in get_args(kind):
            known = ", ".join(str(code).replace("_", " ") for code in get_args(kind))
            yield f"{called}: “{value}” is none of {known}."
    elif kind is bool:
        if not isinstance(value, bool):
            yield f"{called}: it is true or false."
    elif kind is int:
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= LARGEST:
            yield f"{called}: a whole number is needed."
    elif kind is date:
        if not _is_day(value):
            yield f"{called}: a day is needed, as 2026-03-04."
    elif kind is str:
        yield from _of_words(value, called)


def _of_words(value: Any, called: str) -> Iterator[str]:
    name = called.rsplit(", ", 1)[-1]
    if not isinstance(value, str):
        yield f"{called}: words are needed."
    elif name in ("Amount", "Up to", "Turnout, per cent", "Yes, per cent", "No, per cent") or "per cent" in called:
        if value and not DECIMAL.fullmatch(value):
            yield f"{called}: a plain number is needed, as 4.5."
        elif value and "per cent" in called and float(value) > 100:
            yield f"{called}: a share is 100 at most."
    elif len(value) > (LONGEST_TEXT if name == "Text" else LONGEST):
        yield f"{called}: that is too long."
    elif name in ("Name", "Text", "Party", "What it is") and not value.strip():
        yield f"{called}: say what it is."


def _is_day(value: Any) -> bool:
    try:
        return isinstance(value, str) and bool(date.fromisoformat(value))
    except ValueError:
        return False


def _of_days(value: Mapping[str, Any], within: str) -> Iterator[str]:
    first, last = value.get("earliest"), value.get("latest")
    called = within.removesuffix(", ")
    if bool(first) != bool(last):
        yield f"{called}: give both ends of the range, or neither."
    elif first and last and _is_day(first) and _is_day(last) and first > last:
        yield f"{called}: the range ends before it begins."


def _out_of_order(value: Mapping[str, Any]) -> Iterator[str]:
    for first, last in IN_ORDER:
        begins, ends = (_day(value.get(name), end) for name, end in ((first, "earliest"), (last, "latest")))
        if begins and ends and begins > ends:
            yield f"{label(last)}: that lies before {label(first).lower()}."


def _day(value: Any, end: str) -> str:
    found = value.get(end) if isinstance(value, Mapping) else None
    return found if _is_day(found) else ""


def _completed(cls: type, value: Mapping[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(cls)
    filled: dict[str, Any] = {}
    for field in fields(cls):
        if field.name in value:
            filled[field.name] = _completed_part(hints[field.name], value[field.name])
        elif field.default is not MISSING:
            filled[field.name] = to_json(field.default)
        else:
            filled[field.name] = NO_WORDS if field.name == "span" else ""
    return filled


def _completed_part(hint: Any, value: Any) -> Any:
    kind, _ = stated_type(hint)
    if is_dataclass(kind) and isinstance(kind, type) and value is not None:
        return _completed(kind, value)
    if get_origin(kind) is tuple:
        return [_completed_part(get_args(kind)[0], part) for part in value]
    return value
