"""The formal votes, as a scrutineer declared them. Human rows: a machine never changes one."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from disputes.models import Dispute


class Ballot(models.Model):
    """One ballot. 'Papers returned' counts spoiled ones too (TULRCA 1992 s.231); 'votes cast', as published, may leave them out."""

    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="+")
    opened_on = models.DateField("first day on which papers were sent", null=True, blank=True)
    closed_on = models.DateField("last day on which votes could be cast")
    entitled_to_vote = models.PositiveIntegerField(null=True, blank=True)
    papers_returned = models.PositiveIntegerField("voting papers returned, spoiled ones included")
    source = models.CharField("where it can be checked", max_length=2000)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-closed_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(entitled_to_vote=None) | Q(papers_returned__lte=F("entitled_to_vote")),
                name="papers_returned_within_entitled",
            ),
            models.CheckConstraint(
                condition=Q(opened_on=None) | Q(closed_on__gte=F("opened_on")), name="ballot_closes_after_it_opens"
            ),
            models.CheckConstraint(condition=~Q(source=""), name="ballot_has_a_source"),
        ]

    def __str__(self) -> str:
        return f"{self.dispute}, closed {self.closed_on}"

    def get_absolute_url(self) -> str:
        return reverse("ballot", args=[self.pk])

    @property
    def record(self) -> str:
        """The stable name under which its result is put on record."""
        return f"ballot-{self.pk}"


class BallotQuestion(models.Model):
    """One question and its count. That yes, no and spoiled papers stay within the papers returned is held by the
    database trigger 'yes_no_spoiled_within_returned' (a check constraint cannot see the ballot's row)."""

    class Action(models.TextChoices):
        STRIKE = "strike", "strike"
        ASOS = "asos", "action short of a strike"

    ballot = models.ForeignKey(Ballot, on_delete=models.CASCADE, related_name="questions")
    action = models.CharField(max_length=10, choices=Action)
    yes_votes = models.PositiveIntegerField()
    no_votes = models.PositiveIntegerField()
    spoiled_papers = models.PositiveIntegerField()

    class Meta:
        ordering = ["ballot", "-action"]
        constraints = [models.UniqueConstraint(fields=["ballot", "action"], name="one_question_an_action")]

    def __str__(self) -> str:
        return f"{self.get_action_display()}: {self.yes_votes} yes, {self.no_votes} no"
