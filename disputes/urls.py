from django.urls import path, re_path

from disputes import acting_views as acting
from disputes import browse_views, calendar_views, desk_views, feeds, views

urlpatterns = [
    path("", views.home, name="home"),
    path("feed.atom", feeds.EveryDispute(), name="feed"),
    path("calendar/", calendar_views.calendar, name="calendar"),
    path("calendar.ics", calendar_views.calendar_ics, name="calendar-ics"),
    path("disputes/", views.disputes, name="disputes"),
    path("disputes/<slug:slug>/", views.dispute, name="dispute"),
    path("disputes/<slug:slug>/calendar.ics", calendar_views.dispute_ics, name="dispute-ics"),
    path("disputes/<slug:slug>/feed.atom", feeds.OneDispute(), name="dispute-feed"),
    path("quotes/", browse_views.quotes, name="quotes"),
    path("people/", browse_views.people, name="people"),
    path("people/<int:pk>-<slug:slug>/", browse_views.person, name="person"),
    path("organisations/", browse_views.organisations, name="organisations"),
    path("organisations/<int:pk>-<slug:slug>/", browse_views.organisation, name="organisation"),
    path("articles/new/<uuid:draft_id>/keep/", desk_views.keep_draft, name="keep-draft"),
    path("disputes/<slug:slug>/merge/", acting.merge_disputes, name="merge-disputes"),
    path("disputes/<slug:slug>/split/", acting.split_dispute, name="split-dispute"),
    path("disputes/<slug:slug>/move/", acting.move_article, name="move-article"),
    re_path(r"^articles/(?P<address>[0-9a-f]{16})/take-down/$", acting.take_article_down, name="take-article-down"),
    path("claims/<int:claim_id>/correct/", acting.correct_claim, name="correct-claim"),
    path("claims/<int:claim_id>/withdraw/", acting.withdraw_claim, name="withdraw-claim"),
    path("quotes/<int:quote_id>/speaker/", acting.correct_speaker, name="correct-speaker"),
    path("quotes/<int:quote_id>/take-down/", acting.take_quote_down, name="take-quote-down"),
    path("people/<int:pk>/merge/", acting.merge_people, name="merge-people"),
    path("people/<int:pk>/split/", acting.split_person, name="split-person"),
    path("people/<int:pk>/confirm/", acting.confirm_person, name="confirm-person"),
    path("organisations/<int:pk>/merge/", acting.merge_organisations, name="merge-organisations"),
    path("organisations/<int:pk>/split/", acting.split_organisation, name="split-organisation"),
    path("organisations/<int:pk>/confirm/", acting.confirm_organisation, name="confirm-organisation"),
    path("decisions/<int:decision_id>/undo/", acting.undo, name="undo-decision"),
    path("batches/", desk_views.batches, name="batches"),
    path("batches/<int:batch_id>/", desk_views.batch, name="batch"),
]
