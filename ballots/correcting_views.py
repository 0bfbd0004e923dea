"""Correcting a result on record, never silently; and the trail of everything that happened to one."""

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from articles.permissions import needs
from ballots import permissions
from ballots.entering_views import handed_on, keep_upload, keyed, render_form
from ballots.models import Ballot, Change
from ballots.results import differences
from ballots.source_forms import CorrectionForm

LINES_A_PAGE = 100
CHANGED = (
    "The result was corrected after you began. Nothing was changed: look at what stands now, and send it once more."
)


@needs(permissions.ENTER)
@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, ballot_id: int) -> HttpResponse:
    """Put a result right, with a public note. A second person confirms it as if it were new."""
    ballot = get_object_or_404(Ballot.objects.standing().with_figures(), pk=ballot_id)
    if ballot.parts.all():
        return redirect(f"{reverse('import-ballot')}?dispute={ballot.dispute.slug}&ballot={ballot.pk}")
    form = CorrectionForm(
        request.POST or None,
        request.FILES or None,
        initial=CorrectionForm.initial_from(ballot),
        ballot=ballot,
        today=localdate(),
    )
    keep_upload(form, by=request.user)
    if "record" not in request.POST or not form.is_valid():
        return render_form(request, "ballots/correct.html", form, ballot=ballot)
    return _handed_on_if_current(request, form, ballot)


def _handed_on_if_current(request: HttpRequest, form: CorrectionForm, ballot: Ballot) -> HttpResponse:
    given = {"source": form.cleaned_data["source"], "note": form.cleaned_data["note"]}
    if request.POST.get("version") != str(ballot.version):
        form.add_error(None, ValidationError(CHANGED))
        differing = differences(ballot.result, form.result)
        return render_form(request, "ballots/correct.html", form, status=409, ballot=ballot, differing=differing)
    keying = keyed(form, dispute=ballot.dispute, corrects=ballot, keyed_by=request.user, **given)
    if keying is None:
        return render_form(request, "ballots/correct.html", form, ballot=ballot)
    return handed_on(request, keying)


@needs(permissions.SEE_TRAIL)
@require_safe
def trail(request: HttpRequest, ballot_id: int) -> HttpResponse:
    """Who, when, which figure, from what to what, why. Figures that are still to be keyed blind are not told."""
    ballot = get_object_or_404(Ballot.objects.seen_by(request.user).select_related("dispute"), pk=ballot_id)
    lines = Change.objects.of(ballot).seen_by(request.user).select_related("by").order_by("-pk")
    page = Paginator(lines, LINES_A_PAGE).get_page(request.GET.get("page"))
    waits = ballot.keyings.waiting().count()
    return render(request, "ballots/trail.html", {"ballot": ballot, "page": page, "waits": waits})
