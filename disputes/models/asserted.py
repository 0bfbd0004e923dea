"""What is asserted of a dispute: the claims and quotes of articles that speak of it, and what people put on record."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from articles.models import Article, Claim, Quote
from disputes import querysets
from disputes.models.held import Dispute


class ClaimLink(models.Model):
    """Which dispute a claim 'dispute' of an article speaks of, with the score and the reasons.

    ``outcome`` unsure keeps ``dispute`` empty: an answer for editors, not an error. The words are what the block is found by.
    """

    class Outcome(models.TextChoices):
        ACCEPTED = "accepted"
        PROPOSED = "proposed"
        REJECTED = "rejected"
        UNSURE = "unsure"

    claim = models.OneToOneField(Claim, on_delete=models.CASCADE, related_name="+")
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="+")
    dispute = models.ForeignKey(Dispute, null=True, on_delete=models.SET_NULL, related_name="links")
    outcome = models.CharField(max_length=10, choices=Outcome)
    score = models.FloatField()
    reasons = ArrayField(models.CharField(max_length=200), default=list)
    union_words = ArrayField(models.CharField(max_length=300), default=list)
    employer_words = ArrayField(models.CharField(max_length=300), default=list)

    objects = querysets.ClaimLinkQuerySet.as_manager()

    class Meta:
        indexes = [
            GinIndex(fields=["union_words"], name="claimlink_union_words"),
            GinIndex(fields=["employer_words"], name="claimlink_employer_words"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(outcome="accepted") | Q(dispute__isnull=False), name="accepted_link_has_a_dispute"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article} - {self.dispute or self.outcome}"

    @property
    def is_accepted(self) -> bool:
        return self.outcome == self.Outcome.ACCEPTED


class Statement(models.Model):
    """What a person or a scrutineer put on record. Never changed by a machine."""

    class Origin(models.TextChoices):
        OFFICIAL = "official"
        EDITOR = "editor"

    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="statements")
    origin = models.CharField(max_length=10, choices=Origin)
    record = models.CharField("stable name of the record", max_length=200, unique=True)
    predicate = models.CharField(max_length=40)
    value = models.JSONField()
    source = models.CharField("where it can be checked", max_length=2000)
    stated_on = models.DateField(null=True, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = querysets.StatementQuerySet.as_manager()

    def __str__(self) -> str:
        return self.record


class DisputeQuote(models.Model):
    """A quote that speaks of a dispute. Quote and Person know nothing of disputes: this joins them."""

    dispute = models.ForeignKey(Dispute, on_delete=models.CASCADE, related_name="quote_links")
    quote = models.ForeignKey(Quote, on_delete=models.CASCADE, related_name="+")

    objects = querysets.DisputeQuoteQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["dispute", "quote"], name="one_link_a_quote")]

    def __str__(self) -> str:
        return f"{self.dispute}: {self.quote}"
