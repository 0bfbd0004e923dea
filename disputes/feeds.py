"""What changed, as Atom feeds: each new version of a summary is an entry, with what is new in it."""

from datetime import datetime
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from disputes.models import Dispute, Summary
from disputes.querysets import SummaryQuerySet

ENTRIES = 50


def new_sentences(sentences: list[dict[str, Any]], *, before: list[dict[str, Any]] | None) -> list[str]:
    """The sentences that the version before did not have; all of them where there was none."""
    known = {sentence["text"] for sentence in before or []}
    return [sentence["text"] for sentence in sentences if sentence["text"] not in known]


class EveryDispute(Feed):
    feed_type = Atom1Feed
    title = "Dispute Tracker: what changed"
    subtitle = "Summaries of industrial disputes as they change, read out of the news."

    def link(self) -> str:
        return reverse("disputes")

    def items(self) -> SummaryQuerySet:
        return Summary.objects.newest_first()[:ENTRIES]

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
        return f"tag:dispute-tracker,2026:{item.dispute.slug}/summary/{item.version}"

    def item_pubdate(self, item: Summary) -> datetime:
        return item.made_at

    def item_updateddate(self, item: Summary) -> datetime:
        return item.made_at


class OneDispute(EveryDispute):
    def get_object(self, request: HttpRequest, slug: str) -> Dispute:
        return get_object_or_404(Dispute.objects.public().at_address(slug))

    def title(self, obj: Dispute) -> str:
        return str(obj)

    def link(self, obj: Dispute) -> str:
        return obj.get_absolute_url()

    def items(self, obj: Dispute) -> SummaryQuerySet:
        return Summary.objects.newest_first().filter(dispute=obj)[:ENTRIES]
