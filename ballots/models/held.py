"""The formal votes as they are held: results that were keyed, confirmed where another person has to, and put on record."""

from dataclasses import replace

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from ballots import querysets
from ballots.law.records import JURISDICTIONS
from ballots.models.entered import ScrutineersReport
from ballots.results import ACTIONS, Count, Part, Result
from disputes.models import Dispute


class Ballot(models.Model):
    """One ballot. 'Papers returned' counts spoiled ones too (TULRCA 1992 s.231); 'votes cast', as published, may leave them out.

    A declared result is a scrutineer's count. A reported one is what somebody told of it: percentages as printed, some figures.
    It is public once ``reported_at`` is set: before, its embargo runs. ``confirmed_by`` None: entered once.
    """

    class Kind(models.TextChoices):
        DECLARED = "declared", "declared: counted by a scrutineer"
        REPORTED = "reported", "reported: percentages, or some of the figures"

    class Answer(models.TextChoices):
        YES = "yes"
        NO = "no"
        UNKNOWN = "unknown", "not known"

    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.DECLARED)
    jurisdiction = models.CharField("whose rules hold", max_length=20, choices=JURISDICTIONS, blank=True)
    important_public_services = models.CharField(
        "most of those entitled are normally engaged in important public services, as the union believed",
        max_length=7,
        choices=Answer,
        default=Answer.UNKNOWN,
    )
    opened_on = models.DateField("first day on which papers were sent", null=True, blank=True)
    closed_on = models.DateField("last day on which votes could be cast", null=True, blank=True)
    entitled_to_vote = models.PositiveIntegerField(null=True, blank=True)
    papers_returned = models.PositiveIntegerField(
        "voting papers returned, spoiled ones included", null=True, blank=True
    )
    turnout_pct = models.CharField("turnout in per cent, as printed", max_length=12, blank=True)
    source = models.CharField("where it can be checked", max_length=2000, blank=True)
    report = models.ForeignKey(
        ScrutineersReport, null=True, blank=True, on_delete=models.PROTECT, related_name="ballots"
    )
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(auto_now_add=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    version = models.PositiveIntegerField("rises with each correction", default=1)
    embargo_until = models.DateTimeField(null=True, blank=True)
    reported_at = models.DateTimeField(
        "put on record with its dispute, and public", null=True, blank=True, db_index=True
    )
    superseded_by = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="supersedes"
    )

    objects = querysets.BallotQuerySet.as_manager()

    class Meta:
        ordering = [F("closed_on").desc(nulls_last=True), "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(entitled_to_vote=None)
                | Q(papers_returned=None)
                | Q(papers_returned__lte=F("entitled_to_vote")),
                name="papers_returned_within_entitled",
            ),
            models.CheckConstraint(
                condition=Q(opened_on=None) | Q(closed_on=None) | Q(closed_on__gte=F("opened_on")),
                name="ballot_closes_after_it_opens",
            ),
            models.CheckConstraint(condition=~Q(source="") | Q(report__isnull=False), name="ballot_has_a_source"),
            models.CheckConstraint(
                condition=Q(kind="reported") | Q(closed_on__isnull=False, papers_returned__isnull=False),
                name="declared_result_is_counted",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dispute}, closed {self.closed_on or 'on a day not stated'}"

    def get_absolute_url(self) -> str:
        return reverse("ballot", args=[self.pk])

    @property
    def record(self) -> str:
        """The stable name under which its result is put on record."""
        return f"ballot-{self.pk}"

    @property
    def record_of_mandate(self) -> str:
        """The same, for how long it covers action."""
        return f"{self.record}-mandate"

    @property
    def is_declared(self) -> bool:
        return self.kind == self.Kind.DECLARED

    @property
    def result(self) -> Result:
        """Its figures as they stand. Reads its questions and parts: prefetch them for several."""
        return replace(self.totals, parts=tuple(part.as_part() for part in self.parts.all()))

    @property
    def totals(self) -> Result:
        """Its figures without those of its parts, which may be thousands."""
        return Result(
            kind=self.kind,  # type: ignore[arg-type]
            jurisdiction=self.jurisdiction,
            important_public_services=self.important_public_services,  # type: ignore[arg-type]
            opened_on=self.opened_on,
            closed_on=self.closed_on,
            entitled_to_vote=self.entitled_to_vote,
            papers_returned=self.papers_returned,
            turnout_pct=self.turnout_pct,
            counts=tuple(question.as_count() for question in self.questions.all()),
        )


class Counted(models.Model):
    """The count of one question, of a whole ballot or of a part."""

    class Action(models.TextChoices):
        STRIKE = "strike", ACTIONS["strike"]
        ASOS = "asos", ACTIONS["asos"]

    action = models.CharField(max_length=10, choices=Action)
    yes_votes = models.PositiveIntegerField(null=True, blank=True)
    no_votes = models.PositiveIntegerField(null=True, blank=True)
    spoiled_papers = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.get_action_display()}: {self.yes_votes} yes, {self.no_votes} no"


class BallotQuestion(Counted):
    """One question and its count. That yes, no and spoiled papers stay within the papers returned is held by the
    database trigger 'yes_no_spoiled_within_returned' (a check constraint cannot see the ballot's row)."""

    ballot = models.ForeignKey(Ballot, on_delete=models.CASCADE, related_name="questions")
    yes_pct = models.CharField("yes in per cent, as printed", max_length=12, blank=True)

    class Meta:
        ordering = ["ballot", "-action"]
        constraints = [models.UniqueConstraint(fields=["ballot", "action"], name="one_question_an_action")]

    def as_count(self) -> Count:
        return Count(self.action, self.yes_votes, self.no_votes, self.spoiled_papers, self.yes_pct)  # type: ignore[arg-type]


class BallotPart(models.Model):
    """One employer or workplace of a disaggregated ballot: the law tests each by itself (TULRCA 1992 s.228)."""

    ballot = models.ForeignKey(Ballot, on_delete=models.CASCADE, related_name="parts")
    employer = models.CharField(max_length=300)
    workplace = models.CharField(max_length=300, blank=True)
    entitled_to_vote = models.PositiveIntegerField(null=True, blank=True)
    papers_returned = models.PositiveIntegerField()

    class Meta:
        ordering = ["ballot", "employer", "workplace"]
        constraints = [
            models.UniqueConstraint(fields=["ballot", "employer", "workplace"], name="one_part_a_workplace"),
            models.CheckConstraint(
                condition=Q(entitled_to_vote=None) | Q(papers_returned__lte=F("entitled_to_vote")),
                name="part_papers_returned_within_entitled",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.employer}, {self.workplace}" if self.workplace else self.employer

    def as_part(self) -> Part:
        return Part(
            employer=self.employer,
            workplace=self.workplace,
            entitled_to_vote=self.entitled_to_vote,
            papers_returned=self.papers_returned,
            counts=tuple(count.as_count() for count in self.counts.all()),
        )


class PartCount(Counted):
    part = models.ForeignKey(BallotPart, on_delete=models.CASCADE, related_name="counts")

    class Meta:
        ordering = ["part", "-action"]
        constraints = [models.UniqueConstraint(fields=["part", "action"], name="one_count_a_part_and_action")]

    def as_count(self) -> Count:
        return Count(self.action, self.yes_votes, self.no_votes, self.spoiled_papers)  # type: ignore[arg-type]
