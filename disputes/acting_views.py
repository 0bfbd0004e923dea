"""Pages on which editors decide: choose, see what it would change, decide, undo. To others there is nothing here."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from articles.models import Article, Claim, Decision, Person, Quote
from articles.pages import finding, span_anchor
from articles.permissions import hidden_without
from disputes import acting_forms as forms
from disputes import deciding
from disputes.acting_forms import Deciding
from disputes.consequences import consequences
from disputes.decisions import KINDS, Refused
from disputes.models import Dispute, Organisation

MAY_DECIDE = "articles.add_decision"
Page = Callable[..., HttpResponse]


def decides(view: Callable) -> Page:
    """A page on which an editor decides."""
    return hidden_without(MAY_DECIDE)(require_http_methods(["GET", "HEAD", "POST"])(view))


# ---- disputes --------------------------------------------------------------------------------------


@decides
def merge_disputes(request: HttpRequest, slug: str) -> HttpResponse:
    dispute = _dispute(slug)
    form = forms.MergeDisputes(_typed(request), dispute=dispute)
    return _act(request, form, of=dispute, lead=_("Put it together with another: their articles tell of one dispute."))


@decides
def split_dispute(request: HttpRequest, slug: str) -> HttpResponse:
    dispute = _dispute(slug)
    form = forms.SplitDispute(_typed(request), dispute=dispute)
    return _act(request, form, of=dispute, lead=_("Tick the articles that tell of another dispute than the rest."))


@decides
def move_article(request: HttpRequest, slug: str) -> HttpResponse:
    dispute = _dispute(slug)
    form = forms.MoveArticle(_typed(request), dispute=dispute)
    return _act(request, form, of=dispute, lead=_("Say which article tells of another dispute, and of which."))


@decides
def put_in_campaign(request: HttpRequest, slug: str) -> HttpResponse:
    dispute = _dispute(slug)
    form = forms.PutInCampaign(_typed(request), dispute=dispute)
    return _act(
        request, form, of=dispute, lead=_("Say beside which dispute it stands: it is then of the same campaign.")
    )


@decides
def take_out_of_campaign(request: HttpRequest, slug: str) -> HttpResponse:
    dispute = _dispute(slug)
    form = forms.TakeOutOfCampaign(_typed(request), dispute=dispute)
    return _act(request, form, of=dispute, lead=_("It stands by itself from then on; its facts stay as they are."))


# ---- articles --------------------------------------------------------------------------------------


@decides
def take_article_down(request: HttpRequest, address: str) -> HttpResponse:
    article = get_object_or_404(Article.objects.public().at_address(address).for_display())
    form = forms.TakeArticleDown(_typed(request), article=article)
    return _act(
        request,
        form,
        of=article,
        lead=_("Nothing of it is shown or counted any more; its address says that it was taken down, and why."),
    )


@decides
def correct_claim(request: HttpRequest, claim_id: int) -> HttpResponse:
    claim = _claim(claim_id)
    form = forms.CorrectClaim(_typed(request), claim=claim)
    lead = _("What you put here counts as an editor’s word, and stands on the same words of the article.")
    return _act(request, form, of=claim.reading.article, back=_place_of(claim), lead=lead, finding=finding(claim))


@decides
def withdraw_claim(request: HttpRequest, claim_id: int) -> HttpResponse:
    claim = _claim(claim_id)
    form = forms.WithdrawClaim(_typed(request), claim=claim)
    lead = _("The article does not say this. No fact will rest on it, however the article is read in future.")
    return _act(request, form, of=claim.reading.article, lead=lead, finding=finding(claim))


@decides
def correct_speaker(request: HttpRequest, quote_id: int) -> HttpResponse:
    said = _utterance(quote_id)
    form = forms.CorrectSpeaker(_typed(request), stretches=said)
    return _act(request, form, of=said[0].reading.article, back=said[0], lead=_("Say who said it."), quote=said)


@decides
def take_quote_down(request: HttpRequest, quote_id: int) -> HttpResponse:
    said = _utterance(quote_id)
    form = forms.TakeQuoteDown(_typed(request), stretches=said)
    lead = _("The words are shown nowhere any more, and no fact rests on them. In their place stands why.")
    return _act(request, form, of=said[0].reading.article, lead=lead, quote=said)


# ---- people ----------------------------------------------------------------------------------------


@decides
def merge_people(request: HttpRequest, pk: int) -> HttpResponse:
    person = _person(pk)
    form = forms.MergePeople(_typed(request), person=person)
    return _act(
        request, form, of=person, lead=_("Say whom this is another name of: the two are one person from then on.")
    )


@decides
def split_person(request: HttpRequest, pk: int) -> HttpResponse:
    person = _person(pk)
    form = forms.SplitPerson(_typed(request), person=person)
    return _act(request, form, of=person, lead=_("Tick the articles in which this is somebody else of the same name."))


@decides
def confirm_person(request: HttpRequest, pk: int) -> HttpResponse:
    person = _person(pk)
    form = forms.ConfirmPerson(_typed(request), person=person)
    return _act(request, form, of=person, lead=_("You looked at who this is: one person, and the name is right."))


# ---- organisations ---------------------------------------------------------------------------------


@decides
def merge_organisations(request: HttpRequest, pk: int) -> HttpResponse:
    organisation = get_object_or_404(Organisation, pk=pk)
    form = forms.MergeOrganisations(_typed(request), organisation=organisation)
    lead = _("Say whose other name this is: articles that use either tell of one organisation from then on.")
    return _act(request, form, of=organisation, lead=lead)


@decides
def split_organisation(request: HttpRequest, pk: int) -> HttpResponse:
    organisation = get_object_or_404(Organisation, pk=pk)
    form = forms.SplitOrganisation(_typed(request), organisation=organisation)
    return _act(request, form, of=organisation, lead=_("Say which of its names is that of another."))


@decides
def rename_organisation(request: HttpRequest, pk: int) -> HttpResponse:
    organisation = get_object_or_404(Organisation, pk=pk)
    form = forms.RenameOrganisation(_typed(request), organisation=organisation)
    lead = _("Say what it is called. The former name still leads to it.")
    return _act(request, form, of=organisation, lead=lead)


@decides
def confirm_organisation(request: HttpRequest, pk: int) -> HttpResponse:
    organisation = get_object_or_404(Organisation, pk=pk)
    form = forms.ConfirmOrganisation(_typed(request), organisation=organisation)
    return _act(
        request, form, of=organisation, lead=_("You looked at what this is: one organisation, and the name is right.")
    )


# ---- what all of them do ---------------------------------------------------------------------------


@hidden_without(MAY_DECIDE)
@require_POST
def undo(request: HttpRequest, decision_id: int) -> HttpResponse:
    """Take a decision back, and return to where that was asked for."""
    decision = get_object_or_404(Decision, pk=decision_id)
    try:
        deciding.undo(decision=decision, undone_by=request.user)
    except Refused as reason:
        messages.warning(request, str(reason))
    else:
        messages.success(request, f"Undone: {KINDS[decision.kind].said}.")
    then = request.POST.get("then", "")
    is_ours = url_has_allowed_host_and_scheme(
        then, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return redirect(then if is_ours else "desk")


def _typed(request: HttpRequest) -> QueryDict | None:
    """What was sent, though it may be nothing but the wish to decide."""
    return request.POST if request.method == "POST" else None


def _act(request: HttpRequest, form: Deciding, *, of: Model, lead: str, back: Any = None, **shown: Any) -> HttpResponse:
    """Ask, show what it would change, decide. 'change' leads back with everything that was typed."""
    if form.kind not in KINDS:
        raise Http404
    page = {"form": form, "of": of, "lead": lead, "said": KINDS[form.kind].said, **shown}
    if "change" in request.POST or not form.is_valid():
        return render(request, "disputes/act.html", page)
    decision = {"kind": form.kind, "subject": form.subject, "reason": form.cleaned_data["reason"]}
    try:
        if "decide" not in request.POST:
            effects = consequences(**decision, decided_by=request.user)
            return render(request, "disputes/act_confirm.html", {**page, "effects": effects})
        made = deciding.decide(**decision, decided_by=request.user)
    except Refused as reason:
        form.add_error(None, str(reason))
        return render(request, "disputes/act.html", page)
    messages.success(request, f"Done: {page['said']}.", extra_tags=f"undo {made.pk}")
    return redirect(back or of)


def _dispute(slug: str) -> Dispute:
    return get_object_or_404(Dispute.objects.public().at_address(slug))


def _claim(pk: int) -> Claim:
    return get_object_or_404(Claim.objects.current().standing().with_evidence(), pk=pk)


def _place_of(claim: Claim) -> str:
    span = claim.spans.all()[0]
    return f"{claim.reading.article.get_absolute_url()}#{span_anchor(span.start, span.end)}"


def _utterance(pk: int) -> list[Quote]:
    """The stretches of the utterance that a quote is of."""
    found = get_object_or_404(Quote.objects.current(), pk=pk)
    said = Quote.objects.current().filter(reading=found.reading_id, group=found.group)
    return list(said.with_text().order_by("start", "end"))


def _person(pk: int) -> Person:
    return get_object_or_404(Person.objects.quoted(), pk=pk)
