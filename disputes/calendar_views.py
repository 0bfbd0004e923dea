"""The calendar, as a page and as files to subscribe to: get, call, render."""

import re
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from articles.live import live_page
from disputes.calendar import Event, by_month
from disputes.calendar_page import Listed, coming, events_of, filed, past, year_before
from disputes.dispute_search import asked_for, facets, narrowed
from disputes.ical import calendar_file
from disputes.models import Dispute
from disputes.querysets import DisputeQuerySet


@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """Every known day of action and of ballots, a page at a time: what comes, and below it what is over.

    ``from`` a day shows what comes then, ``before`` a day what was over by then.
    """
    today, asked = localdate(), asked_for(request.GET)
    start, before = (_day(request.GET.get(name, "")) for name in ("from", "before"))
    disputes = narrowed(asked, today=today)
    ahead = coming(disputes, today=today, start=start) if not before else Listed()
    over = past(disputes, today=today, before=before) if before or not start else Listed()
    context = {
        "ahead": ahead,
        "coming": by_month(ahead.standing()),
        "called_off": by_month(ahead.off()),
        "over": over,
        "past": by_month(over.events),
        "start": None if before else start,
        "before": before,
        "asked": asked,
        "facets": facets(asked, today=today, names=("union", "employer")),
        "today": today,
        "file": reverse("calendar-ics", query=asked),
    }
    return live_page(request, page="disputes/calendar.html", fragment="disputes/_calendar_found.html", context=context)


def _day(written: str) -> date | None:
    """What is no day is not heeded."""
    try:
        return date.fromisoformat(written.strip())
    except ValueError:
        return None


@require_safe
def calendar_ics(request: HttpRequest) -> HttpResponse:
    """The same as a file, with the same filters: from a year back on, or ``year`` by year."""
    today, written = localdate(), request.GET.get("year", "")
    year = int(written) if re.fullmatch("[12][0-9]{3}", written) else None
    disputes = narrowed(asked_for(request.GET), today=today)
    response = _file(request, filed(disputes, today=today, year=year), name="Industrial disputes")
    earlier = year_before(disputes, today=today, year=year)
    if earlier:
        query = {**asked_for(request.GET), "year": earlier}
        response["Link"] = f'<{request.build_absolute_uri(reverse("calendar-ics", query=query))}>; rel="prev"'
    return response


@require_safe
def dispute_ics(request: HttpRequest, slug: str) -> HttpResponse:
    dispute = get_object_or_404(Dispute.objects.public().at_address(slug))
    return ics_of(request, Dispute.objects.filter(pk=dispute.pk), name=str(dispute), address=dispute.get_absolute_url())


def ics_of(request: HttpRequest, disputes: DisputeQuerySet, *, name: str, address: str) -> HttpResponse:
    """The days of these disputes as a file. ``address`` is that of the page of it."""
    response = _file(request, events_of(disputes), name=name)
    response["Link"] = f'<{request.build_absolute_uri(address)}>; rel="alternate"; type="text/html"'
    return response


def _file(request: HttpRequest, events: list[Event], *, name: str) -> HttpResponse:
    body = calendar_file(events, name=name, address_of=lambda it: request.build_absolute_uri(it.get_absolute_url()))
    return HttpResponse(body, content_type="text/calendar; charset=utf-8")
