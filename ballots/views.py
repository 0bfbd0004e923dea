"""Looking at results: get, call, render."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from ballots.models import Ballot
from ballots.pages import result


@require_safe
def ballot(request: HttpRequest, ballot_id: int) -> HttpResponse:
    """A result with what it comes to. Under embargo it is there for officers only."""
    seen = Ballot.objects.seen_by(request.user).select_related("dispute", "report").defer("report__content")
    found = get_object_or_404(seen, pk=ballot_id)
    return render(request, "ballots/ballot.html", result(ballot=found, counts=found.questions.all()))
