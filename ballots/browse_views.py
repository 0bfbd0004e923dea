"""The list of ballots, as a page and as files: get, call, render."""

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from articles.list_files import ListFile, list_file
from articles.live import live_page, short_query
from ballots.list_files import COLUMNS, file_rows
from ballots.listing import all_found, asked_for, list_page


@require_safe
def ballots(request: HttpRequest) -> HttpResponse:
    """Declared and reported results, newest first, as far as they fit what is asked."""
    context = list_page(asked_for(request.GET), page=request.GET.get("page"), today=localdate())
    return live_page(request, page="ballots/ballots.html", fragment="ballots/_found.html", context=context)


@require_safe
def as_file(request: HttpRequest, form: str) -> StreamingHttpResponse:
    """All that were found, as CSV or JSON."""
    found = all_found(asked_for(request.GET), today=localdate())
    rows = file_rows(found, site=request.build_absolute_uri("/").rstrip("/"))
    page = reverse("ballots") + short_query(request, but=("page",))
    return list_file(request, ListFile(name="ballots", columns=COLUMNS, rows=rows, page=page), form=form)
