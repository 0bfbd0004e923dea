"""Keying a result from the scrutineer's report: get, call, render."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from articles.permissions import needs
from ballots import permissions, reports, services
from ballots.comes_to import comes_to
from ballots.forms import FiguresForm
from ballots.models import Ballot, Keying, ScrutineersReport
from ballots.source_forms import EntryForm, SourceForm
from disputes.models import Dispute
from disputes.tasks import nudge, recompute_dispute


@needs(permissions.ENTER)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Type a result and look at what it comes to; 'record' hands it on. An upload is kept from the first post on."""
    dispute = get_object_or_404(Dispute.objects.public(), slug=request.GET.get("dispute", "").replace("\0", ""))
    form = EntryForm(request.POST or None, request.FILES or None, dispute=dispute, today=localdate())
    keep_upload(form, by=request.user)
    if "record" in request.POST and form.is_valid():
        given = {"source": form.cleaned_data["source"], "embargo_until": form.cleaned_data["embargo_until"]}
        keying = keyed(form, dispute=dispute, keyed_by=request.user, **given)
        if keying:
            return handed_on(request, keying)
    return render_form(request, "ballots/new.html", form)


@needs(permissions.ENTER)
@require_POST
def what_it_comes_to(request: HttpRequest) -> HttpResponse:
    """The panel beside the form, for figures as they are typed. Nothing is stored."""
    form = FiguresForm(request.POST, today=localdate())
    return render(request, "ballots/_comes_to.html", {**comes_to(form), "is_part": True})


@require_safe
def report(request: HttpRequest, sha256: str) -> HttpResponse:
    """A scrutineer's report as it was uploaded, to be saved and never shown as a page of this site."""
    found = get_object_or_404(ScrutineersReport.objects.seen_by(request.user), sha256=sha256)
    headers = {
        "Content-Disposition": content_disposition_header(as_attachment=True, filename=found.name) or "attachment",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, max-age=0",
    }
    return HttpResponse(bytes(found.content), content_type=found.media_type, headers=headers)


def keep_upload(form: SourceForm, *, by: Any) -> None:
    """Hold what was uploaded, whatever else is wrong with the form."""
    if form.is_bound and form.errors is not None and (upload := form.new_upload):
        form.report = reports.keep_report(upload=upload, by=by)


def keyed(form: SourceForm, **said: Any) -> Keying | None:
    """Key what the form holds; what cannot be is said on it."""
    try:
        return services.key_result(result=form.result, report=form.report, **said)
    except ValidationError as wrong:
        form.add_error(None, ValidationError(wrong.messages))
        return None


def handed_on(request: HttpRequest, keying: Keying) -> HttpResponse:
    """To what waits for a second person, or to the result that is on record."""
    if keying.is_waiting:
        messages.success(request, _("Keyed. It waits for a second person."))
        return redirect(keying)
    return recorded(request, keying)


def recorded(request: HttpRequest, keying: Keying) -> HttpResponse:
    """To the result as it is held now."""
    ballot = Ballot.objects.get(keyings=keying)
    if ballot.reported_at:
        nudge(recompute_dispute, ballot.dispute_id)
        messages.success(request, _("The result is on record. The dispute’s page follows in a moment."))
    else:
        messages.success(request, _("The result is held, and not public before its embargo ends."))
    return redirect(ballot)


def render_form(request: HttpRequest, template: str, form: FiguresForm, status: int = 200, **more: Any) -> HttpResponse:
    checked = form.is_bound and not form.errors
    return render(request, template, {"form": form, "checked": checked, **comes_to(form), **more}, status=status)
