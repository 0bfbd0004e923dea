"""The page on which editors pin a sentence of their own in a summary, or take one away: get, call, render."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from articles.permissions import hidden_without
from disputes import assertions, services, summary
from disputes.decisions import Refused, pinning
from disputes.forms import PinForm
from disputes.models import Dispute
from disputes.pinned import under
from disputes.resolution import resolve
from disputes.tasks import nudge, recompute_dispute


@hidden_without("articles.add_decision")
@require_http_methods(["GET", "HEAD", "POST"])
def pin(request: HttpRequest, slug: str) -> HttpResponse:
    """What the facts say by themselves, the sentences that are pinned, and a form for another."""
    dispute = get_object_or_404(Dispute.objects.public(), slug=slug)
    if "unpin" in request.POST:
        return _unpin(request, dispute)
    told = summary.by_topic(resolve(assertions.of(dispute)))
    form = PinForm(request.POST or None, told={topic: sentence.text for topic, sentence in told.items()})
    if form.is_valid() and _pinned(request, dispute, form, over=under(form.cleaned_data["place"], told)):
        return _computed(dispute)
    return render(request, "disputes/pin.html", {"dispute": dispute, "form": form, "pins": _pins(dispute)})


def _pinned(request: HttpRequest, dispute: Dispute, form: PinForm, *, over: str) -> bool:
    """Decide it; where it is refused the form says why."""
    given = {name: form.cleaned_data[name] for name in ("place", "sentence", "source")}
    subject = {"dispute": pinning.named_by(dispute), "over": over, **given}
    try:
        services.decide(kind=pinning.NAME, subject=subject, decided_by=request.user)
    except Refused as refused:
        form.add_error(None, str(refused))
        return False
    messages.success(request, _("The sentence is pinned."))
    return True


def _unpin(request: HttpRequest, dispute: Dispute) -> HttpResponse:
    for decision in pinning.decisions_of(dispute):
        if str(decision.pk) == request.POST["unpin"]:
            services.undo(decision=decision, undone_by=request.user)
            messages.success(request, _("The sentence is taken away: the facts speak for themselves again."))
    return _computed(dispute)


def _computed(dispute: Dispute) -> HttpResponse:
    """Back to the form, the summary being written anew."""
    nudge(recompute_dispute, dispute.pk)
    return redirect("pin-sentence", dispute.slug)


def _pins(dispute: Dispute) -> list[dict[str, Any]]:
    """Each with its decision, and what the facts say now where that changed."""
    now = {change["record"]: change["now"] for change in dispute.changed_pins}
    pins = ((decision, pinning.pin_of(decision.subject)) for decision in pinning.decisions_of(dispute))
    return [
        {"decision": decision, "pin": pin, "changed": pin.record in now, "now": now.get(pin.record, "")}
        for decision, pin in pins
    ]
