from django.urls import path

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
    path("campaigns/<slug:slug>/", browse_views.campaign, name="campaign"),
    path("quotes/", browse_views.quotes, name="quotes"),
    path("people/", browse_views.people, name="people"),
    path("people/<int:pk>-<slug:slug>/", browse_views.person, name="person"),
    path("organisations/", browse_views.organisations, name="organisations"),
    path("organisations/<int:pk>-<slug:slug>/", browse_views.organisation, name="organisation"),
    path("articles/new/<uuid:draft_id>/keep/", desk_views.keep_draft, name="keep-draft"),
    path("batches/", desk_views.batches, name="batches"),
    path("batches/<int:batch_id>/", desk_views.batch, name="batch"),
]
