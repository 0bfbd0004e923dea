"""What a new version of the reader would change, for editors to let it go live or discard it. Get, call, render."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from articles import rereading
from articles.decisions import Refused
from articles.permissions import hidden_without
from disputes.consequences import of_letting_stand
from disputes.models import Dispute
from disputes.rereading_page import changes_page, progress, readings_of, rereading_page
from disputes.tasks import nudge, sweep

DECIDES = "articles.add_decision"


@login_required
@hidden_without(DECIDES)
@require_safe
@vary_on_headers("HX-Request")
def overview(request: HttpRequest) -> HttpResponse:
    """How far it has come and what it would change; a script asks how far alone, and gets 204 where nothing moved."""
    if not request.htmx:
        return render(request, "desk/rereading.html", rereading_page(request.GET))
    now = progress()
    if request.GET.get("seen") == now.mark:
        return HttpResponse(status=204)
    if not now.left:
        return HttpResponse(headers={"HX-Refresh": "true"})
    return render(request, "desk/_rereading_progress.html", {"progress": now})


@login_required
@hidden_without(DECIDES)
@require_safe
def of_dispute(request: HttpRequest, slug: str) -> HttpResponse:
    """What its articles would say otherwise; with ``facts``, also what would become of its facts."""
    dispute = get_object_or_404(Dispute, slug=slug)
    page = changes_page(dispute, request.GET)
    if "facts" in request.GET:
        page["effects"] = of_letting_stand(readings_of(dispute))
    return render(request, "desk/rereading_changes.html", page)


@login_required
@hidden_without(DECIDES)
@require_safe
def of_no_dispute(request: HttpRequest) -> HttpResponse:
    """What articles would say that are of no dispute so far."""
    return render(request, "desk/rereading_changes.html", changes_page(None, request.GET))


@login_required
@hidden_without(DECIDES)
@require_POST
def go_live(request: HttpRequest) -> HttpResponse:
    return _decide(
        request, rereading.go_live, "It goes live: each article takes over its new reading, one after another."
    )


@login_required
@hidden_without(DECIDES)
@require_POST
def discard(request: HttpRequest) -> HttpResponse:
    return _decide(request, rereading.discard, "Discarded: what stands stays as it is.")


def _decide(request: HttpRequest, decide: Callable[..., None], done: str) -> HttpResponse:
    """The page names the version it was about: a later one is not meant."""
    try:
        decide(version=request.POST.get("version", ""), decided_by=request.user)
        messages.success(request, done)
        nudge(sweep)
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("rereading")
