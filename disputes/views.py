"""Pages about disputes: get, call, render."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from disputes.models import Dispute, DisputeRedirect
from disputes.pages import dispute_cards, dispute_page, home_page

DISPUTES_A_PAGE = 25


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    return render(request, "disputes/home.html", home_page(localdate()))


@require_safe
def disputes(request: HttpRequest) -> HttpResponse:
    """Every dispute, latest news first."""
    page = Paginator(dispute_cards(localdate()), DISPUTES_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "disputes/disputes.html", {"page": page})


@require_safe
def dispute(request: HttpRequest, slug: str) -> HttpResponse:
    """One dispute with all that is held of it; an address it once had leads to the present one."""
    found = Dispute.objects.public().with_facts().filter(slug=slug).first()
    if found is None:
        former = get_object_or_404(DisputeRedirect.objects.select_related("dispute"), slug=slug)
        return redirect(former.dispute, permanent=True)
    return render(request, "disputes/dispute.html", dispute_page(found, today=localdate()))
