"""Pages to look about on: quotes, people, organisations, campaigns. Get, call, render."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from articles.decisions.persons import now_known_as
from articles.live import live_page
from articles.models import Person
from articles.paging import page_asked
from disputes.campaign_page import campaign_page
from disputes.models import Campaign, Organisation
from disputes.organisation_page import organisation_page
from disputes.quotes.facets import facets
from disputes.quotes.loosening import loosened, taken_away
from disputes.quotes.people_list import LETTERS, asked_of_people, people_found
from disputes.quotes.person_page import person_page
from disputes.quotes.search import QuoteSearch, quotes_found
from disputes.quotes.shown import Page, shown

QUOTES_A_PAGE = 20
NAMES_A_PAGE = 60


@require_safe
def quotes(request: HttpRequest) -> HttpResponse:
    """The search over quotes; without words, everything that was said, newest first."""
    search = QuoteSearch(request.GET)
    found = quotes_found(search)
    page = page_asked(request, Page(found), per_page=QUOTES_A_PAGE, counted_by=found)
    context = {
        "search": search,
        "page": page,
        "found": shown(page.object_list, search.words),
        "facets": facets(search),
        "taken_away": taken_away(search),
        "loosened": [] if page.object_list else loosened(search),
    }
    return live_page(request, page="disputes/quotes.html", fragment="disputes/_quotes_found.html", context=context)


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    asked = asked_of_people(request.GET)
    page = page_asked(request, people_found(asked), per_page=NAMES_A_PAGE)
    context = {"page": page, "asked": asked, "letters": LETTERS}
    return live_page(request, page="disputes/people.html", fragment="disputes/_people_found.html", context=context)


@require_safe
def person(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    found = Person.objects.quoted().filter(pk=pk).first()
    if found is None:
        return redirect(_known_as(get_object_or_404(Person, pk=pk)))
    if request.path != found.get_absolute_url():
        return redirect(found, permanent=True)
    return render(request, "disputes/person.html", person_page(found))


def _known_as(person: Person) -> Person:
    """Whom somebody who is quoted no more became by an editor's decision."""
    known = now_known_as(person)
    if known is None or not Person.objects.quoted().filter(pk=known.pk).exists():
        raise Http404
    return known


@require_safe
def organisations(request: HttpRequest) -> HttpResponse:
    words = request.GET.get("q", "").replace("\0", "")
    listed = Organisation.objects.in_dispute().named_like(words)
    page = page_asked(request, listed.order_by("name", "kind"), per_page=NAMES_A_PAGE)
    context = {"page": page, "words": words}
    return live_page(
        request, page="disputes/organisations.html", fragment="disputes/_organisations_found.html", context=context
    )


@require_safe
def organisation(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    found = Organisation.objects.in_dispute().filter(pk=pk).prefetch_related("aliases").first()
    if found is None:
        return redirect(_joined_by(pk))
    if request.path != found.get_absolute_url():
        return redirect(found, permanent=True)
    return render(request, "disputes/organisation.html", organisation_page(found, today=localdate()))


def _joined_by(pk: int) -> Organisation:
    """The organisation that this one is another name of, by an editor's decision."""
    known = Organisation.objects.in_dispute().joined_by(pk).order_by("pk").first()
    if known is None:
        raise Http404
    return known


@require_safe
def campaign(request: HttpRequest, slug: str) -> HttpResponse:
    """The disputes of one campaign; an address it once had leads to the present one."""
    found = Campaign.objects.at_address(slug).first()
    if found is None:
        raise Http404
    if found.slug != slug:
        return redirect(found, permanent=True)
    return render(request, "disputes/campaign.html", campaign_page(found, today=localdate()))
