"""Calendar files as answers: which entries, in which way, and whether the reader has them already."""

import hashlib
from collections.abc import Sequence
from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag

from disputes.calendar.ical import CANCELLED, IN_WORDS, About, Entry, calendar_file, last_changed
from disputes.querysets import CalendarEntryQuerySet

BACK = timedelta(days=365)
FRESH_SECONDS = 900


def off_asked(request: HttpRequest) -> str:
    """How what is off is told: '?called-off=shown' asks for words, for calendars that hide what is cancelled."""
    return IN_WORDS if request.GET.get("called-off") == "shown" else CANCELLED


def to_subscribe(request: HttpRequest, path: str) -> str:
    """The address of a file as calendar programs take it up: they open on it and ask whether to subscribe."""
    return "webcal:" + request.build_absolute_uri(path).partition(":")[2]


def of_year(rows: CalendarEntryQuerySet, year: int) -> CalendarEntryQuerySet:
    return rows.beginning(date(year, 1, 1), date(year, 12, 31))


def of_late(rows: CalendarEntryQuerySet, *, today: date) -> CalendarEntryQuerySet:
    """What began within a year, or is to begin."""
    return rows.beginning(today - BACK, None)


def year_before(rows: CalendarEntryQuerySet, *, today: date, year: int | None) -> int | None:
    """The calendar year of the last entry that began before those of a file; None where there is none."""
    begin = date(year, 1, 1) if year else today - BACK
    last = rows.filter(first__lt=begin).order_by("-first").values_list("first", flat=True).first()
    return last.year if last else None


def calendar_response(
    request: HttpRequest, found: Sequence[Entry], *, about: About, cache: str = "public"
) -> HttpResponse:
    """The file, or 304 where the reader has it already."""
    body = calendar_file(found, about=about, whole=request.build_absolute_uri)
    response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'inline; filename="disputes.ics"'
    response["Cache-Control"] = f"{cache}, max-age={FRESH_SECONDS}"
    etag = quote_etag(hashlib.sha256(body).hexdigest()[:32])
    response["ETag"] = etag
    newest = last_changed([each.row for each in found])
    if newest:
        response["Last-Modified"] = http_date(newest.timestamp())
    return get_conditional_response(
        request, etag=etag, last_modified=int(newest.timestamp()) if newest else None, response=response
    )
