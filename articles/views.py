"""Pages of what was published: get, call, render."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from articles.models import Article
from articles.pages import article_page, full_text
from articles.permissions import may_read_full_text


@require_safe
def article(request: HttpRequest, address: str) -> HttpResponse:
    """What was read out of one article. Editors see the whole text, everybody else the words that facts rest on."""
    found = get_object_or_404(Article.objects.public().at_address(address).for_display())
    page = article_page(found)
    if page["reading"] and may_read_full_text(request.user):
        page |= {"paragraphs": full_text(page["reading"], said=page["utterances"]), "anchored": False}
    return render(request, "articles/article.html", page)
