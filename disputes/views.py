"""Pages about disputes: get, call, render."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from articles.live import live_page
from disputes.dispute_search import asked_for, facets, narrowed
from disputes.models import Dispute, DisputeRedirect
from disputes.pages import as_cards, dispute_page, home_page

DISPUTES_A_PAGE = 25


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    return render(request, "disputes/home.html", home_page(localdate()))


@require_safe
def disputes(request: HttpRequest) -> HttpResponse:
    """The disputes that are asked for, what comes next first."""
    today, asked = localdate(), asked_for(request.GET)
    found = as_cards(narrowed(asked, today=today), today=today).what_comes_next_first(today)
    page = Paginator(found, DISPUTES_A_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "asked": asked, "facets": facets(asked, today=today), "today": today}
    return live_page(request, page="disputes/disputes.html", fragment="disputes/_disputes_found.html", context=context)


@require_safe
def dispute(request: HttpRequest, slug: str) -> HttpResponse:
    """One dispute with all that is held of it; an address it once had leads to the present one."""
    found = Dispute.objects.public().with_facts().filter(slug=slug).first()
    if found is None:
        former = get_object_or_404(DisputeRedirect.objects.select_related("dispute"), slug=slug)
        return redirect(former.dispute, permanent=True)
    return render(request, "disputes/dispute.html", dispute_page(found, today=localdate()))
