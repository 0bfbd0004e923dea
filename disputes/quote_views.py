"""The page of a quote with its files, and the picture cards of shared addresses: get, call, render."""

from collections.abc import Callable
from functools import wraps
from hashlib import sha256

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from articles.citing import Cited
from articles.lasting import AtAddress, at_address
from articles.models import Article, Quote
from articles.views import gone
from disputes.models import Dispute
from disputes.quotes.page import cited_as, quote_page, texts_of
from disputes.sharing.cards import card_of_dispute, card_of_quote
from disputes.sharing.picture_card import DRAWING, Card, drawn

KEPT_SECONDS = 300
"""For so long a card may be shown without asking: what is taken down is soon gone from there too."""
TYPES = {
    "txt": "text/plain",
    "md": "text/markdown",
    "html": "text/html",
    "bib": "application/x-bibtex",
    "json": "application/vnd.citationstyles.csl+json",
}
View = Callable[..., HttpResponse]


def of_utterance(name: str, *, when_gone: Callable[[HttpRequest, Article], HttpResponse] = gone) -> Callable:
    """A view of the utterance at an address. Words that moved are led to at their own; those taken down are gone (410).

    ``name`` is that of the address, for where it has to lead on.
    """

    def found_first(view: View) -> Callable[..., HttpResponse]:
        @require_safe
        @wraps(view)
        def asked(request: HttpRequest, address: str, start: str, **parts: str) -> HttpResponse:
            article = get_object_or_404(Article.objects.at_address(address).for_display())
            found = at_address(article, int(start))
            if found.is_down:
                return when_gone(request, article)
            if found.utterance is None:
                return _led_on(name, article, found.moved, parts)
            return view(request, found, **parts)

        return asked

    return found_first


def _led_on(name: str, article: Article, there: Quote | None, parts: dict[str, str]) -> HttpResponse:
    """Not for good: the next reading may put the words elsewhere."""
    if there is None:
        raise Http404
    return redirect(reverse(name, kwargs={"address": article.address, "start": there.start, **parts}))


def cited_here(request: HttpRequest, found: AtAddress) -> Cited:
    """The utterance that was found, to be cited with the absolute address of its page."""
    address = request.build_absolute_uri(found.utterance.first.lasting_address)
    return cited_as(found.utterance, reading=found.reading, address=address)


@of_utterance("quote")
def quote(request: HttpRequest, found: AtAddress) -> HttpResponse:
    """The words of one utterance with all that a citation needs, at its lasting address."""
    return render(request, "disputes/quote.html", quote_page(found, cited=cited_here(request, found)))


@of_utterance("quote-cite")
def cite(request: HttpRequest, found: AtAddress, suffix: str) -> HttpResponse:
    """One of the ways to copy it, as a file."""
    text = next(text.text for text in texts_of(cited_here(request, found)) if text.suffix == suffix)
    name = f"quote-{found.reading.article.address}-{found.utterance.first.start}.{suffix}"
    told = {"Content-Disposition": f'attachment; filename="{name}"', "X-Robots-Tag": "noindex"}
    return HttpResponse(text, content_type=f"{TYPES[suffix]}; charset=utf-8", headers=told)


@of_utterance("quote-card")
def card(request: HttpRequest, found: AtAddress) -> HttpResponse:
    return _picture(request, card_of_quote(cited_here(request, found)))


@require_safe
def dispute_card(request: HttpRequest, slug: str) -> HttpResponse:
    """The card of a dispute, also at an address that it once had."""
    today = localdate()
    disputes = Dispute.objects.public().with_next_action(today).with_next_closing(today)
    found = get_object_or_404(disputes.at_address(slug))
    days = {"action_on": found.next_action_on, "closes_on": found.next_closing_on}
    return _picture(request, card_of_dispute(found, today=today, **days))


def _picture(request: HttpRequest, shown: Card) -> HttpResponse:
    """Drawn only where the one that is asked with (If-None-Match) is not the same."""
    told = {"ETag": f'"{sha256(f"{DRAWING} {shown!r}".encode()).hexdigest()[:32]}"'}
    told["Cache-Control"] = f"public, max-age={KEPT_SECONDS}, must-revalidate"
    if told["ETag"] in request.headers.get("If-None-Match", ""):
        return HttpResponseNotModified(headers=told)
    return HttpResponse(drawn(shown, fonts=settings.CARD_FONTS), content_type="image/png", headers=told)
