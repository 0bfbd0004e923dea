"""One shape for every error: application/problem+json (RFC 9457)."""

from http import HTTPStatus
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpResponse, JsonResponse
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response
from rest_framework.views import exception_handler

from api.parsers import TooLarge

CONTENT_TYPE = "application/problem+json"


def as_problem(error: Exception, context: dict[str, Any]) -> Response | None:
    """The handler Django REST framework calls; None lets an unexpected error become a 500."""
    if isinstance(error, RequestDataTooBig):
        error = TooLarge()
    response = exception_handler(error, context)
    if response is None:
        return None
    problem = _problem(response.status_code, _detail(error, response.data))
    if isinstance(error, ValidationError) and isinstance(response.data, dict):
        problem["errors"] = response.data
    response.data = problem
    response.content_type = CONTENT_TYPE
    return response


def not_there(path: str) -> HttpResponse:
    """The answer to an address of the API that is none."""
    return problem(HTTPStatus.NOT_FOUND, f"There is nothing at {path}.")


def too_large() -> HttpResponse:
    """The answer to a body over the limit that was found out before the API saw it."""
    return problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, str(TooLarge().detail))


def problem(status: HTTPStatus, detail: str) -> HttpResponse:
    """For what goes wrong before the API is reached, or without it."""
    return JsonResponse(_problem(status, detail or status.description), status=status, content_type=CONTENT_TYPE)


def _problem(status: int, detail: str) -> dict[str, Any]:
    return {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": int(status), "detail": detail}


def _detail(error: Exception, data: Any) -> str:
    if isinstance(data, dict) and "detail" in data:
        return str(data["detail"])
    if isinstance(error, ValidationError):
        return "What was sent does not fit: see errors."
    return str(error)
