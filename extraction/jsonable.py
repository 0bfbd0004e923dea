"""Typed values to plain JSON: dataclasses to objects, dates to ISO days, tuples to lists."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any


def to_json(value: Any) -> Any:
    """The JSON form of a value of ``extraction.types`` (or of anything made of dataclasses, dates, tuples and scalars)."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_json(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return [to_json(item) for item in value]
    return value
