"""Reads, in the reader's words. The moment is always an argument."""

from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.db.models import F, Q

CONFIRMED_WITHIN = timedelta(hours=48)
LOOKED_FOR = timedelta(minutes=5)
"""For so long after something came in, alerts 'at once' are looked at by every sweep: an article takes several steps."""
LOOKED_AT_LEAST = timedelta(hours=1)
"""However quiet it is, each alert 'at once' is looked at as often: a decision at the desk may have brought something."""
HANDED_OVER_WITHIN = timedelta(minutes=15)
"""A worker that was at it for longer is gone, and nobody knows whether the mail server took the mail."""


class AlertQuerySet(models.QuerySet):
    def confirmed(self) -> Self:
        return self.exclude(confirmed_at=None)

    def unconfirmed_before(self, now: datetime) -> Self:
        """Those whose time to be confirmed is over."""
        return self.filter(confirmed_at=None, asked_at__lt=now - CONFIRMED_WITHIN)

    def may_be_confirmed(self, now: datetime) -> Self:
        return self.filter(confirmed_at=None, asked_at__gte=now - CONFIRMED_WITHIN)

    def due(self, now: datetime, *, changed_at: datetime | None) -> Self:
        """Those to look at: digests whose hour has come, and 'at once' while something may have changed.

        ``changed_at``: when something came in last; None for never.
        """
        unseen = Q(looked_at=None) | Q(looked_at__lte=now - LOOKED_AT_LEAST)
        if changed_at:
            unseen |= Q(looked_at__lt=changed_at + LOOKED_FOR)
        return self.confirmed().filter(~Q(how_often="at_once") | unseen, next_at__lte=now)

    def longest_unseen_first(self) -> Self:
        """So that a sweep that takes some of them comes to all: one 'at once' without news stays due."""
        return self.order_by(F("looked_at").asc(nulls_first=True), "next_at", "pk")


class MailQuerySet(models.QuerySet):
    def to_send(self, now: datetime) -> Self:
        return self.filter(state="waiting", try_at__lte=now)

    def abandoned(self, now: datetime) -> Self:
        """A worker died with them in hand."""
        return self.filter(state="sending", began_at__lt=now - HANDED_OVER_WITHIN)

    def perhaps_not_received(self) -> Self:
        """Of which nobody can say that they arrived."""
        return self.filter(state__in=["unsure", "given_up"])

    def made_before(self, moment: datetime) -> Self:
        return self.filter(made_at__lt=moment)


class RecipientQuerySet(models.QuerySet):
    def at(self, address: str) -> Self:
        return self.filter(address__iexact=address)

    def without_alerts(self) -> Self:
        return self.filter(alerts=None)
