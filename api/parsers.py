"""JSON that is sent in, no more of it than the site takes."""

import codecs
import json
from collections.abc import Mapping
from decimal import Decimal
from http import HTTPStatus
from typing import Any

from django.conf import settings
from rest_framework import parsers
from rest_framework.exceptions import APIException, ParseError

Context = Mapping[str, Any] | None


class TooLarge(APIException):
    status_code = HTTPStatus.REQUEST_ENTITY_TOO_LARGE

    def __init__(self) -> None:
        super().__init__(f"The body is larger than {settings.DATA_UPLOAD_MAX_MEMORY_SIZE:,} bytes.")


def refuse_too_large(context: Context) -> None:
    """Before any of the body is read; a body whose length is not told is taken for none by Django REST framework."""
    told = (context or {})["request"].META.get("CONTENT_LENGTH") or 0
    if int(told) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
        raise TooLarge


class JSONParser(parsers.JSONParser):
    def parse(self, stream: Any, media_type: str | None = None, parser_context: Context = None) -> Any:
        refuse_too_large(parser_context)
        return super().parse(stream, media_type, parser_context)


class ExactJSONParser(parsers.BaseParser):
    """JSON in which percentages keep the places they were printed with: 50.0 says more than 50."""

    media_type = "application/json"

    def parse(self, stream: Any, media_type: str | None = None, parser_context: Context = None) -> Any:
        refuse_too_large(parser_context)
        try:
            return json.load(codecs.getreader("utf-8")(stream), parse_float=Decimal, parse_constant=_no_number)
        except (ValueError, RecursionError) as wrong:
            raise ParseError(f"JSON parse error - {wrong}") from wrong


def _no_number(word: str) -> None:
    raise ValueError(f"{word} is no number")
