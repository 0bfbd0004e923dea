"""Lists as files, CSV or JSON by ``form``: get, call, render. Each holds all of what its page shows a page of."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from articles.list_files import ListFile, list_file
from articles.live import short_query
from disputes.as_of import NoSuchDay, as_known_on, day_asked
from disputes.calendar.asking import kinds_asked
from disputes.calendar.page import events_of
from disputes.calendar.spans import span_of
from disputes.list_files import of_disputes, of_events, of_organisations, of_people, of_quotes, of_timelines
from disputes.listing.next_first import NextFirst
from disputes.listing.page import listed
from disputes.listing.search import asked_for, in_words, narrowed
from disputes.models import Campaign, Dispute, Organisation
from disputes.pages import as_cards
from disputes.quotes.people_list import asked_of_people, people_found
from disputes.quotes.search import QuoteSearch, quotes_found


def _site(request: HttpRequest) -> str:
    return request.build_absolute_uri("/").rstrip("/")


def _page(request: HttpRequest, name: str, *args: str) -> str:
    """The address of the page, asked for the same."""
    return reverse(name, args=args) + short_query(request, but=("page",))


@require_safe
def disputes(request: HttpRequest, form: str) -> StreamingHttpResponse:
    today = localdate()
    asked, found = listed(request.GET, today=today)
    file = ListFile(
        name=f"{in_words(asked)} {today}",
        columns=of_disputes.COLUMNS,
        rows=of_disputes.rows(found, today=today, site=_site(request)),
        page=_page(request, "disputes"),
    )
    return list_file(request, file, form=form)


@require_safe
def campaign(request: HttpRequest, slug: str, form: str) -> StreamingHttpResponse:
    """The disputes of one campaign."""
    today, found = localdate(), Campaign.objects.at_address(slug).first()
    if found is None:
        raise Http404
    members = as_cards(Dispute.objects.public().filter(in_campaign__campaign=found), today=today)
    rows = of_disputes.rows(NextFirst(members, today=today), today=today, site=_site(request))
    file = ListFile(name=str(found), columns=of_disputes.COLUMNS, rows=rows, page=found.get_absolute_url())
    return list_file(request, file, form=form)


@require_safe
def quotes(request: HttpRequest, form: str) -> HttpResponse | StreamingHttpResponse:
    """What the search finds; a search that was not filled in right is refused, since an empty file would say that nothing was."""
    search = QuoteSearch(request.GET)
    if not search.is_valid():
        return HttpResponseBadRequest(search.errors.as_text(), content_type="text/plain; charset=utf-8")
    words = search.cleaned_data.get("q") or ""
    rows = of_quotes.rows(quotes_found(search), site=_site(request))
    file = ListFile(
        name=f"quotes {words} {localdate()}", columns=of_quotes.COLUMNS, rows=rows, page=_page(request, "quotes")
    )
    return list_file(request, file, form=form)


@require_safe
def people(request: HttpRequest, form: str) -> StreamingHttpResponse:
    asked = asked_of_people(request.GET)
    file = ListFile(
        name=f"people {' '.join(asked.values())} {localdate()}",
        columns=of_people.COLUMNS,
        rows=of_people.rows(people_found(asked), site=_site(request)),
        page=_page(request, "people"),
    )
    return list_file(request, file, form=form)


@require_safe
def organisations(request: HttpRequest, form: str) -> StreamingHttpResponse:
    words = _words(request)
    found = Organisation.objects.in_dispute().named_like(words).order_by("name", "kind")
    file = ListFile(
        name=f"organisations {words} {localdate()}",
        columns=of_organisations.COLUMNS,
        rows=of_organisations.rows(found, site=_site(request)),
        page=_page(request, "organisations"),
    )
    return list_file(request, file, form=form)


def _words(request: HttpRequest) -> str:
    return request.GET.get("q", "").replace("\0", "")


@require_safe
def calendar(request: HttpRequest, form: str) -> StreamingHttpResponse:
    """Of the days that an address asks for."""
    today, asked = localdate(), asked_for(request.GET)
    span = span_of(request.GET, today=today)
    events = events_of(narrowed(asked, today=today), span.window, kinds=kinds_asked(request.GET))
    file = ListFile(
        name=f"calendar {in_words(asked) if asked else ''} {span.name}",
        columns=of_events.COLUMNS,
        rows=of_events.rows(events, site=_site(request)),
        page=_page(request, "calendar"),
    )
    return list_file(request, file, form=form)


@require_safe
def timeline(request: HttpRequest, slug: str, form: str) -> HttpResponse | StreamingHttpResponse:
    """The timeline of one dispute, as of a past day too; ``kind`` narrows it."""
    dispute = get_object_or_404(Dispute.objects.public().at_address(slug))
    try:
        shown = _as_asked(dispute, request.GET.get("as_of", ""), today=localdate())
    except NoSuchDay as reason:
        return HttpResponseBadRequest(str(reason), content_type="text/plain; charset=utf-8")
    kinds = {kind for kind in request.GET.getlist("kind") if kind}
    entries = [entry for entry in shown.timeline.all() if not kinds or entry.kind in kinds]
    file = ListFile(
        name=f"{dispute.slug} timeline {request.GET.get('as_of', '')}",
        columns=of_timelines.COLUMNS,
        rows=of_timelines.rows(entries),
        page=_page(request, "dispute", dispute.slug),
    )
    return list_file(request, file, form=form)


def _as_asked(dispute: Dispute, written: str, *, today: date) -> Dispute:
    if not written:
        return dispute
    known = as_known_on(dispute, day=day_asked(written, today=today))
    if known is None:
        raise Http404
    return known
