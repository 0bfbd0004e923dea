from django.urls import path, re_path

from disputes import acting_views as acting
from disputes import (
    browse_views,
    calendar_views,
    concerns_views,
    desk_views,
    embed_views,
    feeds,
    file_views,
    party_feeds,
    party_views,
    pictures_views,
    pin_views,
    queue_views,
    quote_views,
    report_views,
    rereading_views,
    views,
)
from disputes.atom import served
from disputes.calendar import feed as calendar_feed
from disputes.quotes.feeds import OnePerson, SearchedQuotes

QUOTE = r"articles/(?P<address>[0-9a-f]{16})/quotes/(?P<start>[0-9]{1,9})/"
"""Where the utterance that begins at a place of an article is to be found."""

LISTS = {
    "disputes": ("disputes/list", file_views.disputes),
    "campaign": ("campaigns/<slug:slug>/disputes", file_views.campaign),
    "quotes": ("quotes/list", file_views.quotes),
    "people": ("people/list", file_views.people),
    "organisations": ("organisations/list", file_views.organisations),
    "calendar": ("calendar", file_views.calendar),
    "timeline": ("disputes/<slug:slug>/timeline", file_views.timeline),
}
"""Where each list is as a file, by its name: disputes-csv, disputes-json ..."""

urlpatterns = [
    *(
        path(f"{place}.{form}", view, {"form": form}, name=f"{name}-{form}")
        for name, (place, view) in LISTS.items()
        for form in ("csv", "json")
    ),
    path("pictures/", pictures_views.pictures, name="pictures"),
    re_path(
        r"^pictures/(?P<what>sector|cause|days-lost)\.(?P<form>csv|json)$", pictures_views.figures, name="pictures-file"
    ),
    path("", views.home, name="home"),
    path("feed.atom", served(feeds.EveryDispute()), name="feed"),
    path("calendar/", calendar_views.calendar, name="calendar"),
    path("calendar.ics", calendar_views.calendar_ics, name="calendar-ics"),
    path("calendar/feed.atom", served(calendar_feed.CalendarFeed()), name="calendar-feed"),
    path("concerns-me/", concerns_views.concerns_me, name="concerns-me"),
    path("concerns-me/<str:token>.ics", concerns_views.concerns_me_ics, name="concerns-me-ics"),
    path("disputes/", views.disputes, name="disputes"),
    path("disputes/feed.atom", served(feeds.SearchedDisputes()), name="disputes-feed"),
    path("disputes/<slug:slug>/", views.dispute, name="dispute"),
    path("disputes/<slug:slug>/card.png", quote_views.dispute_card, name="dispute-card"),
    path("disputes/<slug:slug>/summaries/", views.summaries, name="summaries"),
    path("disputes/<slug:slug>/summaries/pin/", pin_views.pin, name="pin-sentence"),
    path("disputes/<slug:slug>/calendar.ics", calendar_views.dispute_ics, name="dispute-ics"),
    path("disputes/<slug:slug>/feed.atom", served(feeds.OneDispute()), name="dispute-feed"),
    path("campaigns/<slug:slug>/", browse_views.campaign, name="campaign"),
    path("campaigns/<slug:slug>/feed.atom", served(party_feeds.OneCampaign()), name="campaign-feed"),
    path("campaigns/<slug:slug>/calendar.ics", party_views.campaign_ics, name="campaign-ics"),
    path("quotes/", browse_views.quotes, name="quotes"),
    re_path(rf"^{QUOTE}$", quote_views.quote, name="quote"),
    re_path(rf"^{QUOTE}cite\.(?P<suffix>txt|md|html|bib|json)$", quote_views.cite, name="quote-cite"),
    re_path(rf"^{QUOTE}card\.png$", quote_views.card, name="quote-card"),
    re_path(rf"^embed/{QUOTE}$", embed_views.quote, name="embed-quote"),
    path("embed/disputes/<slug:slug>/", embed_views.dispute, name="embed-dispute"),
    path("oembed", embed_views.oembed, name="oembed"),
    path("quotes/feed.atom", served(SearchedQuotes()), name="quotes-feed"),
    path("people/", browse_views.people, name="people"),
    path("people/<int:pk>-<slug:slug>/", browse_views.person, name="person"),
    path("people/<int:pk>-<slug:slug>/feed.atom", served(OnePerson()), name="person-feed"),
    path("organisations/", browse_views.organisations, name="organisations"),
    path("organisations/<int:pk>-<slug:slug>/", browse_views.organisation, name="organisation"),
    path(
        "organisations/<int:pk>-<slug:slug>/feed.atom", served(party_feeds.OneOrganisation()), name="organisation-feed"
    ),
    path("organisations/<int:pk>-<slug:slug>/calendar.ics", party_views.organisation_ics, name="organisation-ics"),
    path("articles/new/<uuid:draft_id>/keep/", desk_views.keep_draft, name="keep-draft"),
    path("disputes/<slug:slug>/merge/", acting.merge_disputes, name="merge-disputes"),
    path("disputes/<slug:slug>/split/", acting.split_dispute, name="split-dispute"),
    path("disputes/<slug:slug>/move/", acting.move_article, name="move-article"),
    path("disputes/<slug:slug>/campaign/", acting.put_in_campaign, name="put-in-campaign"),
    path("disputes/<slug:slug>/campaign/leave/", acting.take_out_of_campaign, name="take-out-of-campaign"),
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
    path("organisations/<int:pk>/rename/", acting.rename_organisation, name="rename-organisation"),
    path("organisations/<int:pk>/confirm/", acting.confirm_organisation, name="confirm-organisation"),
    path("decisions/<int:decision_id>/undo/", acting.undo, name="undo-decision"),
    path("batches/", desk_views.batches, name="batches"),
    path("batches/<int:batch_id>/", desk_views.batch, name="batch"),
    path("desk/", queue_views.desk, name="desk"),
    path("desk/effects/", queue_views.effects, name="desk-effects"),
    path("desk/decide/", queue_views.decide, name="desk-decide"),
    path("desk/log/", queue_views.decisions, name="desk-log"),
    path("desk/reports/<slug:reference>/", report_views.report, name="desk-report"),
    path("desk/rereading/", rereading_views.overview, name="rereading"),
    path("desk/rereading/go-live/", rereading_views.go_live, name="rereading-go-live"),
    path("desk/rereading/discard/", rereading_views.discard, name="rereading-discard"),
    path("desk/rereading/no-dispute/", rereading_views.of_no_dispute, name="rereading-no-dispute"),
    path("desk/rereading/disputes/<slug:slug>/", rereading_views.of_dispute, name="rereading-dispute"),
]
