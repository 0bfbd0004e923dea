"""What is told of a dispute, in versions."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models

from disputes import querysets
from disputes.models.held import Dispute


class Summary(models.Model):
    """One version of a dispute's summary; stored only when it differs from the one before. ``sentences``: [{text, evidence}]."""

    dispute = models.ForeignKey(Dispute, on_delete=models.CASCADE, related_name="summaries")
    version = models.PositiveIntegerField()
    sentences = models.JSONField()
    as_of = models.DateField(null=True)
    made_at = models.DateTimeField(auto_now_add=True)

    objects = querysets.SummaryQuerySet.as_manager()

    class Meta:
        ordering = ["dispute_id", "-version"]
        verbose_name_plural = "summaries"
        constraints = [models.UniqueConstraint(fields=["dispute", "version"], name="one_summary_a_version")]
        indexes = [
            GinIndex(fields=["sentences"], name="summary_by_cited", opclasses=["jsonb_path_ops"]),
            models.Index(fields=["made_at"], name="summary_by_age"),
        ]

    def __str__(self) -> str:
        return f"{self.dispute}, version {self.version}"

    @property
    def text(self) -> str:
        return " ".join(sentence["text"] for sentence in self.sentences)
