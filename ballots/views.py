"""Looking at results: get, call, render."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from ballots.models import Ballot
from ballots.record_page import ballot_page


@require_safe
def ballot(request: HttpRequest, ballot_id: int) -> HttpResponse:
    """A result with what it comes to. Under embargo it is there for officers only."""
    found = get_object_or_404(Ballot.objects.seen_by(request.user).with_totals(), pk=ballot_id)
    return render(request, "ballots/ballot.html", ballot_page(found, today=localdate()))
