"""Pages that update themselves in place, and are whole pages to everybody else."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.cache import patch_vary_headers


def live_page(request: HttpRequest, *, page: str, fragment: str, context: dict[str, Any]) -> HttpResponse:
    """The template ``page``, or only its ``fragment`` where htmx asks; then the address bar gets the short address."""
    is_part = request.htmx and not request.htmx.history_restore_request
    response = render(request, fragment if is_part else page, {**context, "is_part": is_part})
    if is_part:
        response["HX-Replace-Url" if _is_typing_on(request) else "HX-Push-Url"] = short_address(request)
    patch_vary_headers(response, ["HX-Request", "HX-History-Restore-Request"])
    return response


def _is_typing_on(request: HttpRequest) -> bool:
    """Only the words differ from those of the page that asks: Back need not lead through every word half typed."""
    before = QueryDict((request.htmx.current_url or "").partition("?")[2].partition("#")[0])
    words = [given.get("q", "").strip() for given in (before, request.GET)]
    return all(words) and words[0] != words[1] and _others(before) == _others(request.GET)


def _others(given: QueryDict) -> dict[str, list[str]]:
    """What is asked for besides the words, and whichever page of it."""
    filled = {name: [value for value in values if value.strip()] for name, values in given.lists()}
    return {name: values for name, values in filled.items() if values and name not in ("q", "page")}


def short_address(request: HttpRequest) -> str:
    """The address without the fields that were left empty: the one to share."""
    return request.path + short_query(request)


def short_query(request: HttpRequest, *, but: tuple[str, ...] = ()) -> str:
    """What is filled in, besides some fields, as the end of an address; '' where nothing is."""
    named = [(name, values) for name, values in request.GET.lists() if name not in but]
    given = [(name, value) for name, values in named for value in values if value.strip()]
    return f"?{urlencode(given)}" if given else ""
