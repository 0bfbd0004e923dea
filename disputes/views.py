"""Pages about disputes: get, call, render."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from articles.live import live_page
from articles.paging import page_asked
from disputes.as_of import NoSuchDay, as_known_on, day_asked, news_days
from disputes.course.page import course, course_asked
from disputes.listing.page import DISPUTES_A_PAGE, list_page
from disputes.models import Dispute, DisputeRedirect
from disputes.pages import dispute_page, home_page
from disputes.past_page import Asked, asked_in, past_cards, past_page
from disputes.summaries_page import summaries_page


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    return render(request, "disputes/home.html", home_page(localdate()))


@require_safe
def disputes(request: HttpRequest) -> HttpResponse:
    """The disputes that are asked for, what comes next first; or all that were known on a past day."""
    if request.GET.get("as_of"):
        return _disputes_as_of(request)
    context = list_page(request, today=localdate())
    return live_page(request, page="disputes/disputes.html", fragment="disputes/_disputes_found.html", context=context)


def _disputes_as_of(request: HttpRequest) -> HttpResponse:
    try:
        day = day_asked(request.GET["as_of"], today=localdate())
    except NoSuchDay as reason:
        return render(request, "disputes/no_such_day.html", {"reason": reason}, status=400)
    known = Dispute.objects.public().known_by(day).latest_news_first(day)
    page = page_asked(request, known, per_page=DISPUTES_A_PAGE)
    context = {"page": page, "cards": past_cards(page, day=day), "as_of": day, "today": day}
    return render(request, "disputes/disputes_as_of.html", context)


@require_safe
def dispute(request: HttpRequest, slug: str) -> HttpResponse:
    """One dispute with all that is held of it; an address it once had leads to the present one."""
    disputes = Dispute.objects.public() if request.GET.get("as_of") else Dispute.objects.public().with_facts()
    found = disputes.filter(slug=slug).first()
    if found is None:
        query = request.META["QUERY_STRING"]
        return redirect(_now_at(slug).get_absolute_url() + (f"?{query}" if query else ""), permanent=True)
    try:
        asked = asked_in(request.GET, today=localdate())
    except NoSuchDay as reason:
        return render(request, "disputes/no_such_day.html", {"dispute": found, "reason": reason}, status=400)
    return _dispute(request, found, asked=asked)


def _dispute(request: HttpRequest, found: Dispute, *, asked: Asked) -> HttpResponse:
    today, days = localdate(), news_days(found)
    shown = as_known_on(found, day=asked.as_of) if asked.as_of else found
    if shown is None:
        return render(request, "disputes/not_known.html", {"dispute": found, "asked": asked, "days": days}, status=404)
    day, kept = asked.as_of or today, {"as_of": asked.as_of, "since": asked.since}
    context = dispute_page(shown, today=day, until=asked.as_of)
    context |= past_page(found, asked=asked, days=days, today=today)
    context |= course(shown, asked=course_asked(request.GET), today=day, days=kept)
    return live_page(request, page="disputes/dispute.html", fragment="disputes/_course.html", context=context)


@require_safe
def summaries(request: HttpRequest, slug: str) -> HttpResponse:
    """The versions of a dispute's summary, each with what changed in it."""
    found = Dispute.objects.public().filter(slug=slug).first()
    if found is None:
        return redirect("summaries", _now_at(slug).slug, permanent=True)
    return render(request, "disputes/summaries.html", summaries_page(found, page=request.GET.get("page")))


def _now_at(slug: str) -> Dispute:
    """The dispute that once had this address."""
    return get_object_or_404(DisputeRedirect.objects.select_related("dispute"), slug=slug).dispute
