from django.urls import path

from ballots import (
    browse_views,
    correcting_views,
    entering_views,
    grid_views,
    import_views,
    law_views,
    views,
    waiting_views,
)  # fmt: skip

urlpatterns = [
    path("ballots/", browse_views.ballots, name="ballots"),
    path("ballots/list.csv", browse_views.as_file, {"form": "csv"}, name="ballots-csv"),
    path("ballots/list.json", browse_views.as_file, {"form": "json"}, name="ballots-json"),
    path("ballots/what-if/", law_views.what_if, name="what-if"),
    path("ballots/new/", entering_views.new, name="new-ballot"),
    path("ballots/import/", import_views.new, name="import-ballot"),
    path("ballots/import/template.csv", import_views.template, name="import-template"),
    path("ballots/comes-to/", entering_views.what_it_comes_to, name="what-it-comes-to"),
    path("ballots/reports/<slug:sha256>/", entering_views.report, name="scrutineers-report"),
    path("ballots/waiting/", waiting_views.waiting, name="waiting-results"),
    path("ballots/waiting/<int:keying_id>/", waiting_views.second, name="waiting-result"),
    path("ballots/waiting/<int:keying_id>/amend/", waiting_views.amend, name="amend-result"),
    path("ballots/waiting/<int:keying_id>/take-back/", waiting_views.take_back, name="take-back-result"),
    path("ballots/waiting/<int:keying_id>/import/", import_views.second, name="confirm-import"),
    path("ballots/<int:ballot_id>/workplaces.csv", grid_views.as_file, {"form": "csv"}, name="workplaces-csv"),
    path("ballots/<int:ballot_id>/workplaces.json", grid_views.as_file, {"form": "json"}, name="workplaces-json"),
    path("ballots/<int:ballot_id>/", views.ballot, name="ballot"),
    path("ballots/<int:ballot_id>/correct/", correcting_views.correct, name="correct-ballot"),
    path("ballots/<int:ballot_id>/trail/", correcting_views.trail, name="ballot-trail"),
    path("law/", law_views.law, name="law"),
]
