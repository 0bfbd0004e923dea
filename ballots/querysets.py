"""Questions about ballots, in words."""

from datetime import datetime
from typing import Any, Self

from django.db import models
from django.db.models import Q

from ballots.permissions import SEE_HELD_BACK


class BallotQuerySet(models.QuerySet):
    def public(self) -> Self:
        """On record with a dispute that has a page, and not under embargo."""
        return self.filter(reported_at__isnull=False).exclude(dispute__recomputed_at=None)

    def seen_by(self, user: Any) -> Self:
        """The public ones; for officers those under embargo too."""
        return self.all() if user.has_perm(SEE_HELD_BACK) else self.public()

    def standing(self) -> Self:
        """Not superseded by a declared result."""
        return self.filter(superseded_by=None)

    def due(self, now: datetime) -> Self:
        """Held, not yet on record, and nothing keeps them back any more."""
        no_embargo = Q(embargo_until=None) | Q(embargo_until__lte=now)
        return self.filter(no_embargo, reported_at=None)

    def with_figures(self) -> Self:
        return (
            self.select_related("dispute", "report")
            .defer("report__content")
            .prefetch_related("questions", "parts__counts")
        )

    def with_totals(self) -> Self:
        """As ``with_figures``, but of its parts only how many there are (``parts_count``), and of its report only
        its name."""
        counted = self.select_related("dispute", "report").defer("report__content").prefetch_related("questions")
        return counted.annotate(parts_count=models.Count("parts"))


class ReportQuerySet(models.QuerySet):
    def seen_by(self, user: Any) -> Self:
        """Those on which something public rests; for officers all."""
        return self.all() if user.has_perm(SEE_HELD_BACK) else self.public()

    def public(self) -> Self:
        resting = self.model.objects.filter(
            ballots__reported_at__isnull=False, ballots__dispute__recomputed_at__isnull=False
        )
        return self.filter(pk__in=resting.values("pk"))

    def unused(self, *, before: datetime) -> Self:
        """Uploaded and then not keyed from."""
        return self.filter(uploaded_at__lt=before, keyings=None, ballots=None)


class KeyingQuerySet(models.QuerySet):
    def waiting(self) -> Self:
        return self.filter(state="waiting")

    def with_sources(self) -> Self:
        return self.select_related("dispute", "ballot", "keyed_by", "report").defer("report__content")


class ChangeQuerySet(models.QuerySet):
    def of(self, ballot: models.Model) -> Self:
        """Everything that happened to a ballot, also before it was on record."""
        return self.filter(keying__ballot=ballot)

    def seen_by(self, user: Any) -> Self:
        """Not the lines that would tell what is still to be keyed blind; for officers those under embargo too."""
        told = self.exclude(Q(keying__state="waiting") & ~Q(keying__keyed_by=user))
        return told if user.has_perm(SEE_HELD_BACK) else told.filter(keying__ballot__reported_at__isnull=False)

    def public_corrections(self) -> Self:
        """Of results that were public already."""
        return self.filter(action="corrected", at__gt=models.F("ballot__reported_at")).exclude(ballot=None)
