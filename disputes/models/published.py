"""What calendars were told."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from disputes import querysets
from disputes.models.held import Dispute


class CalendarEntry(models.Model):
    """One day, or block of days, that was published for calendars to subscribe to: docs/adr/0014.

    A record, kept for good: what is no fact any more stays, with ``gone_since`` and without the words of articles. ``sequence``
    and ``changed_at`` only rise. ``rests_on``: addresses (sha256) of articles, and names of records; not told.
    """

    uid = models.CharField(max_length=300, unique=True)
    dispute = models.ForeignKey(Dispute, null=True, on_delete=models.SET_NULL, related_name="calendar_entries")
    kind = models.CharField(max_length=20)
    code = models.CharField("what begins, opens, closes or ends", max_length=60)
    first = models.DateField()
    last = models.DateField()
    ends_unknown = models.BooleanField(default=False)
    what = models.CharField(max_length=100)
    who = models.CharField(max_length=300, blank=True)
    status = models.CharField(max_length=20, blank=True)
    checks = ArrayField(models.TextField(), default=list)
    title = models.CharField("of the dispute", max_length=400, blank=True)
    address = models.CharField("of the dispute", max_length=300, blank=True)
    rests_on = ArrayField(models.CharField(max_length=210), default=list)
    sequence = models.PositiveIntegerField(default=0)
    published_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    gone_since = models.DateTimeField(null=True)

    objects = querysets.CalendarEntryQuerySet.as_manager()

    class Meta:
        ordering = ["first", "last", "uid"]
        verbose_name_plural = "calendar entries"
        constraints = [
            models.CheckConstraint(condition=Q(last__gte=F("first")), name="entry_ends_after_it_begins"),
            models.CheckConstraint(
                condition=Q(gone_since=None) | Q(who="", status="", checks=[]), name="entry_gone_without_words"
            ),
        ]
        indexes = [
            models.Index(fields=["first"], name="entry_by_first_day"),
            models.Index(fields=["-changed_at"], name="entry_by_change"),
            GinIndex(fields=["rests_on"], name="entry_by_article"),
        ]

    def __str__(self) -> str:
        return self.uid

    @property
    def is_off(self) -> bool:
        """It does not go ahead, or is no longer on record."""
        return self.gone_since is not None or self.status in ("called_off", "suspended")
