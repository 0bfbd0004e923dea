"""The grid of a ballot by workplaces as files: get, call, render. The page has it by a template tag."""

from collections.abc import Iterator
from itertools import chain

from django.http import HttpRequest, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from ballots.files import csv_lines, json_lines
from ballots.grid import Row
from ballots.grid_files import COLUMNS, file_rows
from ballots.grid_page import Asking, chosen
from ballots.models import Ballot

UTF_8 = "\ufeff"
"""A spreadsheet takes what begins with it for UTF-8."""


@require_safe
def as_csv(request: HttpRequest, ballot_id: int) -> StreamingHttpResponse:
    lines = csv_lines(file_rows(_found(request, ballot_id)), columns=COLUMNS)
    return _file(chain([UTF_8], lines), "text/csv; charset=utf-8", f"ballot-{ballot_id}-workplaces.csv")


@require_safe
def as_json(request: HttpRequest, ballot_id: int) -> StreamingHttpResponse:
    lines = json_lines(file_rows(_found(request, ballot_id)))
    return _file(lines, "application/json", f"ballot-{ballot_id}-workplaces.json")


def _file(lines: Iterator[str], media_type: str, name: str) -> StreamingHttpResponse:
    named = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingHttpResponse(lines, content_type=media_type, headers=named)


def _found(request: HttpRequest, ballot_id: int) -> list[Row]:
    """As the page sorts and narrows them."""
    ballot = get_object_or_404(Ballot.objects.seen_by(request.user).with_figures(), pk=ballot_id)
    return chosen(ballot, Asking.of(request.GET), today=localdate())
