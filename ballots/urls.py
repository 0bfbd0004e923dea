from django.urls import path

from ballots import browse_views, law_views, views

urlpatterns = [
    path("ballots/", browse_views.ballots, name="ballots"),
    path("ballots/list.csv", browse_views.as_csv, name="ballots-csv"),
    path("ballots/list.json", browse_views.as_json, name="ballots-json"),
    path("ballots/what-if/", law_views.what_if, name="what-if"),
    path("ballots/new/", views.new, name="new-ballot"),
    path("ballots/<int:ballot_id>/", views.ballot, name="ballot"),
    path("law/", law_views.law, name="law"),
]
