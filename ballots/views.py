"""Entering a declared result, and looking at one: get, call, render."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from articles.permissions import needs
from ballots import services
from ballots.forms import ResultForm
from ballots.models import Ballot
from ballots.pages import result
from ballots.record_page import ballot_page
from disputes.models import Dispute
from disputes.tasks import nudge, recompute_dispute


@needs("ballots.add_ballot")
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Type a result, look at what it comes to, record it. 'change' leads back with everything that was typed."""
    dispute = get_object_or_404(Dispute.objects.public(), slug=request.GET.get("dispute", "").replace("\0", ""))
    form = ResultForm(request.POST or None, dispute=dispute, today=localdate())
    if "change" in request.POST or not form.is_valid():
        return render(request, "ballots/new.html", {"form": form, "dispute": dispute})
    if "record" not in request.POST:
        typed = Ballot(dispute=dispute, **form.totals)
        return render(request, "ballots/confirm.html", {"form": form, **result(ballot=typed, counts=form.counts)})
    keying = services.key_result(
        dispute=dispute, result=form.result, source=form.cleaned_data["source"], keyed_by=request.user
    )
    nudge(recompute_dispute, dispute.pk)
    messages.success(request, "The result is on record. The dispute’s page follows in a moment.")
    return redirect(keying.ballot)


@require_safe
def ballot(request: HttpRequest, ballot_id: int) -> HttpResponse:
    """A result on record with what it comes to."""
    found = get_object_or_404(Ballot.objects.public().with_totals(), pk=ballot_id)
    return render(request, "ballots/ballot.html", ballot_page(found, today=localdate()))
