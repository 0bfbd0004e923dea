"""Pages that update themselves in place, and are whole pages to everybody else."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers


def live_page(request: HttpRequest, *, page: str, fragment: str, context: dict[str, Any]) -> HttpResponse:
    """The template ``page``, or only its ``fragment`` where htmx asks; then the address bar gets the short address."""
    is_part = request.htmx and not request.htmx.history_restore_request
    response = render(request, fragment if is_part else page, {**context, "is_part": is_part})
    if is_part:
        response["HX-Push-Url"] = short_address(request)
    patch_vary_headers(response, ["HX-Request", "HX-History-Restore-Request"])
    return response


def short_address(request: HttpRequest) -> str:
    """The address without the fields that were left empty: the one to share."""
    given = [(name, value) for name, values in request.GET.lists() for value in values if value.strip()]
    return f"{request.path}?{urlencode(given)}" if given else request.path
