"""Pages of the editors' desk that need disputes: keeping a draft, and the way of what came in together."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

import articles.services
from articles.forms import DetailsForm
from articles.models import Batch, Draft
from articles.permissions import needs
from articles.previewing import draft_page
from disputes.batches import batch_page
from disputes.tasks import nudge, process_article

BATCHES_A_PAGE = 25
NOT_HEARD = "The queue cannot be reached. Nothing is lost: the article is read when it is back."


@needs("articles.add_article")
@require_POST
def keep_draft(request: HttpRequest, draft_id: UUID) -> HttpResponse:
    """Make an article of a draft that was looked at, have it read, and show its way."""
    draft = Draft.objects.filter(held_by=request.user, pk=draft_id).first()
    if draft is None:
        messages.info(request, _("That article was kept already, or waited too long to be kept."))
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
    if not request.htmx:
        return render(request, "disputes/batch.html", page)
    if request.GET.get("seen") == page["mark"]:
        return HttpResponse(status=204)
    return render(request, "disputes/_batch_progress.html", page)
