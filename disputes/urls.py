from django.urls import path

from disputes import views

urlpatterns = [
    path("", views.home, name="home"),
    path("disputes/", views.disputes, name="disputes"),
    path("disputes/<slug:slug>/", views.dispute, name="dispute"),
    path("articles/new/<uuid:draft_id>/keep/", views.keep_draft, name="keep-draft"),
    path("batches/", views.batches, name="batches"),
    path("batches/<int:batch_id>/", views.batch, name="batch"),
]
