"""Every address the site answers; each app keeps its own."""

from django.contrib import admin
from django.contrib.auth import views as auth
from django.contrib.sitemaps import views as sitemaps
from django.urls import include, path
from django.views.i18n import set_language

from dispute_tracker import help_views, views
from dispute_tracker.roles import WHAT_FOR
from dispute_tracker.sitemaps import SITEMAPS

handler400 = "dispute_tracker.views.not_understood"
handler403 = "dispute_tracker.views.not_allowed"
handler404 = "dispute_tracker.views.not_found"
handler500 = "dispute_tracker.views.failed"

urlpatterns = [
    path("admin/login/", views.sign_in_for_the_administration),
    path("admin/", admin.site.urls),
    path(
        "sign-in/",
        auth.LoginView.as_view(template_name="registration/sign_in.html", extra_context={"roles": WHAT_FOR}),
        name="sign-in",
    ),
    path("language/", set_language, name="set-language"),
    path("sign-out/", auth.LogoutView.as_view(), name="sign-out"),
    path("api/v1/", include("api.urls")),
    path("api/", help_views.page, {"template": "about/api.html"}, name="api"),
    path("help/", help_views.page, {"template": "help/help.html"}, name="help"),
    path("help/reps/", help_views.page, {"template": "help/reps.html"}, name="help-reps"),
    path("help/journalists/", help_views.page, {"template": "help/journalists.html"}, name="help-journalists"),
    path("help/admins/", help_views.page, {"template": "help/admins.html"}, name="help-admins"),
    path("glossary/", help_views.glossary, name="glossary"),
    path("about/", help_views.about, name="about"),
    path("about/privacy/", help_views.privacy, name="privacy"),
    path("about/takedown/", help_views.takedown, name="takedown"),
    path("robots.txt", help_views.robots, name="robots"),
    path(".well-known/security.txt", help_views.security_txt, name="security-txt"),
    path("sitemap.xml", sitemaps.index, {"sitemaps": SITEMAPS, "sitemap_url_name": "sitemap-part"}, name="sitemap"),
    path("sitemap-<section>.xml", sitemaps.sitemap, {"sitemaps": SITEMAPS}, name="sitemap-part"),
    path("about/reading/", views.how_well_it_reads, name="how-well-it-reads"),
    path("account/", views.account, name="account"),
    path("account/password/", views.ChangePassword.as_view(), name="change-password"),
    path("", include("alerts.urls")),
    path("", include("ballots.urls")),
    path("", include("disputes.urls")),
    path("", include("articles.urls")),
]
