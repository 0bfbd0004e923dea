from django.urls import path, re_path

from articles import views

urlpatterns = [
    path("articles/new/", views.new, name="new-article"),
    path("articles/new/<uuid:draft_id>/", views.draft, name="draft"),
    re_path(r"^articles/(?P<address>[0-9a-f]{16})/$", views.article, name="article"),
]
