"""Reads, in the reader's words. The day is always an argument."""

from datetime import date, timedelta
from typing import Self

from django.db import models
from django.db.models import F, OuterRef, Prefetch, Q, Subquery


class DisputeQuerySet(models.QuerySet):
    def stale(self) -> Self:
        return self.exclude(stale_since=None)

    def public(self) -> Self:
        """With at least one article or statement behind it, and computed once."""
        return self.exclude(recomputed_at=None)

    def with_summary(self) -> Self:
        """Each with ``summary_sentences``, of the newest version."""
        newest = self.model.summaries.rel.related_model.objects.filter(dispute=OuterRef("pk")).order_by("-version")
        return self.annotate(summary_sentences=Subquery(newest.values("sentences")[:1]))

    def with_next_action(self, today: date) -> Self:
        """Each with ``next_action_on``: the first day of action on or after today that is not called off."""
        action = self.model.actions.rel.related_model
        coming = action.objects.filter(dispute=OuterRef("pk")).coming(today).order_by("starts_on")
        return self.annotate(next_action_on=Subquery(coming.values("starts_on")[:1]))

    def with_facts(self) -> Self:
        return self.prefetch_related(
            "actions", "votes", "allowances", "offers", "roles", "positions", "timeline",
            Prefetch("summaries", queryset=self.model.summaries.rel.related_model.objects.order_by("-version")),
        )  # fmt: skip


class ClaimLinkQuerySet(models.QuerySet):
    def superseded(self) -> Self:
        """Links that rest on a claim of an old reading or of a withdrawn article."""
        return self.filter(Q(claim__reading__is_current=False) | Q(article__withdrawn_at__isnull=False))


class ActionQuerySet(models.QuerySet):
    def standing(self) -> Self:
        return self.exclude(status__in=["called_off", "suspended"])

    def coming(self, today: date) -> Self:
        return self.standing().filter(starts_on__gte=today).exclude(status="took_place")

    def coming_or_running(self, today: date) -> Self:
        """With at least one known day left on or after today."""
        left = Q(starts_on__gte=today) | Q(starts_on__lt=today, ends_on__gte=today)
        return self.standing().filter(left).exclude(status="took_place")

    def within(self, days: int, *, today: date) -> Self:
        return self.coming(today).filter(starts_on__lte=today + timedelta(days=days))

    def in_order(self) -> Self:
        return self.order_by(F("starts_on").asc(nulls_last=True), "dispute__slug", "position")


class VoteQuerySet(models.QuerySet):
    def closing(self, today: date) -> Self:
        """Still to close, on a known day on or after today."""
        return self.filter(status__in=["announced", "open"], closed_on__gte=today)


class DisputeQuoteQuerySet(models.QuerySet):
    """Quotes as links to their dispute."""

    def current(self) -> Self:
        """Of the latest reading of articles that are not withdrawn."""
        return self.filter(quote__reading__is_current=True, quote__reading__article__withdrawn_at=None)

    def printed_first(self) -> Self:
        """Not of agency copies, which say the same again."""
        return self.filter(quote__reading__article__copy_of=None)

    def to_show_first(self) -> Self:
        """One link an article: to the first whole utterance of its own time and of a known speaker."""
        whole = self.printed_first().filter(quote__kind="direct", quote__historic=False)
        first = whole.exclude(quote__speaker="").order_by("quote__reading", "quote__start", "dispute__slug")
        return self.filter(pk__in=first.distinct("quote__reading").values("pk"))

    def newest_first(self) -> Self:
        published = F("quote__reading__article__published").desc(nulls_last=True)
        return self.order_by(published, "quote__reading__article__sha256", "quote__start", "quote__end", "quote__kind")

    def with_source(self) -> Self:
        related = self.select_related("dispute", "quote__person", "quote__reading__article__outlet")
        return related.defer("quote__reading__article__body")
