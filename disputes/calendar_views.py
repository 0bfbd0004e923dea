"""The calendar, as a page and as files to subscribe to: get, call, render."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from articles.live import live_page
from disputes.calendar import Event, by_month
from disputes.calendar_page import called_off, coming, events_of, past
from disputes.dispute_search import asked_for, facets, narrowed
from disputes.ical import calendar_file
from disputes.models import Dispute

PAST_A_PAGE = 50


@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """Every known day of action and of ballots: what comes, and below it what is over."""
    today, asked = localdate(), asked_for(request.GET)
    found = events_of(narrowed(asked, today=today))
    page = Paginator(past(found, today=today), PAST_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "coming": by_month(coming(found, today=today)),
        "called_off": by_month(called_off(found, today=today)),
        "past": by_month(page),
        "page": page,
        "asked": asked,
        "facets": facets(asked, today=today, names=("union", "employer")),
        "today": today,
        "file": reverse("calendar-ics", query=asked),
    }
    return live_page(request, page="disputes/calendar.html", fragment="disputes/_calendar_found.html", context=context)


@require_safe
def calendar_ics(request: HttpRequest) -> HttpResponse:
    """The same as a file, with the same filters."""
    return _file(request, events_of(narrowed(asked_for(request.GET), today=localdate())), name="Industrial disputes")


@require_safe
def dispute_ics(request: HttpRequest, slug: str) -> HttpResponse:
    dispute = get_object_or_404(Dispute.objects.public().at_address(slug))
    return _file(request, events_of(Dispute.objects.filter(pk=dispute.pk)), name=str(dispute))


def _file(request: HttpRequest, events: list[Event], *, name: str) -> HttpResponse:
    body = calendar_file(events, name=name, address_of=lambda it: request.build_absolute_uri(it.get_absolute_url()))
    return HttpResponse(body, content_type="text/calendar; charset=utf-8")
