"""Pages about the site itself and about one's own account."""

from django.contrib import messages
from django.contrib.auth import views as auth
from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse_lazy
from django.views.decorators.http import require_safe
from django.views.defaults import page_not_found

from api.problems import not_there
from dispute_tracker import reading_quality
from dispute_tracker.roles import roles_of


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A problem where the API was asked, else a page."""
    if request.path.startswith("/api/"):
        return not_there(request.path)
    return page_not_found(request, exception)


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
