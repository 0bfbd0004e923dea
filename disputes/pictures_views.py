"""Pictures of disputes over time, and their figures as files: get, call, render."""

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from articles.list_files import ListFile, list_file
from articles.live import short_query
from disputes.pictures.page import COUNT_COLUMNS, LOST_COLUMNS, Scale, count_rows, lost_rows, pictures_page


@require_safe
def pictures(request: HttpRequest) -> HttpResponse:
    scale = Scale.asked(request.GET, today=localdate())
    return render(request, "disputes/pictures.html", pictures_page(scale))


@require_safe
def figures(request: HttpRequest, what: str, form: str) -> StreamingHttpResponse:
    """The figures of one picture: ``what`` is sector, cause or days-lost."""
    scale = Scale.asked(request.GET, today=localdate())
    of_days = what == "days-lost"
    file = ListFile(
        name=f"{'working days lost' if of_days else f'disputes by {what}'} {scale.periods[0].name} {scale.periods[-1].name}",
        columns=LOST_COLUMNS if of_days else COUNT_COLUMNS,
        rows=lost_rows(scale) if of_days else count_rows(what, scale),
        page=reverse("pictures") + short_query(request),
    )
    return list_file(request, file, form=form)
