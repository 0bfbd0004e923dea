from django.urls import re_path

from articles import views

urlpatterns = [
    re_path(r"^articles/(?P<address>[0-9a-f]{16})/$", views.article, name="article"),
]
