"""Questions about ballots, in words."""

from datetime import datetime
from typing import Self

from django.db import models


class BallotQuerySet(models.QuerySet):
    def public(self) -> Self:
        """On record with a dispute that has a page, and not under embargo."""
        return self.filter(reported_at__isnull=False).exclude(dispute__recomputed_at=None)

    def standing(self) -> Self:
        """Not superseded by a declared result."""
        return self.filter(superseded_by=None)

    def due(self, now: datetime) -> Self:
        """Held, not yet on record, and nothing keeps them back any more."""
        no_embargo = models.Q(embargo_until=None) | models.Q(embargo_until__lte=now)
        return self.filter(no_embargo, reported_at=None)

    def with_figures(self) -> Self:
        return self.select_related("dispute", "report").prefetch_related("questions", "parts__counts")

    def with_totals(self) -> Self:
        """As ``with_figures``, but of its parts only how many there are (``parts_count``), and of its report only
        its name."""
        counted = self.select_related("dispute", "report").defer("report__content").prefetch_related("questions")
        return counted.annotate(parts_count=models.Count("parts"))
