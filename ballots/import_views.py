"""A ballot of many workplaces from a table: looked at, handed on as a whole, and confirmed from another person's copy."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from articles.permissions import needs
from ballots import permissions, reports, services
from ballots.entering_views import handed_on, recorded
from ballots.import_forms import ImportForm, TableForm
from ballots.import_page import by_workplace, preview
from ballots.import_services import Known, import_result, known_of
from ballots.importing import TEMPLATE
from ballots.models import Ballot, Keying
from disputes.models import Dispute


@needs(permissions.ENTER)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Look at a table, then hand it on; ``ballot`` in the address is what it corrects. The upload is kept from the first post."""
    dispute = get_object_or_404(Dispute.objects.public(), slug=request.GET.get("dispute", "").replace("\0", ""))
    corrects = _corrected(request, dispute)
    form = ImportForm(
        request.POST or None, request.FILES or None, dispute=dispute, today=localdate(), initial=_initial(corrects)
    )
    _keep_table(form, by=request.user)
    if "record" in request.POST and form.is_complete and (answer := _handed_on(request, form, corrects)):
        return answer
    day = form.cleaned_data.get("closed_on") if form.is_bound else None
    known = known_of(dispute=dispute, closed_on=day, ballot=corrects) if day or corrects else Known()
    return render(request, "ballots/import.html", {"form": form, "known": known, **preview(form, known=known)})


@needs(permissions.ENTER)
@require_safe
def template(request: HttpRequest) -> HttpResponse:
    """A table of headings to be filled in."""
    named = {"Content-Disposition": 'attachment; filename="ballot-by-workplace.csv"'}
    return HttpResponse("\ufeff" + TEMPLATE, content_type="text/csv; charset=utf-8", headers=named)


@needs(permissions.CONFIRM)
@require_http_methods(["GET", "HEAD", "POST"])
def second(request: HttpRequest, keying_id: int) -> HttpResponse:
    """Another person's own copy of the table, compared workplace by workplace with what waits."""
    keying = get_object_or_404(Keying.objects.with_sources().exclude(figures__parts=[]), pk=keying_id)
    if keying.keyed_by_id == request.user.pk or (not keying.is_waiting and request.method != "POST"):
        return redirect(keying)
    form = TableForm(request.POST or None, request.FILES or None, dispute=keying.dispute, today=localdate())
    _keep_table(form, by=request.user)
    if not form.is_complete:
        return render(request, "ballots/import_second.html", {"form": form, "keying": keying, **preview(form)})
    return _compare(request, keying, form)


def _compare(request: HttpRequest, keying: Keying, form: TableForm) -> HttpResponse:
    begun_with = request.POST.get("begun_with", "")
    try:
        differing = services.confirm_keying(
            keying=keying, result=form.result, begun_with=begun_with, confirmed_by=request.user
        )
    except ValidationError as refused:
        form.add_error(None, ValidationError(refused.messages))
        context = {"form": form, "keying": keying, **preview(form)}
        return render(request, "ballots/import_second.html", context, status=409)
    if differing:
        context = {"form": form, "keying": keying, **by_workplace(differing)}
        return render(request, "ballots/import_second.html", context)
    return recorded(request, keying)


def _handed_on(request: HttpRequest, form: ImportForm, corrects: Ballot | None) -> HttpResponse | None:
    """None where it was refused: the form says why."""
    given: dict[str, Any] = {name: form.cleaned_data[name] for name in ("source", "embargo_until", "note")}
    begun_with = request.POST.get("begun_with", "")
    try:
        held = import_result(
            dispute=form.dispute, result=form.result, by=request.user, corrects=corrects, begun_with=begun_with, **given
        )
    except ValidationError as refused:
        form.add_error(None, ValidationError(refused.messages))
        return None
    if isinstance(held, Ballot):
        messages.info(request, _("These figures are on record already. Nothing was changed."))
        return redirect(held)
    return handed_on(request, held)


def _corrected(request: HttpRequest, dispute: Dispute) -> Ballot | None:
    named = request.GET.get("ballot", "")
    if not named:
        return None
    if not named.isdecimal() or len(named) > 18:
        raise Http404
    return get_object_or_404(Ballot.objects.standing().filter(dispute=dispute), pk=int(named))


def _initial(corrects: Ballot | None) -> dict[str, Any]:
    names = ("jurisdiction", "important_public_services", "opened_on", "closed_on", "source")
    return {name: getattr(corrects, name) for name in names} if corrects else {}


def _keep_table(form: TableForm, *, by: Any) -> None:
    """Hold what was uploaded, whatever else is wrong with the form."""
    if form.is_bound and form.errors is not None and (upload := form.new_table):
        form.table_kept = reports.keep_report(upload=upload, by=by)
