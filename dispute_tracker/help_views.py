"""Help, the glossary, what the site says about itself and its data. Get, call, render."""

from datetime import timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.reporting import AT_MOST
from dispute_tracker import glossary as words
from dispute_tracker import reading_quality
from dispute_tracker.holdings import holdings
from dispute_tracker.operator import operator

PLAIN = "text/plain; charset=utf-8"
SECURITY_TXT_HOLDS = timedelta(days=180)


@require_safe
def page(request: HttpRequest, template: str) -> HttpResponse:
    """A page that says the same to everybody."""
    return render(request, template)


@require_safe
def glossary(request: HttpRequest) -> HttpResponse:
    by_name = sorted(words.every(), key=lambda term: str(term.name).casefold())
    return render(request, "help/glossary.html", {"sections": words.SECTIONS, "by_name": by_name})


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """What is read, how, how often, and how much of it there is."""
    shown = {"held": holdings(), "quality": reading_quality.recorded(), "operator": operator()}
    return render(request, "about/about.html", shown)


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    shown = {"days": settings.REPORT_CONTACT_DAYS, "at_most": AT_MOST, "operator": operator()}
    return render(request, "about/privacy.html", shown)


@require_safe
def takedown(request: HttpRequest) -> HttpResponse:
    return render(request, "about/takedown.html", {"days": settings.REPORT_CONTACT_DAYS, "operator": operator()})


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What programs that index may read. Nothing of a demonstration: all of it is invented."""
    sitemap = request.build_absolute_uri(reverse("sitemap"))
    shown = {"sitemap": sitemap, "demo_notice": settings.DEMO_NOTICE}
    return render(request, "robots.txt", shown, content_type=PLAIN)


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """Where to tell of a weakness (RFC 9116); nothing where nobody is named."""
    link = operator().link
    if not link:
        raise Http404
    expires = (timezone.now() + SECURITY_TXT_HOLDS).replace(hour=0, minute=0, second=0, microsecond=0)
    canonical = request.build_absolute_uri(request.path)
    shown = {"link": link, "expires": expires.strftime("%Y-%m-%dT%H:%M:%SZ"), "canonical": canonical}
    return render(request, "security.txt", shown, content_type=PLAIN)
