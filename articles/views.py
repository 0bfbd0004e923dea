"""Pages of what was published: get, call, render."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from articles import services, tombstones
from articles.decisions.log import decided_of
from articles.forms import BringForm, DetailsForm
from articles.models import Article, Draft
from articles.pages import article_page, full_text
from articles.permissions import may_read_full_text, needs
from articles.previewing import draft_page


@require_safe
def article(request: HttpRequest, address: str) -> HttpResponse:
    """What was read out of one article. Editors see the whole text, everybody else the words that facts rest on."""
    found = get_object_or_404(Article.objects.at_address(address).for_display())
    if found.withdrawn_at:
        return gone(request, found)
    page = article_page(found)
    if request.user.has_perm("articles.add_decision"):
        page["decided"] = decided_of(found)
    if page["reading"] and may_read_full_text(request.user):
        page |= {"paragraphs": full_text(page["reading"], said=page["utterances"]), "anchored": False}
    return render(request, "articles/article.html", page)


def gone(request: HttpRequest, article: Article) -> HttpResponse:
    """410: it was here and was taken down; when and why, never the words."""
    page = {"article": article, "tombstones": tombstones.of_article(article.sha256)}
    if request.user.has_perm("articles.add_decision"):
        page["decided"] = decided_of(article)
    return render(request, "articles/gone.html", page, status=410)


@needs("articles.add_article")
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Bring an article by one of three ways. It is held as a draft to be looked at; nothing is kept yet."""
    form = BringForm(request.POST or None, request.FILES or None)
    if not form.is_valid():
        return render(request, "articles/new.html", {"form": form})
    brought = form.material
    draft = services.hold(
        body=brought.body,
        origin=brought.origin,
        url=brought.url,
        outlet=brought.outlet,
        content_type=brought.content_type,
        held_by=request.user,
    )
    return redirect(draft)


@needs("articles.add_article")
@require_http_methods(["GET", "HEAD", "POST"])
def draft(request: HttpRequest, draft_id: UUID) -> HttpResponse:
    """What would be read out of a draft; a POST reads it again with other details. ``disputes.desk_views`` keeps it."""
    held = get_object_or_404(Draft.objects.filter(held_by=request.user), pk=draft_id)
    form = DetailsForm(request.POST or None, instance=held)
    if form.is_bound and form.is_valid():
        return redirect(form.save())
    return render(request, "articles/draft.html", draft_page(form))
