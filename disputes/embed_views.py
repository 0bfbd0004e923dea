"""Cards to be shown on the pages of others, and oEmbed, by which those find them: get, call, render.

Only these pages may stand in a frame. They run no script, set no cookie, hold no form, and know nothing of who looks.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from csp.constants import NONE, SELF
from csp.decorators import csp
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import Resolver404, resolve
from django.utils.cache import patch_cache_control
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from articles.citing import SITE
from articles.lasting import AtAddress, at_address
from articles.models import Article
from disputes.models import Dispute
from disputes.quote_views import cited_here, of_utterance
from disputes.sharing.embedding import CACHE_SECONDS, Embedded, as_xml, at_most, oembed_answer
from disputes.sharing.embeds import embedded_dispute, embedded_quote

POLICY = {
    "default-src": [NONE],
    "style-src": [SELF],
    "img-src": [SELF],
    "base-uri": [NONE],
    "form-action": [NONE],
    "frame-ancestors": ["*"],
}
FOR_SOME = ("/admin/", "/desk/", "/account/", "/batches/", "/articles/new/", "/decisions/", "/claims/")
"""Pages for those who are signed in."""
View = Callable[..., HttpResponse]


def embeddable(view: View) -> View:
    """May stand in a frame on any page; so may the word that nothing is there (any more)."""

    @xframe_options_exempt
    @csp(POLICY)
    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **parts: Any) -> HttpResponse:
        try:
            response = view(request, *args, **parts)
        except Http404:
            response = render(request, "embed/nothing.html", status=404)
        patch_cache_control(response, public=True, max_age=CACHE_SECONDS)
        return response

    return shown


def _taken_down(request: HttpRequest, article: Article) -> HttpResponse:
    return render(request, "embed/taken_down.html", {"article": article}, status=410)


@embeddable
@of_utterance("embed-quote", when_gone=_taken_down)
def quote(request: HttpRequest, found: AtAddress) -> HttpResponse:
    page = {"cited": cited_here(request, found), "utterance": found.utterance, "article": found.reading.article}
    return render(request, "embed/quote.html", page)


@embeddable
@require_safe
def dispute(request: HttpRequest, slug: str) -> HttpResponse:
    today = localdate()
    disputes = Dispute.objects.public().with_next_action(today).with_next_closing(today)
    found = get_object_or_404(disputes.at_address(slug))
    if found.slug != slug:
        return redirect("embed-dispute", found.slug)
    return render(request, "embed/dispute.html", {"dispute": found, "today": today})


@require_safe
def oembed(request: HttpRequest) -> HttpResponse:
    """How to embed one of our pages (https://oembed.com): 404 for what cannot be, 401 for what is not for everybody."""
    form = request.GET.get("format") or "json"
    if form not in ("json", "xml"):
        return _refused(_("There is JSON and XML, and no other format."), status=501)
    path = _path_here(request)
    if path.startswith(FOR_SOME):
        return _refused(_("That page is for those who are signed in."), status=401)
    embedded = _embedded(request, path) if path else None
    if embedded is None:
        return _refused(_("There is nothing to embed at this address."), status=404)
    answer = oembed_answer(embedded, provider=SITE, provider_address=request.build_absolute_uri("/"))
    response = JsonResponse(answer) if form == "json" else HttpResponse(as_xml(answer), content_type="text/xml")
    response["Access-Control-Allow-Origin"] = "*"
    patch_cache_control(response, public=True, max_age=CACHE_SECONDS)
    return response


def _path_here(request: HttpRequest) -> str:
    """The path of the address that is asked about; '' where it is none of this site."""
    try:
        url = urlsplit(request.GET.get("url", ""))
    except ValueError:
        return ""
    is_here = url.scheme in ("http", "https") and url.netloc.casefold() == request.get_host().casefold()
    return url.path if is_here else ""


def _refused(reason: str, *, status: int) -> HttpResponse:
    headers = {"Access-Control-Allow-Origin": "*"}
    return HttpResponse(f"{reason}\n", status=status, content_type="text/plain; charset=utf-8", headers=headers)


def _embedded(request: HttpRequest, path: str) -> Embedded | None:
    """What can be shown of the page at this path of ours; None where that is nothing."""
    try:
        match = resolve(path)
    except Resolver404:
        return None
    room = {"max_width": at_most(request.GET.get("maxwidth")), "max_height": at_most(request.GET.get("maxheight"))}
    if match.url_name == "dispute":
        found = Dispute.objects.public().at_address(match.kwargs["slug"]).first()
        return embedded_dispute(found, absolute=request.build_absolute_uri, **room) if found else None
    return _embedded_quote(request, room, **match.kwargs) if match.url_name == "quote" else None


def _embedded_quote(request: HttpRequest, room: dict[str, int | None], address: str, start: str) -> Embedded | None:
    article = Article.objects.at_address(address).for_display().first()
    found = at_address(article, int(start)) if article else None
    if found and found.moved:
        found = at_address(article, found.moved.start)
    if not (found and found.utterance):
        return None
    return embedded_quote(
        cited_here(request, found), found.utterance.first, absolute=request.build_absolute_uri, **room
    )
