"""Disputes, and campaigns of several."""

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F
from django.urls import reverse

from disputes import querysets
from disputes.facts import STAGES
from disputes.models.parties import Organisation


class Dispute(models.Model):
    """One dispute, and the facts of it that lists are filtered by. Every field is derived by recompute."""

    slug = models.SlugField(max_length=200, unique=True)
    title = models.CharField(max_length=400, blank=True)
    stage = models.CharField(max_length=20, choices=[(s, s.replace("_", " ")) for s in STAGES], default="grievance")
    causes = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    issues = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    sector = models.CharField(max_length=100, blank=True)
    places = ArrayField(models.CharField("with the wider places they lie in", max_length=80), default=list, blank=True)
    places_evidence = models.JSONField("what each rests on: [{place, words, evidence}]", default=list, blank=True)
    unions = models.ManyToManyField(Organisation, related_name="disputes_as_union", blank=True)
    employers = models.ManyToManyField(Organisation, related_name="disputes_as_employer", blank=True)
    union_names = ArrayField(models.CharField(max_length=300), default=list, blank=True)
    employer_names = ArrayField(models.CharField(max_length=300), default=list, blank=True)
    members_affected = models.PositiveIntegerField(null=True, blank=True)
    members_qualifier = models.CharField(max_length=60, blank=True)
    members_evidence = models.JSONField(default=list, blank=True)
    members_figures = models.JSONField("every figure given, with who gave it", default=list, blank=True)
    first_on = models.DateField("first day an assertion was published", null=True, blank=True)
    as_of = models.DateField("latest day an assertion was published", null=True, blank=True)
    lapses_on = models.DateField("first day it counts as lapsed without further news", null=True, blank=True)
    family = models.CharField("unions, cause and sector: disputes.families", max_length=600, blank=True, db_index=True)
    gathered_as = models.CharField(
        "what its campaign was gathered by, as a digest", max_length=64, blank=True, editable=False
    )
    changed_pins = models.JSONField("pinned sentences whose facts changed: [{record, now}]", default=list, blank=True)
    stale_since = models.DateTimeField(null=True, blank=True, db_index=True)
    recomputed_at = models.DateTimeField(null=True, blank=True)

    objects = querysets.DisputeQuerySet.as_manager()

    class Meta:
        ordering = [F("as_of").desc(nulls_last=True), "slug"]
        indexes = [
            models.Index(F("as_of").desc(nulls_last=True), F("slug"), name="dispute_latest_first"),
            models.Index(fields=["stage", "lapses_on"], name="dispute_by_stage"),
            models.Index(fields=["sector", "first_on"], name="dispute_by_sector"),
            models.Index(fields=["first_on", "as_of"], name="dispute_by_days_of_news"),
            GinIndex(fields=["causes"], name="dispute_by_cause"),
            GinIndex(fields=["places"], name="dispute_by_place"),
        ]

    def __str__(self) -> str:
        return self.title or self.slug

    def get_absolute_url(self) -> str:
        return reverse("dispute", args=[self.slug])

    def stage_on(self, day: date) -> str:
        """``stage`` is as last reported; seen from a day after long silence it is 'lapsed'."""
        return "lapsed" if self.lapses_on and self.lapses_on <= day else self.stage

    @property
    def campaign(self) -> "Campaign | None":
        """Reads what ``with_facts`` fetched."""
        member = getattr(self, "in_campaign", None)
        return member.campaign if member else None


class DisputeRedirect(models.Model):
    """An address that a dispute once had."""

    slug = models.SlugField(max_length=200, unique=True)
    dispute = models.ForeignKey(Dispute, on_delete=models.CASCADE, related_name="redirects")

    def __str__(self) -> str:
        return self.slug


class Campaign(models.Model):
    """One national dispute at many employers: disputes beside one another, each with its own facts. Derived.

    The slug is that of one campaign, but for unions that share their initials; ``former_slugs`` lead here.
    """

    slug = models.SlugField(max_length=200)
    former_slugs = ArrayField(models.SlugField(max_length=200), default=list)
    title = models.CharField(max_length=400)
    family = models.CharField(max_length=600, db_index=True)
    union_names = ArrayField(models.CharField(max_length=300), default=list)
    employer_names = ArrayField(models.CharField(max_length=300), default=list)
    issue = models.CharField(max_length=40)
    sector = models.CharField(max_length=100)
    first_on = models.DateField(null=True)
    as_of = models.DateField(null=True)

    objects = querysets.CampaignQuerySet.as_manager()

    class Meta:
        ordering = [F("as_of").desc(nulls_last=True), "slug"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("campaign", args=[self.slug])


class CampaignMember(models.Model):
    """A dispute of a campaign, with the reasons why it is there."""

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="members")
    dispute = models.OneToOneField(Dispute, on_delete=models.CASCADE, related_name="in_campaign")
    reasons = ArrayField(models.CharField(max_length=200), default=list)

    class Meta:
        ordering = ["campaign_id", "dispute_id"]

    def __str__(self) -> str:
        return f"{self.dispute} in {self.campaign}"
