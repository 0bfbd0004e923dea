"""Pages about disputes: get, call, render."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

import articles.services
from articles.forms import DetailsForm
from articles.models import Batch, Draft
from articles.permissions import needs
from articles.previewing import draft_page
from disputes.batches import batch_page
from disputes.models import Dispute, DisputeRedirect
from disputes.pages import dispute_cards, dispute_page, home_page
from disputes.tasks import nudge, process_article

DISPUTES_A_PAGE = BATCHES_A_PAGE = 25
NOT_HEARD = "The queue cannot be reached. Nothing is lost: the article is read when it is back."


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    return render(request, "disputes/home.html", home_page(localdate()))


@require_safe
def disputes(request: HttpRequest) -> HttpResponse:
    """Every dispute, latest news first."""
    page = Paginator(dispute_cards(localdate()), DISPUTES_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "disputes/disputes.html", {"page": page})


@require_safe
def dispute(request: HttpRequest, slug: str) -> HttpResponse:
    """One dispute with all that is held of it; an address it once had leads to the present one."""
    found = Dispute.objects.public().with_facts().filter(slug=slug).first()
    if found is None:
        former = get_object_or_404(DisputeRedirect.objects.select_related("dispute"), slug=slug)
        return redirect(former.dispute, permanent=True)
    return render(request, "disputes/dispute.html", dispute_page(found, today=localdate()))


@needs("articles.add_article")
@require_POST
def keep_draft(request: HttpRequest, draft_id: UUID) -> HttpResponse:
    """Make an article of a draft that was looked at, have it read, and show its way."""
    draft = Draft.objects.filter(held_by=request.user, pk=draft_id).first()
    if draft is None:
        messages.info(request, "That article was kept already, or waited too long to be kept.")
        return redirect("batches")
    form = DetailsForm(request.POST, instance=draft)
    if not form.is_valid():
        return render(request, "articles/draft.html", draft_page(form))
    batch = articles.services.keep(draft=form.save(), made_by=request.user)
    heard = [nudge(process_article, item.article_id) for item in batch.items.exclude(article=None)]
    if not all(heard):
        messages.warning(request, NOT_HEARD)
    return redirect(batch)


@needs("articles.view_batch")
@require_safe
def batches(request: HttpRequest) -> HttpResponse:
    """What came in together, latest first."""
    page = Paginator(Batch.objects.for_list(), BATCHES_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "disputes/batches.html", {"page": page})


@needs("articles.view_batch")
@require_safe
@vary_on_headers("HX-Request")
def batch(request: HttpRequest, batch_id: int) -> HttpResponse:
    """How far the articles of a batch have come; a script asks for that part alone, and gets 204 where none moved."""
    page = batch_page(get_object_or_404(Batch.objects.select_related("made_by"), pk=batch_id))
    if "HX-Request" not in request.headers:
        return render(request, "disputes/batch.html", page)
    if request.GET.get("seen") == page["mark"]:
        return HttpResponse(status=204)
    return render(request, "disputes/_batch_progress.html", page)
