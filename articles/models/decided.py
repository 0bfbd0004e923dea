"""What people decided: the one log of it."""

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from articles import querysets


class Decision(models.Model):
    """A person's word that every later reading, linking and recompute respects.

    The log is the record of who did what, when and why: a row is never changed or deleted, but may be undone once; whoever
    wants it back decides again. ``subject`` names what it is about by names that outlast every reading (hashes of articles,
    spans of their text, keys of people), never by row ids; its shape is that of its ``kind`` (``articles.decisions``,
    ``disputes.decisions``). What follows from it is derived from the decisions that stand, so that an undone one leaves no trace.
    """

    kind = models.CharField(max_length=40, db_index=True)
    subject = models.JSONField()
    reason = models.CharField(max_length=500, blank=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(auto_now_add=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    undone_at = models.DateTimeField(null=True)

    objects = querysets.DecisionQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [GinIndex(fields=["subject"], name="decision_by_subject", opclasses=["jsonb_path_ops"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(undone_at=None, undone_by=None) | Q(undone_at__isnull=False, undone_by__isnull=False),
                name="undone_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind.replace('_', ' ')} ({self.pk})"
