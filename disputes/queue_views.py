"""The editors' desk: the queue, one item at a time, and the log of decisions. Get, call, render.

Visitors are asked to sign in, since editors keep the address; to others who are signed in there is nothing.
"""

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_POST, require_safe

from articles.live import live_page
from articles.permissions import hidden_without
from disputes import deciding
from disputes.decisions import Refused
from disputes.desk import log
from disputes.desk.effects import effects as effects_of
from disputes.desk.page import desk_page
from disputes.desk.queue import choice_named, lay_open, queue

DECIDES = "articles.add_decision"
DECISIONS_A_PAGE = 50
GONE = "That was decided or has changed meanwhile: here is what there is now."


@login_required
@hidden_without(DECIDES)
@require_safe
def desk(request: HttpRequest) -> HttpResponse:
    """What there is to look at, with one item laid open; htmx gets the part that changes."""
    page = desk_page(request.GET, today=localdate(), user=request.user)
    return live_page(request, page="desk/desk.html", fragment="desk/_desk.html", context=page)


@login_required
@hidden_without(DECIDES)
@require_safe
def effects(request: HttpRequest) -> HttpResponse:
    """What each choice of an item would change; htmx gets it to stand below the choices."""
    today = localdate()
    item = queue(today).item(request.GET.get("item", ""))
    if item is None:
        raise Http404(GONE)
    told = list(effects_of(lay_open(item, today).choices, user=request.user))
    template = "desk/_effects.html" if request.htmx else "desk/effects.html"
    return render(request, template, {"item": item, "effects_of_choices": told})


@login_required
@hidden_without(DECIDES)
@require_POST
def decide(request: HttpRequest) -> HttpResponse:
    """Make one of the choices of an item, if it still is as it was when it was looked at; then on to the next."""
    today, given = localdate(), request.POST
    waiting = queue(today, kind=given.get("kind", ""))
    item = waiting.item(given.get("item", ""))
    choice = item and choice_named(item, given.get("choice", ""), today=today)
    if item is None or choice is None or item.fingerprint != given.get("fingerprint"):
        messages.warning(request, GONE)
        return _to_desk(kind=waiting.kind)
    following = waiting.after(item)
    try:
        made = deciding.decide(
            kind=choice.kind, subject=dict(choice.subject), decided_by=request.user, reason=given.get("reason", "")
        )
    except Refused as refused:
        messages.error(request, str(refused))
        return _to_desk(kind=waiting.kind, item=item.key)
    return _to_desk(kind=waiting.kind, item=following.key if following else "", done=str(made.pk), was=item.key)


@login_required
@hidden_without(DECIDES)
@require_safe
def decisions(request: HttpRequest) -> HttpResponse:
    """Who decided what, when and why; each can be undone."""
    page = Paginator(log.narrowed(request.GET), DECISIONS_A_PAGE).get_page(request.GET.get("page"))
    kinds, people = log.kinds_and_people()
    context = {"page": page, "lines": log.lines(page), "kinds": kinds, "people": people, "asked": request.GET}
    return live_page(request, page="desk/log.html", fragment="desk/_log_found.html", context=context)


def _to_desk(**query: str) -> HttpResponse:
    given = {name: value for name, value in query.items() if value}
    return redirect(f"{reverse('desk')}?{urlencode(given)}" if given else reverse("desk"))
