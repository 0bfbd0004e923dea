from django.urls import path

from ballots import views

urlpatterns = [
    path("ballots/new/", views.new, name="new-ballot"),
    path("ballots/<int:ballot_id>/", views.ballot, name="ballot"),
]
