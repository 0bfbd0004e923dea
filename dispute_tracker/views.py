"""Pages about the site itself and about one's own account."""

from http import HTTPStatus

from django.contrib import messages
from django.contrib.auth import views as auth
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse, reverse_lazy
from django.views.decorators.http import require_safe
from django.views.defaults import bad_request, page_not_found, permission_denied, server_error

from api.problems import not_there, problem, too_large
from dispute_tracker import reading_quality
from dispute_tracker.roles import roles_of


def not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:
    if _asks_the_api(request):
        return too_large() if isinstance(exception, RequestDataTooBig) else problem(HTTPStatus.BAD_REQUEST, "")
    return bad_request(request, exception)


def not_allowed(request: HttpRequest, exception: Exception) -> HttpResponse:
    if _asks_the_api(request):
        return problem(HTTPStatus.FORBIDDEN, "This is not for you.")
    return permission_denied(request, exception)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A problem where the API was asked, else a page."""
    if _asks_the_api(request):
        return not_there(request.path)
    return page_not_found(request, exception)


def failed(request: HttpRequest) -> HttpResponse:
    if _asks_the_api(request):
        return problem(HTTPStatus.INTERNAL_SERVER_ERROR, "The fault is on our side, and it has been written down.")
    return server_error(request)


def _asks_the_api(request: HttpRequest) -> bool:
    return request.path.startswith("/api/")


@require_safe
def sign_in_for_the_administration(request: HttpRequest) -> HttpResponse:
    """There is one page to sign in on; whoever is signed in already may not come in."""
    if request.user.is_authenticated and not request.user.is_staff:
        raise PermissionDenied
    return redirect_to_login(request.GET.get("next") or reverse("admin:index"))


@require_safe
def how_well_it_reads(request: HttpRequest) -> HttpResponse:
    """What was measured of the reading, for those who rely on it."""
    return render(request, "about/reading.html", {"quality": reading_quality.recorded()})


@login_required
@require_safe
def account(request: HttpRequest) -> HttpResponse:
    """Who one is here, and what one may do."""
    return render(request, "registration/account.html", {"roles": roles_of(request.user)})


class ChangePassword(auth.PasswordChangeView):
    template_name = "registration/password.html"
    success_url = reverse_lazy("account")

    def get_form(self, form_class: type[Form] | None = None) -> Form:
        form = super().get_form(form_class)
        for field in form.fields.values():
            field.widget.attrs["class"] = "form-control"
        return form

    def form_valid(self, form: Form) -> HttpResponse:
        messages.success(self.request, "Your password is changed.")
        return super().form_valid(form)
