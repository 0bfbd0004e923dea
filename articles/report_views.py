"""Reporting an error or asking for something to be taken down: no account, no script, no cookie. Get, call, render."""

from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.signing import BadSignature
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from articles import reporting
from articles.models import Report
from articles.models.reported import SIGNER
from articles.report_forms import ReportForm, page_of_ours
from articles.senders import sender_of

TOO_MANY = 429


@csrf_exempt  # nobody is signed in for it, so there is nothing to protect by a cookie; see _from_another_site
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest) -> HttpResponse:
    """Ask what is wrong, and lead to the page that tells what becomes of it."""
    if request.method != "POST":
        return _asked(request, ReportForm(initial=_known(request), host=request.get_host()))
    if _from_another_site(request):
        raise PermissionDenied
    form = ReportForm(request.POST, host=request.get_host())
    if not form.is_valid():
        return _asked(request, form)
    said = {name: value for name, value in form.cleaned_data.items() if name != "website"}
    try:
        filed = reporting.file_report(sender=sender_of(request, of="reports"), **said)
    except reporting.TooMany:
        form.add_error(None, _("Too many reports came from your network within an hour. Please send this again later."))
        return _asked(request, form, status=TOO_MANY)
    return redirect(filed.status_address)


@csrf_exempt  # the signed address is the permission
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def status(request: HttpRequest, signed: str) -> HttpResponse:
    """What became of a report, for whoever has its address; a POST deletes how to reach its sender."""
    try:
        reference = SIGNER.unsign(signed)
    except BadSignature:
        raise Http404 from None
    found = get_object_or_404(Report.objects.select_related("contact"), reference=reference)
    if request.method == "POST":
        reporting.forget_contact(report=found)
        return redirect(found.status_address)
    page = render(request, "articles/report_status.html", {"report": found, "days": settings.REPORT_CONTACT_DAYS})
    page["Referrer-Policy"] = "no-referrer"  # its address is the permission
    return _unlisted(page)


def _asked(request: HttpRequest, form: ReportForm, *, status: int = 200) -> HttpResponse:
    return _unlisted(render(request, "articles/report.html", {"form": form}, status=status))


def _known(request: HttpRequest) -> dict[str, Any]:
    """What the link that led here says of it."""
    kind = request.GET.get("kind", "")
    about = page_of_ours(request.GET.get("about", ""), host=request.get_host())
    return {"token": uuid4(), "about": about, "kind": kind if kind in Report.Kind else None}


def _from_another_site(request: HttpRequest) -> bool:
    """Whether another site's page sent the form through its visitor's browser; browsers that do not tell are believed."""
    told = request.headers.get("Sec-Fetch-Site")
    if told:
        return told not in ("same-origin", "none")
    origin = request.headers.get("Origin", "")
    return bool(origin) and urlsplit(origin).netloc != request.get_host()


def _unlisted(response: HttpResponse) -> HttpResponse:
    """No search engine keeps it."""
    response["X-Robots-Tag"] = "noindex"
    return response
