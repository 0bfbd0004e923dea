"""What changed, as Atom feeds: each new version of a summary is an entry, with what is new in it."""

from datetime import datetime
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.tombstones import all_tombstones, covering
from disputes.atom import AtomWithDeleted, Deleted
from disputes.models import Dispute, Summary
from disputes.querysets import SummaryQuerySet
from disputes.sources import evidence_of_summary

ENTRIES = 50


def new_sentences(sentences: list[dict[str, Any]], *, before: list[dict[str, Any]] | None) -> list[str]:
    """The sentences that the version before did not have; all of them where there was none."""
    known = {sentence["text"] for sentence in before or []}
    return [sentence["text"] for sentence in sentences if sentence["text"] not in known]


def guid(summary: Summary) -> str:
    return f"tag:dispute-tracker,2026:{summary.dispute.slug}/summary/{summary.version}"


class Entries:
    """The latest versions of summaries: those that stand, and those that rest on words that were taken down meanwhile."""

    def __init__(self, summaries: SummaryQuerySet, dispute: Dispute | None = None) -> None:
        self.dispute = dispute
        self.standing: list[Summary] = []
        self.deleted: list[Deleted] = []
        stones = all_tombstones()
        for summary in summaries[:ENTRIES]:
            stone = covering(evidence_of_summary(summary), stones)
            if stone:
                self.deleted.append(Deleted(guid(summary), stone.taken_down_at, stone.reason))
            else:
                self.standing.append(summary)


class EveryDispute(Feed):
    feed_type = AtomWithDeleted
    title = "Dispute Tracker: what changed"
    subtitle = "Summaries of industrial disputes as they change, read out of the news."

    def link(self) -> str:
        return reverse("disputes")

    def get_object(self, request: HttpRequest) -> "Entries":
        return Entries(Summary.objects.newest_first())

    def items(self, obj: "Entries") -> list[Summary]:
        return obj.standing

    def feed_extra_kwargs(self, obj: "Entries") -> dict[str, Any]:
        return {"deleted": obj.deleted}

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


class OneDispute(EveryDispute):
    def get_object(self, request: HttpRequest, slug: str) -> "Entries":
        dispute = get_object_or_404(Dispute.objects.public().at_address(slug))
        return Entries(Summary.objects.newest_first().filter(dispute=dispute), dispute)

    def title(self, obj: "Entries") -> str:
        return str(obj.dispute)

    def link(self, obj: "Entries") -> str:
        return obj.dispute.get_absolute_url()
