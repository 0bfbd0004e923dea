"""What is new, changed or called off in the calendar, as an Atom feed: an entry of the register is an entry of the feed."""

from datetime import datetime
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from articles.dates import range_words
from disputes.calendar.asking import as_query, kinds_asked
from disputes.calendar.ical import notes_of, off_words
from disputes.calendar_views import NOT_OF_A_FILE, entries_of
from disputes.listing.search import asked_for
from disputes.models import CalendarEntry

ENTRIES = 50


class CalendarFeed(Feed):
    """With the filters of the calendar."""

    feed_type = Atom1Feed
    title = "Dispute Tracker: days of action and ballots"
    subtitle = "Days that are new, changed, called off or no longer on record."

    def get_object(self, request: HttpRequest) -> HttpRequest:
        return request

    def link(self, obj: HttpRequest) -> str:
        return reverse("calendar", query=as_query(obj.GET, but=NOT_OF_A_FILE))

    def items(self, obj: HttpRequest) -> list[CalendarEntry]:
        rows = entries_of(asked_for(obj.GET), kinds=kinds_asked(obj.GET), today=localdate())
        return list(rows.order_by("-changed_at", "uid")[:ENTRIES])

    def item_title(self, item: CalendarEntry) -> str:
        news = _("New") if item.sequence == 0 else _("Changed")
        return f"{off_words(item) if item.is_off else news}: {_days(item)}: {item.what}, {item.title}".rstrip(", ")

    def item_description(self, item: CalendarEntry) -> SafeString:
        notes = format_html_join("", "<p>{}</p>", ((note,) for note in notes_of(item)))
        return format_html("<p>{}: {}</p>", _days(item), item.what) + notes

    def item_link(self, item: CalendarEntry) -> str:
        return item.address or reverse("calendar", query={"day": item.first.isoformat()})

    def item_guid(self, item: CalendarEntry) -> str:
        return f"tag:dispute-tracker,2026:calendar/{item.uid}"

    item_guid_is_permalink = False

    def item_pubdate(self, item: CalendarEntry) -> datetime:
        return item.published_at

    def item_updateddate(self, item: CalendarEntry) -> datetime:
        return item.changed_at

    def item_categories(self, item: CalendarEntry) -> list[Any]:
        return [item.kind]


def _days(item: CalendarEntry) -> str:
    first, last = range_words(item.first, item.last)
    return last if item.first == item.last else f"{first} – {last}"
