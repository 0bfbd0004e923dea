"""Atom (RFC 4287) in pages (RFC 5005), with the entries that are no longer given (RFC 6721): those who copied them can follow."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import wraps
from typing import Any, NamedTuple

from django.contrib.syndication.views import Feed
from django.core.paginator import Page
from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed, rfc3339_date
from django.views.decorators.http import conditional_page, require_safe

from disputes.sharing.embedding import NOT_IN_XML

TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""When a feed was updated in which there never was anything."""


class Deleted(NamedTuple):
    """An entry that is no longer given: its id, since when, and why."""

    guid: str
    when: datetime
    reason: str


class AtomWithDeleted(Atom1Feed):
    """Takes ``deleted``, a list of ``Deleted``, beside what every feed takes; where it has pages, ``links`` to them by relation.

    A letter that no XML can hold (a form feed of a PDF) is a space: one of them would take the whole feed away.
    """

    def __init__(self, **told: Any) -> None:
        super().__init__(**_fit(told))

    def add_item(self, **told: Any) -> None:
        super().add_item(**_fit(told))

    def root_attributes(self) -> dict[str, str]:
        return {**super().root_attributes(), "xmlns:at": TOMBSTONES}

    def add_root_elements(self, handler: Any) -> None:
        super().add_root_elements(handler)
        for relation, address in self.feed.get("links", {}).items():
            handler.addQuickElement("link", "", {"rel": relation, "href": address})

    def write_items(self, handler: Any) -> None:
        super().write_items(handler)
        for entry in self.feed["deleted"]:
            handler.startElement("at:deleted-entry", {"ref": entry.guid, "when": rfc3339_date(entry.when)})
            handler.addQuickElement("at:comment", NOT_IN_XML.sub(" ", entry.reason))
            handler.endElement("at:deleted-entry")

    def latest_post_date(self) -> datetime:
        """The last change of an entry, its going included: the same as long as nothing changed."""
        moments = [item["updateddate"] or item["pubdate"] for item in self.items]
        return max([*moments, *(entry.when for entry in self.feed["deleted"])], default=NEVER)


def _fit(told: dict[str, Any]) -> dict[str, Any]:
    return {name: NOT_IN_XML.sub(" ", value) if isinstance(value, str) else value for name, value in told.items()}


class PagedFeed(Feed):
    """What our feeds share. ``obj`` has ``standing`` (its entries), ``deleted``, ``address`` and ``links``."""

    feed_type = AtomWithDeleted
    author_name = "Dispute Tracker"

    def items(self, obj: Any) -> list[Any]:
        return obj.standing

    def feed_url(self, obj: Any) -> str:
        return obj.address

    def feed_guid(self, obj: Any) -> str:
        """That of the first page, which all pages share."""
        return obj.links.get("first", obj.address)

    def feed_extra_kwargs(self, obj: Any) -> dict[str, Any]:
        return {"deleted": obj.deleted, "links": obj.links}


def page_links(request: HttpRequest, page: Page) -> dict[str, str]:
    """Where the other pages of a feed are (RFC 5005, section 3)."""

    def at(number: int) -> str:
        asked = request.GET.copy()
        asked.pop("page", None)
        if number > 1:
            asked["page"] = str(number)
        return request.build_absolute_uri(f"{request.path}?{asked.urlencode()}" if asked else request.path)

    links = {"first": at(1)}
    if page.has_previous():
        links["previous"] = at(page.previous_page_number())
    if page.has_next():
        links["next"] = at(page.next_page_number())
    return links


def served(feed: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A feed as a view: whoever has it as it is, is told so (304).

    It is asked for by what is in it, never by its day: without an entry that is gone, or with one that is back, it is not newer.
    """

    @wraps(feed)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = feed(request, *args, **kwargs)
        del response["Last-Modified"]
        return response

    return conditional_page(require_safe(answered))
