"""The calendar, as a page and as files to subscribe to: get, call, render."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from articles.live import live_page
from disputes.calendar.asking import as_query, day_asked, kinds_asked, month_asked, view_asked, year_asked
from disputes.calendar.events import KINDS, by_month
from disputes.calendar.files import calendar_response, of_late, of_year, off_asked, to_subscribe, year_before
from disputes.calendar.ical import CATEGORIES, About, Entry
from disputes.calendar.page import Listed, Wanted, coming, day_page, month_page, nearest, past, year_page
from disputes.listing.search import Asked, asked_for, chips, facets, narrowed
from disputes.models import CalendarEntry, Dispute
from disputes.querysets import CalendarEntryQuerySet, DisputeQuerySet

NOT_OF_A_FILE = ("view", "month", "day", "year", "from", "before")


@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """Every known day of action and of ballots: a month, a day, a year, or a list from today on; all of them with one set
    of filters. What is asked for stands in the address: docs/api.md."""
    today, asked, view = localdate(), asked_for(request.GET), view_asked(request.GET)
    wanted = Wanted(narrowed(asked, today=today), kinds_asked(request.GET))
    file = reverse("calendar-ics", query=as_query(request.GET, but=NOT_OF_A_FILE))
    context = {
        "view": view,
        "asked": asked,
        "chips": chips(asked, kept=as_query(request.GET, but=tuple(asked))),
        "facets": facets(asked, today=today),
        "kinds": [(kind, CATEGORIES[kind], kind in wanted.kinds) for kind in KINDS],
        "today": today,
        "file": file,
        "subscribe": to_subscribe(request, file),
        **SHOWN[view](wanted, request.GET, today),
    }
    return live_page(request, page="disputes/calendar.html", fragment="disputes/_calendar_found.html", context=context)


def _month(wanted: Wanted, given: QueryDict, today: date) -> dict[str, Any]:
    month = month_page(wanted, first=month_asked(given, today=today), today=today)
    before, after = nearest(wanted, first=month.first, last=month.last) if month.is_empty else (None, None)
    return {"month": month, "nearest_before": before, "nearest_after": after}


def _day(wanted: Wanted, given: QueryDict, today: date) -> dict[str, Any]:
    day = day_asked(given, "day") or today
    on_it, around_it = day_page(wanted, day=day)
    return {"day": day, "on_it": on_it, "around_it": around_it}


def _list(wanted: Wanted, given: QueryDict, today: date) -> dict[str, Any]:
    """What comes, a page at a time, and below it what is over. ``from`` a day shows what comes then, ``before`` a day what
    was over by then."""
    start, before = day_asked(given, "from"), day_asked(given, "before")
    ahead = coming(wanted, today=today, start=start) if not before else Listed()
    over = past(wanted, today=today, before=before) if before or not start else Listed()
    return {
        "ahead": ahead,
        "coming": by_month(ahead.standing()),
        "called_off": by_month(ahead.off()),
        "inexact": by_month(ahead.inexact()),
        "over": over,
        "past": by_month(over.events),
        "start": None if before else start,
        "before": before,
    }


def _year(wanted: Wanted, given: QueryDict, today: date) -> dict[str, Any]:
    year, inexact = year_page(wanted.disputes, year_asked(given) or today.year)
    return {"year": year, "year_inexact": inexact}


SHOWN = {"month": _month, "day": _day, "list": _list, "year": _year}


def entries_of(asked: Asked, *, kinds: Sequence[str], today: date) -> CalendarEntryQuerySet:
    """What was published of the disputes that fit. Without any filter also what was of disputes that are no more."""
    rows = CalendarEntry.objects.public().of_kinds(kinds)
    return rows.of(narrowed(asked, today=today)) if asked else rows


@require_safe
def calendar_ics(request: HttpRequest) -> HttpResponse:
    """The days as a file, with the same filters: from a year back on, or ``year`` by year."""
    today, year, asked = localdate(), year_asked(request.GET), asked_for(request.GET)
    rows = entries_of(asked, kinds=kinds_asked(request.GET), today=today)
    within = of_year(rows, year) if year else of_late(rows, today=today)
    about = About(
        name="Industrial disputes",
        description="Strike days, ballots and the ends of mandates, read out of the news, each with its source.",
        address=reverse("calendar", query=as_query(request.GET, but=("year", "called-off"))),
        off=off_asked(request),
    )
    response = calendar_response(request, [Entry(row) for row in within], about=about)
    earlier = year_before(rows, today=today, year=year)
    if earlier:
        before = reverse("calendar-ics", query=as_query(request.GET, year=str(earlier)))
        response["Link"] = f'<{request.build_absolute_uri(before)}>; rel="prev"'
    return response


@require_safe
def dispute_ics(request: HttpRequest, slug: str) -> HttpResponse:
    dispute = get_object_or_404(Dispute.objects.public().at_address(slug))
    return ics_of(request, Dispute.objects.filter(pk=dispute.pk), name=str(dispute), address=dispute.get_absolute_url())


def ics_of(request: HttpRequest, disputes: DisputeQuerySet, *, name: str, address: str) -> HttpResponse:
    """All that was published of these disputes, as a file. ``address`` is that of the page of it."""
    about = About(name, f"Days of action, ballots and mandates: {name}.", address, off_asked(request))
    rows = CalendarEntry.objects.public().of(disputes)
    response = calendar_response(request, [Entry(row) for row in rows], about=about)
    response["Link"] = f'<{request.build_absolute_uri(address)}>; rel="alternate"; type="text/html"'
    return response
