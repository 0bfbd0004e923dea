from django.urls import path, re_path

from articles import report_views, views

urlpatterns = [
    path("report/", report_views.report, name="report-error"),
    path("report/<str:signed>/", report_views.status, name="report-status"),
    path("articles/new/", views.new, name="new-article"),
    path("articles/new/<uuid:draft_id>/", views.draft, name="draft"),
    re_path(r"^articles/(?P<address>[0-9a-f]{16})/$", views.article, name="article"),
]
