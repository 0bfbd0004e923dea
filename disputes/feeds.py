"""What changed, as Atom feeds: each new version of a summary is an entry, with what is new in it."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.timezone import localdate

from articles.paging import page_asked
from articles.tombstones import all_tombstones, covering
from disputes.atom import Deleted, PagedFeed, page_links
from disputes.listing.search import asked_for, narrowed
from disputes.models import Dispute, Summary
from disputes.querysets import SummaryQuerySet
from disputes.sources import evidence_of_summary

ENTRIES = 50


def new_sentences(sentences: list[dict[str, Any]], *, before: list[dict[str, Any]] | None) -> list[str]:
    """The sentences that the version before did not have; all of them where there was none."""
    known = {sentence["text"] for sentence in before or []}
    return [sentence["text"] for sentence in sentences if sentence["text"] not in known]


def guid(summary: Summary) -> str:
    """The same for good, whatever its dispute comes to be called."""
    return f"tag:dispute-tracker,2026:summary/{summary.pk}"


class Entries:
    """One page of versions of summaries: those that stand, and those that rest on words that were taken down meanwhile.

    ``request`` says which page; ``dispute`` is the one that all are of, where there is one.
    """

    def __init__(self, summaries: SummaryQuerySet, dispute: Dispute | None = None, *, request: HttpRequest) -> None:
        self.dispute = dispute
        self.standing: list[Summary] = []
        self.deleted: list[Deleted] = []
        page = page_asked(request, summaries, per_page=ENTRIES)
        self.address, self.links = request.get_full_path(), page_links(request, page)
        stones = all_tombstones()
        for summary in page:
            stone = covering(evidence_of_summary(summary), stones)
            if stone:
                self.deleted.append(Deleted(guid(summary), stone.taken_down_at, stone.reason))
            else:
                self.standing.append(summary)


class EveryDispute(PagedFeed):
    title = "Dispute Tracker: what changed"
    subtitle = "Summaries of industrial disputes as they change, read out of the news."

    def link(self, obj: "Entries") -> str:
        return reverse("disputes")

    def get_object(self, request: HttpRequest, *_: Any, **__: Any) -> "Entries":
        return Entries(Summary.objects.newest_first(), request=request)

    def item_title(self, item: Summary) -> str:
        return str(item.dispute)

    def item_description(self, item: Summary) -> SafeString:
        """The whole summary, and below it what is new, where there was one before."""
        new = new_sentences(item.sentences, before=item.before)
        text = format_html("<p>{}</p>", item.text)
        if item.before is None or not new:
            return text
        lines = format_html_join("", "<li>{}</li>", ((sentence,) for sentence in new))
        return text + format_html("<p>New:</p><ul>{}</ul>", lines)

    def item_link(self, item: Summary) -> str:
        return item.dispute.get_absolute_url()

    def item_guid(self, item: Summary) -> str:
        return guid(item)

    def item_pubdate(self, item: Summary) -> datetime:
        return item.made_at

    def item_updateddate(self, item: Summary) -> datetime:
        return item.made_at


class SearchedDisputes(EveryDispute):
    """What changed in those disputes that a search over them finds now; its fields are those of the list."""

    title = "Dispute Tracker: what changed in disputes of a search"

    def get_object(self, request: HttpRequest) -> "Entries":
        found = narrowed(asked_for(request.GET), today=localdate())
        return Entries(Summary.objects.newest_first().filter(dispute__in=found.values("pk")), request=request)

    def link(self, obj: "Entries") -> str:
        return obj.address.replace(reverse("disputes-feed"), reverse("disputes"), 1)


class OneDispute(EveryDispute):
    def get_object(self, request: HttpRequest, slug: str) -> "Entries":
        dispute = get_object_or_404(Dispute.objects.public().at_address(slug))
        return Entries(Summary.objects.newest_first().filter(dispute=dispute), dispute, request=request)

    def title(self, obj: "Entries") -> str:
        return str(obj.dispute)

    def link(self, obj: "Entries") -> str:
        return obj.dispute.get_absolute_url()
