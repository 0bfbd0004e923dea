"""A report of a reader on the desk: all that is known of it, and its answer. To others than editors there is nothing."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from articles.models import Decision, Report
from articles.permissions import hidden_without
from articles.report_forms import AnswerForm
from disputes import deciding
from disputes.decisions import KINDS, Refused
from disputes.desk import log

MAY_DECIDE = "articles.add_decision"


@login_required
@hidden_without(MAY_DECIDE)
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest, reference: str) -> HttpResponse:
    """What was reported and what was decided of it; a POST settles it or turns it down, and leads back to the desk."""
    found = get_object_or_404(Report.objects.select_related("claimed_by", "contact"), reference=reference)
    form = AnswerForm(request.POST or None, initial={"kind": request.GET.get("kind")})
    if request.method == "POST" and form.is_valid():
        try:
            made = deciding.decide(**_answer(found, form.cleaned_data), decided_by=request.user)
        except Refused as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, f"Done: {KINDS[made.kind].said}.", extra_tags=f"undo {made.pk}")
            return redirect("desk")
    decided = log.lines(Decision.objects.about(report=reference).select_related("decided_by", "undone_by"))
    return render(request, "desk/report.html", {"report": found, "form": form, "decided": decided})


def _answer(report: Report, given: dict[str, Any]) -> dict[str, Any]:
    return {"kind": given["kind"], "subject": {"report": report.reference}, "reason": given["note"]}
