"""One shape for every error: application/problem+json (RFC 9457)."""

from http import HTTPStatus
from typing import Any

from rest_framework.exceptions import ValidationError
from rest_framework.response import Response
from rest_framework.views import exception_handler


def as_problem(error: Exception, context: dict[str, Any]) -> Response | None:
    """The handler Django REST framework calls; None lets an unexpected error become a 500."""
    response = exception_handler(error, context)
    if response is None:
        return None
    problem = {
        "type": "about:blank",
        "title": HTTPStatus(response.status_code).phrase,
        "status": response.status_code,
        "detail": _detail(error, response.data),
    }
    if isinstance(error, ValidationError) and isinstance(response.data, dict):
        problem["errors"] = response.data
    response.data = problem
    response.content_type = "application/problem+json"
    return response


def _detail(error: Exception, data: Any) -> str:
    if isinstance(data, dict) and "detail" in data:
        return str(data["detail"])
    if isinstance(error, ValidationError):
        return "What was sent does not fit: see errors."
    return str(error)
