"""Kinds of field of the public contract: figures as printed, words or null, ranges of days."""

from decimal import Decimal
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers as s


@extend_schema_field({"type": "number", "nullable": True, "readOnly": True})
class Number(s.Field):
    """A figure kept as printed ('1250.50'), given as a JSON number; null where not stated."""

    def __init__(self, **options: Any) -> None:
        super().__init__(read_only=True, **options)

    def to_representation(self, value: str) -> int | float | None:
        if not value:
            return None
        exact = Decimal(value)
        return int(exact) if exact == exact.to_integral_value() else float(exact)

    def get_attribute(self, instance: Any) -> str:
        return super().get_attribute(instance) or ""


class Stated(s.CharField):
    """Words, or null where not stated: the database keeps ''."""

    def __init__(self, **options: Any) -> None:
        super().__init__(read_only=True, allow_null=True, **options)

    def to_representation(self, value: Any) -> str | None:
        return value or None


@extend_schema_field(
    {"type": "array", "items": {"type": "string", "format": "date"}, "minItems": 2, "maxItems": 2, "nullable": True}
)
class DayRange(s.Field):
    """[from, to] where only a range of days is known, else null. Reads NAME, NAME_earliest and NAME_latest."""

    def __init__(self, **options: Any) -> None:
        super().__init__(read_only=True, source="*", **options)

    def to_representation(self, row: Any) -> list[str] | None:
        name = self.field_name.removesuffix("_range")
        day, earliest, latest = (getattr(row, f"{name}{end}") for end in ("", "_earliest", "_latest"))
        if day is not None or earliest is None or latest is None:
            return None
        return [earliest.isoformat(), latest.isoformat()]
