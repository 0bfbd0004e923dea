"""What waits for a second person: the list, keying it blind, and for whoever keyed it first putting it right or taking it back."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from articles.permissions import needs
from ballots import permissions, services
from ballots.entering_views import keep_upload, recorded, render_form
from ballots.forms import FiguresForm
from ballots.models import Ballot, Keying
from ballots.source_forms import AmendForm

A_PAGE = 50
BACKEND = "django.contrib.auth.backends.ModelBackend"


@needs(permissions.SEE_HELD_BACK)
@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    """What waits, oldest first, and what is held under embargo. No figure is told: they are keyed blind."""
    page = Paginator(Keying.objects.waiting().with_sources().order_by("pk"), A_PAGE).get_page(request.GET.get("page"))
    held = Ballot.objects.filter(reported_at=None).select_related("dispute").order_by("embargo_until", "pk")
    return render(request, "ballots/waiting.html", {"page": page, "held": held[:A_PAGE]})


@needs(permissions.CONFIRM)
@require_http_methods(["GET", "HEAD", "POST"])
def second(request: HttpRequest, keying_id: int) -> HttpResponse:
    """Key it a second time, from the source alone; whoever keyed it sees what they keyed, and who can confirm it."""
    keying = get_object_or_404(Keying.objects.with_sources(), pk=keying_id)
    if keying.keyed_by_id == request.user.pk and keying.is_waiting:
        return _own(request, keying, status=200 if request.method != "POST" else 403)
    if request.method != "POST" and not keying.is_waiting:
        return _settled(request, keying)
    if keying.is_by_workplace:
        return redirect("confirm-import", keying.pk)
    form = FiguresForm(request.POST or None, today=localdate(), kind=keying.result.kind)
    if not form.is_valid():
        return render_form(request, "ballots/second.html", form, keying=keying)
    return _compare(request, keying, form)


def _compare(request: HttpRequest, keying: Keying, form: FiguresForm) -> HttpResponse:
    begun_with = request.POST.get("begun_with", "")
    try:
        differing = services.confirm_keying(
            keying=keying, result=form.result, begun_with=begun_with, confirmed_by=request.user
        )
    except ValidationError as refused:
        form.add_error(None, ValidationError(refused.messages))
        return render_form(request, "ballots/second.html", form, status=409, keying=keying)
    if differing:
        return render_form(request, "ballots/second.html", form, keying=keying, differing=differing)
    return recorded(request, keying)


@needs(permissions.ENTER)
@require_http_methods(["GET", "HEAD", "POST"])
def amend(request: HttpRequest, keying_id: int) -> HttpResponse:
    """Put one's own figures right while they wait."""
    keying = get_object_or_404(Keying.objects.waiting().with_sources().filter(keyed_by=request.user), pk=keying_id)
    if keying.is_by_workplace:
        messages.info(request, _("This came as a table of workplaces: take it back, and import the one that is right."))
        return redirect(keying)
    initial = AmendForm.initial_from(keying) | {"embargo_until": keying.embargo_until}
    settled = {"dispute": keying.dispute, "besides": keying, "kind": keying.result.kind, "today": localdate()}
    form = AmendForm(request.POST or None, request.FILES or None, initial=initial, **settled)
    keep_upload(form, by=request.user)
    if "record" not in request.POST or not form.is_valid() or not _amended(form, keying, by=request.user):
        return render_form(request, "ballots/amend.html", form, keying=keying)
    messages.success(request, _("Put right. Whoever had begun to confirm it begins anew."))
    return redirect(keying)


def _amended(form: AmendForm, keying: Keying, *, by: Any) -> bool:
    given = {name: form.cleaned_data[name] for name in ("source", "embargo_until", "why")}
    try:
        services.amend_keying(keying=keying, result=form.result, by=by, report=form.report, **given)
    except ValidationError as refused:
        form.add_error(None, ValidationError(refused.messages))
        return False
    return True


@needs(permissions.ENTER)
@require_POST
def take_back(request: HttpRequest, keying_id: int) -> HttpResponse:
    """One's own figures are not to be recorded after all; an administrator may do so for others."""
    keying = get_object_or_404(Keying.objects.with_sources(), pk=keying_id)
    if keying.keyed_by_id != request.user.pk and not request.user.has_perm(permissions.TAKE_BACK_OF_OTHERS):
        return render(request, "403.html", status=403)
    why = " ".join(request.POST.get("why", "").split())
    if not why:
        messages.error(request, _("Say why they are taken back. Nothing was changed."))
        return redirect(keying)
    try:
        services.take_back(keying=keying, by=request.user, why=why[:500])
        messages.success(request, _("Taken back. The trail keeps what was keyed."))
    except services.Stale as stale:
        messages.error(request, stale.message)
    return redirect("waiting-results")


def _own(request: HttpRequest, keying: Keying, *, status: int) -> HttpResponse:
    context = {"keying": keying, "who_can": _who_can_confirm(besides=request.user)}
    return render(request, "ballots/own.html", context, status=status)


def _settled(request: HttpRequest, keying: Keying) -> HttpResponse:
    if keying.state == Keying.State.RECORDED:
        return redirect(keying.ballot)
    messages.info(request, _("These figures were taken back."))
    return redirect("waiting-results")


def _who_can_confirm(*, besides: AbstractBaseUser) -> QuerySet:
    people = get_user_model().objects.with_perm(permissions.CONFIRM, backend=BACKEND)
    return people.exclude(pk=besides.pk).order_by("username")
