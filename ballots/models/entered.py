"""How results come to be held: the reports they were read from, what was keyed, and the trail of every change."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ballots import querysets
from ballots.results import Result
from disputes.models import Dispute


class ScrutineersReport(models.Model):
    """A report as it was uploaded, kept whole. ``media_type`` was told from its content, never from its name."""

    sha256 = models.CharField(max_length=64, unique=True)
    name = models.CharField("file name as uploaded", max_length=200)
    media_type = models.CharField(max_length=100)
    content = models.BinaryField()
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField(auto_now_add=True)

    objects = querysets.ReportQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("scrutineers-report", args=[self.sha256])


class Keying(models.Model):
    """Figures as one person keyed them, of a new ballot or as a correction of one; they wait until another person keys the same.

    ``fingerprint`` is that of the figures and source: whoever confirms has to have begun with these. ``ballot`` is empty until
    a new one is put on record. ``base_version``: the ballot's version that a correction was made to.
    """

    class State(models.TextChoices):
        WAITING = "waiting", "waits for a second person"
        RECORDED = "recorded"
        TAKEN_BACK = "taken back"

    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="+")
    ballot = models.ForeignKey(
        "ballots.Ballot", null=True, blank=True, on_delete=models.PROTECT, related_name="keyings"
    )
    base_version = models.PositiveIntegerField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING, db_index=True)
    figures = models.JSONField("ballots.results.Result as JSON")
    fingerprint = models.CharField(max_length=64)
    source = models.CharField("where it can be checked", max_length=2000, blank=True)
    report = models.ForeignKey(
        ScrutineersReport, null=True, blank=True, on_delete=models.PROTECT, related_name="keyings"
    )
    embargo_until = models.DateTimeField(null=True, blank=True)
    note = models.CharField("public note of a correction", max_length=500, blank=True)
    keyed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    keyed_at = models.DateTimeField(auto_now_add=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    confirmed_at = models.DateTimeField(null=True, blank=True)

    objects = querysets.KeyingQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(confirmed_by=None) | ~Q(confirmed_by=models.F("keyed_by")), name="nobody_confirms_their_own"
            ),
            models.CheckConstraint(condition=~Q(source="") | Q(report__isnull=False), name="keying_has_a_source"),
            models.CheckConstraint(
                condition=Q(ballot=None) | Q(base_version=None) | ~Q(note=""), name="correction_has_a_note"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dispute}, keyed by {self.keyed_by}"

    def get_absolute_url(self) -> str:
        return reverse("waiting-result", args=[self.pk])

    @property
    def result(self) -> Result:
        return Result.from_json(self.figures)

    @property
    def is_waiting(self) -> bool:
        return self.state == self.State.WAITING

    @property
    def is_by_workplace(self) -> bool:
        """Imported from a table, and confirmed from another."""
        return bool(self.figures["parts"])

    @property
    def is_overtaken(self) -> bool:
        """A correction of figures that were corrected meanwhile: it can only be taken back."""
        return self.ballot is not None and self.is_waiting and self.ballot.version != self.base_version


class Change(models.Model):
    """One line of the trail: who, when, which figure, from what to what, why. Written once: a database trigger refuses to change
    or delete a line, whoever asks."""

    keying = models.ForeignKey(Keying, on_delete=models.PROTECT, related_name="changes")
    ballot = models.ForeignKey(
        "ballots.Ballot", null=True, blank=True, on_delete=models.PROTECT, related_name="changes"
    )
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    action = models.CharField(max_length=40)
    field = models.CharField("figure, in words", max_length=700, blank=True)
    before = models.CharField(max_length=500, blank=True)
    after = models.CharField(max_length=500, blank=True)
    why = models.CharField(max_length=500, blank=True)

    objects = querysets.ChangeQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.action} {self.field}".strip()
