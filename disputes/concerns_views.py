"""'Does this concern me?': get, call, render. Nothing that is answered is stored."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from disputes.calendar.files import calendar_response, of_late, off_asked, to_subscribe
from disputes.calendar.ical import About
from disputes.concerns.address import Tampered, address_of, read
from disputes.concerns.concerning import Answers
from disputes.concerns.form import ConcernsForm
from disputes.concerns.page import answers_of, concerned_entries, concerns_page, suggestions
from disputes.models import CalendarEntry


@csrf_exempt  # it changes nothing, and so needs no cookie; it is sent, so that the answers stand in no address and no log
@require_http_methods(["GET", "HEAD", "POST"])
def concerns_me(request: HttpRequest) -> HttpResponse:
    """The three questions and, where one is answered, the disputes and days that concern such a person."""
    form = ConcernsForm(request.POST if request.method == "POST" else None)
    today = localdate()
    context = {"form": form, "suggestions": suggestions(today)}
    if form.is_valid():
        told = form.cleaned_data
        file = reverse("concerns-me-ics", args=[address_of(told["role"], told["employer"], told["place"])])
        context |= concerns_page(answers_of(**told), today=today)
        context |= {"file": request.build_absolute_uri(file), "subscribe": to_subscribe(request, file)}
    return _private(render(request, "disputes/concerns_me.html", context))


@require_safe
def concerns_me_ics(request: HttpRequest, token: str) -> HttpResponse:
    """The days of the answers that the address holds."""
    try:
        answers = answers_of(*read(token))
    except Tampered:
        raise Http404("This address was not made here.") from None
    rows = of_late(CalendarEntry.objects.public(), today=localdate())
    about = About(
        name=_("Disputes: %s") % _in_words(answers),
        description=_("Days that name this role or employer, or may concern it. Whoever has this address can read it."),
        address=reverse("concerns-me"),
        off=off_asked(request),
    )
    return _private(calendar_response(request, concerned_entries(answers, rows), about=about, cache="private"))


def _in_words(answers: Answers) -> str:
    return ", ".join(filter(None, (answers.role, answers.employer, answers.place)))


def _private(response: HttpResponse) -> HttpResponse:
    """Not for search engines, nor for whoever is linked to from here."""
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Referrer-Policy"] = "no-referrer"
    response.setdefault("Cache-Control", "private")
    return response
