"""Every address the site answers; each app keeps its own."""

from django.contrib import admin
from django.contrib.auth import views as auth
from django.urls import include, path
from django.views.i18n import set_language

from dispute_tracker import views
from dispute_tracker.roles import WHAT_FOR

handler404 = "dispute_tracker.views.not_found"

urlpatterns = [
    path("admin/", admin.site.urls),
    path(
        "sign-in/",
        auth.LoginView.as_view(template_name="registration/sign_in.html", extra_context={"roles": WHAT_FOR}),
        name="sign-in",
    ),
    path("language/", set_language, name="set-language"),
    path("sign-out/", auth.LogoutView.as_view(), name="sign-out"),
    path("api/v1/", include("api.urls")),
    path("about/reading/", views.how_well_it_reads, name="how-well-it-reads"),
    path("account/", views.account, name="account"),
    path("account/password/", views.ChangePassword.as_view(), name="change-password"),
    path("", include("ballots.urls")),
    path("", include("disputes.urls")),
    path("", include("articles.urls")),
]
