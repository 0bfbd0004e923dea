"""The grid of a ballot by workplaces as files: get, call, render. The page has it by a template tag."""

from django.http import HttpRequest, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from articles.list_files import ListFile, list_file
from articles.live import short_query
from ballots.grid_files import COLUMNS, file_rows
from ballots.grid_page import Asking, chosen
from ballots.models import Ballot


@require_safe
def as_file(request: HttpRequest, ballot_id: int, form: str) -> StreamingHttpResponse:
    """The rows that are shown, as CSV or JSON."""
    ballot = get_object_or_404(Ballot.objects.seen_by(request.user).with_figures(), pk=ballot_id)
    file = ListFile(
        name=f"ballot-{ballot_id}-workplaces",
        columns=COLUMNS,
        rows=file_rows(chosen(ballot, Asking.of(request.GET), today=localdate())),
        page=ballot.get_absolute_url() + short_query(request),
    )
    return list_file(request, file, form=form)
