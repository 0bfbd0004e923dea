"""What a request asks: refused in words where it does not fit."""

from collections.abc import Set
from datetime import date

from django.utils.timezone import localdate
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request

from disputes.as_of import NoSuchDay, day_asked

AS_OF_WORDS = "as known on this day, which is not to come; what bears no date is left out"
AS_OF = OpenApiParameter("as_of", OpenApiTypes.DATE, description=AS_OF_WORDS)


def as_of(request: Request) -> date | None:
    """The past day that is asked for, if any."""
    written = request.query_params.get("as_of")
    try:
        return day_asked(written, today=localdate()) if written else None
    except NoSuchDay as reason:
        raise ValidationError({"as_of": [str(reason)]}) from reason


def refuse_unknown(request: Request, *, known: Set[str]) -> None:
    """A parameter that would be ignored may be a filter misspelt: the answer would tell more than was asked."""
    unknown = sorted(request.query_params.keys() - known)
    if unknown:
        raise ValidationError({name: ["There is no such parameter here."] for name in unknown})
