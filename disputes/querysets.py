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
    def sharing(self, *, unions: set[str], employers: set[str]) -> Self:
        return self.filter(Q(union_keys__overlap=list(unions)) | Q(employer_keys__overlap=list(employers)))

    def superseded(self) -> Self:
        """Links that rest on a claim of an old reading or of a withdrawn article."""
        return self.filter(Q(claim__reading__is_current=False) | Q(article__withdrawn_at__isnull=False))


class ActionQuerySet(models.QuerySet):
    def standing(self) -> Self:
        return self.exclude(status__in=["called_off", "suspended"])

    def coming(self, today: date) -> Self:
        return self.standing().filter(starts_on__gte=today).exclude(status="took_place")

    def within(self, days: int, *, today: date) -> Self:
        return self.coming(today).filter(starts_on__lte=today + timedelta(days=days))

    def in_order(self) -> Self:
        return self.order_by(F("starts_on").asc(nulls_last=True), "dispute__slug", "position")
