from django.urls import path

from disputes import browsing, calendar_views, feeds, views

urlpatterns = [
    path("", views.home, name="home"),
    path("feed.atom", feeds.EveryDispute(), name="feed"),
    path("calendar/", calendar_views.calendar, name="calendar"),
    path("calendar.ics", calendar_views.calendar_ics, name="calendar-ics"),
    path("disputes/", views.disputes, name="disputes"),
    path("disputes/<slug:slug>/", views.dispute, name="dispute"),
    path("disputes/<slug:slug>/calendar.ics", calendar_views.dispute_ics, name="dispute-ics"),
    path("disputes/<slug:slug>/feed.atom", feeds.OneDispute(), name="dispute-feed"),
    path("quotes/", browsing.quotes, name="quotes"),
    path("people/", browsing.people, name="people"),
    path("people/<int:pk>-<slug:slug>/", browsing.person, name="person"),
    path("organisations/", browsing.organisations, name="organisations"),
    path("organisations/<int:pk>-<slug:slug>/", browsing.organisation, name="organisation"),
]
