"""The list of ballots, as a page and as files: get, call, render."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from articles.live import live_page
from ballots.files import csv_lines, json_lines
from ballots.list_files import COLUMNS, file_rows
from ballots.listing import all_found, asked_for, list_page


@require_safe
def ballots(request: HttpRequest) -> HttpResponse:
    """Declared and reported results, newest first, as far as they fit what is asked."""
    context = list_page(asked_for(request.GET), page=request.GET.get("page"), today=localdate())
    return live_page(request, page="ballots/ballots.html", fragment="ballots/_found.html", context=context)


@require_safe
def as_csv(request: HttpRequest) -> StreamingHttpResponse:
    named = {"Content-Disposition": 'attachment; filename="ballots.csv"'}
    lines = csv_lines(_rows(request), columns=COLUMNS)
    return StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8", headers=named)


@require_safe
def as_json(request: HttpRequest) -> StreamingHttpResponse:
    return StreamingHttpResponse(json_lines(_rows(request)), content_type="application/json")


def _rows(request: HttpRequest) -> Iterator[dict[str, Any]]:
    found = all_found(asked_for(request.GET), today=localdate())
    return file_rows(found, site=request.build_absolute_uri("/").rstrip("/"))
