"""The rules, and trying figures out under them: get, call, render. Nothing is stored."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from ballots import law_page
from ballots.law.days import BEFORE_CLOSING
from ballots.law.figures import MOST_SPOILED
from ballots.what_if import WhatIfForm
from ballots.what_if_page import untried, what_if_page


@require_safe
def law(request: HttpRequest) -> HttpResponse:
    """Every dated rule, with what is taken to be so and how days are counted."""
    context = {
        "sections": law_page.sections(),
        "weeks": BEFORE_CLOSING // timedelta(weeks=1),
        "spoiled": f"{MOST_SPOILED.numerator} in {MOST_SPOILED.denominator}",
        "read_on": law_page.READ_ON,
        "mandates": law_page.mandate_examples(),
        "notices": law_page.notice_examples(),
    }
    return render(request, "ballots/law.html", context)


@require_safe
def what_if(request: HttpRequest) -> HttpResponse:
    """Figures from the address, with what comes of them; a slide that moved is answered with the address of its counts."""
    today = localdate()
    form = WhatIfForm(request.GET) if request.GET else WhatIfForm(initial=untried(today))
    context = what_if_page(form, today=today)
    response = render(request, "ballots/what_if.html", context)
    if request.htmx and context["address"]:
        response["HX-Replace-Url"] = f"{request.path}?{context['address']}"
    return response
