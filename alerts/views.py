"""Pages of alerts: get, call, render. Whoever has a signed link may do what it is for; nobody signs in."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alerts import limits, links, mails, services, tasks
from alerts.forms import HowOftenForm, LinkForm, SaveForm
from alerts.kinds import Unclear
from alerts.mail_words import hours_to_confirm, search_words
from alerts.models import Alert, Mail, Recipient
from alerts.pages import kept_search, manage_page, of_mail, save_page
from articles.senders import sender_of
from disputes.tasks import nudge

TOO_OFTEN = 429


def private(view: Callable) -> Callable:
    """A page for whoever has its link: no search engine and no cache keeps it. A broken or old link is told so."""

    @never_cache
    @wraps(view)
    def shown(request: HttpRequest, token: str, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            response = view(request, token, *args, **kwargs)
        except links.NotOurs:
            response = render(request, "alerts/link_over.html", of_mail() | {"form": LinkForm()}, status=410)
        response["X-Robots-Tag"] = "noindex"
        return response

    return shown


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    return render(request, "alerts/alerts.html", of_mail() | {"form": LinkForm(), "hours": hours_to_confirm()})


@require_http_methods(["GET", "HEAD", "POST"])
def save(request: HttpRequest) -> HttpResponse:
    """Keep a search: ``what`` is its kind, the rest of the address the search as its own page has it."""
    what = request.GET.get("what", "")
    try:
        query = kept_search(what, request.GET)
    except KeyError:
        raise Http404 from None
    except Unclear as why:
        return render(request, "alerts/unclear.html", {"why": why, "what": what}, status=400)
    form = SaveForm(request.POST or None)
    if not mails.are_set_up() or not form.is_valid():
        return render(request, "alerts/save.html", {"form": form, **save_page(what, query)})
    return _asked(request, lambda now: services.ask(kind=what, query=query, now=now, **form.cleaned_data))


@require_http_methods(["GET", "HEAD", "POST"])
def link(request: HttpRequest) -> HttpResponse:
    """Have the way to all of one's alerts sent."""
    form = LinkForm(request.POST or None)
    if not mails.are_set_up() or not form.is_valid():
        return render(request, "alerts/link.html", {"form": form, **of_mail()})
    return _asked(request, lambda now: services.ask_for_link(now=now, **form.cleaned_data))


def _asked(request: HttpRequest, ask: Callable[[Any], Mail | None]) -> HttpResponse:
    """The same answer whether the address is known, and whether a mail goes out."""
    now = timezone.now()
    if not limits.may_ask(by_visitor=sender_of(request, of="alerts"), now=now):
        return render(request, "alerts/too_often.html", status=TOO_OFTEN)
    mail = ask(now)
    if mail:
        nudge(tasks.send, mail.pk)
    return redirect("alert-asked")


@require_safe
def check_your_mail(request: HttpRequest) -> HttpResponse:
    return render(request, "alerts/check_your_mail.html", of_mail() | {"hours": hours_to_confirm()})


@private
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """A button: programs that look at the links of a mail press none."""
    alert = Alert.objects.filter(key=links.CONFIRM.key_in(token)).select_related("recipient").first()
    if alert is None:
        raise links.NotOurs
    if request.method == "POST" and not services.confirm(alert=alert, now=timezone.now()):
        raise links.NotOurs
    page = {"alert": alert, "search": search_words(alert), "is_done": request.method == "POST" or alert.confirmed_at}
    return render(request, "alerts/confirm.html", page)


@csrf_exempt  # by the mail program, which has no cookie of ours (RFC 8058); the address is signed
@private
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """A POST stops the alert, from a mail program or by the button of the page. To stop one twice is no error."""
    alert = Alert.objects.filter(key=links.STOP.key_in(token)).select_related("recipient").first()
    if alert is None:
        return render(request, "alerts/stopped.html")
    if request.method == "POST":
        page = {"search": search_words(alert), "recipient": alert.recipient}
        services.stop(alert=alert)
        return render(request, "alerts/stopped.html", page | {"has_others": alert.recipient.alerts.exists()})
    return render(request, "alerts/stop.html", {"alert": alert, "search": search_words(alert)})


# ---- managing ------------------------------------------------------------------------------------


def _recipient(token: str) -> Recipient:
    recipient = Recipient.objects.filter(key=links.MANAGE.key_in(token)).first()
    if recipient is None:
        raise links.NotOurs
    return recipient


def _alert(token: str, key: UUID) -> Alert:
    return get_object_or_404(_recipient(token).alerts, key=key)


@private
@require_safe
def manage(request: HttpRequest, token: str) -> HttpResponse:
    return render(request, "alerts/manage.html", manage_page(_recipient(token), token=token))


@private
@require_POST
def how_often(request: HttpRequest, token: str, key: UUID) -> HttpResponse:
    alert, form = _alert(token, key), HowOftenForm(request.POST)
    if form.is_valid():
        services.change(alert=alert, now=timezone.now(), **form.cleaned_data)
        messages.success(request, _("Changed: %(search)s") % {"search": alert.title})
    return redirect("alerts-manage", token)


@private
@require_POST
def stop_one(request: HttpRequest, token: str, key: UUID) -> HttpResponse:
    alert = _alert(token, key)
    page = {"search": search_words(alert), "recipient": alert.recipient}
    services.stop(alert=alert)
    if not Recipient.objects.filter(pk=alert.recipient_id).exists():
        return render(request, "alerts/stopped.html", page)
    messages.success(request, _("Stopped: %(search)s") % {"search": page["search"]["of"]})
    return redirect("alerts-manage", token)


@private
@require_POST
def forget(request: HttpRequest, token: str) -> HttpResponse:
    services.forget(recipient=_recipient(token))
    return render(request, "alerts/stopped.html", {"is_all": True})
